// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/antecedentranker.h>
#include <analysis/speech/rolenames.h>

namespace Quoth {

/// Who is meant, and how sure that is; entity -1 if nobody fits.
struct Antecedent
{
    int entity = -1;
    double confidence = 0;
};

/// The speaker that a pronoun as a source goes back to. Immutable after it is made.
class PronounResolver
{
public:
    /// `marked` are the quotations between marks, in reading order: who is named inside one is
    /// talked about, and rarely the next to talk.
    PronounResolver(
        const TokenizedText &text, const QList<EntityMention> &mentions,
        const QList<Entity> &entities, const RoleNames &roles, QList<Span> marked,
        const AntecedentRanker &ranker);

    [[nodiscard]] static bool isPronoun(QStringView word);
    /// Of "he", "his", "she", "her"; unknown for other words.
    [[nodiscard]] static Gender genderOf(QStringView pronoun);

    /// `lastSpeaker` is who spoke last before the pronoun, in a sentence that ends at `lastSpoke`.
    [[nodiscard]] Antecedent
    resolve(QStringView pronoun, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const;

    /// The person whom a description means that names nobody ("the teenager"), by the same signs.
    [[nodiscard]] Antecedent
    salientPerson(Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
    {
        return person(gender, position, lastSpeaker, lastSpoke);
    }

    /// The people named before the position that may be meant, the latest first.
    [[nodiscard]] QList<AntecedentCandidate>
    candidates(Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const;

private:
    [[nodiscard]] bool fits(int entity, Gender gender) const;
    [[nodiscard]] bool isMarked(qsizetype position) const;
    [[nodiscard]] bool isByline(qsizetype position) const;
    void describe(
        const EntityMention &mention, qsizetype position, AntecedentCandidate &candidate) const;
    void addMention(
        const EntityMention &mention, qsizetype sentencesBack,
        AntecedentCandidate &candidate) const;
    [[nodiscard]] Antecedent
    person(Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const;
    [[nodiscard]] Antecedent
    group(bool isPlural, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const;

    const TokenizedText &m_text;
    const QList<EntityMention> &m_mentions;
    const QList<Entity> &m_entities;
    const RoleNames &m_roles;
    QList<Span> m_marked;
    AntecedentRanker m_ranker;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/sentences.h>

#include <QHash>

namespace Quoth {

/// What an article calls the people it names: "President" of "President Trump", "analyst" of "CMC
/// Markets analyst David Madden" and of "David Madden, an analyst at CMC Markets". Immutable after
/// it is made; any thread.
class RoleNames
{
public:
    RoleNames(
        const TokenizedText &text, const QList<EntityMention> &mentions,
        const QList<Entity> &entities, const StopCallable &stop = {});

    /// Who was last named with the role before the position, else who first is soon after it: a
    /// lead has "the mayor of Kettle Falls" before "Mayor Olivia Tran". -1 if nobody is. Of several
    /// holders the one is preferred whose title shares the qualifiers, the words before the role:
    /// "prime" minister, "health" minister.
    [[nodiscard]] int
    holder(QStringView role, const QList<QStringView> &qualifiers, qsizetype position) const;
    /// From the entity, else from a title beside one of its names ("Mr", "Ms", "spokeswoman").
    [[nodiscard]] Gender gender(int entity) const { return m_genders[entity]; }

private:
    struct Naming
    {
        qsizetype position;
        int entity;
        QList<QString> qualifiers; ///< the other words of the title, in small letters
    };
    using Title = QList<QStringView>;
    [[nodiscard]] static bool mayMean(const Naming &naming, const Title &qualifiers);

    void readTitles(const TokenizedText &text, const EntityMention &mention);
    void readDescription(const TokenizedText &text, const EntityMention &mention);
    void readApposition(const TokenizedText &text, const EntityMention &mention);
    void add(const Title &title, const EntityMention &mention);

    QHash<QString, QList<Naming>> m_namings; ///< by role in small letters, in reading order
    QList<Gender> m_genders;
};

/// The gender that a noun or title implies ("Mrs", "spokesman", "mother").
[[nodiscard]] Gender genderOfNoun(QStringView noun);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/pronounresolver.h>

namespace Quoth {

/// Who spoke last, under which words, and where that and the speech ended; -1 and null for nobody.
struct SpokenBefore
{
    int speaker = -1;
    Span source;
    qsizetype spoke = -1;
    qsizetype end = -1;
};

/// Who speaks, and the words that name them.
struct NamedSpeaker
{
    Antecedent speaker;
    Span source;
};

/// Who speaks where nothing reports what stands between marks: mostly whoever spoke before, unless
/// the sentences around it are about somebody else ("Bolton was blunt. “No deal.”"). Immutable.
class UncuedSpeech
{
public:
    /// What is given has to outlive it.
    UncuedSpeech(
        const TokenizedText &text, const QList<EntityMention> &mentions,
        const PronounResolver &pronouns)
        : m_text(text)
        , m_mentions(mentions)
        , m_pronouns(pronouns)
    {
    }

    [[nodiscard]] NamedSpeaker
    speakerOf(const QuotationFinding &quotation, const SpokenBefore &last) const;

private:
    [[nodiscard]] bool isOtherParagraph(Span first, Span second) const;
    [[nodiscard]] bool isSubject(Span name) const;
    [[nodiscard]] bool isBlankBetween(qsizetype from, qsizetype to) const;
    [[nodiscard]] NamedSpeaker subjectBefore(Span quotation, const SpokenBefore &last) const;
    [[nodiscard]] NamedSpeaker subjectBehind(Span quotation, const SpokenBefore &last) const;
    [[nodiscard]] NamedSpeaker subjectOf(qsizetype sentence, const SpokenBefore &last) const;

    const TokenizedText &m_text;
    const QList<EntityMention> &m_mentions;
    const PronounResolver &m_pronouns;
};

/// Of a quotation without a source that stands as a crosshead, ‘They use kids as pawns’, over the
/// paragraphs that have it: the one soon behind that holds its words and has a source; -1 if it is
/// none.
[[nodiscard]] qsizetype
crossheadOf(QStringView text, const QList<QuotationFinding> &quotations, qsizetype quotation);

} // namespace Quoth

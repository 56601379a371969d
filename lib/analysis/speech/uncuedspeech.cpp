// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/uncuedspeech.h>

#include <analysis/speech/wordclasses.h>

#include <algorithm>

namespace Quoth {

NamedSpeaker
UncuedSpeech::speakerOf(const QuotationFinding &quotation, const SpokenBefore &last) const
{
    if (quotation.kind != QuotationKind::Direct) {
        return {};
    }
    if (last.end >= 0 && isBlankBetween(last.end, quotation.span.start)) {
        return {{last.speaker, 0.8}, last.source};
    }
    // In a paragraph of its own it is rather told by what stands behind than by another paragraph.
    const NamedSpeaker before = subjectBefore(quotation.span, last);
    if (before.speaker.entity >= 0 && !isOtherParagraph(before.source, quotation.span)) {
        return before;
    }
    if (const NamedSpeaker found = subjectBehind(quotation.span, last); found.speaker.entity >= 0) {
        return found;
    }
    if (before.speaker.entity >= 0) {
        return before;
    }
    constexpr qsizetype nearEnough = 3;
    const qsizetype sentence = m_text.sentenceAt(quotation.span.start);
    const bool isNear = last.spoke >= 0 && sentence - m_text.sentenceAt(last.spoke) <= nearEnough;
    return isNear ? NamedSpeaker{{last.speaker, 0.5}, last.source} : NamedSpeaker();
}

bool UncuedSpeech::isOtherParagraph(Span first, Span second) const
{
    return Span{first.end, second.start}.in(m_text.text).contains(u'\n');
}

/// Only what closes the sentence of the last quotation lies between: its cue and source.
bool UncuedSpeech::isBlankBetween(qsizetype from, qsizetype to) const
{
    return std::all_of(
        m_text.text.begin() + std::min(from, to), m_text.text.begin() + to,
        [](QChar c) { return c.isSpace() || c.isPunct(); });
}

NamedSpeaker UncuedSpeech::subjectBefore(Span quotation, const SpokenBefore &last) const
{
    const qsizetype before = m_text.sentenceAt(quotation.start) - 1;
    const bool isThere = before >= 0 && m_text.sentences[before].span.end <= quotation.start;
    return isThere ? subjectOf(before, last) : NamedSpeaker();
}

/// “Never.” Bolton shook his head.
NamedSpeaker UncuedSpeech::subjectBehind(Span quotation, const SpokenBefore &last) const
{
    const qsizetype own = m_text.sentenceAt(quotation.end - 1);
    const qsizetype next = own + 1;
    const bool isThere = next < m_text.sentences.size() &&
                         m_text.sentences[next].paragraph == m_text.sentences[own].paragraph &&
                         m_text.sentences[next].span.start >= quotation.end;
    NamedSpeaker found = isThere ? subjectOf(next, last) : NamedSpeaker();
    found.speaker.confidence *= 0.8;
    return found;
}

/// Not "Bolton's wife left", nor "With Bolton gone, she left".
bool UncuedSpeech::isSubject(Span name) const
{
    const qsizetype before = m_text.tokenAt(name.start) - 1;
    const qsizetype behind = m_text.tokenAt(name.end - 1) + 1;
    const QStringView next = behind < m_text.tokens.size() ? m_text.word(behind) : QStringView();
    const bool isOwner = next == u"'s" || next == u"’s" || next == u"'" || next == u"’";
    const bool isLinked =
        before >= 0 && wordClasses(m_text.word(before)).testFlag(WordClass::Preposition);
    return !isOwner && !isLinked;
}

NamedSpeaker UncuedSpeech::subjectOf(qsizetype sentence, const SpokenBefore &last) const
{
    constexpr qsizetype subjectReach = 6;
    const Sentence &read = m_text.sentences[sentence];
    const qsizetype end = std::min(read.endToken, read.firstToken + subjectReach);
    const QStringView word = m_text.word(read.firstToken);
    if (word == u"He" || word == u"She") {
        Antecedent found = m_pronouns.resolve(
            word, read.span.start, last.speaker, std::max<qsizetype>(0, last.spoke));
        found.confidence *= 0.8;
        return {found, m_text.tokens[read.firstToken].span};
    }
    const auto it = std::partition_point(
        m_mentions.begin(), m_mentions.end(),
        [&read](const EntityMention &mention) { return mention.span.end <= read.span.start; });
    const bool isNamed = it != m_mentions.end() && it->label == EntityLabel::Person &&
                         it->entity >= 0 && it->span.start <= m_text.tokens[end - 1].span.start;
    return isNamed && isSubject(it->span) ? NamedSpeaker{{it->entity, 0.6}, it->span}
                                          : NamedSpeaker();
}

qsizetype
crossheadOf(QStringView text, const QList<QuotationFinding> &quotations, qsizetype quotation)
{
    constexpr qsizetype shortest = 8; // characters
    constexpr qsizetype longest = 100;
    constexpr qsizetype farthest = 8; // quotations
    const QuotationFinding &head = quotations[quotation];
    const qsizetype length = head.span.length();
    if (!head.source.isNull() || head.kind != QuotationKind::Direct || length < shortest ||
        length > longest) {
        return -1;
    }
    // What ends like a sentence is speech that goes on.
    const QStringView words = head.span.in(text).sliced(1, length - 2);
    if (words.back().isPunct()) {
        return -1;
    }
    const qsizetype end = std::min(quotations.size(), quotation + 1 + farthest);
    for (qsizetype next = quotation + 1; next < end; ++next) {
        const QuotationFinding &other = quotations[next];
        if (!other.source.isNull() && other.span.in(text).contains(words)) {
            return next;
        }
    }
    return -1;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/speechtext.h>

#include <algorithm>

namespace Quoth {

namespace {

/// "the bank's", but "he's", "that's", "who's": the word before decides.
bool isPossessive(QStringView word)
{
    return word.size() == 2 && (word[0] == u'\'' || word[0] == QChar(0x2019)) &&
           word[1].toLower() == u's';
}

bool isAcronym(QStringView word)
{
    constexpr qsizetype longest = 6;
    return word.size() >= 2 && word.size() <= longest &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

} // namespace

SpeechText::SpeechText(
    const TokenizedText &text, const QList<EntityMention> &mentions, const StopCallable &stop)
    : m_text(text)
    , m_mentions(mentions)
    , m_marks(findMarkedTexts(text.text, text.paragraphs, stop))
{
    // Filled as it goes: to fill millions beforehand would be long without a question.
    m_classes.reserve(text.tokens.size());
    m_mentionOf.reserve(text.tokens.size());
    m_markOf.reserve(text.tokens.size());
    m_endsSentence.reserve(text.tokens.size());
    StopPoll poll(stop);
    for (qsizetype i = 0; i < text.tokens.size(); ++i) {
        if (poll.step()) {
            return;
        }
        const bool isWord = text.tokens[i].kind == TokenKind::Word;
        const bool isOwning = i > 0 && isPossessive(text.word(i)) &&
                              !(m_classes[i - 1] & (WordClass::SubjectPronoun |
                                                    WordClass::Question | WordClass::Subordinator));
        m_classes.append(isWord && !isOwning ? wordClasses(text.word(i)) : WordClasses());
        m_mentionOf.append(-1);
        m_markOf.append(-1);
        m_endsSentence.append(false);
    }
    for (const Sentence &sentence : text.sentences) {
        if (poll.step()) {
            return;
        }
        m_endsSentence[sentence.endToken - 1] = true;
    }
    markVerbs(poll);
    markMentions(poll);
    markQuotations(poll);
}

void SpeechText::markVerbs(StopPoll &poll)
{
    m_verbs.reserve(m_text.tokens.size());
    for (qsizetype i = 0; i < m_text.tokens.size() && !poll.step(); ++i) {
        const QStringView word = m_text.word(i);
        ReportingVerb verb;
        if (m_text.tokens[i].kind == TokenKind::Word && word[0].isLetter()) {
            verb = i + 1 < m_text.tokens.size() ? reportingVerb(word, m_text.word(i + 1)) : verb;
            verb = verb.isValid() ? verb : reportingVerb(word);
        }
        m_verbs.append(verb);
    }
}

void SpeechText::markMentions(StopPoll &poll)
{
    for (int i = 0; i < m_mentions.size() && !poll.step(); ++i) {
        const Span span = m_mentions[i].span;
        for (qsizetype t = m_text.tokenAt(span.start);
             t < m_text.tokens.size() && m_text.tokens[t].span.start < span.end; ++t) {
            m_mentionOf[t] = i;
            if (isAcronym(m_text.word(t))) {
                m_classes[t] = {}; // "WHO say", "US wants": no pronoun
            }
        }
    }
}

void SpeechText::markQuotations(StopPoll &poll)
{
    for (int i = 0; i < m_marks.size() && !poll.step(); ++i) {
        const Span span = m_marks[i].span;
        const qsizetype first = m_text.tokenAt(span.start);
        qsizetype t = first;
        while (t < m_text.tokens.size() && m_text.tokens[t].span.start < span.end) {
            m_markOf[t++] = i;
        }
        m_markTokens.append({first, t});
    }
}

int SpeechSentence::mark(qsizetype p) const
{
    return isInside(p) ? m_text->mark(m_tokens[p]) : -1;
}

QStringView SpeechSentence::word(qsizetype p) const
{
    return isInside(p) && !isMark(p) ? m_text->text().word(m_tokens[p]) : QStringView();
}

WordClasses SpeechSentence::classes(qsizetype p) const
{
    return isInside(p) && !isMark(p) ? m_text->classes(m_tokens[p]) : WordClasses();
}

bool SpeechSentence::isWord(qsizetype p, QStringView expected) const
{
    return word(p).compare(expected, Qt::CaseInsensitive) == 0;
}

bool SpeechSentence::isPunctuation(qsizetype p) const
{
    return isInside(p) && !isMark(p) &&
           m_text->text().tokens[m_tokens[p]].kind == TokenKind::Punctuation;
}

bool SpeechSentence::isPunctuation(qsizetype p, QStringView any) const
{
    return isPunctuation(p) && any.contains(word(p)[0]);
}

bool SpeechSentence::isCapitalised(qsizetype p) const
{
    const QStringView letters = word(p);
    return !letters.isEmpty() && (letters[0].isUpper() || letters[0].isTitleCase());
}

int SpeechSentence::name(qsizetype p) const
{
    if (!isInside(p) || isMark(p)) {
        return -1;
    }
    const int mention = m_text->mention(m_tokens[p]);
    return mention >= 0 && m_text->mentions()[mention].label != EntityLabel::Date ? mention : -1;
}

bool SpeechSentence::isDate(qsizetype p) const
{
    if (!isInside(p) || isMark(p)) {
        return false;
    }
    const int mention = m_text->mention(m_tokens[p]);
    if (mention >= 0) {
        // "the 71-year-old said": a length of time, and somebody.
        const EntityMention &found = m_text->mentions()[mention];
        return found.label == EntityLabel::Date &&
               !found.span.in(m_text->text().text).endsWith(u"-old");
    }
    return word(p).endsWith(u"day") && is(p, WordClass::Time); // "Monday", "yesterday"
}

ReportingVerb SpeechSentence::verb(qsizetype p) const
{
    return isInside(p) && !isMark(p) ? m_text->verb(m_tokens[p]) : ReportingVerb();
}

Span SpeechSentence::span(qsizetype first, qsizetype last) const
{
    const auto &tokens = m_text->text().tokens;
    const int lastMark = mark(last);
    const Span end = lastMark >= 0 ? m_text->marks()[lastMark].span : tokens[m_tokens[last]].span;
    return {tokens[m_tokens[first]].span.start, end.end};
}

namespace {

/// “We will win!” Sanders shouted. / “We won.” Smith said. (a full stop for a comma)
/// After a full stop the cue has to end its sentence, else a new one begins: “No.” Smith said that
bool isReportedBehind(const SpeechText &text, qsizetype token, qsizetype end, bool isStrict)
{
    constexpr qsizetype farthest = 8;
    const TokenizedText &tokenized = text.text();
    for (qsizetype t = token; t < std::min(end, token + farthest); ++t) {
        if (tokenized.tokens[t].kind == TokenKind::Punctuation || text.mark(t) >= 0) {
            return false;
        }
        const ReportingVerb verb = reportingVerb(tokenized.word(t));
        if (t > token && verb.can(ReportingTrait::Speech) && verb.form == VerbForm::Past) {
            const bool isLast = t + 1 >= end || tokenized.word(t + 1) == u".";
            return !isStrict || isLast;
        }
    }
    return false;
}

/// “It is a long game.” — Matthew Ingram
bool isSignature(const SpeechText &text, qsizetype token, qsizetype end)
{
    constexpr qsizetype longest = 10;
    const bool isShort = token < end && end - token <= longest;
    return isShort && (text.text().word(token) == u"—" || text.text().word(token) == u"–");
}

bool endsWithQuotation(const SpeechText &text, int mark, qsizetype end)
{
    const qsizetype next = text.endToken(mark);
    if (!text.endsSentence(next - 1)) {
        return false;
    }
    if (isSignature(text, next, end)) {
        return false;
    }
    const QStringView before = next >= 2 ? text.text().word(next - 2) : QStringView();
    return !isReportedBehind(text, next, end, before == u".");
}

} // namespace

QList<SpeechSentence> speechSentences(
    const SpeechText &text, qsizetype firstToken, qsizetype endToken, const StopCallable &stop)
{
    QList<SpeechSentence> sentences;
    QList<qsizetype> items;
    StopPoll poll(stop);
    for (qsizetype t = firstToken; t < endToken && !poll.step();) {
        const int mark = text.mark(t);
        const bool isEnd =
            mark >= 0 ? endsWithQuotation(text, mark, endToken) : text.endsSentence(t);
        items.append(t);
        t = mark >= 0 ? text.endToken(mark) : t + 1;
        if (isEnd) {
            sentences.append(SpeechSentence(text, std::exchange(items, {})));
        }
    }
    if (!items.isEmpty()) {
        sentences.append(SpeechSentence(text, std::move(items)));
    }
    return sentences;
}

} // namespace Quoth

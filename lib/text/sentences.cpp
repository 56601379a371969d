// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/sentences.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestWrappedLine = 40;
/// In tokens. What is longer is a list or a table and is cut, so that no finder has to hold more.
constexpr qsizetype longestSentence = 1000;

Span trimmed(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace()) {
        ++start;
    }
    while (end > start && text[end - 1].isSpace()) {
        --end;
    }
    return {start, end};
}

bool isSentenceEnd(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026) || c == QChar(0x3002) ||
           c == QChar(0xFF01) || c == QChar(0xFF1F) || c == QChar(0x061F);
}

bool isCloser(QChar c)
{
    return c == u')' || c == u']' || c == u'"' || c == u'\'' || c == QChar(0x201D) ||
           c == QChar(0x2019) || c == QChar(0x00BB) || c == QChar(0x203A) || c == QChar(0x201C);
}

bool isSoftWrap(QStringView text, Span line, qsizetype next)
{
    return next < text.size() && line.length() >= shortestWrappedLine && text[next].isLower() &&
           !isSentenceEnd(text[line.end - 1]) && !isCloser(text[line.end - 1]);
}

/// Titles and the like are followed by a name, so that a sentence never ends with them:
/// "Sen. Murray", "St. Louis", "vs. Arsenal".
bool neverEndsSentence(QStringView word)
{
    static const QSet<QString> words = {
        u"mr."_s,   u"mrs."_s,    u"ms."_s,  u"dr."_s,   u"prof."_s, u"gen."_s,  u"sen."_s,
        u"rep."_s,  u"gov."_s,    u"lt."_s,  u"col."_s,  u"capt."_s, u"sgt."_s,  u"maj."_s,
        u"adm."_s,  u"cmdr."_s,   u"hon."_s, u"rev."_s,  u"st."_s,   u"mt."_s,   u"ft."_s,
        u"vs."_s,   u"messrs."_s, u"mme."_s, u"supt."_s, u"det."_s,  u"insp."_s, u"atty."_s,
        u"brig."_s, u"cpl."_s,    u"pvt."_s, u"fr."_s,   u"asst."_s, u"pres."_s};
    return words.contains(word.toString().toLower());
}

bool isSpeechVerb(QStringView word)
{
    static const QSet<QString> words = {u"said"_s,    u"asked"_s,    u"says"_s,    u"asks"_s,
                                        u"replied"_s, u"shouted"_s,  u"wrote"_s,   u"added"_s,
                                        u"cried"_s,   u"wondered"_s, u"tweeted"_s, u"told"_s};
    return words.contains(word.toString());
}

/// What goes on behind a time of day: "5 p.m. Monday", "5 p.m. EST", "5 p.m. on".
bool followsClock(QStringView word)
{
    static const QSet<QString> words = {
        u"Monday"_s,   u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s,  u"Friday"_s,   u"Saturday"_s,
        u"Sunday"_s,   u"January"_s, u"February"_s,  u"March"_s,     u"April"_s,    u"May"_s,
        u"June"_s,     u"July"_s,    u"August"_s,    u"September"_s, u"October"_s,  u"November"_s,
        u"December"_s, u"Eastern"_s, u"Pacific"_s,   u"Central"_s,   u"Mountain"_s, u"Greenwich"_s};
    const bool isZone = word.size() <= 4 &&
                        std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    return !word[0].isUpper() || (isZone && word.size() > 1) || word.endsWith(u'.') ||
           words.contains(word.toString());
}

/// What German counts with a point behind the figure: "3. März", "19. Jahrhundert", "3. Quartal".
bool isCountedInGerman(QStringView word)
{
    static const QSet<QString> words = {
        u"Januar"_s,  u"Jänner"_s,    u"Februar"_s,  u"März"_s,        u"Mai"_s,
        u"Juni"_s,    u"Juli"_s,      u"Oktober"_s,  u"Dezember"_s,    u"April"_s,
        u"August"_s,  u"September"_s, u"November"_s, u"Jahrhundert"_s, u"Jahrhunderts"_s,
        u"Quartal"_s, u"Quartals"_s};
    return word.size() <= 12 && words.contains(word.toString());
}

/// Words that begin a sentence far more often than they follow an abbreviation inside one:
/// "He lives in the U.S. The house …", "at 5 p.m. He said".
bool opensSentence(QStringView word)
{
    static const QSet<QString> words = {
        u"The"_s,  u"A"_s,     u"An"_s,     u"He"_s,      u"She"_s,       u"It"_s,    u"They"_s,
        u"We"_s,   u"I"_s,     u"You"_s,    u"But"_s,     u"And"_s,       u"In"_s,    u"On"_s,
        u"At"_s,   u"For"_s,   u"This"_s,   u"That"_s,    u"These"_s,     u"Those"_s, u"There"_s,
        u"His"_s,  u"Her"_s,   u"Its"_s,    u"Their"_s,   u"If"_s,        u"When"_s,  u"While"_s,
        u"As"_s,   u"After"_s, u"Before"_s, u"However"_s, u"Meanwhile"_s, u"Some"_s,  u"Many"_s,
        u"Most"_s, u"What"_s,  u"Who"_s,    u"Why"_s,     u"How"_s,       u"No"_s,    u"Not"_s,
        u"So"_s,   u"Our"_s,   u"My"_s,     u"Earlier"_s, u"Asked"_s};
    return words.contains(word.toString());
}

class SentenceCutter
{
public:
    explicit SentenceCutter(TokenizedText &result)
        : m_result(result)
    {
    }

    void run(const StopCallable &stop)
    {
        qsizetype token = 0;
        StopPoll poll(stop, 64);
        for (qsizetype paragraph = 0; paragraph < m_result.paragraphs.size(); ++paragraph) {
            if (poll.step()) {
                return;
            }
            token = cut(paragraph, token, poll);
        }
    }

private:
    qsizetype cut(qsizetype paragraph, qsizetype token, StopPoll &poll)
    {
        const qsizetype end = m_result.paragraphs[paragraph].end;
        m_first = token;
        m_straightMarks = 0;
        while (isInside(token, end)) {
            if (token - m_first >= longestSentence) {
                add(paragraph, m_first, token);
                m_first = token;
                if (poll.step()) {
                    break;
                }
            }
            countMark(token);
            if (!isStop(token) && !m_result.tokens[token].isAbbreviation) {
                ++token;
                continue;
            }
            // What closes the sentence is skipped as one run, so that a row of stops is read once.
            qsizetype next = token + 1;
            while (isInside(next, end) && closesAt(next)) {
                countMark(next);
                ++next;
            }
            if (endsSentence(token, next, end)) {
                add(paragraph, m_first, next);
                m_first = next;
                if (poll.step()) {
                    break;
                }
            }
            token = next;
        }
        if (m_first < token) {
            add(paragraph, m_first, token);
        }
        return token;
    }

    void countMark(qsizetype token)
    {
        m_straightMarks += m_result.text[m_result.tokens[token].span.start] == u'"' ? 1 : 0;
    }

    [[nodiscard]] bool isStop(qsizetype token) const
    {
        const Token &candidate = m_result.tokens[token];
        return candidate.kind == TokenKind::Punctuation &&
               isSentenceEnd(m_result.text[candidate.span.end - 1]);
    }

    void add(qsizetype paragraph, qsizetype first, qsizetype end)
    {
        m_result.sentences.append(
            {{m_result.tokens[first].span.start, m_result.tokens[end - 1].span.end},
             first,
             end,
             paragraph});
    }

    /// Does the sentence end with this stop or abbreviation? `next` is the first token behind what
    /// closes it.
    [[nodiscard]] bool endsSentence(qsizetype token, qsizetype next, qsizetype paragraphEnd) const
    {
        if (!isInside(next, paragraphEnd) || !hasSpaceBefore(next)) {
            return false; // the paragraph's end does it
        }
        const qsizetype word = skipOpeners(next, paragraphEnd);
        if (word < 0) {
            return false;
        }
        if (isStop(token) && next == token + 1 &&
            (endsGermanOrdinal(token, word) || announcesNumber(token, word) ||
             isListNumber(token))) {
            return false;
        }
        if (m_result.tokens[token].isAbbreviation && next == token + 1) {
            return abbreviationEnds(token, word);
        }
        const QChar initial = m_result.word(word)[0];
        return !initial.isLower() &&
               !(next > token + 1 && next == word && asksInSpeech(token, word));
    }

    /// "1. The bridge stays shut": the number of a list opens its sentence.
    [[nodiscard]] bool isListNumber(qsizetype stop) const
    {
        return stop == m_first + 1 && !hasSpaceBefore(stop) &&
               m_result.tokens[m_first].kind == TokenKind::Number &&
               m_result.tokens[m_first].span.length() <= 2;
    }

    /// “Will he come?” Sanders asked: the mark ends the speech, not the sentence. `stop` is the
    /// mark, `next` the word behind the closing marks.
    [[nodiscard]] bool asksInSpeech(qsizetype stop, qsizetype next) const
    {
        const QChar mark = m_result.text[m_result.tokens[stop].span.start];
        if (mark == u'.' || opensSentence(m_result.word(next))) {
            return false;
        }
        constexpr qsizetype longestName = 4;
        const qsizetype end = std::min(next + longestName, m_result.tokens.size());
        for (qsizetype token = next; token < end; ++token) {
            const QStringView word = m_result.word(token);
            if (token > next && isSpeechVerb(word)) {
                return true;
            }
            if (!word[0].isUpper()) {
                return false;
            }
        }
        return false;
    }

    /// "Am 3. März kam er": the point of a German day does not end the sentence.
    [[nodiscard]] bool endsGermanOrdinal(qsizetype stop, qsizetype next) const
    {
        return stop > 0 && !hasSpaceBefore(stop) &&
               m_result.tokens[stop - 1].kind == TokenKind::Number &&
               m_result.tokens[stop - 1].span.length() <= 2 &&
               isCountedInGerman(m_result.word(next));
    }

    /// "c. 347", "p. 12", "vol. 3": small abbreviations that only a number follows.
    [[nodiscard]] bool announcesNumber(qsizetype stop, qsizetype next) const
    {
        if (stop == 0 || hasSpaceBefore(stop) || m_result.tokens[next].kind != TokenKind::Number) {
            return false;
        }
        static const QSet<QString> words = {u"c"_s,   u"ca"_s,  u"p"_s,    u"pp"_s,  u"vol"_s,
                                            u"art"_s, u"fig"_s, u"chap"_s, u"sec"_s, u"ch"_s,
                                            u"v"_s,   u"cf"_s,  u"pt"_s,   u"ext"_s};
        const QStringView word = m_result.word(stop - 1);
        return word.size() <= 4 && words.contains(word.toString());
    }

    [[nodiscard]] bool abbreviationEnds(qsizetype token, qsizetype next) const
    {
        const QStringView word = m_result.word(token);
        if (word.endsWith(u".m.", Qt::CaseInsensitive)) {
            return !followsClock(m_result.word(next)); // "at 5 p.m. Police said"
        }
        return !neverEndsSentence(word) && opensSentence(m_result.word(next)) &&
               !(word.size() == 2 && word[0].isUpper() && m_result.word(next) == u"A");
    }

    [[nodiscard]] bool isInside(qsizetype token, qsizetype end) const
    {
        return token < m_result.tokens.size() && m_result.tokens[token].span.start < end;
    }

    [[nodiscard]] bool hasSpaceBefore(qsizetype token) const
    {
        return token > 0 && m_result.tokens[token].span.start > m_result.tokens[token - 1].span.end;
    }

    /// A closing mark that touches what is before it; also a further stop ("?!", "..."). In texts
    /// cut into tokens marks stand free (`left . " She`): there a straight mark closes what another
    /// one opened.
    [[nodiscard]] bool closesAt(qsizetype token) const
    {
        const Token &candidate = m_result.tokens[token];
        const QChar c = m_result.text[candidate.span.start];
        if (hasSpaceBefore(token) && token + 1 < m_result.tokens.size() &&
            hasSpaceBefore(token + 1)) {
            return c == QChar(0x201D) || (c == u'"' && m_straightMarks % 2 == 1);
        }
        return candidate.kind == TokenKind::Punctuation && !hasSpaceBefore(token) &&
               (isCloser(c) || isSentenceEnd(c));
    }

    [[nodiscard]] qsizetype skipOpeners(qsizetype token, qsizetype end) const
    {
        while (isInside(token, end)) {
            if (m_result.tokens[token].kind != TokenKind::Punctuation) {
                return token;
            }
            const QChar c = m_result.text[m_result.tokens[token].span.start];
            if (!isQuotationMark(c) && c != u'(' && c != u'[') {
                return c == QChar(0x2014) || c == QChar(0x2013) || c == u'-' ? token : -1;
            }
            ++token;
        }
        return -1;
    }

    TokenizedText &m_result;
    qsizetype m_first = 0;         // of the sentence that is open
    qsizetype m_straightMarks = 0; // straight double ones since the paragraph began
};

} // namespace

QList<Span> findParagraphs(QStringView text, const StopCallable &stop)
{
    QList<Span> paragraphs;
    StopPoll poll(stop);
    qsizetype start = 0;
    while (start < text.size() && !poll.step()) {
        qsizetype lineStart = start;
        qsizetype end = text.indexOf(u'\n', start);
        while (end >= 0 && isSoftWrap(text, trimmed(text, lineStart, end), end + 1)) {
            lineStart = end + 1;
            end = text.indexOf(u'\n', lineStart);
        }
        end = end < 0 ? text.size() : end;
        const Span paragraph = trimmed(text, start, end);
        if (!paragraph.isEmpty()) {
            paragraphs.append(paragraph);
        }
        start = end + 1;
    }
    return paragraphs;
}

TokenizedText tokenizeText(QStringView text, const StopCallable &stop)
{
    TokenizedText result;
    result.text = text;
    result.paragraphs = findParagraphs(text, stop);
    if (stopRequested(stop)) {
        return result;
    }
    result.tokens = tokenize(text, stop);
    if (!stopRequested(stop)) {
        SentenceCutter(result).run(stop);
    }
    return result;
}

qsizetype TokenizedText::tokenAt(qsizetype position) const
{
    const auto found =
        std::partition_point(tokens.cbegin(), tokens.cend(), [position](const Token &token) {
            return token.span.end <= position;
        });
    return found - tokens.cbegin();
}

qsizetype TokenizedText::sentenceAt(qsizetype position) const
{
    const auto found = std::partition_point(
        sentences.cbegin(), sentences.cend(),
        [position](const Sentence &sentence) { return sentence.span.start <= position; });
    return found - sentences.cbegin() - 1;
}

} // namespace Quoth

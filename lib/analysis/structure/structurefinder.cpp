// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/structurefinder.h>

#include <analysis/structure/articlelines.h>
#include <analysis/structure/pagephrases.h>
#include <analysis/structure/publicationday.h>

#include <algorithm>

namespace Quoth {

namespace {

/// Walks over the lines of an article once, from the headline down, then from the end up.
class StructureSearch
{
public:
    StructureSearch(const TokenizedText &text, const StopCallable &stop)
        : m_text(text)
        , m_poll(stop, linesBetweenStops)
        , m_lines(articleLines(text, m_poll))
        , m_isBoilerplate(size_t(m_lines.size()), false)
        , m_isHeader(size_t(m_lines.size()), false)
    {
    }

    StructureFinding run()
    {
        const qsizetype body = firstRunningLine();
        if (body < m_lines.size()) {
            readHeader(body);
            readPlaceLine(body);
        }
        for (qsizetype i = body; i < m_lines.size() && !m_poll.step(); ++i) {
            markBoilerplate(i);
        }
        if (body < m_lines.size()) {
            readFooter(body);
            settleYear(body);
        }
        // What looks like furniture and is all there is, is the article: "Watch: The mayor speaks".
        const auto boilerplate = std::count(m_isBoilerplate.begin(), m_isBoilerplate.end(), true);
        const auto header = std::count(m_isHeader.begin(), m_isHeader.end(), true);
        if (boilerplate + header == m_lines.size()) {
            std::fill(m_isBoilerplate.begin(), m_isBoilerplate.end(), false);
        }
        for (qsizetype i = 0; i < m_lines.size() && !m_poll.step(); ++i) {
            if (m_isBoilerplate[size_t(i)]) {
                m_found.structure.boilerplate.append(m_lines[i].span);
            } else if (!m_isHeader[size_t(i)]) {
                m_found.structure.body.append(m_lines[i].span);
            }
        }
        return std::move(m_found);
    }

private:
    /// The first line of running text that a date or byline does not explain away.
    [[nodiscard]] qsizetype firstRunningLine()
    {
        for (qsizetype i = 0; i < m_lines.size() && !m_poll.step(); ++i) {
            const bool isTitle = i == 0 && isHeadlineWithStop(m_lines[i]) && m_lines.size() > 2;
            if (m_lines[i].isRunning() && !isTitle && !isPageLine(m_text, m_lines[i])) {
                return i;
            }
        }
        return m_lines.size();
    }

    /// A headline may be a question or long: "Will he come? What we know".
    [[nodiscard]] bool isHeadlineWithStop(const ArticleLine &line) const
    {
        constexpr qsizetype longest = 16;
        const QChar last = m_text.text[line.span.end - 1];
        return line.wordCount <= longest && line.sentenceCount <= 2 && last != u'.' &&
               last != QChar(0x201D) && last != u'"';
    }

    void markBoilerplate(qsizetype i)
    {
        if (isPageLine(m_text, m_lines[i]) || isCaptionCredit(m_text, m_lines[i])) {
            m_isBoilerplate[size_t(i)] = true;
        }
    }

    void readHeader(qsizetype body)
    {
        constexpr qsizetype longestHeader = 12; // lines; more is a list, not a header
        if (body > longestHeader) {
            return;
        }
        for (qsizetype i = 0; i < body; ++i) {
            readHeaderLine(i, body);
        }
    }

    void readHeaderLine(qsizetype i, qsizetype body)
    {
        const ArticleLine &line = m_lines[i];
        markBoilerplate(i);
        if (m_isBoilerplate[size_t(i)]) {
            return;
        }
        if (m_found.structure.title.isNull() && isSection(i, body)) {
            m_isBoilerplate[size_t(i)] = true;
            return;
        }
        const LineDate date = findLineDate(m_text, line);
        Span byline =
            m_found.structure.byline.isNull() ? findByline(m_text, line, date.span) : Span();
        const bool followsBy = i > 0 && isLoneBy(m_lines[i - 1]);
        const bool hasTitle = !m_found.structure.title.isNull();
        if (byline.isNull() && m_found.structure.byline.isNull() &&
            (followsBy || (hasTitle && (!date.span.isNull() || isDateNear(i, body))))) {
            byline = findNameLine(m_text, line, date.span);
        }
        if (!byline.isNull()) {
            m_found.structure.byline = byline;
            m_isHeader[size_t(i)] = true;
        }
        const bool isTitle = !hasTitle && byline.isNull() && date.span.start > line.span.start &&
                             !startsWithPublished(line); // "Riots of May 3, 2013"
        if (!date.span.isNull() && !isTitle && isDateLine(line, date, byline)) {
            takeDate(date);
            m_isHeader[size_t(i)] = true;
            return;
        }
        if (!m_isHeader[size_t(i)] && !hasTitle) {
            takeTitle(line, date);
            m_isHeader[size_t(i)] = true;
        }
    }

    /// "Politics" over a headline; alone it would be the headline.
    [[nodiscard]] bool isSection(qsizetype i, qsizetype body) const
    {
        constexpr qsizetype longest = 3; // words
        const ArticleLine &line = m_lines[i];
        if (i + 1 >= body || line.wordCount > longest ||
            !isSectionName(line.span.in(m_text.text).toString().toLower().simplified())) {
            return false;
        }
        const ArticleLine &next = m_lines[i + 1];
        return findLineDate(m_text, next).span.isNull() && !isLoneBy(next) &&
               findByline(m_text, next, {}).isNull() && !isPageLine(m_text, next);
    }

    /// A date line without its year ("PARIS, Feb 26 (Newsline) -"): the year that the article
    /// speaks of last, or the next, if the weekday of its first paragraphs agrees.
    void settleYear(qsizetype body)
    {
        if (m_found.published.isValid() || m_month == 0) {
            return;
        }
        const qsizetype last = std::min(body + 2, m_lines.size());
        const Span lead{m_lines[body].span.start, m_lines[last - 1].span.end};
        m_found.published = publicationDay(m_text, lead, m_month, m_dayOfMonth);
    }

    /// The headline; without a date line that lost its line end ("… anemone Tuesday, January 21,
    /// 2014"), but with a date that belongs to it ("Riots on Friday, May 3, 2013").
    void takeTitle(const ArticleLine &line, const LineDate &date)
    {
        m_found.structure.title = line.span;
        const qsizetype first = m_text.tokenAt(date.span.start);
        const bool isAtEnd =
            date.day.isValid() && date.span.end == line.span.end && first > line.firstToken + 2;
        if (!isAtEnd) {
            return;
        }
        const bool beginsWithDay = m_text.word(first)[0].isLetter() &&
                                   m_text.text.sliced(date.span.start).indexOf(u',') <= 9;
        const bool isFree =
            m_text.word(first - 1).size() > 2 || m_text.word(first - 1)[0].isUpper();
        if (beginsWithDay && isFree) {
            m_found.structure.title.end = m_text.tokens[first - 1].span.end;
            takeDate(date);
        }
    }

    [[nodiscard]] bool isLoneBy(const ArticleLine &line) const
    {
        return line.span.in(m_text.text).compare(u"By", Qt::CaseInsensitive) == 0 ||
               line.span.in(m_text.text).compare(u"By:", Qt::CaseInsensitive) == 0;
    }

    /// Is the line before or behind a date and nothing else, as under most headlines?
    [[nodiscard]] bool isDateNear(qsizetype i, qsizetype body) const
    {
        const auto isDate = [this](qsizetype line) {
            const LineDate date = findLineDate(m_text, m_lines[line]);
            return !date.span.isNull() && isDateLine(m_lines[line], date, {});
        };
        return (i + 1 < body && isDate(i + 1)) || (i > 1 && isDate(i - 1));
    }

    /// A line is a date line if little else stands in it: "Published: 3 March 2018 at 10:30".
    [[nodiscard]] bool isDateLine(const ArticleLine &line, const LineDate &date, Span byline) const
    {
        constexpr qsizetype mostWords = 7;
        const auto covered = std::count_if(
            m_text.tokens.cbegin() + line.firstToken, m_text.tokens.cbegin() + line.endToken,
            [&](const Token &token) {
                return token.kind != TokenKind::Punctuation &&
                       (date.span.contains(token.span) || byline.contains(token.span));
            });
        const qsizetype rest = line.wordCount - covered;
        return rest <= mostWords && (rest <= 2 || startsWithPublished(line) || rest < covered + 2);
    }

    [[nodiscard]] bool startsWithPublished(const ArticleLine &line) const
    {
        const QStringView word = m_text.word(line.firstToken);
        return word == u"Published" || word == u"Updated" || word == u"Posted" || word == u"Last" ||
               word == u"First" || word == u"Created" || word == u"Modified";
    }

    void takeDate(const LineDate &date)
    {
        if (m_found.structure.dateline.isNull()) {
            m_found.structure.dateline = date.span;
            m_found.published = date.day;
            m_month = date.month;
            m_dayOfMonth = date.dayOfMonth;
        }
    }

    /// "WASHINGTON (AP) —" and a date that opens the first paragraph.
    void readPlaceLine(qsizetype body)
    {
        const ArticleLine &line = m_lines[body];
        const Span place = findPlaceLine(m_text, line);
        if (place.isNull()) {
            readLeadingDate(line);
            return;
        }
        ArticleLine head = line;
        head.span = place;
        const LineDate date = findLineDate(m_text, withoutRest(head, place));
        if (!m_found.published.isValid() && date.month > 0) {
            m_found.published = date.day;
            m_month = date.month;
            m_dayOfMonth = date.dayOfMonth;
        }
        if (m_found.structure.dateline.isNull()) {
            m_found.structure.dateline = place;
        }
    }

    [[nodiscard]] ArticleLine withoutRest(ArticleLine line, Span head) const
    {
        line.endToken = std::min(line.endToken, m_text.tokenAt(head.end));
        line.wordCount = line.endToken - line.firstToken;
        return line;
    }

    /// "Thursday, May 7, 2015 On Tuesday, the government …": a date line that lost its line end.
    void readLeadingDate(const ArticleLine &line)
    {
        constexpr qsizetype reach = 8; // tokens
        if (!m_found.structure.dateline.isNull()) {
            return;
        }
        ArticleLine head = line;
        head.endToken = std::min(line.endToken, line.firstToken + reach);
        if (head.endToken <= head.firstToken) {
            return;
        }
        head.span.end = m_text.tokens[head.endToken - 1].span.end;
        head.wordCount = reach;
        const LineDate date = findLineDate(m_text, head);
        const qsizetype next = m_text.tokenAt(date.span.end);
        const bool isSentence = next < line.endToken && m_text.word(next)[0].isUpper();
        if (date.span.start == line.span.start && isSentence) {
            takeDate(date);
        }
    }

    /// What stands behind the last paragraph: credits, and headings without a text.
    void readFooter(qsizetype body)
    {
        for (qsizetype i = m_lines.size() - 1; i > body && !m_poll.step(); --i) {
            if (m_isBoilerplate[size_t(i)]) {
                continue;
            }
            if (isCredit(m_lines[i])) {
                m_isBoilerplate[size_t(i)] = true;
                continue;
            }
            if (!isEmptyHeading(m_lines[i])) {
                return;
            }
            m_isBoilerplate[size_t(i)] = true;
        }
    }

    /// "(Reporting by Jane Roe; Editing by John Smith)"
    [[nodiscard]] bool isCredit(const ArticleLine &line) const
    {
        QStringView words = line.span.in(m_text.text);
        if (words.startsWith(u'(')) {
            words = words.sliced(1);
        }
        constexpr qsizetype longest = 50;
        const bool isThanks =
            words.contains(u" contributed to this ") || words.contains(u" contributed reporting");
        if (line.wordCount <= longest && isThanks && line.sentenceCount <= 2) {
            return true; // "Jane Roe in Berlin contributed to this report."
        }
        return line.wordCount <= longest &&
               (words.startsWith(u"Reporting by ") ||
                words.startsWith(u"Additional reporting by ") || words.startsWith(u"Editing by ") ||
                words.startsWith(u"Writing by "));
    }

    /// A short line at the very end that begins big and goes on small ("Last news"): a heading
    /// whose text is not here. Names and signatures are left alone.
    [[nodiscard]] bool isEmptyHeading(const ArticleLine &line) const
    {
        constexpr qsizetype longest = 4;
        if (line.endsSentence || line.wordCount < 2 || line.wordCount > longest) {
            return false;
        }
        for (qsizetype token = line.firstToken; token < line.endToken; ++token) {
            const QChar c = m_text.word(token)[0];
            const bool isFirst = token == line.firstToken;
            if (m_text.tokens[token].kind != TokenKind::Word || c.isUpper() != isFirst) {
                return false;
            }
        }
        return true;
    }

    static constexpr int linesBetweenStops = 256;

    const TokenizedText &m_text;
    StopPoll m_poll;
    QList<ArticleLine> m_lines;
    std::vector<bool> m_isBoilerplate;
    std::vector<bool> m_isHeader;
    StructureFinding m_found;
    int m_month = 0; ///< of a date line, with or without its year
    int m_dayOfMonth = 0;
};

} // namespace

StructureFinding findStructure(const TokenizedText &text, const StopCallable &stop)
{
    return StructureSearch(text, stop).run();
}

} // namespace Quoth

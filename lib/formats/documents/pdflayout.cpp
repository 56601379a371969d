// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/documents/pdflayout.h>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct PdfLine
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0;
    int page = 0;
    QString text;
};

bool continuesLine(const PdfLine &line, const PdfWord &word)
{
    const double size = std::max(1.0, std::min(line.size, word.size));
    const double middle = (word.top + word.bottom) / 2;
    const bool isLevel = middle > line.top - size * 0.2 && middle < line.bottom + size * 0.2;
    const double gap = word.left - line.right;
    return isLevel && gap > -size && gap < size * 3;
}

QList<PdfLine> linesOf(const PdfPage &page, int number)
{
    QList<PdfLine> lines;
    for (const PdfWord &word : page.words) {
        if (word.text.trimmed().isEmpty()) {
            continue;
        }
        if (!lines.isEmpty() && continuesLine(lines.last(), word)) {
            PdfLine &line = lines.last();
            line.text += u' ' + word.text;
            line.right = std::max(line.right, word.right);
            line.top = std::min(line.top, word.top);
            line.bottom = std::max(line.bottom, word.bottom);
            line.size = std::max(line.size, word.size);
            continue;
        }
        lines.append({word.left, word.top, word.right, word.bottom, word.size, number, word.text});
    }
    return lines;
}

/// The line as it is on each page: without its numbers.
QString headForm(const QString &text)
{
    static const QRegularExpression digits(u"[0-9]+|\\b[ivxlc]+\\b"_s);
    return QString(text).toLower().replace(digits, u"#"_s).simplified();
}

/// Takes out what stands at the head or foot of several pages, and page numbers there.
class RunningHeads
{
public:
    RunningHeads(const QList<PdfPage> &pages, const QList<PdfLine> &lines)
        : m_pages(pages)
    {
        for (const PdfLine &line : lines) {
            if (isAtEdge(line)) {
                m_seen[headForm(line.text)].insert(line.page);
            }
        }
    }

    [[nodiscard]] bool isHead(const PdfLine &line) const
    {
        if (!isAtEdge(line)) {
            return false;
        }
        const QString form = headForm(line.text);
        const qsizetype count = m_seen.value(form).size();
        const bool isNumber = form == u"#" || form == u"- # -" || form == u"page #" ||
                              form == u"# / #" || form == u"# of #" || form == u"page # of #" ||
                              form == u"seite #";
        return isNumber || count >= 3 || (count == 2 && m_pages.size() <= 4);
    }

private:
    [[nodiscard]] bool isAtEdge(const PdfLine &line) const
    {
        const double height = m_pages[line.page].height;
        return line.bottom < height * 0.1 || line.top > height * 0.9;
    }

    const QList<PdfPage> &m_pages;
    QHash<QString, QSet<int>> m_seen;
};

double commonSize(const QList<PdfLine> &lines)
{
    QHash<int, qsizetype> letters; // by half points
    for (const PdfLine &line : lines) {
        letters[int(std::lround(line.size * 2))] += line.text.size();
    }
    int best = 0;
    for (auto it = letters.cbegin(); it != letters.cend(); ++it) {
        const qsizetype most = letters.value(best);
        if (it.value() > most || (it.value() == most && it.key() < best)) {
            best = it.key();
        }
    }
    return best / 2.0;
}

bool endsSentence(QStringView text)
{
    static constexpr QStringView ends = u".!?:…”’\"»«)";
    return !text.isEmpty() && ends.contains(text.back());
}

bool startsLower(QStringView text)
{
    return !text.isEmpty() && text.front().isLower();
}

bool endsInHyphen(QStringView text)
{
    static constexpr QStringView hyphens = u"-\u00AD\u2010";
    return text.size() > 1 && hyphens.contains(text.back()) && text[text.size() - 2].isLetter();
}

class ParagraphJoiner
{
public:
    ParagraphJoiner(const QList<PdfLine> &lines, double bodySize)
        : m_lines(lines)
        , m_bodySize(bodySize)
    {
        for (const PdfLine &line : lines) {
            for (const QString &word : line.text.split(u' ')) {
                if (word.indexOf(u'-') > 0 && !endsInHyphen(word)) {
                    m_compounds.insert(word.toLower());
                }
            }
        }
    }

    QStringList paragraphs()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (i > 0 && startsParagraph(m_lines[i - 1], m_lines[i], i)) {
                finish();
            }
            add(m_lines[i].text);
        }
        finish();
        return m_paragraphs;
    }

private:
    /// The right edge of the column that a line stands in, as far as its neighbours show it.
    [[nodiscard]] double columnEdge(qsizetype index) const
    {
        double edge = m_lines[index].right;
        const double size = m_lines[index].size;
        constexpr qsizetype neighbours = 12;
        for (qsizetype i = std::max<qsizetype>(0, index - neighbours);
             i < std::min(m_lines.size(), index + neighbours); ++i) {
            const PdfLine &other = m_lines[i];
            const bool isSameColumn = other.page == m_lines[index].page &&
                                      std::abs(other.left - m_lines[index].left) < size * 3;
            edge = isSameColumn ? std::max(edge, other.right) : edge;
        }
        return edge;
    }

    [[nodiscard]] bool
    startsParagraph(const PdfLine &before, const PdfLine &line, qsizetype index) const
    {
        const double size = std::max(1.0, line.size);
        if (std::abs(before.size - line.size) > m_bodySize * 0.12) {
            return true; // a headline, or what follows it
        }
        const bool isElsewhere =
            line.page != before.page || line.top < before.top - size || line.left > before.right;
        if (isElsewhere) { // the next column or page: a sentence goes on over it
            return endsSentence(before.text) && !startsLower(line.text) &&
                   !endsInHyphen(before.text);
        }
        const double gap = line.top - before.bottom;
        if (gap > size * 0.9) {
            return true;
        }
        if (endsInHyphen(before.text)) {
            return false;
        }
        const bool isIndented =
            line.left > before.left + size * 0.7 && line.left < before.left + size * 5;
        const bool endsShort = before.right < columnEdge(index - 1) - size * 3;
        return endsSentence(before.text) && (isIndented || endsShort);
    }

    void add(const QString &text)
    {
        if (m_paragraph.isEmpty()) {
            m_paragraph = text;
            return;
        }
        if (!endsInHyphen(m_paragraph) || !startsLower(text)) {
            const bool hasDash = endsInHyphen(m_paragraph);
            m_paragraph += hasDash ? text : u' ' + text;
            return;
        }
        // "well-/known" stays a compound where the text has it as one elsewhere.
        const QString head = m_paragraph.section(u' ', -1);
        QString tail = text.section(u' ', 0, 0);
        while (!tail.isEmpty() && !tail.back().isLetterOrNumber()) {
            tail.chop(1);
        }
        const bool isCompound = m_compounds.contains((head + tail).toLower());
        m_paragraph = (isCompound ? m_paragraph : m_paragraph.chopped(1)) + text;
    }
    void finish()
    {
        if (!m_paragraph.trimmed().isEmpty()) {
            m_paragraphs.append(m_paragraph.simplified());
        }
        m_paragraph.clear();
    }

    const QList<PdfLine> &m_lines;
    double m_bodySize;
    QSet<QString> m_compounds;
    QString m_paragraph;
    QStringList m_paragraphs;
};

/// The lines of the largest type on the first page, if it is much larger than the text's; they are
/// taken out of the others.
QString takeTitle(QList<PdfLine> &lines, double bodySize)
{
    double largest = 0;
    for (const PdfLine &line : lines) {
        const bool isLettered = line.page == 0 && line.text.size() > 2;
        largest = isLettered ? std::max(largest, line.size) : largest;
    }
    if (largest <= 0 || largest < bodySize * 1.25) { // a file may say that its type has no size
        return {};
    }
    constexpr qsizetype longestTitle = 300;
    QString title;
    qsizetype first = 0;
    const auto isOfTitle = [&](const PdfLine &line) {
        return line.page == 0 && line.size > largest * 0.95;
    };
    while (!isOfTitle(lines[first])) {
        ++first;
    }
    qsizetype end = first;
    while (end < lines.size() && isOfTitle(lines[end])) {
        title += (title.isEmpty() ? u""_s : u" "_s) + lines[end].text;
        ++end;
    }
    if (title.size() > longestTitle || title.size() < 8) {
        return {};
    }
    lines.remove(first, end - first);
    return title.simplified();
}

} // namespace

PdfText pdfText(const QList<PdfPage> &pages)
{
    QList<PdfLine> lines;
    for (int i = 0; i < pages.size(); ++i) {
        lines += linesOf(pages[i], i);
    }
    const RunningHeads heads(pages, lines);
    lines.removeIf([&heads](const PdfLine &line) { return heads.isHead(line); });
    PdfText text;
    if (lines.isEmpty()) {
        return text;
    }
    const double bodySize = commonSize(lines);
    text.title = takeTitle(lines, bodySize);
    text.paragraphs = ParagraphJoiner(lines, bodySize).paragraphs();
    return text;
}

} // namespace Quoth

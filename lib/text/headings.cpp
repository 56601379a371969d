// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/headings.h>

#include <text/sentences.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 90;
constexpr qsizetype mostHeadingWords = 14;
constexpr qsizetype mostHeadingsInARow = 2;

bool endsAsSentence(QStringView paragraph)
{
    constexpr QStringView ends = u".!…:;,\"'”’»)]";
    // A question may be a heading ("What comes next?"); text that ends with a full stop is none.
    return ends.contains(paragraph.back());
}

bool beginsLarge(QStringView paragraph)
{
    const QChar first = paragraph.front();
    return first.isDigit() || (first.isLetter() && !first.isLower());
}

bool looksLikeHeading(QStringView paragraph)
{
    if (paragraph.isEmpty() || paragraph.size() > longestHeading || paragraph.contains(u'\n') ||
        endsAsSentence(paragraph) || !beginsLarge(paragraph) || paragraph.contains(u": "_s)) {
        return false;
    }
    const auto letters =
        std::count_if(paragraph.begin(), paragraph.end(), [](QChar c) { return c.isLetter(); });
    return letters >= 3 && paragraph.count(u' ') < mostHeadingWords;
}

/// Running text: long, or a sentence of several words.
bool isRunningText(QStringView paragraph)
{
    return paragraph.size() > longestHeading ||
           (paragraph.count(u' ') >= 3 && (endsAsSentence(paragraph) || paragraph.back() == u'?'));
}

} // namespace

QList<Span> findHeadings(QStringView text, const QList<Span> &body)
{
    QList<Span> headings;
    QList<Span> row; // lines that look like headings, one after the other
    for (const Span &paragraph : body) {
        const QStringView words = paragraph.in(text);
        if (looksLikeHeading(words)) {
            row.append(paragraph);
            continue;
        }
        if (row.size() <= mostHeadingsInARow && !words.isEmpty() && isRunningText(words)) {
            headings += row;
        }
        row.clear();
    }
    return headings;
}

QList<Span> findHeadings(const Article &article)
{
    const Structure &structure = article.structure;
    QList<Span> body = structure.body;
    if (body.isEmpty()) {
        for (const Span &paragraph : findParagraphs(article.text)) {
            if (!paragraph.overlaps(structure.title) && !paragraph.overlaps(structure.byline) &&
                !paragraph.overlaps(structure.dateline)) {
                body.append(paragraph);
            }
        }
    }
    return findHeadings(article.text, body);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/concordancelines.h>

#include <common/articletitle.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/search/searchstore.h>

#include <limits>

namespace Quoth {

namespace {

/// Reads a text only where the query has something in it.
Result<QList<Span>> placesIn(
    Library &library, const SearchQuery &query, const QList<SearchNode> &words, qint64 article,
    QString &text)
{
    if (words.isEmpty()) {
        const auto marked = library.search().annotationSpans(query, article);
        if (!marked || marked->isEmpty()) {
            return marked;
        }
        const auto read = library.articles().text(article, std::numeric_limits<int>::max());
        text = read.value_or(QString());
        return read ? marked : failure(read.error());
    }
    const auto read = library.articles().text(article, std::numeric_limits<int>::max());
    text = read.value_or(QString());
    return read ? Result<QList<Span>>(occurrences(text, words)) : failure(read.error());
}

} // namespace

Result<QList<FoundLine>> concordanceLines(
    Library &library, const SearchQuery &query, const QList<qint64> &articles, qsizetype context,
    qsizetype most, const StopCallable &stop)
{
    const QList<SearchNode> words = soughtWords(query);
    QList<FoundLine> lines;
    QString text;
    for (const qint64 article : articles) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped);
        }
        const auto places = placesIn(library, query, words, article, text);
        if (!places) {
            return failure(places.error());
        }
        if (places->isEmpty()) {
            continue;
        }
        const auto summary = library.articles().summary(article);
        if (!summary) {
            return failure(summary.error());
        }
        const QString title = shownTitle(summary->title, summary->source);
        for (const Span place : *places) {
            if (lines.size() >= most) {
                return lines;
            }
            lines.append(
                {article, title, summary->outlet, summary->published,
                 concordanceLine(text, place, context)});
        }
    }
    return lines;
}

} // namespace Quoth

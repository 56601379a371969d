// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/search/searchquery.h>

#include <QDate>

namespace Quoth {

class Database;

enum class SearchOrder
{
    Relevance, ///< BM25, a word of the title counting four times; the newest where no word is asked
    Newest     ///< by date of publication, then of import
};

/// One article that answers a query. `snippet` is a piece of its text around the first words
/// sought, `marks` where in it they stand; both empty where the query asks for no words.
struct SearchHit
{
    qint64 articleId = 0;
    QString title;
    QString source;
    QDate published;
    double rank = 0; ///< the smaller the better, as bm25() has it
    QString snippet;
    QList<Span> marks;
};

/// Finds articles of a library. Thread of the Library it came from.
class SearchStore
{
public:
    explicit SearchStore(Database &database)
        : m_database(database)
    {
    }

    /// At most so many answers, from the given one on. Malformed for a query with a fault.
    Result<QList<SearchHit>>
    find(const SearchQuery &query, SearchOrder order, int limit, int offset = 0);
    Result<qint64> count(const SearchQuery &query);
    /// The ids of all answers, in no order.
    Result<QList<qint64>> articleIds(const SearchQuery &query);
    /// The spans of the annotations in an article that the query asks for (`speaker:Lee`), in
    /// reading order.
    Result<QList<Span>> annotationSpans(const SearchQuery &query, qint64 articleId);

    /// One short step of putting the parts of the index of words together, as they are after many
    /// articles came in: it is smaller then, and asked faster. The first step takes all parts
    /// together, and the later ones go on; false when nothing is left to do.
    Result<bool> mergeIndex(bool isFirst);
    /// Is that worth it after so many new articles? It writes the whole index anew.
    Result<bool> isMergeWorth(qsizetype newArticles);

private:
    Database &m_database;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/list/articlesummary.h>
#include <store/list/listquery.h>

namespace Quoth {

class Database;
struct SearchSql;

/// Lists of a library's articles, from a few to millions. Thread of the Library it came from.
///
/// The beginning of a list comes from an index at once, and more of it from where it ended
/// (`after`), however long it is. The whole order of a million takes some tenths of a second and
/// is for a thread of its own; it ends with Stopped when its connection is interrupted.
class ArticleList
{
public:
    explicit ArticleList(Database &database);

    /// Of a query for words with very many answers, so many of the newest are ranked; the others
    /// follow by import. What is ranked does not depend on how fast the machine is.
    static constexpr int mostRanked = 20'000;

    /// The first ids, without groups. A query for words gives its newest answers, whatever the
    /// order that is wished for: they are there at once.
    Result<ArticleOrder> first(const ListQuery &query, int limit);
    Result<ArticleOrder> whole(const ListQuery &query);

    /// How many articles the library has, without those in the trash.
    Result<qint64> count();
    /// About as many as there are or ever were; it takes no time.
    Result<qint64> lastId();

    /// So many summaries of the list that follow on the given one; from the first on for none. Not
    /// for Relevance. (A page by its key: costs the same in the middle of a million.)
    Result<QList<ArticleSummary>>
    after(const ListQuery &query, const std::optional<ArticleSummary> &last, int limit);
    /// The summaries of these articles, in this order; without those that are gone.
    Result<QList<ArticleSummary>> summaries(const QList<qint64> &ids);

    /// What after() asks, one after the other until the page is full.
    [[nodiscard]] static QStringList
    pageStatements(const ListQuery &query, const std::optional<ArticleSummary> &last);

private:
    Result<QList<qint64>> ids(const QString &sql, const QVariantList &values);
    Result<ArticleOrder> ranked(const ListQuery &query, const SearchSql &sql);
    Result<ArticleOrder> grouped(const ListQuery &query, const SearchSql &sql);

    Database &m_database;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/list/articlelist.h>

#include <store/database.h>
#include <store/list/articlerows.h>
#include <store/list/rowkeys.h>
#include <store/search/searchsql.h>

#include <QHash>
#include <QVariantList>

#include <algorithm>
#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString sortColumn(ArticleSort sort)
{
    switch (sort) {
    case ArticleSort::Imported:
    case ArticleSort::Relevance:
        break;
    case ArticleSort::Published:
        return u"article.published"_s;
    case ArticleSort::Title:
        return u"article.title_key"_s;
    case ArticleSort::Outlet:
        return u"article.outlet"_s;
    case ArticleSort::Byline:
        return u"article.byline_key"_s;
    case ArticleSort::Language:
        return u"article.language"_s;
    case ArticleSort::Length:
        return u"article.length"_s;
    case ArticleSort::Quotations:
        return u"article.quotations"_s;
    case ArticleSort::Open:
        return u"article.open"_s;
    }
    return u"article.imported"_s;
}

QString groupColumn(ArticleGrouping grouping)
{
    switch (grouping) {
    case ArticleGrouping::Outlet:
        return u"article.outlet"_s;
    case ArticleGrouping::Month:
        return u"substr(article.published, 1, 7)"_s;
    case ArticleGrouping::Language:
        return u"article.language"_s;
    case ArticleGrouping::None:
        break;
    }
    return {};
}

QString direction(bool isDescending)
{
    return isDescending ? u" DESC"_s : u" ASC"_s;
}

/// The value by which a summary stands where it does.
QVariant keyOf(const ArticleSummary &summary, ArticleSort sort)
{
    switch (sort) {
    case ArticleSort::Imported:
    case ArticleSort::Relevance:
        break;
    case ArticleSort::Published:
        return boundValue(summary.published.toString(Qt::ISODate)); // empty where it is not known
    case ArticleSort::Title:
        return boundValue(sortKey(summary.title));
    case ArticleSort::Outlet:
        return boundValue(summary.outlet);
    case ArticleSort::Byline:
        return boundValue(sortKey(summary.byline));
    case ArticleSort::Language:
        return boundValue(summary.language);
    case ArticleSort::Length:
        return summary.length;
    case ArticleSort::Quotations:
        return summary.quotationCount;
    case ArticleSort::Open:
        return summary.proposalCount - summary.decidedCount;
    }
    return boundValue(summary.imported);
}

bool isText(ArticleSort sort)
{
    return sort == ArticleSort::Published || sort == ArticleSort::Title ||
           sort == ArticleSort::Outlet || sort == ArticleSort::Byline ||
           sort == ArticleSort::Language;
}

QString orderClause(const ListQuery &query)
{
    const QString column = sortColumn(query.sort);
    const QString way = direction(query.isDescending);
    return u" ORDER BY "_s + column + way + u", article.id"_s + way;
}

/// FROM and WHERE; the values are those of the conditions, with the match in front.
struct Source
{
    QString sql;
    QVariantList values;
};

Source sourceOf(const ListQuery &query, const SearchSql &search)
{
    Source source;
    const bool hasWords = !search.match.isEmpty();
    source.sql = hasWords ? u" FROM article_word CROSS JOIN article_row AS article"
                            " ON article.id = article_word.rowid WHERE article_word MATCH @ AND "_s
                          : u" FROM article_row AS article WHERE "_s;
    source.sql += query.isTrash ? u"article.trashed > 0"_s : u"article.trashed IS NULL"_s;
    if (hasWords) {
        source.values.append(boundValue(search.match));
    }
    if (!search.conditions.isEmpty()) {
        source.sql += u" AND "_s + search.conditions;
    }
    source.values.append(search.values);
    return source;
}

/// Which rows behind a key a page asks for: of very many that share it an index gives the next ones
/// at once, but only if these are asked for alone.
enum class Behind
{
    WithSameKey,
    WithOtherKey
};

QString behind(const ListQuery &query, Behind which)
{
    const QString value = isText(query.sort) ? u"@"_s : u"?"_s;
    const QString sign = query.isDescending ? u" < "_s : u" > "_s;
    const QString column = sortColumn(query.sort);
    return which == Behind::WithSameKey
               ? u" AND "_s + column + u" = "_s + value + u" AND article.id"_s + sign + u'?'
               : u" AND "_s + column + sign + value;
}

Result<void> refuseFault(const SearchQuery &query)
{
    return query.fault ? failure(ErrorCode::Malformed, u"query"_s) : Result<void>();
}

} // namespace

ArticleList::ArticleList(Database &database)
    : m_database(database)
{
}

Result<QList<qint64>> ArticleList::ids(const QString &sql, const QVariantList &values)
{
    auto statement = m_database.prepare(sql);
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = statement->runWith(values); !done) {
        return failure(done.error());
    }
    QList<qint64> ids;
    const auto read = statement->each([&](const Statement &row) { ids.append(row.integer(0)); });
    return read ? Result<QList<qint64>>(std::move(ids)) : failure(read.error());
}

Result<ArticleOrder> ArticleList::first(const ListQuery &query, int limit)
{
    if (const auto sound = refuseFault(query.search); !sound) {
        return failure(sound.error());
    }
    const SearchSql search = searchSql(query.search);
    Source source = sourceOf(query, search);
    source.values.append(limit + 1);
    const QString order =
        search.match.isEmpty() ? orderClause(query) : u" ORDER BY article_word.rowid DESC"_s;
    auto found = ids(u"SELECT article.id"_s + source.sql + order + u" LIMIT ?"_s, source.values);
    if (!found) {
        return failure(found.error());
    }
    ArticleOrder result;
    result.isWhole = found->size() <= limit;
    result.ids = found->first(std::min<qsizetype>(found->size(), limit));
    return result;
}

Result<ArticleOrder> ArticleList::whole(const ListQuery &query)
{
    if (const auto sound = refuseFault(query.search); !sound) {
        return failure(sound.error());
    }
    const SearchSql search = searchSql(query.search);
    if (query.grouping != ArticleGrouping::None) {
        return grouped(query, search);
    }
    if (query.sort == ArticleSort::Relevance && !search.match.isEmpty()) {
        return ranked(query, search);
    }
    const Source source = sourceOf(query, search);
    auto found = ids(u"SELECT article.id"_s + source.sql + orderClause(query), source.values);
    return found ? Result<ArticleOrder>({std::move(*found), {}, true}) : failure(found.error());
}

Result<ArticleOrder> ArticleList::ranked(const ListQuery &query, const SearchSql &sql)
{
    const Source source = sourceOf(query, sql);
    auto statement = m_database.prepare(
        u"SELECT article.id, bm25(article_word, 4.0, 1.0)"_s + source.sql +
        u" ORDER BY article_word.rowid DESC LIMIT ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    QVariantList values = source.values;
    values.append(mostRanked);
    if (const auto done = statement->runWith(values); !done) {
        return failure(done.error());
    }
    struct Hit
    {
        double rank;
        qint64 id;
    };
    QList<Hit> hits;
    const auto read = statement->each([&](const Statement &row) {
        hits.append({row.real(1), row.integer(0)});
    });
    if (!read) {
        return failure(read.error());
    }
    ArticleOrder order;
    const qint64 oldest = hits.isEmpty() ? 0 : hits.last().id;
    std::stable_sort(
        hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.rank < b.rank; });
    order.ids.reserve(hits.size());
    for (const Hit &hit : std::as_const(hits)) {
        order.ids.append(hit.id);
    }
    if (hits.size() == mostRanked) {
        values.last() = oldest;
        const auto others =
            ids(u"SELECT article.id"_s + source.sql +
                    u" AND article_word.rowid < ? ORDER BY article_word.rowid DESC"_s,
                values);
        if (!others) {
            return failure(others.error());
        }
        order.ids.append(*others);
    }
    return order;
}

Result<ArticleOrder> ArticleList::grouped(const ListQuery &query, const SearchSql &sql)
{
    const Source source = sourceOf(query, sql);
    const QString group = groupColumn(query.grouping);
    // Months run backwards, names forwards.
    const QString way = direction(query.grouping == ArticleGrouping::Month);
    const QString rest = direction(query.isDescending);
    auto statement = m_database.prepare(
        u"SELECT article.id, "_s + group + source.sql + u" ORDER BY "_s + group + way + u", "_s +
        sortColumn(query.sort) + rest + u", article.id"_s + rest);
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = statement->runWith(source.values); !done) {
        return failure(done.error());
    }
    ArticleOrder order;
    const auto read = statement->each([&](const Statement &row) {
        const QString key = row.text(1);
        if (order.groups.isEmpty() || order.groups.last().key != key) {
            order.groups.append({key, 0});
        }
        ++order.groups.last().count;
        order.ids.append(row.integer(0));
    });
    return read ? Result<ArticleOrder>(std::move(order)) : failure(read.error());
}

Result<qint64> ArticleList::lastId()
{
    return m_database.number(u"SELECT ifnull(max(id), 0) FROM article_row"_s);
}

Result<qint64> ArticleList::count()
{
    return m_database.number(u"SELECT count(*) FROM article_row WHERE trashed IS NULL"_s);
}

QStringList
ArticleList::pageStatements(const ListQuery &query, const std::optional<ArticleSummary> &last)
{
    const QString rows =
        u"SELECT "_s + ArticleRows::columns() + sourceOf(query, searchSql(query.search)).sql;
    const QString order = orderClause(query) + u" LIMIT ?"_s;
    if (!last) {
        return {rows + order};
    }
    return {
        rows + behind(query, Behind::WithSameKey) + order,
        rows + behind(query, Behind::WithOtherKey) + order};
}

Result<QList<ArticleSummary>>
ArticleList::after(const ListQuery &query, const std::optional<ArticleSummary> &last, int limit)
{
    if (const auto sound = refuseFault(query.search); !sound) {
        return failure(sound.error());
    }
    const QVariantList conditions = sourceOf(query, searchSql(query.search)).values;
    QList<ArticleSummary> page;
    bool isOfSameKey = last.has_value();
    for (const QString &sql : pageStatements(query, last)) {
        QVariantList values = conditions;
        if (last) {
            values.append(keyOf(*last, query.sort));
        }
        if (std::exchange(isOfSameKey, false)) {
            values.append(last->id);
        }
        values.append(limit - page.size());
        auto statement = m_database.cached(sql);
        if (!statement) {
            return failure(statement.error());
        }
        if (const auto done = (*statement)->runWith(values); !done) {
            return failure(done.error());
        }
        const auto read = (*statement)->each([&](const Statement &row) {
            page.append(ArticleRows::fromRow(row));
        });
        if (!read) {
            return failure(read.error());
        }
        if (page.size() >= limit) {
            break;
        }
    }
    return page;
}

Result<QList<ArticleSummary>> ArticleList::summaries(const QList<qint64> &ids)
{
    auto statement = m_database.cached(
        u"SELECT "_s + ArticleRows::columns() +
        u" FROM article_row AS article WHERE article.id = ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    QList<ArticleSummary> list;
    list.reserve(ids.size());
    for (const qint64 id : ids) {
        if (const auto done = (*statement)->run(id); !done) {
            return failure(done.error());
        }
        const auto found = (*statement)->next();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            list.append(ArticleRows::fromRow(**statement));
        }
    }
    (*statement)->finish();
    return list;
}

} // namespace Quoth

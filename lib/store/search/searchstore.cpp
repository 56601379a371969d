// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchstore.h>

#include <store/database.h>
#include <store/search/searchsql.h>
#include <store/transaction.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Of 4 KiB: so many are written within some milliseconds.
constexpr int pagesOfAMerge = 200;
constexpr qsizetype fewestForAMerge = 500;
/// Every so many-th article of the library is new.
constexpr qsizetype shareForAMerge = 10;

// Control characters that no canonical text holds begin and end what is marked in a snippet.
constexpr QChar markStart(u'\x02');
constexpr QChar markEnd(u'\x03');

QString whereClause(const SearchSql &sql)
{
    QStringList parts{u"article.trashed IS NULL"_s};
    if (!sql.match.isEmpty()) {
        parts.append(u"article_word MATCH @"_s);
    }
    if (!sql.conditions.isEmpty()) {
        parts.append(sql.conditions);
    }
    return u" WHERE "_s + parts.join(u" AND "_s);
}

QString fromClause(const SearchSql &sql)
{
    return sql.match.isEmpty() ? u" FROM article_row AS article"_s
                               : u" FROM article_word JOIN article_row AS article"
                                 " ON article.id = article_word.rowid"_s;
}

QVariantList allValues(const SearchSql &sql)
{
    QVariantList values = sql.values;
    if (!sql.match.isEmpty()) {
        values.prepend(boundValue(sql.match));
    }
    return values;
}

/// Parts the marks from the words; a line end in the text is a space here.
void setSnippet(SearchHit &hit, const QString &marked)
{
    for (const QChar unit : marked) {
        if (unit == markStart) {
            hit.marks.append({hit.snippet.size(), hit.snippet.size()});
        } else if (unit == markEnd && !hit.marks.isEmpty()) {
            hit.marks.last().end = hit.snippet.size();
        } else {
            hit.snippet += unit == u'\n' ? QChar(u' ') : unit;
        }
    }
}

Result<void> refuseFaulty(const SearchQuery &query)
{
    return query.fault ? failure(
                             ErrorCode::Malformed, u"query"_s,
                             u"at %1-%2"_s.arg(query.faultPlace.start).arg(query.faultPlace.end))
                       : Result<void>();
}

} // namespace

Result<QList<SearchHit>>
SearchStore::find(const SearchQuery &query, SearchOrder order, int limit, int offset)
{
    if (const auto sound = refuseFaulty(query); !sound) {
        return failure(sound.error());
    }
    const SearchSql sql = searchSql(query);
    const bool hasWords = !sql.match.isEmpty();
    const bool isRanked = hasWords && order == SearchOrder::Relevance;
    // The marks and the ellipsis are constants of ours.
    const QString extra =
        hasWords ? u", %1, snippet(article_word, 1, char(2), char(3), char(8230), 24)"_s.arg(
                       isRanked ? u"bm25(article_word, 4.0, 1.0) AS rank_"_s : u"0"_s)
                 : u", 0, ''"_s;
    const QString sorted = isRanked ? u" ORDER BY rank_, article.id DESC"_s
                                    : u" ORDER BY article.published DESC NULLS LAST,"
                                      " article.imported DESC, article.id DESC"_s;
    auto statement = m_database.prepare(
        u"SELECT article.id, article.title, article.source, article.published"_s + extra +
        fromClause(sql) + whereClause(sql) + sorted + u" LIMIT ? OFFSET ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    QVariantList values = allValues(sql);
    values.append({limit, offset});
    if (const auto done = statement->runWith(values); !done) {
        return failure(done.error());
    }
    QList<SearchHit> hits;
    const auto read = statement->each([&](const Statement &row) {
        SearchHit hit{row.integer(0), row.text(1), row.text(2), row.date(3), row.real(4), {}, {}};
        setSnippet(hit, row.text(5));
        hits.append(hit);
    });
    return read ? Result<QList<SearchHit>>(std::move(hits)) : failure(read.error());
}

Result<qint64> SearchStore::count(const SearchQuery &query)
{
    if (const auto sound = refuseFaulty(query); !sound) {
        return failure(sound.error());
    }
    const SearchSql sql = searchSql(query);
    auto statement = m_database.prepare(u"SELECT count(*)"_s + fromClause(sql) + whereClause(sql));
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = statement->runWith(allValues(sql)); !done) {
        return failure(done.error());
    }
    const auto found = statement->next();
    if (!found) {
        return failure(found.error());
    }
    return statement->integer(0);
}

Result<QList<qint64>> SearchStore::articleIds(const SearchQuery &query)
{
    if (const auto sound = refuseFaulty(query); !sound) {
        return failure(sound.error());
    }
    const SearchSql sql = searchSql(query);
    auto statement =
        m_database.prepare(u"SELECT article.id"_s + fromClause(sql) + whereClause(sql));
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = statement->runWith(allValues(sql)); !done) {
        return failure(done.error());
    }
    QList<qint64> ids;
    for (;;) {
        const auto found = statement->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return ids;
        }
        ids.append(statement->integer(0));
    }
}

Result<QList<Span>> SearchStore::annotationSpans(const SearchQuery &query, qint64 articleId)
{
    const SearchSql sql = soughtAnnotations(query);
    QList<Span> spans;
    if (query.fault || sql.conditions.isEmpty()) {
        return spans;
    }
    auto statement = m_database.prepare(
        u"SELECT span_start, span_end FROM annotation WHERE article_id = ? AND ("_s +
        sql.conditions + u") ORDER BY span_start, span_end DESC, id"_s);
    if (!statement) {
        return failure(statement.error());
    }
    QVariantList values = sql.values;
    values.prepend(articleId);
    if (const auto done = statement->runWith(values); !done) {
        return failure(done.error());
    }
    const auto read = statement->each([&](const Statement &row) {
        spans.append({qsizetype(row.integer(0)), qsizetype(row.integer(1))});
    });
    return read ? Result<QList<Span>>(std::move(spans)) : failure(read.error());
}

Result<bool> SearchStore::mergeIndex(bool isFirst)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto before = m_database.number(u"SELECT total_changes()"_s);
    // Below nothing: all parts, and not only those of which there are many of one size.
    const auto merged = m_database.run(
        u"INSERT INTO article_word (article_word, rank) VALUES ('merge', ?)"_s,
        isFirst ? -pagesOfAMerge : pagesOfAMerge);
    const auto after = m_database.number(u"SELECT total_changes()"_s);
    for (const auto *count : {&before, &after}) {
        if (!*count) {
            return failure(count->error());
        }
    }
    if (!merged) {
        return failure(merged.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return *after - *before >= 2; // the statement itself is one
}

Result<bool> SearchStore::isMergeWorth(qsizetype newArticles)
{
    if (newArticles < fewestForAMerge) {
        return false;
    }
    const auto count = m_database.number(u"SELECT count(*) FROM article_row"_s);
    return count ? Result<bool>(newArticles * shareForAMerge >= *count) : failure(count.error());
}

} // namespace Quoth

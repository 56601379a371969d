// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/list/articlerows.h>

#include <store/database.h>
#include <store/list/rowkeys.h>
#include <store/transaction.h>
#include <text/article.h>

namespace Quoth::ArticleRows {

using namespace Qt::StringLiterals;

namespace {

Result<void> outcomeOf(const Result<Statement> &statement)
{
    return statement ? Result<void>() : failure(statement.error());
}

} // namespace

QVariantList values(const Article &article, const QDateTime &imported)
{
    return {
        boundValue(article.title),
        boundValue(article.byline),
        boundValue(article.source),
        boundValue(outletOf(article.source)),
        boundValue(sortKey(article.title)),
        boundValue(sortKey(article.byline)),
        boundValue(article.published.toString(Qt::ISODate)),
        boundValue(article.language),
        boundValue(imported),
        boundValue(qint64(article.text.size()))};
}

Result<void> insert(Database &database, qint64 id, QVariantList values)
{
    auto statement = database.cached(
        u"INSERT INTO article_row (title, byline, source, outlet, title_key, byline_key,"
        " published, language, imported, length, id) VALUES (@, @, @, @, @, @, @, @, ?, ?, ?)"_s);
    if (!statement) {
        return failure(statement.error());
    }
    values.append(boundValue(id));
    return (*statement)->runWith(values);
}

Result<void> update(Database &database, const Article &stored)
{
    return outcomeOf(database.run(
        u"UPDATE article_row SET title = @, byline = @, title_key = @, byline_key = @,"
        " published = @, language = @ WHERE id = ?"_s,
        stored.title, stored.byline, sortKey(stored.title), sortKey(stored.byline),
        stored.published.toString(Qt::ISODate), stored.language, stored.id));
}

Result<void> add(Database &database, qint64 id, const RowCounts &counts)
{
    if (counts.isZero()) {
        return {};
    }
    return outcomeOf(database.run(
        u"UPDATE article_row SET quotations = quotations + ?, decided = decided + ?,"
        " proposals = proposals + ?, open = open + ? WHERE id = ?"_s,
        counts.quotations, counts.decided, counts.proposals, counts.proposals - counts.decided,
        id));
}

Result<void> refreshKeys(Database &database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    {
        auto rows = database.run(u"SELECT id, title, byline, source FROM article_row"_s);
        auto statement = database.prepare(
            u"UPDATE article_row SET title_key = @, byline_key = @, outlet = @ WHERE id = ?"_s);
        if (!rows || !statement) {
            return failure(rows ? statement.error() : rows.error());
        }
        const auto done = rows->each([&](const Statement &row) {
            return statement->run(
                sortKey(row.text(1)), sortKey(row.text(2)), outletOf(row.text(3)), row.integer(0));
        });
        if (!done) {
            return done;
        }
    }
    return transaction->commit();
}

QString columns()
{
    return u"article.id, article.title, article.byline, article.source, article.published,"
           " article.imported, article.quotations, article.decided, article.proposals,"
           " article.outlet, article.language, article.length"_s;
}

ArticleSummary fromRow(const Statement &row)
{
    return {row.integer(0),      row.text(1), row.text(2),         row.text(3),
            row.date(4),         row.time(5), int(row.integer(6)), int(row.integer(7)),
            int(row.integer(8)), row.text(9), row.text(10),        row.integer(11)};
}

} // namespace Quoth::ArticleRows

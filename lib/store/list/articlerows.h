// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/list/articlesummary.h>
#include <store/statement.h>

namespace Quoth {

class Database;
struct Article;

/// How many annotations of an article come or go, of those that its row counts.
struct RowCounts
{
    int quotations = 0;
    int decided = 0;
    int proposals = 0;

    [[nodiscard]] bool isZero() const { return quotations == 0 && decided == 0 && proposals == 0; }
};

/// The narrow rows by which articles are listed. What writes stands inside a write transaction of
/// the caller, beside the change that it sums up.
namespace ArticleRows {

/// The row of an article that is to be added, without its id; any thread.
[[nodiscard]] QVariantList values(const Article &article, const QDateTime &imported);
/// Writes them for an article that was just added.
Result<void> insert(Database &database, qint64 id, QVariantList values);
/// Title, byline, date and language of the article as it is stored now.
Result<void> update(Database &database, const Article &stored);
Result<void> add(Database &database, qint64 id, const RowCounts &counts);
/// Makes keys and outlets again, where a migration could only guess them.
Result<void> refreshKeys(Database &database);

/// The columns that fromRow() reads, in its order.
[[nodiscard]] QString columns();
[[nodiscard]] ArticleSummary fromRow(const Statement &row);

} // namespace ArticleRows

} // namespace Quoth

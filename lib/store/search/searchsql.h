// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchquery.h>

#include <QVariantList>

namespace Quoth {

/// A query as SQL: conditions on a row of `article_row`, called `article`, with the values that
/// stand for their placeholders. Nothing of the query's own text is in `conditions`.
struct SearchSql
{
    QString match; ///< FTS5's expression over article_word, where words are asked of every answer
    QString conditions;
    QVariantList values;
};
[[nodiscard]] SearchSql searchSql(const SearchQuery &query);

/// The same for the annotations that the query asks for, as conditions on a row of `annotation`:
/// empty where it asks for none. What `kind:direct speaker:Lee` has in mind is one quotation.
[[nodiscard]] SearchSql soughtAnnotations(const SearchQuery &query);

} // namespace Quoth

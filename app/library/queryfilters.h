// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/list/articlefacets.h>

#include <QString>
#include <QStringList>

namespace Quoth {

/// `name="value"` of the search language, as a facet's value narrows a query; a month is asked for
/// by its bounds.
[[nodiscard]] QString facetFilter(Facet facet, const QString &value);
/// The articles of a collection.
[[nodiscard]] QString collectionFilter(const QString &name);

/// Does the query have the filter, as it is written?
[[nodiscard]] bool hasFilter(const QString &query, const QString &filter);
/// The query with the filter behind it, or without it if it has it.
[[nodiscard]] QString toggledFilter(const QString &query, const QString &filter);

} // namespace Quoth

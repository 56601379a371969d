// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchquery.h>

#include <QList>
#include <QMetaType>

namespace Quoth {

/// By what a list of articles is sorted; what is alike is sorted by import.
enum class ArticleSort
{
    Imported,
    Published,
    Title,
    Outlet,
    Byline,
    Language,
    Length,
    Quotations,
    Open,     ///< proposals that nobody has looked at
    Relevance ///< best match first; by import where no words are sought
};

enum class ArticleGrouping
{
    None,
    Outlet,
    Month, ///< of publication
    Language
};

/// Which articles a list shows, and in what order.
struct ListQuery
{
    SearchQuery search; ///< empty for all
    ArticleSort sort = ArticleSort::Imported;
    bool isDescending = true;
    ArticleGrouping grouping = ArticleGrouping::None;
    bool isTrash = false; ///< those in the trash, and only those
};

/// So many articles in a row that have the same outlet, month or language.
struct ListGroup
{
    QString key; ///< "2018-09" for a month; empty where it is not known
    qsizetype count = 0;
};

/// The articles of a list by their ids, eight bytes each: what is shown of them is read page by
/// page.
struct ArticleOrder
{
    QList<qint64> ids;
    QList<ListGroup> groups; ///< all of `ids` in groups, or none
    bool isWhole = true;     ///< false: there are more, these are the first
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ArticleOrder)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchquery.h>

#include <QDate>

namespace Quoth {

/// The field of that name in a query ("speaker", "conf"), in lower case.
[[nodiscard]] std::optional<SearchField> searchField(QStringView name);
/// Every name that a query may give, for completion and help.
[[nodiscard]] QStringList searchFieldNames();

/// What is wrong with the value of a filter, if anything is.
[[nodiscard]] std::optional<SearchFault> faultOfValue(const SearchNode &filter);

/// The first day of a date of a query ("2018", "2018-09", "2018-09-11") and the first behind it.
struct SearchDates
{
    QDate first;
    QDate behind;
};
[[nodiscard]] std::optional<SearchDates> searchDates(const QString &value);

/// A word that is being typed is completed from so many letters on, in a library of so many
/// articles: FTS5 joins the lists of all words that begin alike before it finds the first, and of
/// fewer letters that are so many that whoever types would notice.
[[nodiscard]] qsizetype shortestPrefix(qint64 articleCount);

/// Has it letters of a script that is written without spaces?
[[nodiscard]] bool isUnspaced(QStringView text);
/// Has it a letter or a digit?
[[nodiscard]] bool hasWord(QStringView text);

} // namespace Quoth

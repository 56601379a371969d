// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <formats/tablecolumns.h>

namespace Quoth {

/// What a chooser of columns needs to show of a table: its names and its first rows.
struct TableSample
{
    QStringList names; ///< as the first row has them
    QList<QStringList> rows;
    TableColumns guess;
};

/// The first rows of a table of articles, separated by commas, semicolons, tabs or bars.
Result<TableSample> tableSample(const QByteArray &bytes, const QString &path, int mostRows = 5);

/// Is it Quoth's own table of annotations, which holds no text?
[[nodiscard]] bool isAnnotationTable(const QByteArray &beginning);

} // namespace Quoth

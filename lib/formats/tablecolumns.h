// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Quoth {

/// Which column of a table of articles holds what, by the columns' names (or their 1-based numbers
/// as text, where the table has no names). Empty: no column does. A value type; any thread.
struct TableColumns
{
    QString text;
    QString title;
    QString date;
    QString source;
    QString url;
    QString byline;
    QString language;
    QString key;

    [[nodiscard]] bool isEmpty() const { return *this == TableColumns(); }
    friend bool operator==(const TableColumns &, const TableColumns &) = default;
};

/// The names of the fields, in the order in which they are offered: text, title, date, source, url,
/// byline, language, key.
[[nodiscard]] const QStringList &tableFields();
[[nodiscard]] QString columnOf(const TableColumns &columns, QStringView field);
void setColumn(TableColumns &columns, QStringView field, const QString &column);

/// What a table's columns are likely to hold, by their names; text is empty where none looks so.
[[nodiscard]] TableColumns guessedColumns(const QStringList &names);

/// `text=body,title=headline`; nothing for what is not of this form or names no known field.
[[nodiscard]] std::optional<TableColumns> columnsFromText(const QString &text);

} // namespace Quoth

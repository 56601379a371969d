// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/news/articletable.h>

#include <QHash>
#include <QWidget>

class QComboBox;

namespace Quoth {

/// Says of a table of articles which column holds what; each choice shows what the first row has
/// there.
class ColumnChooser : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget *parent = nullptr);

    void setTable(const TableSample &sample, const TableColumns &columns);
    [[nodiscard]] TableColumns columns() const;

Q_SIGNALS:
    void columnsChanged();

private:
    QHash<QString, QComboBox *> m_fields;
};

} // namespace Quoth

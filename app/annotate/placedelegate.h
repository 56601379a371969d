// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Quoth {

/// Paints a place that was found: its box, its line with the words themselves standing out, and
/// which article it is in where there are several.
class PlaceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PlaceDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    [[nodiscard]] QSize
    sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Quoth {

/// Paints one article of the list: its headline and details in three lines, where the sought words
/// stand in two more, and how much of it is reviewed as a thin line. All are of one height.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject *parent = nullptr);

    /// In that font, with or without room for the sought words.
    [[nodiscard]] static int rowHeight(const QFont &font, bool withSnippet);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    [[nodiscard]] QSize
    sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Quoth

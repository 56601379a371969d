// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/namedelegate.h>

#include <annotate/namelistmodel.h>
#include <settings/themecolors.h>

#include <QLocale>
#include <QPainter>

namespace Quoth {

namespace {

constexpr int nameMargin = 16;
constexpr int dotGap = 8;

} // namespace

NameDelegate::NameDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void NameDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colors.selected);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colors.accent);
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 0.5, -1.5, -1.5));
    }
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int dotSize = option.fontMetrics.height() * 3 / 5;
    const QRect row = option.rect.adjusted(nameMargin, 0, -nameMargin, 0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tagColor(colors, index.data(NameListModel::TagRole).toString()));
    const QRect dot(row.left(), row.center().y() - dotSize / 2, dotSize, dotSize);
    painter->drawRoundedRect(mirrored(dot), 2, 2);

    const QString count = QLocale().toString(index.data(NameListModel::CountRole).toInt());
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    painter->setFont(option.font);
    painter->setPen(colors.dim);
    const QRect countArea(row.right() - countWidth + 1, row.top(), countWidth, row.height());
    painter->drawText(mirrored(countArea), Qt::AlignCenter, count);
    painter->setPen(colors.ink);
    const QRect nameArea = row.adjusted(dotSize + dotGap, 0, -countWidth - dotGap, 0);
    const QString name = option.fontMetrics.elidedText(
        index.data(Qt::DisplayRole).toString(), Qt::ElideRight, nameArea.width());
    painter->drawText(
        mirrored(nameArea),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        name);
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 8};
}

} // namespace Quoth

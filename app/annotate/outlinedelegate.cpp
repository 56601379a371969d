// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/outlinedelegate.h>

#include <annotate/outlinemodel.h>
#include <settings/themecolors.h>

#include <QLocale>
#include <QPainter>

namespace Quoth {

namespace {

constexpr int outlineMargin = 6;
constexpr int edgeMargin = 16;

} // namespace

void OutlineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int level = index.data(OutlineModel::LevelRole).toInt();
    if (level == OutlineModel::Name) {
        NameDelegate::paint(painter, option, index);
        return;
    }
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colors.selected);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colors.accent);
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 0.5, -1.5, -1.5));
    }
    QFont font = option.font;
    const bool isSection = level == OutlineModel::Section;
    font.setBold(isSection || index.data(OutlineModel::CurrentRole).toBool());
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QRect row = option.rect.adjusted(outlineMargin, 0, -edgeMargin, 0);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    int countWidth = 0;
    if (isSection) {
        const QString count = QLocale().toString(index.data(OutlineModel::CountRole).toInt());
        countWidth = metrics.horizontalAdvance(count) + outlineMargin;
        painter->setPen(colors.dim);
        painter->drawText(
            mirrored(QRect(row.right() - countWidth + 1, row.top(), countWidth, row.height())),
            int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter),
            count);
    }
    painter->setPen(level == OutlineModel::Place ? colors.dim : colors.ink);
    const QRect area = row.adjusted(0, 0, -countWidth, 0);
    painter->drawText(
        mirrored(area),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace Quoth

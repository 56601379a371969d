// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tagdelegate.h>

#include <annotate/tagtreemodel.h>
#include <reader/taglook.h>
#include <reader/underline.h>
#include <settings/themecolors.h>

#include <QLocale>
#include <QPainter>

namespace Quoth {

namespace {

constexpr int gap = 8;

int strokeWidth(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.averageCharWidth() * 3;
}

} // namespace

TagDelegate::TagDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TagDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
        painter->fillRect(option.rect, colors.selected);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colors.accent);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect row = option.rect.adjusted(2, 0, -gap, 0);
    const QString color = index.data(TagTreeModel::ColorRole).toString();
    const auto line = static_cast<TagLine>(index.data(TagTreeModel::LineRole).toInt());
    const QRect stroke = mirrored({row.left(), row.top(), strokeWidth(option), row.height()});
    const QColor ground = colors.pane;
    drawUnderline(
        *painter, linePattern(line), stroke.left(), stroke.right(), stroke.center().y() - 1, 2.5,
        color.isEmpty() ? colors.quotation : readableLine(QColor(color), ground));

    QString facts = QLocale().toString(index.data(TagTreeModel::CountRole).toInt());
    if (const QString key = index.data(TagTreeModel::ShortcutRole).toString(); !key.isEmpty()) {
        facts = key + QStringLiteral("   ") + facts;
    }
    const int factsWidth = option.fontMetrics.horizontalAdvance(facts);
    painter->setFont(option.font);
    painter->setPen(colors.dim);
    painter->drawText(
        mirrored({row.right() - factsWidth + 1, row.top(), factsWidth, row.height()}),
        Qt::AlignCenter, facts);
    painter->setPen(colors.ink);
    const QRect name = row.adjusted(strokeWidth(option) + gap, 0, -factsWidth - gap, 0);
    painter->drawText(
        mirrored(name),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        option.fontMetrics.elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
    painter->restore();
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + 10};
}

void TagDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect name = option.rect.adjusted(strokeWidth(option) + gap / 2, 1, -1, -1);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, name));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/placedelegate.h>

#include <annotate/placelistmodel.h>
#include <settings/themecolors.h>

#include <QApplication>
#include <QPainter>

namespace Quoth {

namespace {

constexpr int rowAir = 8;
constexpr int gap = 12;
constexpr double widestTitle = 0.3; // of the row

/// Draws words one behind the other in the direction of the row, as far as there is room.
class LinePainter
{
public:
    LinePainter(QPainter &painter, const QRect &area, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_area(area)
        , m_left(area)
        , m_direction(direction)
    {
    }

    void draw(const QString &text, const QFont &font, const QColor &color, Qt::TextElideMode elide)
    {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, elide, m_left.width());
        const int width = std::min(metrics.horizontalAdvance(shown), m_left.width());
        const QRect own(m_left.left(), m_left.top(), width, m_left.height());
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(
            QStyle::visualRect(m_direction, m_area, own),
            static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextSingleLine), shown);
        m_left.setLeft(m_left.left() + width);
    }

private:
    QPainter &m_painter;
    QRect m_area;
    QRect m_left;
    Qt::LayoutDirection m_direction;
};

} // namespace

PlaceDelegate::PlaceDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void PlaceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &row, row.widget);
    row.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const ThemeColors &colors = themeColors(option.palette);
    const auto place = index.data(PlaceListModel::PlaceRole).value<FoundPlace>();
    const QString title = index.data(PlaceListModel::TitleRole).toString();
    const QColor ink = place.isMarked ? colors.dim : colors.ink;
    QFont strong = row.font;
    strong.setBold(true);

    painter->save();
    // From the row's own left edge on, whichever side that is.
    QRect line = QStyle::visualRect(row.direction, row.rect, text);
    line.setRight(row.rect.right() - gap);
    if (!title.isEmpty()) {
        const int width =
            std::min(row.fontMetrics.horizontalAdvance(title), int(widestTitle * row.rect.width()));
        const QRect own(line.right() - width + 1, line.top(), width, line.height());
        LinePainter(*painter, QStyle::visualRect(row.direction, row.rect, own), row.direction)
            .draw(title, row.font, colors.dim, Qt::ElideRight);
        line.setRight(own.left() - gap);
    }
    const int words = QFontMetrics(strong).horizontalAdvance(place.words);
    LinePainter painted(*painter, QStyle::visualRect(row.direction, row.rect, line), row.direction);
    // The words are what counts: what stands before them leaves them their room.
    const int before = std::max(0, line.width() - words);
    painted.draw(
        row.fontMetrics.elidedText(place.before, Qt::ElideLeft, before), row.font, ink,
        Qt::ElideRight);
    painted.draw(place.words, strong, ink, Qt::ElideRight);
    painted.draw(place.after, row.font, ink, Qt::ElideRight);
    painter->restore();
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + rowAir};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/flowlayout.h>

#include <QStyle>
#include <QWidget>

namespace Quoth {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + m_gap, std::max(size.height(), hint.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    // An item that is wider than the row is cut to it, and none makes the row wider.
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        height = std::max(height, item->minimumSize().height());
    }
    return {0, height};
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, false);
}

int FlowLayout::arrange(const QRect &area, bool isTrial) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint place = area.topLeft();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), area.width()));
        if (place.x() + size.width() > area.right() + 1 && place.x() > area.left()) {
            place = QPoint(area.left(), place.y() + rowHeight + m_gap);
            rowHeight = 0;
        }
        if (!isTrial) {
            item->setGeometry(QStyle::visualRect(direction, area, {place, size}));
        }
        place.rx() += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return place.y() + rowHeight - area.top();
}

} // namespace Quoth

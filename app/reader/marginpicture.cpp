// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/marginpicture.h>

namespace Quoth {

namespace {

/// What lies outside the view may have come or gone unseen.
QList<MarginItem> inSight(const QList<MarginItem> &items, qreal shift, qreal viewHeight)
{
    constexpr qreal reach = 4;
    QList<MarginItem> seen;
    for (MarginItem item : items) {
        item.top += shift;
        item.bottom += shift;
        if (item.bottom > -reach && item.top < viewHeight + reach) {
            item.top = qBound(-reach, item.top, viewHeight + reach);
            item.bottom = qBound(-reach, item.bottom, viewHeight + reach);
            seen.append(item);
        }
    }
    return seen;
}

} // namespace

bool isMovedPicture(
    const QList<MarginItem> &now, const QList<MarginItem> &before, qreal distance, qreal viewHeight)
{
    return inSight(now, 0, viewHeight) == inSight(before, distance, viewHeight);
}

} // namespace Quoth

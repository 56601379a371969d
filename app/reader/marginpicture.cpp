// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/marginpicture.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace Quoth {

namespace {

constexpr qreal reach = 4; // pens and boxes are wider than what they go around

bool isBefore(const MarginItem &a, const MarginItem &b)
{
    return std::tie(a.top, a.bottom, a.left, a.isDashed, a.look) <
           std::tie(b.top, b.bottom, b.left, b.isDashed, b.look);
}

/// What lies outside the view may have come or gone unseen.
QList<MarginItem> inSight(const QList<MarginItem> &items, qreal shift, qreal viewHeight)
{
    QList<MarginItem> seen;
    seen.reserve(items.size());
    for (MarginItem item : items) {
        item.top += shift;
        item.bottom += shift;
        if (item.bottom > -reach && item.top < viewHeight + reach) {
            item.top = item.isDashed ? item.top : std::max(-reach, item.top);
            item.bottom = std::min(item.bottom, viewHeight + reach);
            seen.append(item);
        }
    }
    std::sort(seen.begin(), seen.end(), isBefore);
    return seen;
}

} // namespace

QList<PixelRows> changedRows(
    const QList<MarginItem> &now, const QList<MarginItem> &before, qreal distance, qreal viewHeight)
{
    const QList<MarginItem> is = inSight(now, 0, viewHeight);
    const QList<MarginItem> was = inSight(before, distance, viewHeight);
    QList<MarginItem> changed;
    std::set_symmetric_difference(
        is.cbegin(), is.cend(), was.cbegin(), was.cend(), std::back_inserter(changed), isBefore);
    QList<PixelRows> rows;
    for (const MarginItem &item : changed) {
        const PixelRows own{int(std::floor(item.top - reach)), int(std::ceil(item.bottom + reach))};
        if (!rows.isEmpty() && own.top <= rows.last().bottom) {
            rows.last().bottom = std::max(rows.last().bottom, own.bottom);
        } else {
            rows.append(own);
        }
    }
    return rows;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Quoth {

/// One thing that a margin shows, as far as one sees it.
struct MarginItem
{
    qreal top = 0;
    qreal bottom = 0;
    qreal left = 0;
    QString look; ///< its text, or how it is drawn

    friend bool operator==(const MarginItem &, const MarginItem &) = default;
};

/// Is a margin's picture the one before, moved down by some pixels, where it shows in a view?
[[nodiscard]] bool isMovedPicture(
    const QList<MarginItem> &now, const QList<MarginItem> &before, qreal distance,
    qreal viewHeight);

} // namespace Quoth

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
    QString look;          ///< its text, or how it is drawn
    bool isDashed = false; ///< so that one sees where it begins, even above the view

    friend bool operator==(const MarginItem &, const MarginItem &) = default;
};

/// Rows of pixels of a view, the last one included.
struct PixelRows
{
    int top = 0;
    int bottom = 0;

    /// Does what stands between two heights show in them? A pen is wider than its line.
    [[nodiscard]] bool touch(qreal from, qreal to) const
    {
        return to >= top - 2 && from <= bottom + 2;
    }

    friend bool operator==(const PixelRows &, const PixelRows &) = default;
};

/// The rows in which a margin's picture is not the one before, moved down by some pixels: those of
/// each thing that came or went where it shows in a view.
[[nodiscard]] QList<PixelRows> changedRows(
    const QList<MarginItem> &now, const QList<MarginItem> &before, qreal distance,
    qreal viewHeight);

} // namespace Quoth

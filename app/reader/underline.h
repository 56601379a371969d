// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>

#include <QColor>

class QPainter;

namespace Quoth {

/// The second sign beside colour: each sort of mark has its own.
enum class LinePattern
{
    None,
    Solid,
    Dashed,
    Dotted,
    FineDotted,
    DashDotted,
    Wavy,
    Double
};

[[nodiscard]] LinePattern linePattern(MarkStyle style);

/// Draws from left to right, hanging down from y. Patterns keep their step whatever the length, and
/// never end in half a dot.
void drawUnderline(
    QPainter &painter, LinePattern pattern, qreal left, qreal right, qreal y, qreal thickness,
    const QColor &color);

/// Gives each span a lane below the text, so that lines of nested and overlapping marks run side
/// by side: the shortest next to the text. What finds no free lane shares the last one.
[[nodiscard]] QList<int> packLanes(const QList<Span> &spans, int laneCount);

} // namespace Quoth

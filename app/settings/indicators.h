// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;

namespace Quoth {

/// The box that is ticked, and the circle of a choice: an outline that stands out 3:1 from any
/// ground of the desk, filled where it is chosen.
void drawCheckBox(QPainter &painter, const QStyleOption &option);
void drawRadioButton(QPainter &painter, const QStyleOption &option);

} // namespace Quoth

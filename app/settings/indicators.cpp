// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/indicators.h>

#include <settings/themecolors.h>

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <cmath>

namespace Quoth {

namespace {

constexpr int largestBox = 64; // a cell of a list may be far larger than its box

/// Square, in the middle, on whole pixels.
QRectF boxOf(const QStyleOption &option)
{
    const int side = std::min({option.rect.width(), option.rect.height(), largestBox}) / 2 * 2 - 1;
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    return QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
}

struct Indicator
{
    explicit Indicator(const QStyleOption &option)
        : isChosen(option.state & (QStyle::State_On | QStyle::State_NoChange))
    {
        const ThemeColors &colors = themeColors(option.palette);
        const bool isEnabled = option.state & QStyle::State_Enabled;
        const bool isOver = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        outline = isChosen || isOver || hasFocus ? colors.accent : colors.dim;
        ground = isChosen ? colors.accent : colors.page;
        sign = option.palette.color(QPalette::HighlightedText);
        if (!isEnabled) {
            outline = option.palette.color(QPalette::Disabled, QPalette::WindowText);
            ground = isChosen ? outline : QColor(Qt::transparent);
            sign = colors.page;
        }
    }

    /// For the outline of a box of that side, and what is in it.
    void prepare(QPainter &painter, qreal side) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(outline, std::max(1.0, side / 13)));
        painter.setBrush(ground);
    }

    bool isChosen;
    QColor outline;
    QColor ground;
    QColor sign;
};

} // namespace

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Indicator look(option);
    const QRectF box = boxOf(option);
    const qreal side = box.width();
    painter.save();
    look.prepare(painter, side);
    painter.drawRoundedRect(box, side * 0.22, side * 0.22);
    if (look.isChosen) {
        painter.setPen(
            QPen(look.sign, std::max(1.6, side / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const auto at = [&box, side](qreal x, qreal y) {
            return box.topLeft() + QPointF(x * side, y * side);
        };
        QPainterPath sign(at(0.26, 0.5));
        if (option.state & QStyle::State_NoChange) {
            sign.lineTo(at(0.74, 0.5)); // some of it
        } else {
            sign.lineTo(at(0.43, 0.68));
            sign.lineTo(at(0.75, 0.32));
        }
        painter.drawPath(sign);
    }
    painter.restore();
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Indicator look(option);
    const QRectF box = boxOf(option);
    const qreal side = box.width();
    painter.save();
    look.prepare(painter, side);
    painter.drawEllipse(box);
    if (look.isChosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.sign);
        const qreal inset = side * 0.3;
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace Quoth

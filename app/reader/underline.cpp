// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/underline.h>

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <map>
#include <numeric>

namespace Quoth {

namespace {

void drawWave(
    QPainter &painter, qreal left, qreal right, qreal y, qreal thickness, const QColor &color)
{
    const qreal step = 2.2 * thickness;
    const qreal depth = 1.1 * thickness;
    QPainterPath path(QPointF(left, y + depth));
    bool isDown = false;
    for (qreal x = left; x < right; x += step) {
        const qreal end = std::min(x + step, right);
        path.quadTo(
            (x + end) / 2, isDown ? y + 2 * depth + thickness : y - thickness, end, y + depth);
        isDown = !isDown;
    }
    painter.setPen(QPen(color, 0.8 * thickness, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
}

/// Dots or dashes of one length, with the gaps stretched so that they fill the whole length.
void drawSteps(
    QPainter &painter, qreal left, qreal right, qreal y, qreal height, qreal mark, qreal gap,
    const QColor &color)
{
    const qreal length = right - left;
    const int count = std::max(1, int(std::floor((length + gap) / (mark + gap))));
    const qreal step = count > 1 ? (length - mark) / (count - 1) : 0;
    for (int i = 0; i < count; ++i) {
        painter.fillRect(QRectF(left + i * step, y, std::min(mark, length), height), color);
    }
}

void drawDots(
    QPainter &painter, qreal left, qreal right, qreal y, qreal size, qreal gap, const QColor &color)
{
    const qreal length = right - left;
    const int count = std::max(1, int(std::floor((length + gap) / (size + gap))));
    const qreal step = count > 1 ? (length - size) / (count - 1) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (int i = 0; i < count; ++i) {
        painter.drawEllipse(QRectF(left + i * step, y, size, size));
    }
    painter.setBrush(Qt::NoBrush);
}

void drawDashDots(
    QPainter &painter, qreal left, qreal right, qreal y, qreal size, const QColor &color)
{
    const qreal period = 7 * size;
    for (qreal x = left; x < right; x += period) {
        painter.fillRect(QRectF(x, y, std::min(3.4 * size, right - x), size), color);
        if (const qreal dot = x + 4.7 * size; dot + size <= right) {
            painter.fillRect(QRectF(dot, y, size, size), color);
        }
    }
}

} // namespace

LinePattern linePattern(MarkStyle style)
{
    switch (style) {
    case MarkStyle::Person:
    case MarkStyle::Cue:
        return LinePattern::Solid;
    case MarkStyle::Organisation:
        return LinePattern::Dashed;
    case MarkStyle::Location:
    case MarkStyle::IndirectQuotation:
        return LinePattern::Dotted;
    case MarkStyle::Miscellaneous:
        return LinePattern::Wavy;
    case MarkStyle::Date:
        return LinePattern::FineDotted;
    case MarkStyle::Mention:
        return LinePattern::DashDotted;
    case MarkStyle::Highlight:
        return LinePattern::Double;
    case MarkStyle::DirectQuotation:
    case MarkStyle::MixedQuotation:
        return LinePattern::None;
    }
    Q_UNREACHABLE();
}

void drawUnderline(
    QPainter &painter, LinePattern pattern, qreal left, qreal right, qreal y, qreal thickness,
    const QColor &color)
{
    if (right - left < 0.5) {
        return;
    }
    switch (pattern) {
    case LinePattern::None:
        break;
    case LinePattern::Solid:
        painter.fillRect(QRectF(left, y, right - left, thickness), color);
        break;
    case LinePattern::Dashed:
        drawSteps(painter, left, right, y, thickness, 3.2 * thickness, 1.7 * thickness, color);
        break;
    case LinePattern::Dotted:
        drawDots(painter, left, right, y, thickness, 0.9 * thickness, color);
        break;
    case LinePattern::FineDotted:
        drawDots(painter, left, right, y, 0.7 * thickness, 1.1 * thickness, color);
        break;
    case LinePattern::DashDotted:
        drawDashDots(painter, left, right, y, thickness, color);
        break;
    case LinePattern::Wavy:
        drawWave(painter, left, right, y, thickness, color);
        break;
    case LinePattern::Double:
        painter.fillRect(QRectF(left, y, right - left, 0.6 * thickness), color);
        painter.fillRect(QRectF(left, y + 1.2 * thickness, right - left, 0.6 * thickness), color);
        break;
    }
}

QList<int> packLanes(const QList<Span> &spans, int laneCount)
{
    QList<qsizetype> order(spans.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&spans](qsizetype a, qsizetype b) {
        return spans[a].length() < spans[b].length();
    });
    std::vector<std::map<qsizetype, qsizetype>> lanes(std::size_t(laneCount - 1));
    const auto isFree = [](const std::map<qsizetype, qsizetype> &lane, Span span) {
        const auto next = lane.lower_bound(span.end);
        return next == lane.cbegin() || std::prev(next)->second <= span.start;
    };
    QList<int> result(spans.size(), laneCount - 1);
    for (const qsizetype i : order) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            if (isFree(lanes[lane], spans[i])) {
                lanes[lane].emplace(spans[i].start, spans[i].end);
                result[i] = int(lane);
                break;
            }
        }
    }
    return result;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/markpainter.h>

#include <reader/underline.h>

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace Quoth {

namespace {

constexpr int underlineLanes = 3;
constexpr qreal proposedWash = 0.5; ///< of a quotation that nobody has looked at

bool isSettled(AnnotationStatus status)
{
    return status == AnnotationStatus::Accepted || status == AnnotationStatus::Corrected;
}

QColor faded(QColor color, qreal factor)
{
    color.setAlphaF(float(color.alphaF() * factor));
    return color;
}

} // namespace

int BlockSight::placeOf(qsizetype position) const
{
    return int(qBound(qsizetype(0), position - start, qsizetype(layout.length())));
}

QList<QRectF> BlockSight::boxes(Span span) const
{
    QList<QRectF> result = fullBoxes(span);
    for (QRectF &box : result) {
        const qreal middle = box.center().y() - origin.y();
        const qreal baseline = layout.line(layout.lineAt(middle)).baseline;
        box.setTop(std::round(origin.y() + baseline - layout.ascent()));
        box.setBottom(std::round(origin.y() + baseline + layout.descent()));
    }
    return result;
}

QList<QRectF> BlockSight::boxes(const Mark &mark) const
{
    if (mark.parts.isEmpty()) {
        return boxes(mark.span);
    }
    QList<QRectF> result;
    for (const Span part : mark.parts) {
        result += boxes(part);
    }
    return result;
}

QList<QRectF> BlockSight::fullBoxes(Span span) const
{
    QList<QRectF> result;
    const int from = placeOf(span.start);
    const int to = placeOf(span.end);
    if (from >= to) {
        return result;
    }
    const int last = std::min(lastLine, layout.lineOf(to - 1));
    for (int line = std::max(firstLine, layout.lineOf(from)); line <= last; ++line) {
        for (const QRectF &box : layout.boxes(from, to, line)) {
            result.append(box.translated(origin));
        }
    }
    return result;
}

const MarkInk &MarkPainter::inkOf(const Mark &mark) const
{
    if (mark.style == MarkStyle::Highlight) {
        const auto own = m_tagInks.constFind(mark.tag);
        if (own != m_tagInks.cend()) {
            return own->ink;
        }
    }
    return m_theme.of(mark.style);
}

LinePattern MarkPainter::patternOf(const Mark &mark) const
{
    if (mark.style == MarkStyle::Highlight) {
        const auto own = m_tagInks.constFind(mark.tag);
        if (own != m_tagInks.cend()) {
            return own->pattern;
        }
    }
    return linePattern(mark.style);
}

void MarkPainter::paintTints(
    QPainter &painter, const BlockSight &sight, const QList<Mark> &marks, const LitMarks &lit) const
{
    QList<const Mark *> order;
    order.reserve(marks.size());
    for (const Mark &mark : marks) {
        order.append(&mark);
    }
    std::stable_sort(order.begin(), order.end(), [](const Mark *a, const Mark *b) {
        return a->span.length() > b->span.length();
    });
    // Whole pixels: an edge is sharp, and filled many times faster than one that is smoothed.
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark *mark : order) {
        const MarkInk &ink = inkOf(*mark);
        const bool isWash = isQuotation(mark->style) && mark->style != MarkStyle::IndirectQuotation;
        QColor tint = Qt::transparent;
        if (isSettled(mark->status)) {
            tint = ink.tint;
        } else if (isWash && mark->status == AnnotationStatus::Proposed) {
            tint = faded(ink.tint, proposedWash);
        }
        const bool isLit = lit.contains(*mark);
        if (tint.alpha() == 0 && !isLit) {
            continue;
        }
        for (const QRectF &box : sight.boxes(*mark)) {
            painter.fillRect(box, tint);
            if (isLit) {
                painter.fillRect(box, ink.lit);
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void MarkPainter::paintLines(
    QPainter &painter, const BlockSight &sight, const QList<Mark> &marks, const LitMarks &lit) const
{
    QList<Span> spans;
    QList<const Mark *> lined;
    for (const Mark &mark : marks) {
        if (mark.status == AnnotationStatus::Rejected) {
            paintStrike(painter, sight, mark);
            continue;
        }
        if (patternOf(mark) != LinePattern::None) {
            spans.append(mark.span);
            lined.append(&mark);
        }
        if (mark.status == AnnotationStatus::Corrected) {
            paintCorner(painter, sight, mark);
        }
    }
    const QList<int> lanes = packLanes(spans, underlineLanes);
    for (qsizetype i = 0; i < lined.size(); ++i) {
        paintLine(painter, sight, *lined[i], lanes[i], lit.contains(*lined[i]));
    }
    for (const Mark &mark : marks) {
        if (!mark.parts.isEmpty() && lit.contains(mark)) {
            paintJoins(painter, sight, mark);
        }
    }
}

void MarkPainter::paintJoins(QPainter &painter, const BlockSight &sight, const Mark &mark) const
{
    for (qsizetype i = 0; i + 1 < mark.parts.size(); ++i) {
        for (const QRectF &box : sight.boxes(Span{mark.parts[i].end, mark.parts[i + 1].start})) {
            drawUnderline(
                painter, LinePattern::FineDotted, box.left(), box.right(), box.bottom(),
                std::max(1.0, 0.075 * m_em), inkOf(mark).line);
        }
    }
}

void MarkPainter::paintLine(
    QPainter &painter, const BlockSight &sight, const Mark &mark, int lane, bool isLit) const
{
    const bool isFull = isSettled(mark.status) || isLit;
    const qreal thickness = std::max(1.0, m_em * (isFull ? 0.105 : 0.075));
    const qreal lanePitch = std::max(2.0, std::round(m_em * 0.165));
    for (const QRectF &box : sight.boxes(mark)) {
        const qreal y = box.bottom() + lane * lanePitch;
        drawUnderline(
            painter, patternOf(mark), box.left() + 0.5, box.right() - 0.5, y, thickness,
            inkOf(mark).line);
    }
}

void MarkPainter::paintStrike(QPainter &painter, const BlockSight &sight, const Mark &mark) const
{
    for (const QRectF &box : sight.boxes(mark)) {
        const qreal y = box.bottom() - sight.layout.descent() - 0.27 * m_em;
        painter.fillRect(
            QRectF(box.left(), std::round(y), box.width(), std::max(1.0, 0.07 * m_em)),
            inkOf(mark).line);
    }
}

void MarkPainter::paintCorner(QPainter &painter, const BlockSight &sight, const Mark &mark) const
{
    // At the end of the mark, and only where the end is in this block.
    if (mark.span.end - sight.start > sight.layout.length()) {
        return;
    }
    const QList<QRectF> boxes = sight.boxes(Span{mark.span.end - 1, mark.span.end});
    if (boxes.isEmpty()) {
        return;
    }
    const qreal size = std::max(4.0, 0.3 * m_em);
    const QPointF corner = boxes.last().topRight();
    QPainterPath path(corner);
    path.lineTo(corner.x() - size, corner.y());
    path.lineTo(corner.x(), corner.y() + size);
    path.closeSubpath();
    painter.fillPath(path, inkOf(mark).line);
}

void MarkPainter::paintFrame(QPainter &painter, const BlockSight &sight, const Mark &mark) const
{
    const bool isOneLine = sight.layout.lineOf(sight.placeOf(mark.span.start)) ==
                           sight.layout.lineOf(sight.placeOf(mark.span.end - 1));
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    if (isOneLine) {
        for (const QRectF &box : sight.boxes(mark)) {
            path.addRoundedRect(box.adjusted(-2.5, -1.5, 2.5, 0.2 * m_em), 3, 3);
        }
    } else {
        for (const Span piece : mark.pieces()) {
            for (const QRectF &box : sight.fullBoxes(piece)) {
                path.addRect(box.adjusted(-2.5, -0.5, 2.5, 0.5));
            }
        }
        path = path.simplified();
    }
    painter.setPen(QPen(
        m_theme.accent, std::max(1.5, 0.08 * m_em), Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace Quoth

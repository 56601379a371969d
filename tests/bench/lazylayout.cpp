// SPDX-License-Identifier: GPL-3.0-or-later
#include "lazylayout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr qreal pageMargin = 12;

} // namespace

LazyDocumentLayout::LazyDocumentLayout(QTextDocument *document)
    : QAbstractTextDocumentLayout(document)
{
}

void LazyDocumentLayout::setAnnotations(const QList<Annotation> &annotations)
{
    m_annotations = annotations;
    m_longest = 0;
    for (const Annotation &annotation : annotations) {
        m_longest = std::max(m_longest, annotation.span.length());
    }
}

void LazyDocumentLayout::insert(const Annotation &annotation)
{
    const auto at = std::upper_bound(
        m_annotations.cbegin(), m_annotations.cend(), annotation,
        [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
    m_annotations.insert(at - m_annotations.cbegin(), annotation);
}

qreal LazyDocumentLayout::width() const
{
    const qreal wanted = document()->textWidth() > 0 ? document()->textWidth() : 800;
    return std::max(50.0, wanted - 2 * pageMargin);
}

void LazyDocumentLayout::reset() const
{
    m_width = width();
    const QFontMetricsF font(document()->defaultFont());
    const qreal letter = font.averageCharWidth();
    std::vector<int> heights;
    heights.reserve(std::size_t(document()->blockCount()));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const qreal lines = std::max(1.0, std::ceil(block.length() * letter / m_width));
        heights.push_back(int(lines * font.lineSpacing()));
        block.layout()->clearLayout();
    }
    m_heights.reset(std::move(heights));
}

void LazyDocumentLayout::layOut(const QTextBlock &block) const
{
    QTextLayout &layout = *block.layout();
    if (layout.lineCount() > 0) {
        return;
    }
    layout.setFont(document()->defaultFont());
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(m_width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    m_heights.set(block.blockNumber(), int(std::ceil(y)));
}

void LazyDocumentLayout::documentChanged(int, int, int)
{
    reset();
    Q_EMIT documentSizeChanged(documentSize());
    Q_EMIT update();
}

void LazyDocumentLayout::draw(QPainter *painter, const PaintContext &context)
{
    if (m_width != width()) {
        reset();
    }
    const QRectF clip = context.clip.isValid() ? context.clip : QRectF(0, 0, m_width, 1000);
    QTextBlock block =
        document()->findBlockByNumber(int(m_heights.blockAt(qint64(clip.top() - pageMargin))));
    painter->setPen(context.palette.color(QPalette::Text));
    qreal y = pageMargin + qreal(block.isValid() ? m_heights.top(block.blockNumber()) : 0);
    for (; block.isValid() && y <= clip.bottom(); block = block.next()) {
        layOut(block);
        const QPointF origin(pageMargin, y);
        paintTints(*painter, block, origin, clip);
        block.layout()->draw(painter, origin, {}, clip);
        y += m_heights.height(block.blockNumber());
    }
}

void LazyDocumentLayout::paintTints(
    QPainter &painter, const QTextBlock &block, QPointF origin, QRectF clip) const
{
    const Span span = {block.position(), block.position() + block.length() - 1};
    const auto first = std::partition_point(
        m_annotations.cbegin(), m_annotations.cend(), [&](const Annotation &annotation) {
            return annotation.span.start + m_longest < span.start;
        });
    const QTextLayout &layout = *block.layout();
    for (auto it = first; it != m_annotations.cend() && it->span.start < span.end; ++it) {
        const int from = int(std::max(it->span.start, span.start) - span.start);
        const int to = int(std::min(it->span.end, span.end) - span.start);
        if (from >= to) {
            continue;
        }
        const MarkInk &ink = m_theme.of(markOf(*it).style);
        for (int i = layout.lineForTextPosition(from).lineNumber(); i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            if (line.textStart() >= to) {
                break;
            }
            const qreal left = line.cursorToX(std::max(from, line.textStart()));
            const qreal right = line.cursorToX(std::min(to, line.textStart() + line.textLength()));
            const QRectF box =
                QRectF(left, line.y(), right - left, line.height()).translated(origin);
            if (box.intersects(clip)) {
                painter.fillRect(box, ink.tint);
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), ink.line);
            }
        }
    }
}

int LazyDocumentLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy) const
{
    const qsizetype number = m_heights.blockAt(qint64(point.y() - pageMargin));
    const QTextBlock block = document()->findBlockByNumber(int(number));
    if (!block.isValid()) {
        return -1;
    }
    layOut(block);
    const qreal y = point.y() - pageMargin - qreal(m_heights.top(number));
    const QTextLayout &layout = *block.layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (y < line.y() + line.height() || i + 1 == layout.lineCount()) {
            return block.position() + line.xToCursor(point.x() - pageMargin);
        }
    }
    return block.position();
}

QSizeF LazyDocumentLayout::documentSize() const
{
    if (m_width != width()) {
        reset();
    }
    return {m_width + 2 * pageMargin, qreal(m_heights.total()) + 2 * pageMargin};
}

QRectF LazyDocumentLayout::frameBoundingRect(QTextFrame *) const
{
    return {QPointF(), documentSize()};
}

QRectF LazyDocumentLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid() || block.blockNumber() >= m_heights.count()) {
        return {};
    }
    layOut(block);
    return {
        pageMargin, pageMargin + qreal(m_heights.top(block.blockNumber())), m_width,
        qreal(m_heights.height(block.blockNumber()))};
}

} // namespace Quoth

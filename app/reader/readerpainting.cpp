// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerprivate.h>

#include <QPainter>

#include <cmath>

namespace Quoth {

BlockSight ReaderPrivate::sightOf(const SeenBlock &seen, const QRect &area) const
{
    const BlockLayout &layout = page.layout(seen.block);
    return {
        layout,
        {qreal(columnLeft), seen.y},
        page.blocks().at(seen.block).span.start,
        layout.lineAt(area.top() - seen.y),
        layout.lineAt(area.bottom() - seen.y)};
}

void ReaderPrivate::paint(QPainter &painter, const QRect &area)
{
    painter.fillRect(area, theme.page);
    painter.setRenderHint(QPainter::Antialiasing);
    // A little more than asked for: lines and frames hang out of their blocks.
    const QRect reach = area.adjusted(0, -12, 0, 12);
    for (const SeenBlock &seen : sight.seen()) {
        if (seen.y + page.heights().height(seen.block) >= reach.top() && seen.y <= reach.bottom()) {
            paintBlock(painter, seen, reach);
        }
    }
    if (showsRelations) {
        paintRelations(painter);
    }
    margin.paint(painter, theme, lit.ids);
    minimap.paint(painter, stripArea(), theme, sight, page.revision());
    if (const std::optional<Mark> mark = index.find(current, page.blocks())) {
        minimap.paintHere(painter, stripArea(), theme.accent, sight, mark->span.start);
    }
    if (q->hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(caretBox(), theme.accent);
        if (showsFocusRing) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(q->viewport()->rect().adjusted(1, 1, -1, -1));
        }
    }
}

void ReaderPrivate::paintBlock(QPainter &painter, const SeenBlock &seen, const QRect &area)
{
    const BlockSight block = sightOf(seen, area);
    const QList<Mark> marks = index.marksIn(seen.block);
    const MarkPainter marker(theme, highlightInks, page.metrics().em);
    marker.paintTints(painter, block, marks, lit);
    paintFound(painter, block);
    const QColor selected = q->hasFocus() ? theme.selection : theme.idleSelection;
    for (const QRectF &box : block.fullBoxes(selection())) {
        painter.fillRect(box, selected);
    }
    painter.setPen(page.face(seen.block).isDim ? theme.dim : theme.ink);
    block.layout.draw(painter, block.origin, block.firstLine, block.lastLine);
    marker.paintLines(painter, block, marks, lit);
    for (const Mark &mark : marks) {
        if (mark.id == current) {
            marker.paintFrame(painter, block, mark);
        }
    }
}

void ReaderPrivate::paintFound(QPainter &painter, const BlockSight &block) const
{
    if (findText.isEmpty()) {
        return;
    }
    const BlockLayout &layout = block.layout;
    const qsizetype start = block.start + layout.line(block.firstLine).start - findText.size();
    const qsizetype end = block.start + layout.line(block.lastLine).end + findText.size();
    const qsizetype from = std::max<qsizetype>(block.start, start);
    const QStringView text = QStringView(page.text()).mid(from, end - from);
    for (qsizetype at = 0; (at = text.indexOf(findText, at, Qt::CaseInsensitive)) >= 0;) {
        const Span hit = {from + at, from + at + findText.size()};
        for (const QRectF &box : block.boxes(hit)) {
            painter.fillRect(box, hit == selection() ? theme.foundHere : theme.found);
        }
        at += findText.size();
    }
}

QRectF ReaderPrivate::caretBox() const
{
    const qsizetype block = page.blocks().blockAt(caret);
    const SeenBlock *seen = block < 0 ? nullptr : sight.find(block);
    if (!seen) {
        return {};
    }
    const BlockLayout &layout = page.layout(block);
    const int place = page.within(block, caret);
    const BlockLayout::LineBox &line = layout.line(layout.lineOf(place));
    const qreal x = columnLeft + layout.xOf(place);
    const qreal top = seen->y + line.baseline - layout.ascent();
    return {
        std::round(x) - 1, std::round(top), std::max(1.5, 0.085 * page.metrics().em),
        std::round(layout.ascent() + layout.descent())};
}

} // namespace Quoth

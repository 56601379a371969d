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

namespace {

/// By how much all blocks that are in both have moved; nothing if not all by the same, or none is
/// in both.
std::optional<int> commonMove(const QList<SeenBlock> &before, const QList<SeenBlock> &now)
{
    std::optional<int> move;
    qsizetype i = 0;
    for (const SeenBlock &seen : now) {
        while (i < before.size() && before[i].block < seen.block) {
            ++i;
        }
        if (i == before.size() || before[i].block != seen.block) {
            continue;
        }
        const int distance = qRound(seen.y - before[i].y);
        if (move && *move != distance) {
            return std::nullopt;
        }
        move = distance;
    }
    return move;
}

} // namespace

QRect ReaderPrivate::speechArea() const
{
    const QRect view = q->viewport()->rect();
    return q->isRightToLeft()
               ? QRect(columnLeft + page.width(), 0, view.width(), view.height()).intersected(view)
               : QRect(0, 0, columnLeft, view.height());
}

QRect ReaderPrivate::tagArea() const
{
    const QRect view = q->viewport()->rect();
    const QRect strip = stripArea();
    const int textEnd = columnLeft + page.width();
    return q->isRightToLeft()
               ? QRect(strip.right() + 1, 0, columnLeft - strip.right() - 1, view.height())
               : QRect(textEnd, 0, strip.left() - textEnd, view.height());
}

int ReaderPrivate::pageAir() const
{
    return std::max(4, int(0.4 * page.metrics().em));
}

QRect ReaderPrivate::besidePage(QRect margin) const
{
    const int air = pageAir();
    return margin.left() < columnLeft ? margin.adjusted(0, 0, -air, 0)
                                      : margin.adjusted(air, 0, 0, 0);
}

void ReaderPrivate::showSettled(const MarginPictures &before)
{
    QWidget *view = q->viewport();
    const std::optional<int> move = commonMove(shown, sight.seen());
    const bool isStripOld = minimap.isOutdated(stripArea().height(), sight, page.drift());
    shown = sight.seen();
    if (showsRelations || !move || std::abs(*move) >= view->height() ||
        (showsFocusRing && q->hasFocus())) {
        view->update();
        return;
    }
    QRect moving = view->rect();
    const QRect strip = stripArea().adjusted(-4, 0, 4, 0);
    q->isRightToLeft() ? moving.setLeft(strip.right() + 1) : moving.setRight(strip.left() - 1);
    if (*move != 0) {
        view->scroll(0, *move, moving);
    }
    if (isStripOld) {
        view->update(strip);
    }
    const MarginPictures now = margins.pictures();
    showMargin(besidePage(speechArea()) & moving, now.speech, before.speech, *move);
    showMargin(besidePage(tagArea()) & moving, now.tags, before.tags, *move);
}

void ReaderPrivate::showMargin(
    const QRect &area, const QList<MarginItem> &now, const QList<MarginItem> &before, int move)
{
    for (const PixelRows rows : changedRows(now, before, move, q->viewport()->height())) {
        const QRect changed(area.left(), rows.top, area.width(), rows.bottom - rows.top + 1);
        q->viewport()->update(changed & area);
    }
}

void ReaderPrivate::updateLinesOf(Span span)
{
    // Lines hang out of their blocks, and a frame stands out to the sides.
    constexpr int reach = 12;
    const QRect view = q->viewport()->rect();
    for (const SeenBlock &seen : sight.seen()) {
        if (!page.blocks().at(seen.block).span.overlaps(span)) {
            continue;
        }
        const BlockLayout &layout = page.layout(seen.block);
        const int first = layout.lineOf(page.within(seen.block, span.start));
        const int last = layout.lineOf(std::max(0, page.within(seen.block, span.end) - 1));
        const int top = int(seen.y + layout.line(first).top) - reach;
        const int bottom = int(std::ceil(seen.y + layout.line(last).bottom)) + reach;
        q->viewport()->update(QRect(0, top, view.width(), bottom - top) & view);
    }
}

void ReaderPrivate::paint(QPainter &painter, const QRect &area)
{
    painter.fillRect(area, theme.page);
    painter.setRenderHint(QPainter::Antialiasing);
    const int air = pageAir();
    const QRect column(columnLeft - air, 0, page.width() + 2 * air, q->viewport()->height());
    if (showsRelations || area.intersects(column)) {
        paintPage(painter, area);
    }
    const PixelRows rows{area.top(), area.bottom()};
    if (area.intersects(speechArea())) {
        margins.speech.paint(painter, rows, theme, lit.ids);
    }
    if (area.intersects(tagArea())) {
        margins.tags.paint(painter, rows, theme, highlightInks, lit.ids);
    }
    if (area.intersects(stripArea().adjusted(-4, 0, 4, 0))) {
        minimap.paint(painter, stripArea(), theme, sight, page.drift());
        minimap.paintFound(painter, stripArea(), theme.accent, sight, found);
        if (const std::optional<Mark> mark = index.find(current, page.blocks())) {
            minimap.paintHere(painter, stripArea(), theme.accent, sight, mark->span.start);
        }
    }
    if (q->hasFocus() && showsFocusRing) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(q->viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void ReaderPrivate::paintPage(QPainter &painter, const QRect &area)
{
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
    if (q->hasFocus()) {
        painter.fillRect(caretBox(), theme.accent);
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
    const BlockLayout &layout = block.layout;
    const qsizetype start = block.start + layout.line(block.firstLine).start;
    const qsizetype end = block.start + layout.line(block.lastLine).end;
    auto hit = std::partition_point(
        found.cbegin(), found.cend(), [start](Span candidate) { return candidate.end <= start; });
    for (; hit != found.cend() && hit->start < end; ++hit) {
        for (const QRectF &box : block.boxes(*hit)) {
            painter.fillRect(box, *hit == selection() ? theme.foundHere : theme.found);
        }
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

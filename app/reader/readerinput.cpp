// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerprivate.h>

#include <reader/readeraccessible.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>

#include <algorithm>
#include <limits>
#include <utility>

namespace Quoth {

Span ReaderPrivate::selection() const
{
    return anchor == caret ? Span{} : Span{std::min(anchor, caret), std::max(anchor, caret)};
}

void ReaderPrivate::select(qsizetype newAnchor, qsizetype newCaret)
{
    const Span before = selection();
    const bool hasMoved = caret != newCaret;
    anchor = newAnchor;
    caret = newCaret;
    q->viewport()->update();
    if (hasMoved) {
        Q_EMIT q->caretMoved(caret);
        notifyCaretMoved(q, caret);
    }
    if (selection() != before) {
        Q_EMIT q->selectionChanged(selection());
        notifySelectionChanged(q, selection(), caret);
    }
}

void ReaderPrivate::moveCaret(CaretMove move, bool extends)
{
    if (page.blocks().isEmpty()) {
        return;
    }
    // A caret left behind by scrolling comes to where the reader looks.
    const bool isTextEdge = move == CaretMove::TextStart || move == CaretMove::TextEnd;
    if (!extends && !isTextEdge) {
        const QRectF box = caretBox();
        if (box.isNull() || !QRectF(q->viewport()->rect()).intersects(box)) {
            caret = sight.firstPosition();
            anchor = caret;
        }
    }
    const Span selected = selection();
    qsizetype target = 0;
    const bool collapses =
        !extends && !selected.isNull() && (move == CaretMove::Left || move == CaretMove::Right);
    if (collapses) {
        target = move == CaretMove::Left ? selected.start : selected.end;
        mover.forgetColumn();
    } else {
        target = mover.moved(
            caret, move, sight.height() - 2 * page.metrics().face(BlockRole::Body).lineHeight);
    }
    select(extends ? anchor : target, target);
    q->ensureVisible({target, target});
}

qsizetype ReaderPrivate::positionAt(QPointF place)
{
    const SeenBlock seen = sight.seenAt(place.y());
    if (seen.block < 0) {
        return 0;
    }
    const BlockLayout &layout = page.layout(seen.block);
    const int line = layout.lineAt(place.y() - seen.y);
    return page.fromWithin(seen.block, layout.positionAt(line, place.x() - columnLeft));
}

qsizetype ReaderPrivate::characterAt(QPointF place)
{
    const SeenBlock seen = sight.seenAt(place.y());
    if (seen.block < 0) {
        return 0;
    }
    const BlockLayout &layout = page.layout(seen.block);
    const int line = layout.lineAt(place.y() - seen.y);
    return page.fromWithin(seen.block, layout.characterAt(line, place.x() - columnLeft));
}

bool ReaderPrivate::isOnSelection(QPointF place)
{
    if (selection().isNull()) {
        return false;
    }
    for (const SeenBlock &seen : sight.seen()) {
        for (const QRectF &box : sightOf(seen, q->viewport()->rect()).fullBoxes(selection())) {
            if (box.contains(place)) {
                return true;
            }
        }
    }
    return false;
}

void ReaderPrivate::press(QMouseEvent &event)
{
    const QPointF place = event.position();
    const bool isRow = event.timestamp() - pressTime <
                           quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval()) &&
                       (place - pressPlace).manhattanLength() < QApplication::startDragDistance();
    const bool isDouble = event.type() == QEvent::MouseButtonDblClick;
    pressCount = isRow || isDouble ? pressCount % 4 + 1 : 1;
    pressCount = isDouble ? std::max(pressCount, 2) : pressCount;
    pressTime = event.timestamp();
    pressPlace = place;
    hasDragged = false;
    mover.forgetColumn();

    if (stripArea().adjusted(-3, 0, 3, 0).contains(place.toPoint())) {
        drag = Drag::Strip;
        dragTo(place);
        return;
    }
    if (const qint64 id = margins.markAt(place); id != 0) {
        drag = Drag::None;
        q->setCurrentAnnotation(id);
        return;
    }
    const bool isPlain = pressCount == 1 && event.modifiers() == Qt::NoModifier;
    if (isPlain && isOnSelection(place)) {
        drag = Drag::Selection;
        return;
    }
    drag = Drag::Text;
    unit = SelectionUnit(pressCount - 1);
    if (event.modifiers() & Qt::ShiftModifier) {
        unit = SelectionUnit::Character;
        anchorUnit = {anchor, anchor};
        hasDragged = true;
        select(anchor, positionAt(place));
        return;
    }
    if (unit == SelectionUnit::Character) {
        const qsizetype position = positionAt(place);
        anchorUnit = {position, position};
    } else {
        anchorUnit = mover.unitAt(characterAt(place), unit);
    }
    select(anchorUnit.start, anchorUnit.end);
}

void ReaderPrivate::dragTo(QPointF place)
{
    if (drag == Drag::Strip) {
        const qint64 wanted = Minimap::offsetAt(stripArea(), int(place.y()), sight);
        heldPosition.reset();
        sight.jumpTo(wanted);
        settle();
        return;
    }
    dragPlace = place;
    extendTo(unit == SelectionUnit::Character ? positionAt(place) : characterAt(place));
    const bool isOutside = place.y() < 0 || place.y() >= q->viewport()->height();
    if (isOutside && !dragTimer.isActive()) {
        dragTimer.start(30, q);
    } else if (!isOutside) {
        dragTimer.stop();
    }
}

void ReaderPrivate::extendTo(qsizetype position)
{
    const Span here = mover.unitAt(position, unit);
    if (here.start < anchorUnit.start) {
        select(anchorUnit.end, here.start);
    } else {
        select(anchorUnit.start, std::max(here.end, anchorUnit.end));
    }
}

bool ReaderPrivate::moveByKey(QKeyEvent &event)
{
    struct KeyMove
    {
        QKeySequence::StandardKey plain;
        QKeySequence::StandardKey extending;
        CaretMove move;
    };
    // "Next" is to the right where text is read to the right; Qt's names are those of the keys.
    static constexpr std::array moves = {
        KeyMove{QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, CaretMove::Right},
        KeyMove{
            QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, CaretMove::Left},
        KeyMove{QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, CaretMove::WordRight},
        KeyMove{
            QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord,
            CaretMove::WordLeft},
        KeyMove{QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, CaretMove::LineDown},
        KeyMove{
            QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, CaretMove::LineUp},
        KeyMove{
            QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, CaretMove::LineStart},
        KeyMove{QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, CaretMove::LineEnd},
        KeyMove{QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, CaretMove::PageDown},
        KeyMove{
            QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, CaretMove::PageUp},
        KeyMove{
            QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument,
            CaretMove::TextStart},
        KeyMove{
            QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument,
            CaretMove::TextEnd},
    };
    for (const KeyMove &candidate : moves) {
        const bool extends = event.matches(candidate.extending);
        if (extends || event.matches(candidate.plain)) {
            moveCaret(candidate.move, extends);
            return true;
        }
    }
    return false;
}

qsizetype ReaderPrivate::annotationEdge(bool isForward)
{
    // The nearest place where an annotation begins or ends: of those around, and of some before or
    // after, for an outer one may end behind the next one's end.
    constexpr int looked = 8;
    QList<qsizetype> edges;
    const auto add = [&edges](const Mark &mark) {
        edges << mark.span.start << mark.span.end;
    };
    for (const Mark &mark : index.marksAt(caret, page.blocks())) {
        add(mark);
    }
    Mark place; // going back, all that begins here lies behind; going on, all of it is passed
    place.span = {caret, isForward ? caret : std::numeric_limits<qsizetype>::max()};
    std::optional<Mark> mark = place;
    for (int i = 0; i < looked && mark; ++i) {
        mark = isForward ? index.after(*mark, page.blocks()) : index.before(*mark, page.blocks());
        if (mark) {
            add(*mark);
        }
    }
    edges.removeIf([&](qsizetype edge) { return isForward ? edge <= caret : edge >= caret; });
    if (edges.isEmpty()) {
        return caret;
    }
    return isForward ? *std::min_element(edges.cbegin(), edges.cend())
                     : *std::max_element(edges.cbegin(), edges.cend());
}

void ReaderPrivate::moveTo(qsizetype target, bool extends)
{
    mover.forgetColumn();
    target = page.valid(target);
    select(extends ? anchor : target, target);
    q->ensureVisible({target, target});
}

bool ReaderPrivate::moveByUnit(QKeyEvent &event)
{
    const bool isDown = event.key() == Qt::Key_Down;
    if ((!isDown && event.key() != Qt::Key_Up) || page.blocks().isEmpty()) {
        return false;
    }
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool extends = held & Qt::ShiftModifier;
    if ((held & ~Qt::ShiftModifier) == Qt::ControlModifier) {
        moveCaret(isDown ? CaretMove::SentenceForth : CaretMove::SentenceBack, extends);
        return true;
    }
    if ((held & ~Qt::ShiftModifier) == Qt::AltModifier) {
        moveTo(annotationEdge(isDown), extends);
        return true;
    }
    return false;
}

bool ReaderPrivate::actByKey(QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        q->copy();
    } else if (event.matches(QKeySequence::SelectAll)) {
        q->selectAll();
    } else if (event.matches(QKeySequence::ZoomIn)) {
        q->zoomIn();
    } else if (event.matches(QKeySequence::ZoomOut)) {
        q->zoomOut();
    } else if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_0) {
        q->resetZoom();
    } else if (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_N) {
        q->stepAnnotation(true);
    } else if (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_P) {
        q->stepAnnotation(false);
    } else if (event.key() == Qt::Key_Space && !(event.modifiers() & ~Qt::ShiftModifier)) {
        const bool isBack = event.modifiers() & Qt::ShiftModifier;
        const int page =
            q->viewport()->height() - 2 * this->page.metrics().face(BlockRole::Body).lineHeight;
        scrollBy(isBack ? -page : page);
    } else if (event.key() == Qt::Key_Escape && (current != 0 || !selection().isNull())) {
        select(caret, caret);
        q->setCurrentAnnotation(0);
    } else if (event.key() == Qt::Key_Return && event.modifiers() == Qt::NoModifier) {
        const QList<qint64> ids = q->annotationsAt(caret);
        q->setCurrentAnnotation(
            ids.value((ids.indexOf(current) + 1) % std::max<qsizetype>(1, ids.size())));
    } else {
        return false;
    }
    return true;
}

} // namespace Quoth

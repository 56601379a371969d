// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/copiedtext.h>
#include <reader/readerprivate.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace Quoth {

bool ReaderView::event(QEvent *event)
{
    // The keys that this view acts on are not to be taken by a menu that has the same ones.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs =
            key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll);
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ReaderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        d->updateTheme();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        d->relayout(true);
        break;
    case QEvent::LayoutDirectionChange:
        d->relayout(false);
        break;
    default:
        break;
    }
}

void ReaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (const QRect &area : event->region()) {
        painter.setClipRect(area);
        d->paint(painter, area);
    }
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    d->relayout(false);
}

void ReaderView::scrollContentsBy(int, int)
{
    if (!d->isSyncing) {
        d->scrollBy(verticalScrollBar()->value() - d->sight.offset());
        if (viewport()->underMouse()) {
            d->hoverAt(viewport()->mapFromGlobal(QCursor::pos()));
        }
    }
}

bool ReaderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        d->hover(0);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        }
        event->accept();
        return;
    }
    // Touchpads say how many pixels; X11's drivers say so too but are not to be believed, and they
    // send no phases.
    if (!event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase) {
        d->scrollBy(-event->pixelDelta().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    d->showsFocusRing = false;
    d->press(*event);
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        d->hoverAt(event->position());
        return;
    }
    if (d->drag == ReaderPrivate::Drag::None) {
        return;
    }
    if (d->drag == ReaderPrivate::Drag::Selection) {
        const QPointF way = event->position() - d->pressPlace;
        if (way.manhattanLength() >= QApplication::startDragDistance()) {
            d->drag = ReaderPrivate::Drag::None;
            dragOut(copiedText(selectedText(), {}));
        }
        return;
    }
    const bool isFar = (event->position() - d->pressPlace).manhattanLength() >= 3;
    if (isFar || d->hasDragged) {
        d->hasDragged = true;
        d->dragTo(event->position());
    }
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QAbstractScrollArea::mouseReleaseEvent(event);
        return;
    }
    d->dragTimer.stop();
    const auto drag = std::exchange(d->drag, ReaderPrivate::Drag::None);
    if (drag == ReaderPrivate::Drag::Selection) {
        setCaret(positionAt(event->position().toPoint()));
        d->activateAt(event->position());
        return;
    }
    if (drag != ReaderPrivate::Drag::Text) {
        return;
    }
    if (!d->hasDragged && d->pressCount == 1) {
        d->activateAt(event->position());
    }
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !selection().isEmpty()) {
        clipboard->setText(selectedText(), QClipboard::Selection);
    }
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QList<Mark> marks = d->marksAt(event->pos());
        Q_EMIT contextMenuRequested(event->globalPos(), marks.isEmpty() ? 0 : marks.first().id);
        return;
    }
    QPoint place = d->caretBox().bottomLeft().toPoint();
    if (!viewport()->rect().contains(place)) {
        place = viewport()->rect().center();
    }
    const qint64 id = d->current != 0 ? d->current : annotationsAt(d->caret).value(0, 0);
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(place), id);
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (d->moveByUnit(*event) || d->moveByKey(*event) || d->actByKey(*event)) {
        event->accept();
        return;
    }
    // Not QAbstractScrollArea's: its arrow keys would scroll what the caret moves in.
    event->ignore();
}

void ReaderView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != d->dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    // The further outside the pointer is, the faster the page goes.
    const qreal beyond =
        d->dragPlace.y() < 0 ? d->dragPlace.y() : d->dragPlace.y() - viewport()->height();
    d->scrollBy(qint64(beyond / 3) + (beyond < 0 ? -1 : 1));
    d->dragTo(d->dragPlace);
}

void ReaderView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    d->showsFocusRing = event->reason() == Qt::TabFocusReason ||
                        event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void ReaderView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ReaderView::dragOut(std::unique_ptr<QMimeData> data)
{
    auto *drag = new QDrag(this); // which Qt deletes
    drag->setMimeData(data.release());
    drag->exec(Qt::CopyAction);
}

bool ReaderView::focusNextPrevChild(bool next)
{
    // Tab walks through the annotations; behind the last one it leaves, as it does at once where
    // there is none.
    return stepAnnotation(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace Quoth

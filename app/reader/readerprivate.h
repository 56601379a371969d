// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/caretmover.h>
#include <reader/markindex.h>
#include <reader/markpainter.h>
#include <reader/minimap.h>
#include <reader/pagesight.h>
#include <reader/readermargins.h>
#include <reader/readerview.h>
#include <reader/relationpainter.h>

#include <QBasicTimer>
#include <QPointer>

namespace Quoth {

/// What a ReaderView is made of, and what its parts do together. The view's own functions turn
/// Qt's events into calls of these.
class ReaderPrivate
{
public:
    explicit ReaderPrivate(ReaderView *view);

    // The page and its place.
    void updateTheme();
    void relayout(bool hasNewMetrics);
    /// Finds out what is in sight now and has what has changed of it painted. Whatever else has
    /// changed is the caller's to update.
    void settle();
    void syncScrollBar();
    void scrollBy(qint64 distance);
    void setZoom(qreal zoom);
    [[nodiscard]] QRect stripArea() const;

    // Marks.
    void resetMarks(const AnnotationSet &set);
    void setCurrent(qint64 id);
    void updateLit();
    [[nodiscard]] QList<Mark> marksAt(QPointF place);
    void activateAt(QPointF place);
    void showPointer(Qt::CursorShape shape);
    void hoverAt(QPointF place);
    void hover(qint64 id);
    [[nodiscard]] QRect hoverArea(const Mark &mark, QPointF place) const;
    [[nodiscard]] QString speakerName(const Mark &quotation) const;

    // Caret and selection.
    [[nodiscard]] Span selection() const;
    void select(qsizetype anchor, qsizetype caret);
    void moveCaret(CaretMove move, bool extends);
    [[nodiscard]] qsizetype positionAt(QPointF place);
    [[nodiscard]] qsizetype characterAt(QPointF place);
    [[nodiscard]] QRectF caretBox() const;
    void press(QMouseEvent &event);
    [[nodiscard]] bool isOnSelection(QPointF place);
    void dragTo(QPointF place);
    void extendTo(qsizetype position);
    bool moveByKey(QKeyEvent &event);
    bool actByKey(QKeyEvent &event);
    bool moveByUnit(QKeyEvent &event);
    void moveTo(qsizetype target, bool extends);
    [[nodiscard]] qsizetype annotationEdge(bool isForward);

    bool find(bool forward);

    // Painting.
    /// Has the viewport painted where it is no longer what was shown: mostly moves the picture.
    void showSettled(const MarginPictures &before);
    /// The same for a margin whose things have moved by some pixels, or come and gone.
    void showMargin(
        const QRect &area, const QList<MarginItem> &now, const QList<MarginItem> &before, int move);
    /// Has the lines of a span painted, as far as they are in sight.
    void updateLinesOf(Span span);
    void arrangeMargins();
    [[nodiscard]] QRect speechArea() const;
    [[nodiscard]] QRect tagArea() const;
    /// How far frames hang out of the column, and what of a margin is painted without the page.
    [[nodiscard]] int pageAir() const;
    [[nodiscard]] QRect besidePage(QRect margin) const;
    void paint(QPainter &painter, const QRect &area);
    void paintPage(QPainter &painter, const QRect &area);
    void paintBlock(QPainter &painter, const SeenBlock &seen, const QRect &area);
    void paintFound(QPainter &painter, const BlockSight &sight) const;
    void paintRelations(QPainter &painter) const;
    [[nodiscard]] RelationEnd relationEnd(const Mark &mark) const;
    [[nodiscard]] BlockSight sightOf(const SeenBlock &seen, const QRect &area) const;

    ReaderView *q;
    ReaderTheme theme;
    std::optional<ReaderTheme> fixedTheme;
    TagLooks tagLooks;
    TagInks highlightInks; ///< the looks in the theme
    Typography typography;
    MarkIndex index;
    MarkRelations relations;
    mutable ReaderPage page;
    PageSight sight;
    CaretMover mover;
    ReaderMargins margins;
    Minimap minimap;

    QList<SeenBlock> shown; ///< what was in sight when it was settled last
    int columnLeft = 0;
    std::optional<qsizetype> heldPosition; ///< the text at the top while the page is set anew
    bool isSyncing = false;

    qsizetype anchor = 0;
    qsizetype caret = 0;
    qint64 current = 0;
    qint64 hovered = 0;
    LitMarks lit;
    FindQuery findQuery;
    QList<Span> found; ///< in reading order, none overlapping

    // The mouse.
    enum class Drag
    {
        None,
        Text,
        Strip,
        Selection ///< pressed on what is selected: to be pulled out, unless let go at once
    };
    Drag drag = Drag::None;
    SelectionUnit unit = SelectionUnit::Character;
    Span anchorUnit;
    QPointF pressPlace;
    quint64 pressTime = 0;
    int pressCount = 0;
    bool hasDragged = false;
    QList<qint64> lastClicked;
    QBasicTimer dragTimer;
    QPointF dragPlace;
    bool showsFocusRing = false;
    bool showsRelations = false;
};

} // namespace Quoth

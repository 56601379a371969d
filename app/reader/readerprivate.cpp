// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerprivate.h>

#include <reader/readeraccessible.h>

#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace Quoth {

namespace {

constexpr int stripWidth = 9;
constexpr int stripGap = 6;              // to the viewport's edge
constexpr int leastBesideStrip = 28;     // strip, gap, and some air to the text
constexpr qreal tagLetters = 2.55;       // ems: a stripe and its tag's letter
constexpr qreal comfortableMargin = 8.8; // ems: bracket and a name
constexpr qreal leastMargin = 1.9;       // ems: bracket alone
constexpr qreal leastMeasure = 0.62;     // of the measure, before the names have to go

} // namespace

ReaderPrivate::ReaderPrivate(ReaderView *view)
    : q(view)
    , theme(ReaderTheme::light())
    , page(
          *view,
          [this](qsizetype block) {
              QList<Span> italics;
              for (const Mark &mark : index.marksIn(block)) {
                  if (mark.style == MarkStyle::Cue && mark.status != AnnotationStatus::Rejected) {
                      for (const Span piece : mark.pieces()) {
                          const int from = page.within(block, piece.start);
                          if (const int to = page.within(block, piece.end); from < to) {
                              italics.append({from, to});
                          }
                      }
                  }
              }
              return italics;
          })
    , sight(page)
    , mover(page)
{
}

void ReaderPrivate::updateTheme()
{
    theme = fixedTheme ? *fixedTheme : ReaderTheme::forPalette(q->palette());
    highlightInks = tagInks(tagLooks, theme);
    minimap.refresh();
    q->viewport()->update();
}

void ReaderPrivate::relayout(bool hasNewMetrics)
{
    const int viewWidth = q->viewport()->width();
    sight.setHeight(q->viewport()->height());
    const PageMetrics metrics =
        hasNewMetrics ? pageMetrics(typography, q->font(), *q) : page.metrics();

    // First the names give way, then the measure, then the names' whole margin.
    const int comfortable = qRound(comfortableMargin * metrics.em);
    const int room =
        viewWidth -
        std::max(leastBesideStrip, stripWidth + stripGap + qRound(tagLetters * metrics.em));
    int left = 0;
    int width = metrics.columnWidth;
    if (room - width >= comfortable) {
        left = std::min(std::max((viewWidth - width) / 2, comfortable), room - width);
    } else {
        width = std::max(room - comfortable, int(leastMeasure * metrics.columnWidth));
        left = std::max(room - width, qRound(leastMargin * metrics.em));
        width = std::max(room - left, qRound(4 * metrics.em));
    }
    columnLeft = q->isRightToLeft() ? viewWidth - left - width : left;

    if (hasNewMetrics || width != page.width()) {
        const qsizetype place =
            heldPosition.value_or(hasNewMetrics && page.width() <= 1 ? 0 : sight.firstPosition());
        heldPosition = place;
        page.setMetrics(metrics, width);
        sight.setFirstPosition(place);
    }
    settle();
    q->viewport()->update();
}

void ReaderPrivate::settle()
{
    sight.settle();
    syncScrollBar();
    const MarginPictures before = margins.pictures();
    arrangeMargins();
    showSettled(before);
}

void ReaderPrivate::arrangeMargins()
{
    const bool isMirrored = q->isRightToLeft();
    const auto marksIn = [this](qsizetype block) {
        return index.marksIn(block);
    };
    const qreal left = columnLeft;
    const qreal right = columnLeft + page.width();
    const QRect speech = speechArea();
    const QRect tags = tagArea();
    margins.speech.arrange(
        page, sight, marksIn, [this](const Mark &quotation) { return speakerName(quotation); },
        isMirrored ? right : left, speech.width() - 0.6 * page.metrics().em, isMirrored);
    margins.tags.arrange(
        page, sight, marksIn, isMirrored ? left : right, tags.width() - 0.3 * page.metrics().em,
        isMirrored);
}

void ReaderPrivate::syncScrollBar()
{
    const bool wasSyncing = std::exchange(isSyncing, true);
    QScrollBar *bar = q->verticalScrollBar();
    bar->setSingleStep(std::max(1, page.metrics().face(BlockRole::Body).lineHeight));
    bar->setPageStep(std::max(1, sight.height() - bar->singleStep()));
    bar->setRange(0, int(std::min<qint64>(sight.largestOffset(), std::numeric_limits<int>::max())));
    bar->setValue(int(sight.offset()));
    isSyncing = wasSyncing;
}

void ReaderPrivate::scrollBy(qint64 distance)
{
    heldPosition.reset();
    const qint64 now = sight.offset();
    sight.moveBy(qBound<qint64>(0, now + distance, sight.largestOffset()) - now);
    settle();
}

void ReaderPrivate::setZoom(qreal zoom)
{
    Typography wanted = typography;
    wanted.zoom = qBound(smallestZoom, std::round(zoom * 20) / 20, largestZoom);
    q->setTypography(wanted);
}

QRect ReaderPrivate::stripArea() const
{
    const QRect view = q->viewport()->rect();
    const int left = q->isRightToLeft() ? stripGap : view.width() - stripGap - stripWidth;
    return {left, 0, stripWidth, view.height()};
}

void ReaderPrivate::resetMarks(const AnnotationSet &set)
{
    const qsizetype size = page.text().size();
    minimap.reset(size);
    // One pass: with very many annotations, it is memory that takes the time.
    index.reset(set.annotations, page.blocks(), [this, size](const Mark &mark) {
        if (!mark.span.isWithin(size)) {
            return false;
        }
        minimap.add(mark);
        return true;
    });
    relations.reset(set.relations);
}

void ReaderPrivate::setCurrent(qint64 id)
{
    if (id != 0 && !index.find(id, page.blocks())) {
        id = 0;
    }
    if (id == current) {
        return;
    }
    current = id;
    updateLit();
    Q_EMIT q->currentAnnotationChanged(id);
}

void ReaderPrivate::updateLit()
{
    LitMarks now;
    for (const qint64 id : {current, hovered}) {
        if (const std::optional<Mark> mark = index.find(id, page.blocks())) {
            now.unite(relations.belongingTo(*mark));
        }
    }
    if (lit != now) {
        lit = now;
        q->viewport()->update();
    }
}

QString ReaderPrivate::speakerName(const Mark &quotation) const
{
    return relations.speakerName(quotation, index, page.blocks(), page.text());
}

QList<Mark> ReaderPrivate::marksAt(QPointF place)
{
    const SeenBlock seen = sight.seenAt(place.y());
    if (seen.block < 0) {
        return {};
    }
    const BlockLayout &layout = page.layout(seen.block);
    const qreal x = place.x() - columnLeft;
    const qreal y = place.y() - seen.y;
    if (y < 0 || y >= layout.height()) {
        return {};
    }
    const int line = layout.lineAt(y);
    if (x < layout.line(line).textLeft || x > layout.line(line).textRight) {
        return {};
    }
    const qsizetype character = page.fromWithin(seen.block, layout.characterAt(line, x));
    QList<Mark> marks = index.marksAt(character, page.blocks());
    marks.removeIf([character](const Mark &mark) { return !mark.covers(character); });
    return marks;
}

void ReaderPrivate::activateAt(QPointF place)
{
    QList<qint64> ids;
    for (const Mark &mark : marksAt(place)) {
        ids.append(mark.id);
    }
    qint64 wanted = ids.isEmpty() ? 0 : ids.first();
    // The same place once more: the next one outwards.
    if (!ids.isEmpty() && ids == lastClicked && ids.contains(current)) {
        wanted = ids[(ids.indexOf(current) + 1) % ids.size()];
    }
    lastClicked = ids;
    q->setCurrentAnnotation(wanted);
}

void ReaderPrivate::showPointer(Qt::CursorShape shape)
{
    if (q->viewport()->cursor().shape() != shape) {
        q->viewport()->setCursor(shape);
    }
}

void ReaderPrivate::hoverAt(QPointF place)
{
    if (stripArea().adjusted(-3, 0, 3, 0).contains(place.toPoint())) {
        showPointer(Qt::PointingHandCursor);
        hover(0);
        return;
    }
    if (const qint64 id = margins.markAt(place); id != 0) {
        showPointer(Qt::PointingHandCursor);
        hover(id);
        return;
    }
    const bool isText = place.x() > columnLeft - page.metrics().em &&
                        place.x() < columnLeft + page.width() + page.metrics().em;
    showPointer(isText ? Qt::IBeamCursor : Qt::ArrowCursor);
    const QList<Mark> marks = marksAt(place);
    if (!marks.isEmpty() && marks.first().id != hovered) {
        hovered = marks.first().id;
        updateLit();
        Q_EMIT q->annotationHovered(hovered, hoverArea(marks.first(), place));
    } else if (marks.isEmpty()) {
        hover(0);
    }
}

void ReaderPrivate::hover(qint64 id)
{
    if (id == hovered) {
        return;
    }
    hovered = id;
    updateLit();
    QRect area;
    if (const std::optional<Mark> mark = index.find(id, page.blocks())) {
        area = q->areaOf(mark->span);
        area.moveTopLeft(q->viewport()->mapToGlobal(area.topLeft()));
    }
    Q_EMIT q->annotationHovered(id, area);
}

QRect ReaderPrivate::hoverArea(const Mark &mark, QPointF place) const
{
    // Of a mark that runs over lines, the part under the pointer.
    const BlockSight block = sightOf(sight.seenAt(place.y()), q->viewport()->rect());
    QRectF area;
    for (const QRectF &box : block.fullBoxes(mark.span)) {
        if (area.isNull() || box.contains(place)) {
            area = box;
        }
    }
    QRect result = area.toAlignedRect();
    result.moveTopLeft(q->viewport()->mapToGlobal(result.topLeft()));
    return result;
}

bool ReaderPrivate::find(bool forward)
{
    if (found.isEmpty()) {
        return false;
    }
    const Span here = selection().isNull() ? Span{caret, caret} : selection();
    qsizetype next = 0;
    if (forward) {
        const auto behind = std::partition_point(
            found.cbegin(), found.cend(), [here](Span hit) { return hit.start < here.end; });
        next = behind == found.cend() ? 0 : behind - found.cbegin();
    } else {
        const auto from = std::partition_point(
            found.cbegin(), found.cend(), [here](Span hit) { return hit.start < here.start; });
        next = (from == found.cbegin() ? found.size() : from - found.cbegin()) - 1;
    }
    select(found[next].start, found[next].end);
    q->ensureVisible(found[next]);
    return true;
}

} // namespace Quoth

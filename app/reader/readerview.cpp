// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerview.h>

#include <reader/copiedtext.h>
#include <reader/readeraccessible.h>
#include <reader/readerprivate.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace Quoth {

namespace {

constexpr qreal zoomStep = 0.1;

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<ReaderPrivate>(this))
{
    installReaderAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Article"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    d->updateTheme();
    d->relayout(true);
}

ReaderView::~ReaderView() = default;

void ReaderView::setArticle(const AnnotatedArticle &content)
{
    d->hover(0);
    // Learning more of an article that is being read takes nothing out of the reader's hand.
    const bool isSame = !text().isEmpty() && content.article.text == text();
    d->page.setArticle(content.article);
    d->found = findAll(text(), d->findQuery);
    d->resetMarks(content.set);
    d->heldPosition.reset();
    d->lastClicked.clear();
    d->sight.jumpTo(0);
    if (!isSame) {
        const qsizetype start = d->page.blocks().extent().start;
        d->select(start, start);
    }
    if (!isSame || !d->index.find(d->current, d->page.blocks())) {
        setCurrentAnnotation(0);
    }
    d->updateLit();
    d->settle();
    viewport()->update();
    notifyTextReplaced(this);
}

void ReaderView::setAnnotations(const AnnotationSet &set)
{
    d->resetMarks(set);
    if (d->current != 0 && !d->index.find(d->current, d->page.blocks())) {
        setCurrentAnnotation(0);
    }
    d->updateLit();
    d->settle();
    viewport()->update();
}

void ReaderView::applyEdit(const Edit &edit)
{
    const TextBlocks &blocks = d->page.blocks();
    for (const Change<Relation> &change : edit.relations) {
        if (change.before) {
            d->relations.remove(*change.before);
        }
        if (change.after) {
            d->relations.insert(*change.after);
        }
    }
    for (const Change<Annotation> &change : edit.annotations) {
        if (change.before) {
            if (const auto mark = d->index.find(change.before->id, blocks)) {
                d->minimap.remove(*mark);
                d->updateLinesOf(mark->span);
            }
            d->index.remove(change.before->id, blocks);
        }
        if (change.after && change.after->span.isWithin(text().size())) {
            const Mark mark = markOf(*change.after);
            d->index.insert(mark, blocks);
            d->minimap.add(mark);
            d->updateLinesOf(mark.span);
        }
    }
    viewport()->update(d->stripArea());
    if (d->showsRelations) {
        viewport()->update();
    }
    if (d->current != 0 && !d->index.find(d->current, blocks)) {
        setCurrentAnnotation(0);
    }
    d->updateLit();
    d->settle();
}

const TagLooks &ReaderView::tagLooks() const
{
    return d->tagLooks;
}

void ReaderView::setTagLooks(const TagLooks &looks)
{
    if (looks != d->tagLooks) {
        d->tagLooks = looks;
        d->updateTheme();
    }
}

void ReaderView::setRelationsVisible(bool visible)
{
    d->showsRelations = visible;
    viewport()->update();
}

void ReaderView::clear()
{
    setArticle({});
}

const QString &ReaderView::text() const
{
    return d->page.text();
}

Span ReaderView::selection() const
{
    return d->selection();
}

void ReaderView::setSelection(Span span)
{
    if (span.isNull()) {
        d->select(d->caret, d->caret);
        return;
    }
    const qsizetype size = text().size();
    d->select(qBound<qsizetype>(0, span.start, size), qBound<qsizetype>(0, span.end, size));
}

QString ReaderView::selectedText() const
{
    return selection().in(text()).toString();
}

qsizetype ReaderView::caret() const
{
    return d->caret;
}

void ReaderView::setCaret(qsizetype position)
{
    position = qBound<qsizetype>(0, position, text().size());
    d->select(position, position);
}

qint64 ReaderView::currentAnnotation() const
{
    return d->current;
}

void ReaderView::setCurrentAnnotation(qint64 id)
{
    d->setCurrent(id);
}

bool ReaderView::stepAnnotation(bool forward)
{
    const TextBlocks &blocks = d->page.blocks();
    std::optional<Mark> from = d->index.find(d->current, blocks);
    if (!from) {
        // From a place: everything that begins there is behind it, whatever its length.
        from = Mark{};
        from->span = {d->caret, std::numeric_limits<qsizetype>::max()};
    }
    const std::optional<Mark> to =
        forward ? d->index.after(*from, blocks) : d->index.before(*from, blocks);
    if (!to) {
        return false;
    }
    d->select(to->span.start, to->span.start);
    setCurrentAnnotation(to->id);
    ensureVisible(to->span);
    return true;
}

QList<qint64> ReaderView::annotationsAt(qsizetype position) const
{
    QList<qint64> ids;
    for (const Mark &mark : d->index.marksAt(position, d->page.blocks())) {
        ids.append(mark.id);
    }
    return ids;
}

AnnotatedStretch ReaderView::stretchAt(qsizetype position) const
{
    const TextBlocks &blocks = d->page.blocks();
    const qsizetype block = blocks.blockAt(position);
    if (block < 0) {
        return {{0, text().size()}, {}};
    }
    AnnotatedStretch stretch;
    stretch.span = {blocks.at(block).span.start, blocks.at(block).span.end};
    if (position < stretch.span.start) {
        return {{0, stretch.span.start}, {}};
    }
    if (position >= stretch.span.end) { // the space between two paragraphs
        const bool isLast = block + 1 == blocks.count();
        return {{stretch.span.end, isLast ? text().size() : blocks.at(block + 1).span.start}, {}};
    }
    for (const Mark &mark : d->index.marksIn(block)) {
        for (const Span piece : mark.pieces()) {
            for (const qsizetype edge : {piece.start, piece.end}) {
                if (edge <= position) {
                    stretch.span.start = std::max(stretch.span.start, edge);
                } else {
                    stretch.span.end = std::min(stretch.span.end, edge);
                }
            }
        }
    }
    stretch.marks = d->index.marksAt(position, blocks);
    stretch.marks.removeIf([position](const Mark &mark) { return !mark.covers(position); });
    return stretch;
}

bool ReaderView::isLit(qint64 id) const
{
    const std::optional<Mark> mark = d->index.find(id, d->page.blocks());
    return mark && d->lit.contains(*mark);
}

void ReaderView::ensureVisible(Span span)
{
    if (!span.isWithin(text().size())) {
        return;
    }
    d->heldPosition.reset();
    d->sight.reveal(span);
    d->settle();
}

qsizetype ReaderView::firstPosition() const
{
    return d->sight.firstPosition();
}

void ReaderView::showFrom(qsizetype position)
{
    // Until one scrolls, it stays the place, whatever size the page comes to have.
    d->heldPosition = qBound<qsizetype>(0, position, text().size());
    d->sight.setFirstPosition(*d->heldPosition);
    d->settle();
    viewport()->update();
}

qsizetype ReaderView::positionAt(QPoint place) const
{
    return d->positionAt(place);
}

QRect ReaderView::areaOf(Span span) const
{
    QRectF area;
    for (const SeenBlock &seen : d->sight.seen()) {
        for (const QRectF &box : d->sightOf(seen, viewport()->rect()).boxes(span)) {
            area |= box;
        }
    }
    return area.toAlignedRect() & viewport()->rect();
}

void ReaderView::setRejectedVisible(bool visible)
{
    d->index.setRejectedVisible(visible);
    d->settle();
    viewport()->update();
}

const Typography &ReaderView::typography() const
{
    return d->typography;
}

void ReaderView::setTypography(const Typography &typography)
{
    if (d->typography == typography) {
        return;
    }
    const bool hasZoomed = d->typography.zoom != typography.zoom;
    d->typography = typography;
    d->relayout(true);
    if (hasZoomed) {
        Q_EMIT zoomChanged(typography.zoom);
    }
}

const ReaderTheme &ReaderView::theme() const
{
    return d->theme;
}

void ReaderView::setTheme(const std::optional<ReaderTheme> &theme)
{
    d->fixedTheme = theme;
    d->updateTheme();
}

void ReaderView::setKindVisible(MarkKind kind, bool visible)
{
    MarkIndex::Kinds hidden = d->index.hidden();
    hidden.set(static_cast<std::size_t>(kind), !visible);
    d->index.setHidden(hidden);
    d->minimap.setHidden(hidden);
    d->settle();
    viewport()->update();
}

bool ReaderView::isKindVisible(MarkKind kind) const
{
    return !d->index.hidden().test(static_cast<std::size_t>(kind));
}

void ReaderView::setFindQuery(const FindQuery &query)
{
    d->findQuery = query;
    d->found = findAll(text(), query);
    viewport()->update();
}

qsizetype ReaderView::findCount() const
{
    return d->found.size();
}

qsizetype ReaderView::findIndex() const
{
    const auto here = std::lower_bound(d->found.cbegin(), d->found.cend(), selection());
    return here != d->found.cend() && *here == selection() ? here - d->found.cbegin() + 1 : 0;
}

bool ReaderView::findNext()
{
    return d->find(true);
}

bool ReaderView::findPrevious()
{
    return d->find(false);
}

qsizetype ReaderView::laidOutBlockCount() const
{
    return d->page.laidOutCount();
}

void ReaderView::zoomIn()
{
    d->setZoom(d->typography.zoom + zoomStep);
}

void ReaderView::zoomOut()
{
    d->setZoom(d->typography.zoom - zoomStep);
}

void ReaderView::resetZoom()
{
    d->setZoom(1.0);
}

void ReaderView::copy()
{
    if (!selection().isEmpty()) {
        QGuiApplication::clipboard()->setMimeData(copiedText(selectedText(), {}).release());
    }
}

void ReaderView::selectAll()
{
    const Span extent = d->page.blocks().extent();
    d->select(extent.start, extent.end);
}

} // namespace Quoth

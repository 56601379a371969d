// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/sentenceview.h>

#include <annotate/editmaker.h>
#include <reader/markpainter.h>

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qreal enlargement = 1.3;
constexpr int air = 10;  // above and below: frames and lines hang out of the text
constexpr int inset = 6; // and to the sides

} // namespace

SentenceView::SentenceView(QWidget *parent)
    : QWidget(parent)
    , m_theme(ReaderTheme::forPalette(palette()))
{
    setObjectName(QStringLiteral("sentence"));
    updateMetrics();
}

void SentenceView::setTypography(const Typography &typography)
{
    m_typography = typography;
    updateMetrics();
    layOut();
}

void SentenceView::updateMetrics()
{
    Typography large = m_typography;
    large.zoom *= enlargement;
    m_metrics = pageMetrics(large, font(), *this);
    m_theme = ReaderTheme::forPalette(palette());
}

void SentenceView::setMarks(const AnnotatedArticle &content, const Annotation &annotation)
{
    m_current = markOf(annotation);
    m_marks = {*m_current};
    m_lit = {};
    m_lit.ids.insert(annotation.id);
    for (const RelationKind kind : {RelationKind::Speaker, RelationKind::Cue}) {
        if (const Annotation *related = relatedAnnotation(content.set, annotation.id, kind)) {
            m_marks.append(markOf(*related));
            m_lit.ids.insert(related->id);
        }
    }
    std::sort(m_marks.begin(), m_marks.end());
}

void SentenceView::setContent(
    const AnnotatedArticle &content, const Annotation &annotation, const ReviewExcerpt &excerpt)
{
    setMarks(content, annotation);
    setExcerpt(content, excerpt);
}

void SentenceView::setPlain(const AnnotatedArticle &content, const ReviewExcerpt &excerpt)
{
    m_current.reset();
    m_marks.clear();
    m_lit = {};
    setExcerpt(content, excerpt);
}

void SentenceView::setExcerpt(const AnnotatedArticle &content, const ReviewExcerpt &excerpt)
{
    if (m_article != content.article.id) {
        m_article = content.article.id;
        m_text = content.article.text;
        m_blocks = TextBlocks(content.article);
    }
    m_excerpt = excerpt;
    // What is read aloud: the words themselves.
    setAccessibleName(excerpt.core.in(m_text).toString().simplified());
    layOut();
}

void SentenceView::clear()
{
    m_article = 0;
    m_text.clear();
    m_blocks = {};
    m_current.reset();
    m_marks.clear();
    m_pieces.clear();
    setAccessibleName({});
    setFixedHeight(0);
    update();
}

void SentenceView::layOut()
{
    m_pieces.clear();
    if (m_blocks.isEmpty()) {
        return;
    }
    int top = air;
    const qsizetype first = std::max<qsizetype>(0, m_blocks.blockAt(m_excerpt.whole.start));
    for (qsizetype number = first; number < m_blocks.count(); ++number) {
        const TextBlock &block = m_blocks.at(number);
        const Span span{
            std::max(block.span.start, m_excerpt.whole.start),
            std::min(block.span.end, m_excerpt.whole.end)};
        if (block.span.start >= m_excerpt.whole.end) {
            break;
        }
        if (span.isEmpty()) {
            continue;
        }
        BlockSetting setting;
        setting.width = std::max(width() - 2 * inset, 8 * int(m_metrics.em));
        for (const Mark &mark : std::as_const(m_marks)) {
            if (mark.style == MarkStyle::Cue && span.contains(mark.span)) {
                setting.italics.append({mark.span.start - span.start, mark.span.end - span.start});
            }
        }
        const BlockFace &face =
            m_metrics.face(block.role == BlockRole::Title ? BlockRole::Title : BlockRole::Body);
        Piece piece{span, block.role == BlockRole::Boilerplate, top, nullptr};
        piece.layout =
            std::make_unique<BlockLayout>(span.in(m_text).toString(), face, setting, *this);
        top += piece.layout->height() + face.below;
        m_pieces.push_back(std::move(piece));
    }
    setFixedHeight(top + air);
    update();
}

int SentenceView::annotationTop() const
{
    const qsizetype start = m_current ? m_current->span.start : m_excerpt.core.start;
    for (const Piece &piece : m_pieces) {
        if (piece.span.end > start) {
            const int position = int(std::max<qsizetype>(0, start - piece.span.start));
            return piece.top + int(piece.layout->line(piece.layout->lineOf(position)).top);
        }
    }
    return 0;
}

void SentenceView::paintPiece(QPainter &painter, const Piece &piece) const
{
    const TagInks plain;
    const MarkPainter marker(m_theme, plain, m_metrics.em);
    const BlockLayout &layout = *piece.layout;
    const BlockSight sight{
        layout, {qreal(inset), qreal(piece.top)}, piece.span.start, 0, layout.lineCount() - 1};
    QList<Mark> marks;
    for (const Mark &mark : m_marks) {
        if (mark.span.overlaps(piece.span)) {
            marks.append(mark);
        }
    }
    marker.paintTints(painter, sight, marks, m_lit);
    painter.setPen(piece.isDim ? m_theme.dim : m_theme.ink);
    layout.draw(painter, sight.origin, 0, layout.lineCount() - 1);
    // Context steps back, as far as it can still be read.
    QColor veil = m_theme.page;
    veil.setAlphaF(0.35F);
    for (const Span around :
         {Span{piece.span.start, std::min(piece.span.end, m_excerpt.core.start)},
          Span{std::max(piece.span.start, m_excerpt.core.end), piece.span.end}}) {
        if (!around.isEmpty()) {
            for (const QRectF &box : sight.fullBoxes(around)) {
                painter.fillRect(box, veil);
            }
        }
    }
    marker.paintLines(painter, sight, marks, m_lit);
    if (m_current && m_current->span.overlaps(piece.span)) {
        marker.paintFrame(painter, sight, *m_current);
    }
}

void SentenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece &piece : m_pieces) {
        paintPiece(painter, piece);
    }
}

void SentenceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        layOut();
    }
}

void SentenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateMetrics();
        layOut();
    }
}

} // namespace Quoth

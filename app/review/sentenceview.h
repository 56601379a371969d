// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/blocklayout.h>
#include <reader/markrelations.h>
#include <reader/readertheme.h>
#include <reader/textblocks.h>
#include <review/reviewexcerpt.h>
#include <text/annotatedarticle.h>

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace Quoth {

/// A few sentences of an article, set large as the page sets them, with one annotation lit and what
/// belongs to it: the cue and the speaker of a quotation. Context is dimmed. As high as it must be.
class SentenceView : public QWidget
{
    Q_OBJECT

public:
    explicit SentenceView(QWidget *parent = nullptr);

    void setContent(
        const AnnotatedArticle &content, const Annotation &annotation,
        const ReviewExcerpt &excerpt);
    /// With nothing lit in it.
    void setPlain(const AnnotatedArticle &content, const ReviewExcerpt &excerpt);
    void clear();
    void setTypography(const Typography &typography);
    /// How wide the column of text wants to be.
    [[nodiscard]] int columnWidth() const { return m_metrics.columnWidth; }
    /// Where the annotation begins, from the top; without one, where the core does.
    [[nodiscard]] int annotationTop() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Piece
    {
        Span span;
        bool isDim = false;
        int top = 0;
        std::unique_ptr<BlockLayout> layout;
    };
    void setExcerpt(const AnnotatedArticle &content, const ReviewExcerpt &excerpt);
    void setMarks(const AnnotatedArticle &content, const Annotation &annotation);
    void updateMetrics();
    void layOut();
    void paintPiece(QPainter &painter, const Piece &piece) const;

    Typography m_typography;
    PageMetrics m_metrics;
    ReaderTheme m_theme;
    qint64 m_article = 0;
    TextBlocks m_blocks;
    QString m_text;
    ReviewExcerpt m_excerpt;
    std::optional<Mark> m_current;
    QList<Mark> m_marks;
    LitMarks m_lit;
    std::vector<Piece> m_pieces;
};

} // namespace Quoth

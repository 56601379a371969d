// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/blockheights.h>
#include <reader/readertheme.h>
#include <text/annotation.h>

#include <QAbstractTextDocumentLayout>

namespace Quoth {

/// The way that was tried and not taken: a document layout behind QTextEdit that lays out the
/// blocks in sight and guesses the heights of the others. As much of it as can be measured.
class LazyDocumentLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    explicit LazyDocumentLayout(QTextDocument *document);

    void setAnnotations(const QList<Annotation> &annotations);
    void insert(const Annotation &annotation);
    void setTheme(const ReaderTheme &theme) { m_theme = theme; }

    void draw(QPainter *painter, const PaintContext &context) override;
    [[nodiscard]] int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF frameBoundingRect(QTextFrame *frame) const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    void reset() const;
    void layOut(const QTextBlock &block) const;
    [[nodiscard]] qreal width() const;
    void paintTints(QPainter &painter, const QTextBlock &block, QPointF origin, QRectF clip) const;

    mutable BlockHeights m_heights;
    mutable qreal m_width = -1;
    QList<Annotation> m_annotations;
    ReaderTheme m_theme = ReaderTheme::light();
    qsizetype m_longest = 0;
};

} // namespace Quoth

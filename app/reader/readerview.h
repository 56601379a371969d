// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readertheme.h>
#include <reader/taglook.h>
#include <reader/textsearch.h>
#include <reader/typography.h>

#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

class QMimeData;

namespace Quoth {

class ReaderPrivate;

/// The page: one article typeset for reading, with its highlights painted over it.
///
/// It shows and selects; it never changes an annotation. The text it works with is the article's
/// canonical text, so every position that comes out of it is a UTF-16 index into that.
class ReaderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    /// Shows another article, from its top.
    void setArticle(const AnnotatedArticle &content);
    /// Shows other annotations on the same text; the place, selection and current one stay.
    void setAnnotations(const AnnotationSet &set);
    /// The same for one edit: costs what the edit changes, however many annotations there are.
    void applyEdit(const Edit &edit);
    void clear();
    [[nodiscard]] const QString &text() const;

    /// What is selected; null if nothing is.
    [[nodiscard]] Span selection() const;
    void setSelection(Span span);
    [[nodiscard]] QString selectedText() const;
    /// Where the keyboard is in the text; it moves with selections.
    [[nodiscard]] qsizetype caret() const;
    void setCaret(qsizetype position);

    /// The annotation that the inspector shows, 0 for none. Making one current lights up what
    /// belongs to it: a quotation with its cue and speaker, all mentions of an entity.
    [[nodiscard]] qint64 currentAnnotation() const;
    void setCurrentAnnotation(qint64 id);
    /// Makes the next or previous one current, in reading order from the current one or the caret,
    /// and shows it. False if there is none.
    bool stepAnnotation(bool forward);
    /// The annotations that cover a position, the innermost first.
    [[nodiscard]] QList<qint64> annotationsAt(qsizetype position) const;
    /// The stretch of text around a position over which the same marks lie.
    [[nodiscard]] AnnotatedStretch stretchAt(qsizetype position) const;
    /// Is it among the current or hovered one and what belongs to them?
    [[nodiscard]] bool isLit(qint64 id) const;
    /// Scrolls as little as needed to show the span.
    void ensureVisible(Span span);
    /// The text in the line at the top of the viewport, 0 at the very top; and to come back there.
    [[nodiscard]] qsizetype firstPosition() const;
    void showFrom(qsizetype position);
    /// The place in the text nearest to a point of the viewport.
    [[nodiscard]] qsizetype positionAt(QPoint place) const;
    /// Where a span is in the viewport, as far as it is in sight: empty if it is not.
    [[nodiscard]] QRect areaOf(Span span) const;

    /// How highlights with the reader's tags look.
    void setTagLooks(const TagLooks &looks);
    [[nodiscard]] const TagLooks &tagLooks() const;

    /// Relations are drawn as lines, or not (the default).
    void setRelationsVisible(bool visible);
    /// Rejected annotations are shown struck through, or not at all (the default).
    void setRejectedVisible(bool visible);
    /// All kinds are shown by default.
    void setKindVisible(MarkKind kind, bool visible);
    [[nodiscard]] bool isKindVisible(MarkKind kind) const;

    [[nodiscard]] const Typography &typography() const;
    void setTypography(const Typography &typography);
    [[nodiscard]] const ReaderTheme &theme() const;
    /// Nothing: the theme that fits the palette, now and when the palette changes.
    void setTheme(const std::optional<ReaderTheme> &theme);

    /// Marks all places where the words stand; empty text marks none.
    void setFindQuery(const FindQuery &query);
    void setFindText(const QString &words) { setFindQuery({words}); }
    /// How many places there are, and which of them is selected: 1 for the first, 0 for none.
    [[nodiscard]] qsizetype findCount() const;
    [[nodiscard]] qsizetype findIndex() const;
    /// Selects the next or previous such place and shows it, from the end back to the start. False
    /// if there is none.
    bool findNext();
    bool findPrevious();

    /// For tests and figures: how many blocks hold a layout now.
    [[nodiscard]] qsizetype laidOutBlockCount() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void copy();
    void selectAll();

Q_SIGNALS:
    void selectionChanged(Quoth::Span selection);
    void caretMoved(qsizetype position);
    void currentAnnotationChanged(qint64 id);
    /// The pointer rests on an annotation; `area` is its place in global coordinates. 0: it left.
    void annotationHovered(qint64 id, QRect area);
    /// `annotation` is the innermost one under the pointer or caret, 0 for none.
    void contextMenuRequested(QPoint globalPosition, qint64 annotation);
    void zoomChanged(qreal zoom);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// The selection is pulled out with the mouse; `data` is what it carries.
    virtual void dragOut(std::unique_ptr<QMimeData> data);
    bool focusNextPrevChild(bool next) override;

private:
    friend class ReaderPrivate;
    std::unique_ptr<ReaderPrivate> d;
};

} // namespace Quoth

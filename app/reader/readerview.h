// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QAbstractScrollArea>

namespace Quoth {

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
    void clear();

    [[nodiscard]] Span selection() const;
    void setSelection(Span span);

    /// The annotation that the inspector shows, 0 for none. Making one current lights up what
    /// belongs to it: a quotation with its cue and speaker, all mentions of an entity.
    [[nodiscard]] qint64 currentAnnotation() const;
    void setCurrentAnnotation(qint64 id);
    /// Scrolls as little as needed to show the span.
    void ensureVisible(Span span);

    /// Rejected annotations are shown struck through, or not at all (the default).
    void setRejectedVisible(bool visible);

Q_SIGNALS:
    void selectionChanged(Quoth::Span selection);
    void currentAnnotationChanged(qint64 id);
    /// The pointer rests on an annotation; `area` is its place in global coordinates. 0: it left.
    void annotationHovered(qint64 id, QRect area);
    /// `annotation` is the innermost one under the pointer or caret, 0 for none.
    void contextMenuRequested(QPoint globalPosition, qint64 annotation);
};

} // namespace Quoth

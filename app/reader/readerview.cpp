// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readerview.h>

namespace Quoth {

ReaderView::ReaderView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
}

ReaderView::~ReaderView() = default;

void ReaderView::setArticle(const AnnotatedArticle &) {}
void ReaderView::setAnnotations(const AnnotationSet &) {}
void ReaderView::clear() {}

Span ReaderView::selection() const
{
    return {};
}

void ReaderView::setSelection(Span) {}

qint64 ReaderView::currentAnnotation() const
{
    return 0;
}

void ReaderView::setCurrentAnnotation(qint64) {}
void ReaderView::ensureVisible(Span) {}
void ReaderView::setRejectedVisible(bool) {}

} // namespace Quoth

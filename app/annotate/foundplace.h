// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/label.h>
#include <text/span.h>

#include <QMetaType>

namespace Quoth {

/// One place in the library that could be marked, with enough around it to decide.
struct FoundPlace
{
    qint64 articleId = 0;
    QString title;
    Span span;
    QString words;
    QString before; ///< what stands before it in the line
    QString after;
    Label label;
    bool isMarked = false; ///< the very words have an annotation of that kind already

    friend bool operator==(const FoundPlace &a, const FoundPlace &b)
    {
        return a.articleId == b.articleId && a.span == b.span && a.label.kind == b.label.kind &&
               a.label.tag == b.label.tag && a.isMarked == b.isMarked;
    }
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::FoundPlace)

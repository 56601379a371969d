// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QSet>
#include <QString>

namespace Quoth {

/// Which annotations of an article to export. An empty set lets all in. A value type; any thread.
struct ExportFilter
{
    QSet<AnnotationKind> kinds;
    QSet<AnnotationStatus> statuses;
    QSet<QString> reviewers; ///< authors; what nobody has looked at has none

    friend bool operator==(const ExportFilter &, const ExportFilter &) = default;

    [[nodiscard]] bool lets(const Annotation &annotation) const;
    /// The article with these annotations, and the relations between them.
    [[nodiscard]] AnnotatedArticle filtered(AnnotatedArticle article) const;
};

} // namespace Quoth

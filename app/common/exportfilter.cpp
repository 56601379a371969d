// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/exportfilter.h>

namespace Quoth {

bool ExportFilter::lets(const Annotation &annotation) const
{
    return (kinds.isEmpty() || kinds.contains(annotation.kind)) &&
           (statuses.isEmpty() || statuses.contains(annotation.status)) &&
           (reviewers.isEmpty() || reviewers.contains(annotation.author));
}

AnnotatedArticle ExportFilter::filtered(AnnotatedArticle article) const
{
    if (*this == ExportFilter()) {
        return article;
    }
    QSet<qint64> ids;
    article.set.annotations.removeIf(
        [this](const Annotation &annotation) { return !lets(annotation); });
    for (const Annotation &annotation : std::as_const(article.set.annotations)) {
        ids.insert(annotation.id);
    }
    article.set.relations.removeIf([&ids](const Relation &relation) {
        return !ids.contains(relation.from) || !ids.contains(relation.to);
    });
    return article;
}

} // namespace Quoth

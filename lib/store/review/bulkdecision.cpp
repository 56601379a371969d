// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/bulkdecision.h>

#include <QHash>

#include <functional>

namespace Quoth {

namespace {

UndoStep stepFor(
    const QList<PlacedAnnotation> &annotations, const QString &act, const QString &subject,
    const QDateTime &now, const std::function<bool(Annotation &)> &decide)
{
    UndoStep step{act, subject, {}, {}, {}};
    QHash<qint64, qsizetype> editOf;
    for (const PlacedAnnotation &placed : annotations) {
        if (placed.annotation.status != AnnotationStatus::Proposed) {
            continue;
        }
        Annotation after = placed.annotation;
        if (!decide(after)) {
            continue;
        }
        after.modified = now;
        auto edit = editOf.constFind(placed.articleId);
        if (edit == editOf.cend()) {
            edit = editOf.insert(placed.articleId, step.edits.size());
            step.edits.append(Edit{placed.articleId, act, {}, {}});
        }
        step.edits[*edit].annotations.append({placed.annotation, after});
    }
    return step;
}

} // namespace

UndoStep bulkDecision(
    const QList<PlacedAnnotation> &annotations, AnnotationStatus status, const QString &act,
    const QString &subject, const QDateTime &now)
{
    return stepFor(annotations, act, subject, now, [status](Annotation &after) {
        after.status = status;
        return true;
    });
}

UndoStep bulkRelabel(
    const QList<PlacedAnnotation> &annotations, AnnotationKind kind, const QString &tag,
    const QString &act, const QString &subject, const QDateTime &now)
{
    return stepFor(annotations, act, subject, now, [kind, &tag](Annotation &after) {
        const bool isQuotation = kind == AnnotationKind::Quotation;
        if ((after.kind == AnnotationKind::Quotation) != isQuotation) {
            return false; // a name does not become a quotation by a slip of the finger
        }
        const bool isSame = after.kind == kind && after.tag == tag;
        after.status = isSame ? AnnotationStatus::Accepted : AnnotationStatus::Corrected;
        after.kind = kind;
        after.tag = tag;
        if (tag != u"DATE") {
            after.attributes.remove(QStringLiteral("timex"));
            after.attributes.remove(QStringLiteral("value"));
        }
        return true;
    });
}

} // namespace Quoth

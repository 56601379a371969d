// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/undostep.h>

namespace Quoth {

/// An annotation with the article that it stands in.
struct PlacedAnnotation
{
    qint64 articleId = 0;
    Annotation annotation;
};

/// One step that accepts or rejects them all, with one edit for each article; those that are
/// decided already are left as they are. `act` is its name in the history. Pure.
[[nodiscard]] UndoStep bulkDecision(
    const QList<PlacedAnnotation> &annotations, AnnotationStatus status, const QString &act,
    const QString &subject, const QDateTime &now);

/// The same for giving them all one kind and tag: corrected, or accepted where they have it
/// already.
[[nodiscard]] UndoStep bulkRelabel(
    const QList<PlacedAnnotation> &annotations, AnnotationKind kind, const QString &tag,
    const QString &act, const QString &subject, const QDateTime &now);

} // namespace Quoth

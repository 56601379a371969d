// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>
#include <text/relation.h>

#include <QList>

namespace Quoth {

/// The annotations of one article with the relations between them. Annotations are in reading
/// order (span, then id). Every relation names two annotations of the set. A value type.
struct AnnotationSet
{
    QList<Annotation> annotations;
    QList<Relation> relations;

    friend bool operator==(const AnnotationSet &, const AnnotationSet &) = default;
};

struct Edit;

/// Does the edit to a set that is as the edit expects, and keeps the order; costs a search for each
/// change, however large the set is.
void applyEdit(AnnotationSet &set, const Edit &edit);

} // namespace Quoth

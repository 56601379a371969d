// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

#include <QHash>

namespace Quoth {

/// What a new analysis does to an article's set. Rows of `removed*` go, those of `added*` come,
/// those of `updated` are what they say there, all else stays. Added annotations and the relations
/// between them still carry the proposals' ids where `ids` has no row for them.
struct ProposalMerge
{
    QList<Annotation> removedAnnotations;
    QList<Relation> removedRelations;
    QList<Annotation> updatedAnnotations; ///< with the ids of the rows that they are
    QList<Annotation> addedAnnotations;
    QList<Relation> addedRelations;
    /// From a proposal's id to the row that stands for it, where there is one already.
    QHash<qint64, qint64> rows;
};

/// A span, kind and tag that a person has decided on under another shape: what a proposal was
/// before somebody corrected it, and the annotation that it became.
struct FormerShape
{
    Span span;
    AnnotationKind kind = AnnotationKind::Highlight;
    QString tag;
    qint64 annotationId = 0;
};

/// Undecided proposals give way to the new ones; what a person made or decided on stays. A proposal
/// that was there already, with the same span, kind and tag, keeps its row, so that whoever is
/// about to decide on it still can.
///
/// An undecided proposal stays too when a relation that starts at a decided annotation ends at it:
/// the speaker of an accepted quotation is part of what was accepted. A proposal of the shape of
/// what stays is left out, and so is one that a person has corrected into something else. Of the
/// new relations those are left out whose kind the annotation that they start at has already. Pure.
[[nodiscard]] ProposalMerge mergeProposals(
    const AnnotationSet &stored, const AnnotationSet &proposals,
    const QList<FormerShape> &formerShapes);

} // namespace Quoth

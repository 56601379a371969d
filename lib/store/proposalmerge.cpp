// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/proposalmerge.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

namespace {

/// Proposed because the reader asked for it, by their own words or rules, or the reader's own in a
/// text that has changed: analysis knows nothing of it, and it stays.
bool isAskedFor(const Annotation &annotation)
{
    return annotation.origin.id == u"mark-all" || annotation.origin.id == u"rules" ||
           annotation.origin.id == u"anchor";
}

bool isUndecidedProposal(const Annotation &annotation)
{
    return !isAskedFor(annotation) && annotation.origin.kind != OriginKind::Human &&
           annotation.status == AnnotationStatus::Proposed;
}

/// What two annotations share when one makes the other superfluous.
struct ProposalShape
{
    Span span;
    AnnotationKind kind;
    QString tag;

    friend bool operator==(const ProposalShape &, const ProposalShape &) = default;
    friend size_t qHash(const ProposalShape &shape, size_t seed = 0)
    {
        return qHashMulti(seed, shape.span, int(shape.kind), shape.tag);
    }
};

ProposalShape shapeOf(const Annotation &annotation)
{
    return {annotation.span, annotation.kind, annotation.tag};
}

QSet<qint64> stayingIds(const AnnotationSet &stored)
{
    QSet<qint64> decided;
    for (const Annotation &annotation : stored.annotations) {
        if (!isUndecidedProposal(annotation)) {
            decided.insert(annotation.id);
        }
    }
    QSet<qint64> staying = decided;
    // "He" is the speaker of an accepted quotation, and stands for a name: both stay.
    for (bool grows = true; grows;) {
        grows = false;
        for (const Relation &relation : stored.relations) {
            if (staying.contains(relation.from) && !staying.contains(relation.to)) {
                staying.insert(relation.to);
                grows = true;
            }
        }
    }
    return staying;
}

QHash<ProposalShape, qint64>
shapesThatStay(const AnnotationSet &stored, const QSet<qint64> &staying)
{
    QHash<ProposalShape, qint64> shapes;
    for (const Annotation &annotation : stored.annotations) {
        if (staying.contains(annotation.id)) {
            shapes.insert(shapeOf(annotation), annotation.id);
        }
    }
    return shapes;
}

/// What is new about a proposal, in the row of the old one.
Annotation inRowOf(const Annotation &old, const Annotation &proposal)
{
    Annotation now = proposal;
    now.id = old.id;
    now.created = old.created;
    now.modified = old.modified;
    return now;
}

void mergeRelations(
    const AnnotationSet &stored, const AnnotationSet &proposals, const QSet<qint64> &staying,
    ProposalMerge &merge)
{
    using Ends = std::pair<std::pair<qint64, qint64>, int>;
    QSet<Ends> wanted;
    for (const Relation &relation : proposals.relations) {
        const qint64 from = merge.rows.value(relation.from, 0);
        const qint64 to = merge.rows.value(relation.to, 0);
        if (from != 0 && to != 0) {
            wanted.insert({{from, to}, int(relation.kind)});
        }
    }
    QSet<std::pair<qint64, int>> answered;
    QSet<Ends> there;
    for (const Relation &relation : stored.relations) {
        const Ends ends{{relation.from, relation.to}, int(relation.kind)};
        // What starts at an annotation that stays ends at one that stays.
        if (staying.contains(relation.from)) {
            answered.insert({relation.from, int(relation.kind)});
        } else if (wanted.contains(ends) && !there.contains(ends)) {
            there.insert(ends);
        } else {
            merge.removedRelations.append(relation);
        }
    }
    for (const Relation &relation : proposals.relations) {
        const qint64 from = merge.rows.value(relation.from, 0);
        const qint64 to = merge.rows.value(relation.to, 0);
        const bool isAnswered = from != 0 && answered.contains({from, int(relation.kind)});
        const bool isThere = from != 0 && there.contains({{from, to}, int(relation.kind)});
        if (!isAnswered && !isThere && (from == 0 || from != to)) {
            merge.addedRelations.append(relation);
        }
    }
}

} // namespace

ProposalMerge mergeProposals(
    const AnnotationSet &stored, const AnnotationSet &proposals,
    const QList<FormerShape> &formerShapes)
{
    ProposalMerge merge;
    const QSet<qint64> staying = stayingIds(stored);
    QHash<ProposalShape, qint64> shapes;
    for (const FormerShape &former : formerShapes) {
        if (staying.contains(former.annotationId)) {
            shapes.insert({former.span, former.kind, former.tag}, former.annotationId);
        }
    }
    shapes.insert(shapesThatStay(stored, staying));

    QHash<ProposalShape, const Annotation *> undecided;
    for (const Annotation &annotation : stored.annotations) {
        if (!staying.contains(annotation.id)) {
            undecided.insert(shapeOf(annotation), &annotation);
        }
    }
    QSet<qint64> proposedAgain;
    for (const Annotation &proposal : proposals.annotations) {
        const ProposalShape shape = shapeOf(proposal);
        if (const auto there = shapes.constFind(shape); there != shapes.cend()) {
            merge.rows.insert(proposal.id, *there);
        } else if (const Annotation *old = undecided.take(shape)) {
            merge.rows.insert(proposal.id, old->id);
            proposedAgain.insert(old->id);
            if (const Annotation now = inRowOf(*old, proposal); now != *old) {
                merge.updatedAnnotations.append(now);
            }
        } else {
            merge.addedAnnotations.append(proposal);
        }
    }
    for (const Annotation &annotation : stored.annotations) {
        if (!staying.contains(annotation.id) && !proposedAgain.contains(annotation.id)) {
            merge.removedAnnotations.append(annotation);
        }
    }
    mergeRelations(stored, proposals, staying, merge);
    return merge;
}

} // namespace Quoth

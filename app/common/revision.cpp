// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/revision.h>

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/revisionstore.h>
#include <text/carriedset.h>

#include <QHash>

namespace Quoth {

namespace {

/// What is on the same words there, of the same kind and tag; a proposal of another rule as well.
const Annotation *sameIn(const AnnotationSet &set, const Annotation &annotation)
{
    for (const Annotation &there : set.annotations) {
        if (there.span == annotation.span && there.fragments == annotation.fragments &&
            there.kind == annotation.kind && there.tag == annotation.tag) {
            return &there;
        }
    }
    return nullptr;
}

} // namespace

Result<RevisionOutcome>
revisionOf(Library &library, qint64 former, qint64 article, const QString &act)
{
    const auto oldArticle = library.articles().article(former);
    const auto newArticle = library.articles().article(article);
    const auto oldSet = library.annotations().load(former);
    const auto newSet = library.annotations().load(article);
    for (const auto *one : {&oldArticle, &newArticle}) {
        if (!*one) {
            return failure(one->error());
        }
    }
    for (const auto *one : {&oldSet, &newSet}) {
        if (!*one) {
            return failure(one->error());
        }
    }
    const CarriedSet carried = carriedSet(*oldSet, oldArticle->text, newArticle->text);
    RevisionOutcome outcome;
    outcome.carried = carried.certain;
    outcome.uncertain = carried.uncertain;
    outcome.orphaned = static_cast<int>(carried.orphans.size());
    const auto first = library.annotations().reserveIds(
        static_cast<int>(carried.set.annotations.size() + carried.set.relations.size()));
    if (!first) {
        return failure(first.error());
    }
    qint64 next = *first;
    Edit edit{article, act, {}, {}};
    QHash<qint64, qint64> ids;
    for (Annotation annotation : carried.set.annotations) {
        if (const Annotation *there = sameIn(*newSet, annotation)) {
            ids.insert(annotation.id, there->id);
            continue;
        }
        ids.insert(annotation.id, next);
        annotation.id = next++;
        edit.annotations.append({std::nullopt, annotation});
    }
    for (Relation relation : carried.set.relations) {
        relation.from = ids.value(relation.from);
        relation.to = ids.value(relation.to);
        // Ends that were there have their own relations.
        if (relation.from >= *first || relation.to >= *first) {
            relation.id = next++;
            edit.relations.append({std::nullopt, relation});
        }
    }
    QList<qint64> orphans;
    for (const Annotation &orphan : carried.orphans) {
        orphans.append(orphan.id);
    }
    outcome.step.name = act;
    outcome.step.subject = newArticle->title.left(60);
    if (!edit.annotations.isEmpty() || !edit.relations.isEmpty()) {
        outcome.step.edits = {edit};
    }
    outcome.step.library = RevisionStore::replacing(former, article, orphans);
    return outcome;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/importplan.h>

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextLength = 32;

/// How many units before and behind the place are as they were around the words.
qsizetype sameContext(QStringView from, Span old, QStringView to, Span place)
{
    qsizetype same = 0;
    for (qsizetype i = 1; i <= contextLength && old.start - i >= 0 && place.start - i >= 0; ++i) {
        if (from[old.start - i] != to[place.start - i]) {
            break;
        }
        ++same;
    }
    for (qsizetype i = 0;
         i < contextLength && old.end + i < from.size() && place.end + i < to.size(); ++i) {
        if (from[old.end + i] != to[place.end + i]) {
            break;
        }
        ++same;
    }
    return same;
}

/// Of places with the same surroundings, the one as far into the text as it was.
Span anchoredSpan(Span old, const QString &from, const QString &to)
{
    const QString words = old.in(from).toString();
    if (words.isEmpty()) {
        return {};
    }
    Span best;
    qsizetype mostSame = -1;
    double leastAway = 0;
    for (qsizetype at = to.indexOf(words); at >= 0; at = to.indexOf(words, at + 1)) {
        const Span place{at, at + words.size()};
        const qsizetype same = sameContext(from, old, to, place);
        const double away =
            std::abs(double(at) / double(to.size()) - double(old.start) / double(from.size()));
        if (same > mostSame || (same == mostSame && away < leastAway)) {
            best = place;
            mostSame = same;
            leastAway = away;
        }
    }
    return best;
}

bool saysTheSame(const Annotation &a, const Annotation &b)
{
    return a.tag == b.tag && a.entity == b.entity && a.note == b.note && a.status == b.status &&
           a.attributes == b.attributes;
}

/// On the same words, and of one kind: two readers' highlights with different tags are two.
bool isAboutTheSame(const Annotation &a, const Annotation &b)
{
    const bool isOther = a.kind == AnnotationKind::Highlight && a.tag != b.tag;
    return a.span == b.span && a.fragments == b.fragments && a.kind == b.kind && !isOther;
}

bool isUndecided(const Annotation &annotation)
{
    return annotation.status == AnnotationStatus::Proposed &&
           annotation.origin.kind != OriginKind::Human;
}

void compare(ImportPlan &plan, const Annotation &incoming, const AnnotationSet &existing)
{
    for (const Annotation &there : existing.annotations) {
        if (!isAboutTheSame(there, incoming)) {
            continue;
        }
        if (saysTheSame(there, incoming) || isUndecided(incoming)) {
            plan.known.insert(incoming.id, there.id);
        } else if (isUndecided(there)) {
            plan.decided.append({there, incoming});
        } else {
            plan.conflicts.append({there, incoming});
        }
        return;
    }
    plan.added.append(incoming);
}

/// Articles that may be the same one with another text: from the same place, or of the same title.
Result<QList<qint64>> candidates(Library &library, const Article &article)
{
    const auto summaries = library.articles().summaries();
    if (!summaries) {
        return failure(summaries.error());
    }
    QList<qint64> ids;
    for (const ArticleSummary &summary : *summaries) {
        const bool isSameSource = !article.source.isEmpty() && summary.source == article.source;
        const bool isSameTitle = !article.title.isEmpty() && summary.title == article.title;
        if (isSameSource || isSameTitle) {
            ids.append(summary.id);
        }
    }
    return ids;
}

/// Takes the target if more than half of the annotations find their words there.
Result<bool> tryTarget(Library &library, qint64 id, ImportPlan &plan)
{
    const auto article = library.articles().article(id);
    const auto existing = library.annotations().load(id);
    if (!article || !existing) {
        return failure(article ? existing.error() : article.error());
    }
    const AnnotatedArticle &incoming = plan.incoming;
    const bool isSame = article->text == incoming.article.text;
    ImportPlan tried;
    qsizetype placed = 0;
    for (const Annotation &annotation : incoming.set.annotations) {
        const auto place = isSame ? std::optional(annotation)
                                  : anchored(annotation, incoming.article.text, article->text);
        if (place) {
            ++placed;
            compare(tried, *place, *existing);
        } else {
            tried.unplaced.append(annotation);
        }
    }
    if (!isSame && (placed == 0 || placed * 2 < incoming.set.annotations.size())) {
        return false;
    }
    tried.incoming = incoming;
    tried.match = isSame ? ImportMatch::SameText : ImportMatch::Anchored;
    tried.target = id;
    tried.targetTitle = article->title.isEmpty() ? article->key : article->title;
    plan = std::move(tried);
    return true;
}

/// What is there, saying what comes in.
Annotation merged(const Annotation &existing, const Annotation &incoming)
{
    Annotation after = incoming;
    after.id = existing.id;
    if (after.origin.kind == OriginKind::Human && existing.origin.kind != OriginKind::Human) {
        after.origin = existing.origin; // a person's decision on a proposal does not unmake it
        Annotation accepted = existing;
        accepted.status = AnnotationStatus::Accepted;
        if (after.status == AnnotationStatus::Accepted && !saysTheSame(accepted, after)) {
            after.status = AnnotationStatus::Corrected;
        }
    }
    return after;
}

} // namespace

std::optional<Annotation>
anchored(const Annotation &annotation, const QString &from, const QString &to)
{
    QList<Span> places;
    for (const Span part : parts(annotation)) {
        const Span place = anchoredSpan(part, from, to);
        const bool isBehind = places.isEmpty() || place.start >= places.last().end;
        if (place.isNull() || !isBehind) {
            return std::nullopt;
        }
        places.append(place);
    }
    Annotation found = annotation;
    found.fragments.clear();
    if (places.size() > 1) {
        setParts(found, places);
    } else {
        found.span = places.first();
    }
    found.words = found.span.in(to).toString();
    return found;
}

Result<ImportPlan> planImport(Library &library, const AnnotatedArticle &incoming)
{
    ImportPlan plan;
    plan.incoming = incoming;
    const auto same = library.articles().findByText(incoming.article.text);
    if (!same) {
        return failure(same.error());
    }
    if (*same) {
        const auto taken = tryTarget(library, **same, plan);
        return taken ? Result<ImportPlan>(plan) : Result<ImportPlan>(failure(taken.error()));
    }
    const auto ids = candidates(library, incoming.article);
    if (!ids) {
        return failure(ids.error());
    }
    for (const qint64 id : *ids) {
        const auto taken = tryTarget(library, id, plan);
        if (!taken) {
            return failure(taken.error());
        }
        if (*taken) {
            return plan;
        }
    }
    plan.added = incoming.set.annotations;
    return plan;
}

Result<Edit> importEdit(Library &library, const ImportPlan &plan, ConflictChoice choice)
{
    Q_ASSERT(plan.target != 0);
    Edit edit{plan.target, u"import"_s, {}, {}};
    QHash<qint64, qint64> ids = plan.known;
    QList<Annotation> added = plan.added;
    QList<ImportConflict> replaced = plan.decided;
    for (const ImportConflict &conflict : plan.conflicts) {
        ids.insert(conflict.incoming.id, conflict.existing.id);
        const ConflictChoice own = conflict.choice.value_or(choice);
        if (own == ConflictChoice::TakeTheirs) {
            replaced.append(conflict);
        } else if (own == ConflictChoice::KeepBoth) {
            added.append(conflict.incoming);
        }
    }
    for (const ImportConflict &pair : std::as_const(replaced)) {
        ids.insert(pair.incoming.id, pair.existing.id);
        edit.annotations.append({pair.existing, merged(pair.existing, pair.incoming)});
    }
    const auto existing = library.annotations().load(plan.target);
    if (!existing) {
        return failure(existing.error());
    }
    const auto first = library.annotations().reserveIds(
        int(added.size() + plan.incoming.set.relations.size()) + 1);
    if (!first) {
        return failure(first.error());
    }
    qint64 next = *first;
    for (Annotation &annotation : added) {
        ids.insert(annotation.id, next);
        annotation.id = next++;
        edit.annotations.append({std::nullopt, annotation});
    }
    for (const Relation &relation : plan.incoming.set.relations) {
        const Relation made{
            next++, relation.kind, ids.value(relation.from), ids.value(relation.to), relation.name};
        const bool isThere = std::any_of(
            existing->relations.cbegin(), existing->relations.cend(), [&made](const Relation &r) {
                return r.kind == made.kind && r.from == made.from && r.to == made.to &&
                       r.name == made.name;
            });
        if (made.from != 0 && made.to != 0 && !isThere) {
            edit.relations.append({std::nullopt, made});
        }
    }
    return edit;
}

} // namespace Quoth

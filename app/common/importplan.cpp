// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/importplan.h>

#include <common/importmatcher.h>
#include <formats/articlereader.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <text/carriedset.h>
#include <text/minhash.h>
#include <text/spacelessmap.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Texts that share so much of their shingles are two states of one.
constexpr double sameArticle = 0.5;

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

/// What the library has on each place.
using ByPlace = QHash<Span, QList<const Annotation *>>;

ByPlace byPlace(const AnnotationSet &set)
{
    ByPlace places;
    for (const Annotation &annotation : set.annotations) {
        places[annotation.span].append(&annotation);
    }
    return places;
}

void compare(ImportPlan &plan, const Annotation &incoming, const ByPlace &existing)
{
    for (const Annotation *there : existing.value(incoming.span)) {
        if (!isAboutTheSame(*there, incoming)) {
            continue;
        }
        if (saysTheSame(*there, incoming) || isUndecided(incoming)) {
            plan.known.insert(incoming.id, there->id);
        } else if (isUndecided(*there)) {
            plan.decided.append({*there, incoming});
        } else {
            plan.conflicts.append({*there, incoming});
        }
        return;
    }
    plan.added.append(incoming);
}

/// Brings annotations over to the text of the target.
class TargetText
{
public:
    TargetText(const QString &from, const QString &to)
        : m_from(from)
        , m_to(to)
        , m_isSame(from == to)
        , m_spaceless(m_isSame ? std::nullopt : SpacelessMap::between(from, to))
    {
    }

    [[nodiscard]] ImportMatch match() const
    {
        return m_isSame      ? ImportMatch::SameText
               : m_spaceless ? ImportMatch::SameWords
                             : ImportMatch::Anchored;
    }

    [[nodiscard]] std::optional<CarriedAnnotation> carried(const Annotation &annotation) const
    {
        if (m_isSame) {
            return CarriedAnnotation{annotation, true};
        }
        if (!m_spaceless) {
            return carriedAnnotation(annotation, m_from, m_to);
        }
        CarriedAnnotation found{annotation, true};
        QList<Span> pieces;
        for (const Span piece : parts(annotation)) {
            pieces.append(m_spaceless->carried(piece));
        }
        if (pieces.contains(Span())) {
            return std::nullopt;
        }
        setParts(found.annotation, pieces);
        found.annotation.words = found.annotation.span.in(m_to).toString();
        return found;
    }

private:
    const QString &m_from;
    const QString &m_to;
    bool m_isSame;
    std::optional<SpacelessMap> m_spaceless;
};

/// Takes the target if it is the same article: by its text, or because half of the annotations are
/// sure of their place there.
Result<bool> tryTarget(Library &library, qint64 id, ImportPlan &plan)
{
    const auto article = library.articles().article(id);
    const auto existing = library.annotations().load(id);
    if (!article || !existing) {
        return failure(article ? existing.error() : article.error());
    }
    const AnnotatedArticle &incoming = plan.incoming;
    const TargetText target(incoming.article.text, article->text);
    const ByPlace places = byPlace(*existing);
    ImportPlan tried;
    int certain = 0;
    for (const Annotation &annotation : incoming.set.annotations) {
        const auto found = target.carried(annotation);
        if (!found) {
            tried.unplaced.append(annotation);
            continue;
        }
        compare(tried, found->annotation, places);
        certain += found->isCertain ? 1 : 0;
    }
    const auto isSameArticle = [&] {
        const qsizetype count = incoming.set.annotations.size();
        return count > 0 && (certain * 2 >= count ||
                             sharedShingles(incoming.article.text, article->text) >= sameArticle);
    };
    if (target.match() == ImportMatch::Anchored && !isSameArticle()) {
        return false;
    }
    tried.incoming = incoming;
    tried.match = target.match();
    tried.target = id;
    tried.targetTitle = article->title.isEmpty() ? article->key : article->title;
    plan = std::move(tried);
    return true;
}

Result<bool> findTarget(ImportMatcher &matcher, ImportPlan &plan)
{
    const auto same = matcher.sameText(plan.incoming.article.text);
    if (!same) {
        return failure(same.error());
    }
    if (*same) {
        return tryTarget(matcher.library(), **same, plan);
    }
    const auto ids = matcher.candidates(plan.incoming.article);
    if (!ids) {
        return failure(ids.error());
    }
    for (const qint64 id : *ids) {
        const auto taken = tryTarget(matcher.library(), id, plan);
        if (!taken || *taken) {
            return taken;
        }
    }
    return false;
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

Result<ImportPlan> planImport(ImportMatcher &matcher, const ReadArticle &incoming)
{
    ImportPlan plan;
    plan.incoming = incoming.content;
    const auto found = findTarget(matcher, plan);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        plan.added = incoming.content.set.annotations;
    }
    plan.uncertain = int(std::count_if(plan.added.cbegin(), plan.added.cend(), isUncertain));
    plan.unplaced += incoming.unplaced;
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

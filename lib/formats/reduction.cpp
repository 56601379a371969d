// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/lossreport.h>

#include <formats/overlapguard.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

/// Names say most where only one of several can be kept; a quotation would swallow all in it.
int rank(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Entity:
        return 0;
    case AnnotationKind::Mention:
        return 1;
    case AnnotationKind::Cue:
        return 2;
    case AnnotationKind::Highlight:
        return 3;
    case AnnotationKind::Quotation:
        break;
    }
    return 4;
}

Holding holdingOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Cue:
        return Holding::Cue;
    case RelationKind::Coreference:
        return Holding::Coreference;
    case RelationKind::Related:
        return Holding::Related;
    case RelationKind::Speaker:
        break;
    }
    return Holding::Speaker;
}

/// Takes away, step by step, what the format cannot hold.
class Reducer
{
public:
    Reducer(const AnnotatedArticle &article, const FormatTraits &traits)
        : m_result{article, {}}
        , m_traits(traits)
    {
        m_result.report.articles = 1;
        m_result.report.annotations = article.set.annotations.size();
        m_result.report.relations = article.set.relations.size();
    }

    Reduction run()
    {
        reduceArticle();
        leaveOutMarks();
        leaveOutRejected();
        joinOrSplitParts();
        trimSpans();
        leaveOutEmpty();
        leaveOutOverlaps();
        reduceFields();
        reduceRelations();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool holds(Holding what) const { return m_traits.holds.contains(what); }
    [[nodiscard]] QList<Annotation> &annotations() { return m_result.content.set.annotations; }

    void lose(Holding what, qint64 count = 1)
    {
        m_result.report.add(what, m_isFurtherPart ? 0 : count, m_traits.remedy(what));
    }

    template <typename Value>
    void reset(Holding what, Value &value, const Value &none = {})
    {
        if (!holds(what) && value != none) {
            value = none;
            lose(what);
        }
    }

    /// Leaves out what the predicate names a holding for that is missing.
    template <typename Reason>
    void leaveOut(Reason reason)
    {
        annotations().removeIf([&](const Annotation &annotation) {
            const std::optional<Holding> missing = reason(annotation);
            if (missing) {
                lose(*missing);
            }
            return missing.has_value();
        });
    }

    void reduceArticle()
    {
        Article &article = m_result.content.article;
        if (!holds(Holding::Text)) {
            lose(Holding::Text);
        }
        reset(Holding::Key, article.key);
        reset(Holding::Source, article.source);
        reset(Holding::Title, article.title);
        reset(Holding::Byline, article.byline);
        reset(Holding::Published, article.published);
        reset(Holding::Language, article.language);
        reset(Holding::Structure, article.structure);
        reset(Holding::Imported, article.imported);
    }

    void leaveOutMarks()
    {
        if (!m_traits.hasMarks) {
            lose(Holding::Marks, annotations().size());
            annotations().clear();
        }
    }

    void leaveOutRejected()
    {
        if (holds(Holding::Rejected)) {
            return;
        }
        leaveOut([](const Annotation &annotation) {
            const bool isRejected = annotation.status == AnnotationStatus::Rejected;
            return isRejected ? std::optional(Holding::Rejected) : std::nullopt;
        });
    }

    void joinOrSplitParts()
    {
        if (holds(Holding::Discontinuous)) {
            return;
        }
        const Remedy remedy = m_traits.remedy(Holding::Discontinuous);
        qint64 nextId = 1;
        for (const Annotation &annotation : std::as_const(annotations())) {
            nextId = std::max(nextId, annotation.id + 1);
        }
        QList<Annotation> changed;
        for (Annotation &annotation : annotations()) {
            if (annotation.fragments.isEmpty()) {
                changed.append(annotation);
                continue;
            }
            lose(Holding::Discontinuous);
            if (remedy == Remedy::WholeSpan) {
                annotation.fragments.clear();
                changed.append(annotation);
            } else if (remedy == Remedy::Parts) {
                appendParts(annotation, nextId, changed);
            }
        }
        annotations() = changed;
        sortForReading();
    }

    /// The first part stays what the relations lead to.
    void appendParts(const Annotation &annotation, qint64 &nextId, QList<Annotation> &list)
    {
        for (const Span span : annotation.fragments) {
            Annotation part = annotation;
            part.fragments.clear();
            setSpan(part, span);
            if (span != annotation.fragments.first()) {
                part.id = nextId++;
                m_furtherParts.insert(part.id);
            }
            list.append(part);
        }
    }

    void setSpan(Annotation &annotation, Span span) const
    {
        annotation.span = span;
        annotation.words = span.in(m_result.content.article.text).toString();
    }

    void sortForReading()
    {
        std::stable_sort(
            annotations().begin(), annotations().end(),
            [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
    }

    [[nodiscard]] Span trimmed(Span span) const
    {
        const QStringView text = m_result.content.article.text;
        while (!span.isEmpty() && text[span.start].isSpace()) {
            ++span.start;
        }
        while (!span.isEmpty() && text[span.end - 1].isSpace()) {
            --span.end;
        }
        return span;
    }

    void trimSpans()
    {
        if (holds(Holding::AnySpan)) {
            return;
        }
        for (Annotation &annotation : annotations()) {
            QList<Span> pieces = parts(annotation);
            for (Span &piece : pieces) {
                piece = trimmed(piece);
            }
            if (pieces != parts(annotation)) {
                const Span empty = pieces.first();
                setParts(annotation, pieces);
                setSpan(annotation, annotation.span.isNull() ? empty : annotation.span);
                lose(Holding::AnySpan);
            }
        }
        sortForReading();
    }

    void leaveOutEmpty()
    {
        if (holds(Holding::EmptySpan)) {
            return;
        }
        leaveOut([](const Annotation &annotation) {
            return annotation.span.isEmpty() ? std::optional(Holding::EmptySpan) : std::nullopt;
        });
    }

    void leaveOutOverlaps()
    {
        static constexpr std::array overlaps = {
            Holding::Nesting, Holding::Crossing, Holding::Stacking};
        if (std::all_of(overlaps.begin(), overlaps.end(), [this](Holding h) { return holds(h); })) {
            return;
        }
        QList<const Annotation *> byRank;
        for (const Annotation &annotation : std::as_const(annotations())) {
            byRank.append(&annotation);
        }
        std::stable_sort(byRank.begin(), byRank.end(), [](const auto *a, const auto *b) {
            const int before = rank(a->kind) - rank(b->kind);
            return before != 0 ? before < 0 : a->span.length() > b->span.length();
        });
        OverlapGuard guard(m_traits.holds);
        QHash<qint64, Holding> refused;
        for (const Annotation *annotation : std::as_const(byRank)) {
            if (const auto missing = guard.refusal(annotation->span)) {
                refused.insert(annotation->id, *missing);
            }
        }
        leaveOut([&refused](const Annotation &annotation) {
            const auto found = refused.constFind(annotation.id);
            return found == refused.constEnd() ? std::nullopt : std::optional(*found);
        });
    }

    void reduceFields()
    {
        for (Annotation &annotation : annotations()) {
            // Of an annotation that was split all parts lose the same: it is said once.
            m_isFurtherPart = m_furtherParts.contains(annotation.id);
            reset(Holding::Kind, annotation.kind, AnnotationKind::Highlight);
            reset(Holding::Tag, annotation.tag);
            reset(Holding::Attributes, annotation.attributes);
            reset(Holding::Entity, annotation.entity);
            reset(Holding::Note, annotation.note);
            if (annotation.status != AnnotationStatus::Rejected) {
                reset(Holding::Status, annotation.status, AnnotationStatus::Accepted);
            }
            reset(Holding::Score, annotation.origin.score, 1.0);
            reset(Holding::Origin, annotation.origin, Origin{{}, {}, {}, annotation.origin.score});
            reset(Holding::Author, annotation.author);
            reduceTimes(annotation);
        }
        m_isFurtherPart = false;
    }

    void reduceTimes(Annotation &annotation)
    {
        const bool hasTimes = annotation.created.isValid() || annotation.modified.isValid();
        if (!holds(Holding::Times) && hasTimes) {
            annotation.created = {};
            annotation.modified = {};
            lose(Holding::Times);
        }
    }

    void reduceRelations()
    {
        QSet<qint64> ids;
        for (const Annotation &annotation : std::as_const(annotations())) {
            ids.insert(annotation.id);
        }
        QList<Relation> &relations = m_result.content.set.relations;
        relations.removeIf([&](const Relation &relation) {
            const Holding what = holdingOf(relation.kind);
            const bool isKept =
                holds(what) && ids.contains(relation.from) && ids.contains(relation.to);
            if (!isKept) {
                lose(what);
            }
            return !isKept;
        });
        for (Relation &relation : relations) {
            reset(Holding::RelationName, relation.name);
        }
    }

    Reduction m_result;
    const FormatTraits &m_traits;
    QSet<qint64> m_furtherParts; ///< ids of all parts but the first
    bool m_isFurtherPart = false;
};

} // namespace

Reduction reduced(const AnnotatedArticle &article, const FormatTraits &traits)
{
    return Reducer(article, traits).run();
}

} // namespace Quoth

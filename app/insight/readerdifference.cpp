// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/readerdifference.h>

#include <analysis/evaluation/agreement.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString &adjudicatedAttribute()
{
    static const QString name = u"adjudicated"_s;
    return name;
}

bool isAdjudicated(const Annotation &annotation)
{
    return annotation.attributes.contains(adjudicatedAttribute());
}

bool isSameMark(const Annotation &a, const Annotation &b)
{
    return a.kind == b.kind && a.tag == b.tag && parts(a) == parts(b);
}

QString speakerOf(const AnnotationSet &set, const Annotation &quotation)
{
    if (quotation.kind != AnnotationKind::Quotation || !quotation.entity.isEmpty()) {
        return quotation.kind == AnnotationKind::Quotation ? quotation.entity : QString();
    }
    for (const Relation &relation : set.relations) {
        if (relation.kind != RelationKind::Speaker || relation.from != quotation.id) {
            continue;
        }
        for (const Annotation &other : set.annotations) {
            if (other.id == relation.to) {
                return other.entity.isEmpty() ? other.words.simplified() : other.entity;
            }
        }
    }
    return {};
}

ReaderDifference::Kind kindOf(const Annotation &left, const Annotation &right)
{
    const bool isTag = left.tag != right.tag;
    const bool isBounds = parts(left) != parts(right);
    return isTag ? (isBounds ? ReaderDifference::Kind::TagAndBounds : ReaderDifference::Kind::Tag)
                 : ReaderDifference::Kind::Bounds;
}

/// Pairs what two readers have marked.
class DifferenceFinder
{
public:
    DifferenceFinder(const AnnotationSet &left, const AnnotationSet &right)
        : m_left(verdict(left))
        , m_right(verdict(right))
    {
        for (const Annotation &annotation : left.annotations) {
            if (isAdjudicated(annotation)) {
                m_settled.append(annotation);
            }
        }
        for (const Annotation &annotation : std::as_const(m_left.annotations)) {
            if (!isAdjudicated(annotation)) {
                m_openLeft.append(&annotation);
            }
        }
        for (const Annotation &annotation : std::as_const(m_right.annotations)) {
            if (!isSettled(annotation)) {
                m_openRight.append(&annotation);
            }
        }
    }

    [[nodiscard]] QList<ReaderDifference> run()
    {
        takeEqual();
        takeOverlapping();
        for (const Annotation *left : std::as_const(m_openLeft)) {
            add(ReaderDifference::Kind::OnlyLeft, left, nullptr);
        }
        for (const Annotation *right : std::as_const(m_openRight)) {
            add(ReaderDifference::Kind::OnlyRight, nullptr, right);
        }
        std::stable_sort(
            m_found.begin(), m_found.end(),
            [](const ReaderDifference &a, const ReaderDifference &b) {
                return a.place() < b.place();
            });
        return m_found;
    }

private:
    [[nodiscard]] bool isSettled(const Annotation &right) const
    {
        return std::any_of(
            m_settled.cbegin(), m_settled.cend(),
            [&right](const Annotation &settled) { return isSameMark(settled, right); });
    }

    void add(ReaderDifference::Kind kind, const Annotation *left, const Annotation *right)
    {
        ReaderDifference difference;
        difference.kind = kind;
        if (left) {
            difference.left = *left;
            difference.leftSpeaker = speakerOf(m_left, *left);
            for (const Relation &relation : std::as_const(m_left.relations)) {
                if (relation.kind == RelationKind::Speaker && relation.from == left->id) {
                    difference.leftSpeakers.append(relation);
                }
            }
        }
        if (right) {
            difference.right = *right;
            difference.rightSpeaker = speakerOf(m_right, *right);
        }
        m_found.append(difference);
    }

    template <typename IsPair, typename Take>
    void takePairs(IsPair &&isPair, Take &&take)
    {
        for (qsizetype i = 0; i < m_openLeft.size();) {
            const auto pair =
                std::find_if(m_openRight.begin(), m_openRight.end(), [&](const Annotation *right) {
                    return isPair(*m_openLeft[i], *right);
                });
            if (pair == m_openRight.end()) {
                ++i;
                continue;
            }
            take(*m_openLeft[i], **pair);
            m_openRight.erase(pair);
            m_openLeft.removeAt(i);
        }
    }

    void takeEqual()
    {
        takePairs(isSameMark, [this](const Annotation &left, const Annotation &right) {
            const QString mine = speakerOf(m_left, left).toCaseFolded();
            if (mine != speakerOf(m_right, right).toCaseFolded()) {
                add(ReaderDifference::Kind::Speaker, &left, &right);
            }
        });
    }

    void takeOverlapping()
    {
        takePairs(
            [](const Annotation &left, const Annotation &right) {
                return left.kind == right.kind && left.span.overlaps(right.span) &&
                       left.kind != AnnotationKind::Highlight;
            },
            [this](const Annotation &left, const Annotation &right) {
                add(kindOf(left, right), &left, &right);
            });
    }

    AnnotationSet m_left;
    AnnotationSet m_right;
    QList<Annotation> m_settled;
    QList<const Annotation *> m_openLeft;
    QList<const Annotation *> m_openRight;
    QList<ReaderDifference> m_found;
};

Annotation settled(Annotation annotation, AdjudicationChoice choice)
{
    annotation.attributes.insert(adjudicatedAttribute(), identifier(choice));
    return annotation;
}

/// As the other reader has it, in a row of the library's.
Annotation
broughtIn(const ReaderDifference &difference, AdjudicationChoice choice, qint64 id, bool isHeld)
{
    Annotation annotation = settled(*difference.right, choice);
    annotation.id = id;
    annotation.status = isHeld ? annotation.status : AnnotationStatus::Rejected;
    if (annotation.kind == AnnotationKind::Quotation && annotation.entity.isEmpty()) {
        annotation.entity = difference.rightSpeaker; // its relations stay in the other library
    }
    return annotation;
}

/// The left one with all that the right one says.
Annotation takenOver(const ReaderDifference &difference, AdjudicationChoice choice)
{
    Annotation now = settled(*difference.left, choice);
    const Annotation &right = *difference.right;
    now.span = right.span;
    now.fragments = right.fragments;
    now.words = right.words;
    now.tag = right.tag;
    now.entity = right.kind == AnnotationKind::Quotation && right.entity.isEmpty()
                     ? difference.rightSpeaker
                     : right.entity;
    now.status = now.origin.kind == OriginKind::Human ? AnnotationStatus::Accepted
                                                      : AnnotationStatus::Corrected;
    now.author = right.author;
    return now;
}

} // namespace

QString identifier(AdjudicationChoice choice)
{
    switch (choice) {
    case AdjudicationChoice::Left:
        return u"left"_s;
    case AdjudicationChoice::Right:
        return u"right"_s;
    case AdjudicationChoice::Both:
        return u"both"_s;
    case AdjudicationChoice::Neither:
        return u"neither"_s;
    }
    return {};
}

QList<ReaderDifference> readerDifferences(const AnnotationSet &left, const AnnotationSet &right)
{
    return DifferenceFinder(left, right).run();
}

Edit adjudication(
    qint64 articleId, const ReaderDifference &difference, AdjudicationChoice choice, qint64 newId)
{
    Edit edit{articleId, u"adjudicate-"_s + identifier(choice), {}, {}};
    const bool isLeftHeld =
        choice == AdjudicationChoice::Left || choice == AdjudicationChoice::Both;
    const bool isRightHeld =
        choice == AdjudicationChoice::Right || choice == AdjudicationChoice::Both;
    if (difference.left) {
        Annotation after = settled(*difference.left, choice);
        if (!isLeftHeld && isRightHeld && difference.right) {
            after = takenOver(difference, choice);
            if (difference.leftSpeaker != difference.rightSpeaker) {
                for (const Relation &relation : difference.leftSpeakers) {
                    edit.relations.append({relation, std::nullopt});
                }
            }
        } else if (!isLeftHeld) {
            after.status = AnnotationStatus::Rejected;
        }
        edit.annotations.append({difference.left, after});
    }
    // One that is taken over needs no row of its own, nor one that only differs in its speaker.
    const bool isInLeft = difference.left && (choice == AdjudicationChoice::Right ||
                                              difference.kind == ReaderDifference::Kind::Speaker);
    if (difference.right && !isInLeft) {
        edit.annotations.append({std::nullopt, broughtIn(difference, choice, newId, isRightHeld)});
    }
    return edit;
}

} // namespace Quoth

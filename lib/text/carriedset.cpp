// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/carriedset.h>

#include <text/anchors.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString anchorRule = u"anchor"_s;

bool isUndecided(const Annotation &annotation)
{
    return annotation.origin.kind != OriginKind::Human &&
           annotation.status == AnnotationStatus::Proposed;
}

} // namespace

void setUncertain(Annotation &annotation, double score)
{
    annotation.origin = {OriginKind::Rule, anchorRule, u"1"_s, score};
    annotation.status = AnnotationStatus::Proposed;
}

bool isUncertain(const Annotation &annotation)
{
    return annotation.origin.kind == OriginKind::Rule && annotation.origin.id == anchorRule &&
           annotation.status == AnnotationStatus::Proposed;
}

std::optional<CarriedAnnotation>
carriedAnnotation(const Annotation &annotation, QStringView from, QStringView to)
{
    QList<Span> pieces;
    double score = 1; // of the least sure piece
    bool isCertain = true;
    for (const Span piece : parts(annotation)) {
        const auto place = findAnchor(from, piece, to);
        const bool isBehind = place && (pieces.isEmpty() || place->span.start > pieces.last().end);
        if (!place || !isBehind) {
            return std::nullopt;
        }
        pieces.append(place->span);
        score = std::min(score, place->score);
        isCertain = isCertain && place->isCertain;
    }
    CarriedAnnotation carried{annotation, isCertain};
    Annotation &moved = carried.annotation;
    setParts(moved, pieces);
    moved.words = moved.span.in(to).toString();
    if (!isCertain) {
        setUncertain(moved, score);
    }
    return carried;
}

CarriedSet carriedSet(const AnnotationSet &set, QStringView from, QStringView to)
{
    CarriedSet carried;
    QSet<qint64> ids;
    for (const Annotation &annotation : set.annotations) {
        if (isUndecided(annotation)) {
            continue;
        }
        const auto place = carriedAnnotation(annotation, from, to);
        if (!place) {
            carried.orphans.append(annotation);
            continue;
        }
        ++(place->isCertain ? carried.certain : carried.uncertain);
        const Annotation &moved = place->annotation;
        ids.insert(moved.id);
        carried.set.annotations.append(moved);
    }
    std::sort(
        carried.set.annotations.begin(), carried.set.annotations.end(),
        [](const Annotation &a, const Annotation &b) {
            return a.span == b.span ? a.id < b.id : a.span < b.span;
        });
    for (const Relation &relation : set.relations) {
        if (ids.contains(relation.from) && ids.contains(relation.to)) {
            carried.set.relations.append(relation);
        }
    }
    return carried;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/carriedset.h>

#include <text/anchors.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isUndecided(const Annotation &annotation)
{
    return annotation.origin.kind != OriginKind::Human &&
           annotation.status == AnnotationStatus::Proposed;
}

/// The places of all its pieces; the least sure one says how sure it is.
std::optional<AnchorPlace>
placesOf(const Annotation &annotation, QStringView from, QStringView to, QList<Span> &pieces)
{
    AnchorPlace whole{{}, 1, true};
    for (const Span piece : parts(annotation)) {
        const auto place = findAnchor(from, piece, to);
        const bool isBehind = place && (pieces.isEmpty() || place->span.start > pieces.last().end);
        if (!place || !isBehind) {
            return std::nullopt;
        }
        pieces.append(place->span);
        whole.score = std::min(whole.score, place->score);
        whole.isCertain = whole.isCertain && place->isCertain;
    }
    return whole;
}

} // namespace

CarriedSet carriedSet(const AnnotationSet &set, QStringView from, QStringView to)
{
    CarriedSet carried;
    QSet<qint64> ids;
    for (const Annotation &annotation : set.annotations) {
        if (isUndecided(annotation)) {
            continue;
        }
        QList<Span> pieces;
        const auto place = placesOf(annotation, from, to, pieces);
        if (!place) {
            carried.orphans.append(annotation);
            continue;
        }
        Annotation moved = annotation;
        setParts(moved, pieces);
        moved.words = moved.span.in(to).toString();
        if (place->isCertain) {
            ++carried.certain;
        } else {
            ++carried.uncertain;
            moved.origin = {OriginKind::Rule, u"anchor"_s, u"1"_s, place->score};
            moved.status = AnnotationStatus::Proposed;
        }
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <optional>

namespace Quoth {

/// One place of an article where two readers do not say the same: what stands in the library
/// (`left`), and what the other reader has (`right`), one of them perhaps nothing. A value type.
struct ReaderDifference
{
    enum class Kind
    {
        OnlyLeft,
        OnlyRight,
        Tag,    ///< the same words, another tag
        Bounds, ///< other words, the same tag
        TagAndBounds,
        Speaker ///< the same quotation, said by somebody else
    };

    Kind kind = Kind::OnlyLeft;
    std::optional<Annotation> left;
    std::optional<Annotation> right;
    QString leftSpeaker; ///< of a quotation
    QString rightSpeaker;
    QList<Relation> leftSpeakers; ///< the relations that say so in the library

    [[nodiscard]] Span place() const
    {
        return hull(left ? left->span : Span(), right ? right->span : Span());
    }
};

/// What is to hold at a difference.
enum class AdjudicationChoice
{
    Left,
    Right,
    Both,
    Neither
};
/// left, right, both, neither: kept in the attribute "adjudicated" of what was decided on.
[[nodiscard]] QString identifier(AdjudicationChoice choice);

/// Where the verdicts of two readers on one article differ, in reading order; what was adjudicated
/// before is left out. Undecided proposals are nobody's verdict.
[[nodiscard]] QList<ReaderDifference>
readerDifferences(const AnnotationSet &left, const AnnotationSet &right);

/// The edit that makes the choice true in the library: the left one stays, is rejected or becomes
/// what the right one says; the right one comes in, or, where it is not to hold, comes in as
/// rejected, so that it is known why it is not there. `newId` is an id for it.
[[nodiscard]] Edit adjudication(
    qint64 articleId, const ReaderDifference &difference, AdjudicationChoice choice, qint64 newId);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/agreement.h>

namespace Quoth {

/// One annotation as agreement sees it; spans count from the beginning of the piece of text.
struct AgreementMark
{
    QList<Span> parts;
    QString tag;
    QString speaker; ///< of a quotation: the entity's name, else the words, case-folded; or empty

    [[nodiscard]] Span span() const { return {parts.first().start, parts.last().end}; }
};

/// A piece of an article that no annotation of the kind crosses, for each reader the annotations
/// in reading order.
struct AgreementPiece
{
    qsizetype document = 0;
    qsizetype length = 0;
    QList<Span> tokens;
    QList<QList<AgreementMark>> readers;
};

/// All articles, cut into paragraphs where there are few of them.
[[nodiscard]] QList<AgreementPiece> agreementPieces(
    const QList<AgreementDocument> &documents, AnnotationKind kind, const StopCallable &stop);

/// The units of one reader with that tag: touching no other, overlapping ones joined.
[[nodiscard]] QList<Span> unitsWith(const QList<AgreementMark> &marks, const QString &tag);

/// Marks of different readers that mean the same quotation: a row of indices into each reader's
/// list, -1 for who has none there. Two mean the same when they share more than half of what they
/// cover together.
[[nodiscard]] QList<QList<qsizetype>> sameQuotations(const AgreementPiece &piece);

} // namespace Quoth

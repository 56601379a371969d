// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/bootstrap.h>
#include <text/annotationset.h>

namespace Quoth {

/// One article as several readers have marked it: a set for each, in the same order everywhere.
struct AgreementDocument
{
    QString text;
    QList<AnnotationSet> readers;
};

/// What is compared of the annotations of one kind.
enum class AgreementSubject : quint8
{
    Spans,  ///< where they are, and with which tag
    Tag,    ///< which tag, where two readers have marked the very same words
    Speaker ///< who says it, where two readers have marked about the same quotation
};

struct AgreementFigure
{
    std::optional<double> value; ///< nothing: not defined for these annotations
    std::optional<ConfidenceInterval> interval;
};

/// How far readers agree on one thing. All figures are 1 at full agreement.
///
/// For spans, F1 is that of each pair of readers, pooled: `exact` wants the same pieces and tag,
/// `overlap` one character and the tag, each annotation used once. The kappas and alpha compare
/// tokens: each has the tag of the first annotation that covers it, or none; alpha-u compares
/// places (unitizingalpha.h). For tags and speakers the items are annotations, and only the kappas
/// and alpha are defined.
struct AgreementRow
{
    AnnotationKind kind = AnnotationKind::Entity;
    AgreementSubject subject = AgreementSubject::Spans;
    QString tag;       ///< of these only; empty: of all
    QList<int> marked; ///< how many each reader has
    int items = 0;     ///< tokens or annotations that two or more have rated
    AgreementFigure exact;
    AgreementFigure overlap;
    AgreementFigure cohenKappa; ///< the mean over pairs of readers
    AgreementFigure fleissKappa;
    AgreementFigure alpha;
    AgreementFigure alphaU;
};

/// What a reader holds for true in a set: all that they made, accepted or corrected, and what a
/// relation of that ends at; with `isUndecidedToo` also what they have not decided on.
[[nodiscard]] AnnotationSet verdict(const AnnotationSet &set, bool isUndecidedToo = false);

/// A row for each kind, and one for each tag where there are several, then those on tags and
/// speakers. Intervals draw articles, or where there are fewer than ten of them their paragraphs
/// (bootstrap.h); of alpha-u they leave the expected disagreement as it is. Stopped early there are
/// no rows. Pure; any thread.
[[nodiscard]] QList<AgreementRow> measureAgreement(
    const QList<AgreementDocument> &documents, const BootstrapOptions &options = {},
    const StopCallable &stop = {});

/// The fixed identifiers: spans tag speaker.
[[nodiscard]] QString identifier(AgreementSubject subject);

} // namespace Quoth

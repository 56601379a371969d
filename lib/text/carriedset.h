// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

#include <QStringView>

#include <optional>

namespace Quoth {

/// Makes it a proposal of the rule "anchor": its place was found again and is not sure.
void setUncertain(Annotation &annotation, double score);
[[nodiscard]] bool isUncertain(const Annotation &annotation);

/// An annotation in its place in another text.
struct CarriedAnnotation
{
    Annotation annotation;
    bool isCertain = false; ///< else it is isUncertain()
};

/// The annotation in another text, each of its pieces looked for by itself (anchors.h); nothing
/// where one of them is gone or they come in another order. Pure; any thread.
[[nodiscard]] std::optional<CarriedAnnotation>
carriedAnnotation(const Annotation &annotation, QStringView from, QStringView to);

/// What becomes of the annotations of a text when the text is another one. A value type.
struct CarriedSet
{
    /// In places of the new text, with the ids that they had. What was not certain is a proposal
    /// of the rule "anchor" with its score, whatever had been decided on it.
    AnnotationSet set;
    int certain = 0;
    int uncertain = 0;
    QList<Annotation> orphans; ///< as they were: they have no place in the new text
};

/// Carries over what people made or decided on; undecided proposals are left to a new analysis.
/// Relations go with their ends. Pure; any thread.
[[nodiscard]] CarriedSet carriedSet(const AnnotationSet &set, QStringView from, QStringView to);

} // namespace Quoth

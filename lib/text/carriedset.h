// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

#include <QStringView>

namespace Quoth {

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
/// Each piece of an annotation is looked for by itself (anchors.h); relations go with their ends.
/// Pure; any thread.
[[nodiscard]] CarriedSet carriedSet(const AnnotationSet &set, QStringView from, QStringView to);

} // namespace Quoth

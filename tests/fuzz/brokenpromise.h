// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <text/annotationset.h>

namespace Quoth {

/// What an analysis must be whatever its text was: spans inside the text and in reading order,
/// indices that exist, confidences from 0 to 1. Says what is broken, nothing if all is well.
[[nodiscard]] QString brokenPromise(const Analysis &analysis, QStringView text);

/// The same for what is handed on: words that agree with their spans, relations between what is
/// there, ids that nothing else has.
[[nodiscard]] QString brokenPromise(const AnnotationSet &set, QStringView text);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <core/disposal.h>
#include <core/stop.h>
#include <text/annotationset.h>

namespace Quoth {

/// The version of the analysis as a whole, kept with every proposal it makes.
[[nodiscard]] QString analysisVersion();

/// What was found, as proposed annotations and relations with ids 1, 2, 3 ... of their own.
///
/// Each name or date is an Entity annotation; each quotation a Quotation with a Speaker relation to
/// the name its source ends with, or to a Mention annotation made for a source that is no name,
/// which has a Coreference relation to the nearest earlier name of its entity; each cue a Cue
/// annotation, one for all the quotations that share it. Stopped early it is incomplete: ask the
/// callable whether it is; `disposal` takes what is made by then. Linear. Pure; any thread.
[[nodiscard]] AnnotationSet proposals(
    const Analysis &analysis, QStringView text, const StopCallable &stop = {},
    const DisposalCallable &disposal = {});

} // namespace Quoth

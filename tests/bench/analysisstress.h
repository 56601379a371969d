// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

namespace Quoth {

class Pipeline;

/// How long after a request to stop the analysis ends, at several sizes and moments, and the
/// longest time that any of it works without asking.
void measureStopping(const BenchContext &context, const Pipeline &pipeline);

/// The time for texts that no article is, beside that for news of the same length.
void measureDegenerateTexts(const BenchContext &context, const Pipeline &pipeline);

} // namespace Quoth

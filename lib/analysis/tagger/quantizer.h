// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggermodel.h>
#include <analysis/tagger/taglearner.h>

namespace Quoth {

/// Rounds learned weights to bytes with one scale for all and keeps the `mostFeatures` that decide
/// most, heavy and frequent ones; features whose weights all round to 0 go. `counts` says how often
/// each feature occurred. Fills in the weights, scale and transitions.
[[nodiscard]] TaggerModelParts quantized(
    const std::vector<quint64> &features, const std::vector<quint32> &counts,
    const LearnedWeights &learned, qsizetype mostFeatures);

} // namespace Quoth

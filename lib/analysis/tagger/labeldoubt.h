// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taglearner.h>

namespace Quoth {

/// Opens the labels of silver texts that a tagger trained on other texts finds most unlikely: a
/// program made them, and learning its mistakes costs more than learning nothing there. Two
/// halves of the silver documents are judged by taggers trained on the other half and all the rest.
/// Returns how many labels were opened; nothing when it was stopped.
[[nodiscard]] std::optional<int> openDoubtfulLabels(
    TrainingCorpus &corpus, const LearnerOptions &options, float leastProbability,
    const StopCallable &stop, const ProgressCallable &progress);

} // namespace Quoth

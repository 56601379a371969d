// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taglearner.h>
#include <analysis/tagger/trainingrandom.h>

namespace Quoth {

/// Calls `visit` with each sentence and the epoch's number, in a new order in each epoch. False
/// when it was stopped.
template <typename Visit>
[[nodiscard]] bool visitSentences(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const StopCallable &stop, const ProgressCallable &progress, Visit &&visit)
{
    constexpr size_t reportInterval = 4096;
    TrainingRandom random(options.seed + 77);
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        random.shuffle(sentences);
        for (size_t i = 0; i < sentences.size(); ++i) {
            if (stopRequested(stop)) {
                return false;
            }
            visit(corpus.sentences()[sentences[i]], epoch);
            if (progress && i % reportInterval == 0) {
                progress(
                    (epoch + static_cast<double>(i) / static_cast<double>(sentences.size())) /
                    options.epochs);
            }
        }
    }
    return true;
}

} // namespace Quoth

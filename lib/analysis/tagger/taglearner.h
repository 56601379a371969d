// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taglattice.h>
#include <analysis/tagger/trainingcorpus.h>

namespace Quoth {

/// What a learner has learned: for each feature of the corpus the weights of the labels 1 ..
/// tagWeightCount, and the transitions.
struct LearnedWeights
{
    std::vector<std::array<float, tagWeightCount>> features;
    TagTransitions transitions = {};
};

struct LearnerOptions
{
    int epochs = 6;
    double dropout = 0.1; ///< share of features left out of each visit to a token
    /// Share of visits to a token that leave out what names the word itself: a model that has met
    /// each of its words before trusts their looks and their company too little.
    double wordDropout = 0;
    double learningRate = 0.1; // of the random field alone, like the next
    double regularisation = 1.0;
    /// As if weights had moved so much (the sum of squares) before: the larger, the smaller the
    /// first steps.
    double steadiness = 1e-2;
    quint64 seed = 1;
};

// Both learners visit the chosen sentences (numbers in the corpus) in a new order in each epoch and
// are the same for the same corpus and options. Stopped early they return nothing.

/// Averaged structured perceptron. Where a token may have several labels, the best path allowed
/// counts as the right one.
[[nodiscard]] std::optional<LearnedWeights> learnPerceptron(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const StopCallable &stop, const ProgressCallable &progress);

/// The random field, going on from weights that were learned before. Regularisation pulls towards
/// those instead of nothing.
[[nodiscard]] std::optional<LearnedWeights> adaptRandomField(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const LearnedWeights &start, const StopCallable &stop, const ProgressCallable &progress);

/// Conditional random field with L2 regularisation, by AdaGrad.
[[nodiscard]] std::optional<LearnedWeights> learnRandomField(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const StopCallable &stop, const ProgressCallable &progress);

} // namespace Quoth

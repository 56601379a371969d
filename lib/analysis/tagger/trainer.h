// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerscore.h>
#include <analysis/tagger/taglearner.h>
#include <analysis/tagger/trainingset.h>
#include <core/result.h>

namespace Quoth {

enum class TrainingMethod : quint8
{
    Perceptron,
    RandomField
};

/// What a model is made from. Settings are chosen, and confidence is calibrated, on `development`;
/// nothing is learned from it.
struct TrainingSet
{
    QList<TrainingFile> training;
    QList<TrainingFile> development;
    /// Name lists in the format of NameLists (see namelists.h), by file name.
    QMap<QString, QByteArray> nameLists;
    /// Classes of words (see wordclasstable.h); may be empty.
    QByteArray wordClasses;
};

struct TrainingOptions
{
    TrainingMethod method = TrainingMethod::RandomField;
    LearnerOptions learner;
    int runs = 1; ///< with different seeds; the model is their mean
    CorpusOptions corpus;
    /// Labels of silver texts that are less likely than that are opened (see labeldoubt.h).
    double doubt = 0.1;
    qsizetype mostFeatures = 240000; ///< the heaviest are kept: they decide the model's size
};

struct TrainedModel
{
    QByteArray bytes;                              ///< of the model file, with the manifest inside
    QList<std::pair<QString, TaggerScore>> scores; ///< of each development file
};

/// Trains a tagger: the same set and options give the same bytes. Needs about 1 GB for a million
/// words. Malformed if the name lists are; NoText if there is nothing to learn from; Stopped.
[[nodiscard]] Result<TrainedModel> trainTagger(
    const TrainingSet &set, const TrainingOptions &options, const StopCallable &stop = {},
    const ProgressCallable &progress = {});

} // namespace Quoth

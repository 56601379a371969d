// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerscore.h>
#include <analysis/tagger/taglearner.h>
#include <core/result.h>

namespace Quoth {

struct AdaptationOptions
{
    LearnerOptions learner = {5, 0.2, 0.1, 0.05, 20, 1, 1};
    double recasedShare = 0;
    QString version;      ///< what the new model is called in the origin of what it proposes
    QString made;         ///< when, as the manifest is to say it
    QJsonObject estimate; ///< goes into the manifest (estimateJson)
};

/// Trains a model further on texts that readers have labelled, for who has none of the texts that
/// it was made from: its weights are where training begins, and what it is pulled back to. Labels
/// are taken as they are (TrainingFile::isAsLabelled). The manifest says what it was made from,
/// with the base's own inside ("base").
///
/// The same base, texts and options give the same bytes. NoText where nothing is labelled; Stopped;
/// Malformed where the base is none. Pure; any thread.
[[nodiscard]] Result<QByteArray> adaptTagger(
    const QByteArray &base, const QList<TrainingFile> &reviewed,
    const AdaptationOptions &options = {}, const StopCallable &stop = {},
    const ProgressCallable &progress = {});

/// How good a model would be on texts like those that were reviewed: each part of them is tagged by
/// the base alone and by what was adapted to all other parts.
struct AdaptationEstimate
{
    TaggerScore before;
    TaggerScore after;
    int documents = 0;
};

/// Precision, recall and F1 before and after, for each kind and for all names: {"documents",
/// "before": {"PER": {"precision", "recall", "f1", "gold"} ... "names"}, "after"}.
[[nodiscard]] QJsonObject estimateJson(const AdaptationEstimate &estimate);

/// In so many parts, by documents; with fewer than two documents nothing is estimated.
[[nodiscard]] Result<AdaptationEstimate> estimateAdaptation(
    const QByteArray &base, const QList<TrainingFile> &reviewed, int parts = 5,
    const AdaptationOptions &options = {}, const StopCallable &stop = {},
    const ProgressCallable &progress = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/learnedtagger.h>
#include <analysis/tagger/trainingset.h>

#include <array>

namespace Quoth {

/// How many names were there, found, and found with just these bounds and this kind.
struct NameCounts
{
    int gold = 0;
    int found = 0;
    int right = 0;

    [[nodiscard]] double precision() const { return found > 0 ? double(right) / found : 0; }
    [[nodiscard]] double recall() const { return gold > 0 ? double(right) / gold : 0; }
    [[nodiscard]] double f1() const { return gold + found > 0 ? 2.0 * right / (gold + found) : 0; }
    NameCounts &operator+=(const NameCounts &other);
};

/// How good a tagger is on labelled texts, both sides under the label convention, and how well its
/// confidence says so.
struct TaggerScore
{
    struct Sample
    {
        float confidence = 0;
        bool isRight = false;
    };

    std::array<NameCounts, tagKindCount> kinds; ///< in the order of EntityLabel
    QList<Sample> samples;                      ///< each found person, organisation or place

    /// Persons, organisations and places together.
    [[nodiscard]] NameCounts names() const;
    /// The mean difference between confidence and share of right names, over ten equal intervals
    /// of confidence, weighted by the number of names in them.
    [[nodiscard]] double calibrationError() const;

    TaggerScore &operator+=(const TaggerScore &other);
};

[[nodiscard]] TaggerScore
scoreTagger(const LearnedTagger &tagger, const TrainingFile &file, const StopCallable &stop = {});

} // namespace Quoth

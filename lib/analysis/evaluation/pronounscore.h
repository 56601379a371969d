// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/evaluation/counts.h>
#include <analysis/evaluation/golddocument.h>
#include <analysis/speech/antecedentranker.h>

namespace Quoth {

/// Whom "he" and "she" mean as subjects, as sources of speech are, summed over documents: gold are
/// the labelled pronouns, predicted those for which somebody was found, and right are those whose
/// person has a mention that is labelled as one of the pronoun's antecedents.
class PronounScore
{
public:
    void add(const GoldDocument &gold, const Analysis &found, const AntecedentRanker &ranker);

    [[nodiscard]] Counts counts() const { return m_counts; }

private:
    Counts m_counts;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/antecedentranker.h>

namespace Quoth {

/// A pronoun of which is known whom it means: the candidates, and which of them are right.
struct RankerExample
{
    QList<AntecedentCandidate> candidates;
    QList<bool> isRight;
};

/// How often the best candidate is right, and how far its probability is from that.
struct RankerScore
{
    int examples = 0;
    int right = 0;
    double calibrationError = 0; ///< mean distance of probability and accuracy over ten bins

    [[nodiscard]] double accuracy() const { return examples > 0 ? double(right) / examples : 0; }
};

[[nodiscard]] RankerScore
scoreRanker(const AntecedentRanker &ranker, const QList<RankerExample> &examples);

/// The weights under which the right candidates are likeliest, held near the hand-set ones by a
/// quadratic penalty; steepest ascent without chance, so that the same examples give the same
/// weights. A sign that no example has keeps its hand-set weight.
[[nodiscard]] AntecedentRanker trainRanker(const QList<RankerExample> &examples);

/// The score when each fifth of the examples is ranked by what the other four taught.
[[nodiscard]] RankerScore crossValidate(const QList<RankerExample> &examples);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/rankertrainer.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

using Weights = AntecedentRanker::Weights;

struct Bin
{
    int count = 0;
    double right = 0;
    double probability = 0;
};

struct Tally
{
    RankerScore score;
    std::array<Bin, 10> bins;

    void add(const AntecedentRanker &ranker, const RankerExample &example)
    {
        const QList<double> shares = ranker.probabilities(example.candidates);
        const auto best = std::max_element(shares.cbegin(), shares.cend());
        const bool isRight = example.isRight[std::distance(shares.cbegin(), best)];
        ++score.examples;
        score.right += isRight ? 1 : 0;
        Bin &bin = bins[std::min<size_t>(9, static_cast<size_t>(*best * 10))];
        ++bin.count;
        bin.right += isRight ? 1 : 0;
        bin.probability += *best;
    }

    [[nodiscard]] RankerScore result() const
    {
        RankerScore made = score;
        for (const Bin &bin : bins) {
            made.calibrationError +=
                std::abs(bin.right - bin.probability) / std::max(1, score.examples);
        }
        return made;
    }
};

/// Adds the slope of the logarithm of the right candidates' share.
void addSlope(const AntecedentRanker &ranker, const RankerExample &example, Weights &slope)
{
    const QList<double> shares = ranker.probabilities(example.candidates);
    double right = 0;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        right += example.isRight[i] ? shares[i] : 0;
    }
    constexpr double least = 1e-9;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const double wanted = example.isRight[i] ? shares[i] / std::max(right, least) : 0;
        for (size_t k = 0; k < slope.size(); ++k) {
            slope[k] += (wanted - shares[i]) * example.candidates[i].signs[k];
        }
    }
}

} // namespace

RankerScore scoreRanker(const AntecedentRanker &ranker, const QList<RankerExample> &examples)
{
    Tally tally;
    for (const RankerExample &example : examples) {
        tally.add(ranker, example);
    }
    return tally.result();
}

AntecedentRanker trainRanker(const QList<RankerExample> &examples)
{
    constexpr int steps = 600;
    constexpr double rate = 0.5;
    constexpr double penalty = 0.02;
    const Weights start = AntecedentRanker().weights();
    Weights weights = start;
    for (int step = 0; step < steps && !examples.isEmpty(); ++step) {
        const AntecedentRanker ranker(weights);
        Weights slope{};
        for (const RankerExample &example : examples) {
            addSlope(ranker, example, slope);
        }
        for (size_t k = 0; k < weights.size(); ++k) {
            weights[k] +=
                rate * (slope[k] / double(examples.size()) - penalty * (weights[k] - start[k]));
        }
    }
    return AntecedentRanker(weights);
}

RankerScore crossValidate(const QList<RankerExample> &examples)
{
    constexpr int folds = 5;
    Tally tally;
    for (int fold = 0; fold < folds; ++fold) {
        QList<RankerExample> taught;
        for (qsizetype i = 0; i < examples.size(); ++i) {
            if (i % folds != fold) {
                taught.append(examples[i]);
            }
        }
        const AntecedentRanker ranker = trainRanker(taught);
        for (qsizetype i = fold; i < examples.size(); i += folds) {
            tally.add(ranker, examples[i]);
        }
    }
    return tally.result();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/quantizer.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr float largestStep = 127;
constexpr float impossibleTransition = -1000; // never asked for, but the file holds finite numbers
/// The largest weights are few; cutting off this share of them buys finer steps for the others.
constexpr double clippedShare = 1e-5;

float largestOf(const std::array<float, tagWeightCount> &weights)
{
    float largest = 0;
    for (const float weight : weights) {
        largest = std::max(largest, std::abs(weight));
    }
    return largest;
}

} // namespace

TaggerModelParts quantized(
    const std::vector<quint64> &features, const std::vector<quint32> &counts,
    const LearnedWeights &learned, qsizetype mostFeatures)
{
    struct Candidate
    {
        float importance = 0;
        float largest = 0;
        quint32 feature = 0;
    };
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < features.size(); ++i) {
        if (const float largest = largestOf(learned.features[i]); largest > 0) {
            // A light feature that is everywhere decides more than a heavy one that is rare.
            const float importance = largest * std::sqrt(static_cast<float>(counts[i]));
            candidates.push_back({importance, largest, static_cast<quint32>(i)});
        }
    }
    TaggerModelParts parts;
    if (!candidates.empty()) {
        const auto clipped =
            candidates.begin() + static_cast<qsizetype>(clippedShare * double(candidates.size()));
        std::nth_element(
            candidates.begin(), clipped, candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.largest > b.largest; });
        parts.weightScale = clipped->largest / largestStep;
    }
    // Of equal ones the earlier first, so that the outcome never depends on the sort.
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.importance != b.importance ? a.importance > b.importance : a.feature < b.feature;
    });
    if (static_cast<qsizetype>(candidates.size()) > mostFeatures) {
        candidates.resize(static_cast<size_t>(mostFeatures));
    }
    for (const Candidate &candidate : candidates) {
        TaggerModelParts::Feature feature;
        feature.hash = features[candidate.feature];
        bool isZero = true;
        for (size_t k = 0; k < tagWeightCount; ++k) {
            const float steps = learned.features[candidate.feature][k] / parts.weightScale;
            feature.weights[k] =
                static_cast<qint8>(std::clamp(std::round(steps), -largestStep, largestStep));
            isZero &= feature.weights[k] == 0;
        }
        if (!isZero) {
            parts.features.append(feature);
        }
    }
    for (int tag = 0; tag < tagCount; ++tag) {
        for (int next = 0; next < tagCount; ++next) {
            parts.transitions[tag][next] =
                mayFollow(tag, next) ? learned.transitions[tag][next] : impossibleTransition;
        }
    }
    return parts;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/bootstrap.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace Quoth {

namespace {

double percentile(const std::vector<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(place);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

std::optional<ConfidenceInterval> intervalOf(std::vector<double> values, int samples)
{
    constexpr int mostUndefined = 10; // one in so many
    if (values.empty() || (samples - static_cast<int>(values.size())) * mostUndefined >= samples) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    return ConfidenceInterval{percentile(values, 0.025), percentile(values, 0.975)};
}

} // namespace

std::vector<std::optional<ConfidenceInterval>> bootstrapIntervals(
    size_t pieces, size_t figures,
    const std::function<std::vector<std::optional<double>>(const PieceDraws &)> &reckon,
    const BootstrapOptions &options, const StopCallable &stop)
{
    std::vector<std::optional<ConfidenceInterval>> intervals(figures);
    if (pieces < 2 || options.samples < 1) {
        return intervals;
    }
    // Not std::uniform_int_distribution: it may differ between standard libraries.
    std::mt19937_64 random(options.seed);
    std::vector<std::vector<double>> values(figures);
    PieceDraws draws(pieces);
    for (int sample = 0; sample < options.samples; ++sample) {
        if (stopRequested(stop)) {
            return std::vector<std::optional<ConfidenceInterval>>(figures);
        }
        std::fill(draws.begin(), draws.end(), 0);
        for (size_t i = 0; i < pieces; ++i) {
            ++draws[random() % pieces];
        }
        const auto reckoned = reckon(draws);
        Q_ASSERT(reckoned.size() == figures);
        for (size_t i = 0; i < figures; ++i) {
            if (reckoned[i]) {
                values[i].push_back(*reckoned[i]);
            }
        }
    }
    for (size_t i = 0; i < figures; ++i) {
        intervals[i] = intervalOf(std::move(values[i]), options.samples);
    }
    return intervals;
}

} // namespace Quoth

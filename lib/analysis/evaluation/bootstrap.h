// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>

#include <QtGlobal>

#include <functional>
#include <optional>
#include <vector>

namespace Quoth {

/// Where a figure lies with 95 percent confidence.
struct ConfidenceInterval
{
    double low = 0;
    double high = 0;
};

struct BootstrapOptions
{
    int samples = 1000;
    quint64 seed = 1;
};

/// How often each piece of the material was drawn.
using PieceDraws = std::vector<int>;

/// Draws as many pieces as there are, each as often as chance has it, and reckons anew: the
/// percentile interval (Efron 1979) of each of `figures` figures. The same seed draws the same.
/// A figure that was not defined in one draw of ten or more, and all with fewer than two pieces,
/// has no interval; none has when stopped.
[[nodiscard]] std::vector<std::optional<ConfidenceInterval>> bootstrapIntervals(
    size_t pieces, size_t figures,
    const std::function<std::vector<std::optional<double>>(const PieceDraws &)> &reckon,
    const BootstrapOptions &options, const StopCallable &stop = {});

} // namespace Quoth

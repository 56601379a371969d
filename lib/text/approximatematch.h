// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QStringView>

#include <optional>

namespace Quoth {

/// A stretch of a text, and by how many units (left out, put in or changed) it is not the pattern.
struct ApproximateMatch
{
    Span span;
    qsizetype errors = 0;

    friend bool operator==(const ApproximateMatch &, const ApproximateMatch &) = default;
};

/// The stretch of the text that differs least from the pattern, and by so many units at most; of
/// equals the one that ends nearest to where the pattern would if it began at `expected`. Half a
/// character is never cut off. Costs the length of the text for each 64 units of the pattern. Pure.
[[nodiscard]] std::optional<ApproximateMatch>
approximateMatch(QStringView pattern, QStringView text, qsizetype mostErrors, qsizetype expected);

} // namespace Quoth

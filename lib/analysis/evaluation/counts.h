// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quoth {

/// How many were right, of how many in the gold and how many predicted. Percentages lie in 0..100
/// and are 0 where nothing could be right.
struct Counts
{
    int right = 0;
    int gold = 0;
    int predicted = 0;

    [[nodiscard]] double precision() const { return predicted > 0 ? 100.0 * right / predicted : 0; }
    [[nodiscard]] double recall() const { return gold > 0 ? 100.0 * right / gold : 0; }
    [[nodiscard]] double f1() const
    {
        return gold + predicted > 0 ? 200.0 * right / (gold + predicted) : 0;
    }

    Counts &operator+=(const Counts &other)
    {
        right += other.right;
        gold += other.gold;
        predicted += other.predicted;
        return *this;
    }
};

} // namespace Quoth

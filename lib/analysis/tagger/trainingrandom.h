// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/texthash.h>

#include <utility>
#include <vector>

namespace Quoth {

/// Numbers that look random and are the same for a seed on every machine (SplitMix64).
class TrainingRandom
{
public:
    explicit TrainingRandom(quint64 seed)
        : m_state(spreadBits(seed + 1))
    {
    }

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return spreadBits(m_state);
    }
    /// True with that probability.
    [[nodiscard]] bool chance(double probability)
    {
        return static_cast<double>(next() >> 11) * 0x1.0p-53 < probability;
    }

    template <typename T>
    void shuffle(std::vector<T> &items)
    {
        for (size_t left = items.size(); left > 1; --left) {
            std::swap(items[left - 1], items[next() % left]);
        }
    }

private:
    quint64 m_state;
};

} // namespace Quoth

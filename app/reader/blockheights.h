// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace Quoth {

/// The heights of an article's blocks, one under the other, some known and some guessed. Changing
/// one, and asking where a block begins or which block is at a place, cost the logarithm of their
/// number: a binary indexed tree of sums.
class BlockHeights
{
public:
    void reset(std::vector<int> heights);
    void set(qsizetype block, int height);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_heights.size()); }
    [[nodiscard]] int height(qsizetype block) const { return m_heights[std::size_t(block)]; }
    [[nodiscard]] qint64 top(qsizetype block) const;
    [[nodiscard]] qint64 total() const { return m_total; }
    /// The block that covers a place, the first or last one for places outside; -1 without blocks.
    [[nodiscard]] qsizetype blockAt(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_sums;
    qint64 m_total = 0;
};

} // namespace Quoth

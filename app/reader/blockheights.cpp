// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/blockheights.h>

#include <algorithm>
#include <bit>

namespace Quoth {

void BlockHeights::reset(std::vector<int> heights)
{
    m_heights = std::move(heights);
    const std::size_t count = m_heights.size();
    m_sums.assign(count + 1, 0);
    m_total = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        m_sums[i] += m_heights[i - 1];
        m_total += m_heights[i - 1];
        if (const std::size_t parent = i + (i & (~i + 1)); parent <= count) {
            m_sums[parent] += m_sums[i];
        }
    }
}

void BlockHeights::set(qsizetype block, int height)
{
    const qint64 change = height - m_heights[std::size_t(block)];
    m_heights[std::size_t(block)] = height;
    m_total += change;
    for (std::size_t i = std::size_t(block) + 1; i < m_sums.size(); i += i & (~i + 1)) {
        m_sums[i] += change;
    }
}

qint64 BlockHeights::top(qsizetype block) const
{
    qint64 sum = 0;
    for (auto i = std::size_t(block); i > 0; i -= i & (~i + 1)) {
        sum += m_sums[i];
    }
    return sum;
}

qsizetype BlockHeights::blockAt(qint64 y) const
{
    if (m_heights.empty()) {
        return -1;
    }
    std::size_t index = 0;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (index + step < m_sums.size() && m_sums[index + step] <= y) {
            index += step;
            y -= m_sums[index];
        }
    }
    return std::min(qsizetype(index), count() - 1);
}

} // namespace Quoth

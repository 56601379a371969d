// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace Quoth {

/// Is the word in a table that is sorted by code unit? Case matters. No allocation.
template <size_t count>
[[nodiscard]] bool isInTable(const std::array<QStringView, count> &sorted, QStringView word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// Sorts a table while it is compiled, so that its source may stand in the order of sense.
template <size_t count>
[[nodiscard]] consteval std::array<QStringView, count>
sortedTable(std::array<QStringView, count> table)
{
    const auto isBefore = [](QStringView a, QStringView b) {
        for (qsizetype i = 0; i < a.size() && i < b.size(); ++i) {
            if (a.utf16()[i] != b.utf16()[i]) {
                return a.utf16()[i] < b.utf16()[i];
            }
        }
        return a.size() < b.size();
    };
    std::sort(table.begin(), table.end(), isBefore);
    return table;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Quoth {

/// In a process of its own, since the most that a process ever held never falls again.
struct PeakMemory
{
    double loaded = 0; ///< MiB with the data files loaded and the text read
    double peak = 0;   ///< MiB at most while the text was analysed
};

inline constexpr const char *peakMemoryOption = "--peak-memory";

/// What the process started with peakMemoryOption does: analyses a text of so many words and prints
/// both figures. Returns its exit status.
int printPeakMemory(int words);

/// Starts `program` with that option and reads its figures; nothing if it failed.
[[nodiscard]] std::optional<PeakMemory> measurePeakMemory(const QString &program, int words);

} // namespace Quoth

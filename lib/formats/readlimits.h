// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Quoth {

// Larger than any newspaper; what is larger is no article, and would be held in memory thrice.
constexpr qint64 mostInputBytes = 64 << 20;
constexpr qint64 mostArchiveBytes = 256LL << 20; // packed: books and pages with their pictures
constexpr qsizetype mostUnits = 8'000'000;

} // namespace Quoth

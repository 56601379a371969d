// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// By what a title or byline is sorted: its words without case and diacritics, from the first
/// letter or digit on, of forty characters at most. Pure; any thread.
[[nodiscard]] QString sortKey(QStringView text);

/// Who published it, as far as the source says so: the host of an address without "www.", the
/// folder of a file, anything else as it is. Pure; any thread.
[[nodiscard]] QString outletOf(QStringView source);

} // namespace Quoth

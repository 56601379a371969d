// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>

namespace Quoth {

/// What each format can hold, as a table in Markdown: the one in the README, which a test compares.
[[nodiscard]] QString formatTable(const QList<Format> &formats);

} // namespace Quoth

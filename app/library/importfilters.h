// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// What a dialog for files offers: every kind that is read, then kind by kind, then all files.
[[nodiscard]] QStringList importFilters();

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// What stands for an article in a list: its title, and where it has none the name of the file it
/// came from, or its address.
[[nodiscard]] QString shownTitle(const QString &title, const QString &source);

} // namespace Quoth

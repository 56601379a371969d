// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// What menus, history and card call an act, translated: "Accept" for "accept".
[[nodiscard]] QString actName(const QString &act);

} // namespace Quoth

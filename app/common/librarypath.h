// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// Where the library lies when nobody says otherwise: the environment's QUOTH_LIBRARY if it is set,
/// else quoth/Library.quoth in the user's data folder (XDG_DATA_HOME).
[[nodiscard]] QString defaultLibraryPath();

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// The program's version, "0.1.0".
[[nodiscard]] QString version();

} // namespace Quoth

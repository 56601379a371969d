// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace Quoth {

/// One of Quoth's own line icons (resources/icons), drawn in the palette's text colour at whatever
/// size and theme it is shown in. A null icon for an empty name.
[[nodiscard]] QIcon lineIcon(const QString &name);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli check`: is the library sound?
[[nodiscard]] int runCheck(const QStringList &arguments);

} // namespace Quoth

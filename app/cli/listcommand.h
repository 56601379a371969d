// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli list`: the articles of a library, one a line.
[[nodiscard]] int runList(const QStringList &arguments);

} // namespace Quoth

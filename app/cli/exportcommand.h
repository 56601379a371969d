// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli export --format F [--out FILE]`: writes articles with their annotations.
[[nodiscard]] int runExport(const QStringList &arguments);

} // namespace Quoth

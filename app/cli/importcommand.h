// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli import FILE...`: adds articles to a library and analyses them.
[[nodiscard]] int runImport(const QStringList &arguments);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli convert --from F --to G IN OUT`: from one format to another, without a library.
[[nodiscard]] int runConvert(const QStringList &arguments);

} // namespace Quoth

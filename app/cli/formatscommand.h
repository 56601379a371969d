// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli formats`: the table of what each format can hold.
[[nodiscard]] int runFormats(const QStringList &arguments);

} // namespace Quoth

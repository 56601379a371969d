// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Quoth {

/// UTF-8 as text with every character kept: QString::fromUtf8 takes a U+FEFF at the beginning for a
/// file's mark, which at the beginning of a cell or a line it is not. Pure; any thread.
[[nodiscard]] QString utf8Text(const QByteArray &bytes);

} // namespace Quoth

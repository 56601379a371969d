// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// Finds the verb and runs it with the words behind it. `arguments` are those of the program,
/// without its own name. Returns the exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace Quoth

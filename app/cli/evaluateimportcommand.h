// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// quoth-cli evaluate-import: how well articles are found on saved pages.
int runEvaluateImport(const QStringList &arguments);

} // namespace Quoth

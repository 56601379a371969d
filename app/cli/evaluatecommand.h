// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli evaluate --gold FILE`: the analysis measured against labelled texts.
[[nodiscard]] int runEvaluate(const QStringList &arguments);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli analyze FILE...`: one JSON object a line on standard output for each article.
[[nodiscard]] int runAnalyze(const QStringList &arguments);

} // namespace Quoth

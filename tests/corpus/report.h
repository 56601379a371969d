// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>

#include <QString>

namespace Quoth {

/// What the pipeline found in a text, one finding a line, in reading order: made to be read and
/// compared by people as well as by the corpus test.
[[nodiscard]] QString analysisReport(const Analysis &analysis, QStringView text);

} // namespace Quoth

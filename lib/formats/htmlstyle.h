// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// The style sheet of the HTML report.
[[nodiscard]] QString htmlReportStyle();

} // namespace Quoth

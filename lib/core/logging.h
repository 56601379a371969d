// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Quoth {

// One category for each layer that has something to say.
Q_DECLARE_LOGGING_CATEGORY(logAnalysis)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logFormats)
Q_DECLARE_LOGGING_CATEGORY(logApp)

} // namespace Quoth

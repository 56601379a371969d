// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/logging.h>

namespace Quoth {

Q_LOGGING_CATEGORY(logAnalysis, "quoth.analysis", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "quoth.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logFormats, "quoth.formats", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "quoth.app", QtWarningMsg)

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// What people call the language of an ISO 639-1 code, translated: "German" for "de".
[[nodiscard]] QString languageName(const QString &code);

} // namespace Quoth

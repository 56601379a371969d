// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>

namespace Quoth {

/// The formats of the library, and those that need fonts and pages, which the library does without:
/// what both front ends offer. Main thread first; afterwards any.
[[nodiscard]] const QList<Format> &allFormats();
[[nodiscard]] const Format *findAnyFormat(QStringView id);

} // namespace Quoth

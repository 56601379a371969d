// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

namespace Quoth {

/// What all annotations of a kind are called, translated: "Names", "Quotations".
[[nodiscard]] QString kindTitle(AnnotationKind kind);

} // namespace Quoth

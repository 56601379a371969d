// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>

namespace Quoth {

// The formats with pages, which need the fonts of a QGuiApplication: the library does without.

/// A report as PDF, A4.
[[nodiscard]] Format pdfFormat();
/// The same as an OpenDocument text, to go on writing in.
[[nodiscard]] Format odtFormat();

} // namespace Quoth

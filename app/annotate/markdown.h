// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// A note as it can be shown by a widget that reads Markdown: HTML in it stays text, and nothing is
/// loaded for a picture.
[[nodiscard]] QString safeMarkdown(const QString &note);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace Quoth {

/// Does the text come back from the database as it went in? A NUL ends it for many a reader, and a
/// lone surrogate has no UTF-8.
[[nodiscard]] inline bool isStorableText(QStringView text)
{
    return text.isValidUtf16() && !text.contains(QChar(QChar::Null));
}

} // namespace Quoth

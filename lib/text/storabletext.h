// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

// A short text that is no article's (a note, a tag, a name) keeps its line ends, but it has to come
// back from the database as it went in: a NUL ends it for many a reader, a lone surrogate has no
// UTF-8, and SQLite reads U+FFFE and U+FFFF as U+FFFD. Pure; any thread.

[[nodiscard]] bool isStorableText(QStringView text);

/// The text with U+FFFD in place of what cannot be stored.
[[nodiscard]] QString storableText(const QString &text);

} // namespace Quoth

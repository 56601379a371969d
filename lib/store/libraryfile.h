// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace Quoth {

/// What a path holds.
enum class LibraryFile
{
    Missing,
    Empty, ///< no bytes at all: what is left of a library whose making was cut short
    Library
};

/// Looks at the file's head and schema, without a trace. Foreign files are NotALibrary, newer ones
/// LibraryTooNew, and what cannot be read says why.
///
/// Never with a QFile: whoever closes a second descriptor of a file drops the locks that SQLite
/// holds on it for the whole process (https://www.sqlite.org/howtocorrupt.html, section 2.2).
Result<LibraryFile> probeLibraryFile(const QString &path, int newestVersion);

} // namespace Quoth

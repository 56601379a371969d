// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/filewriter.h>

namespace Quoth {

/// Writes a format of several files to a folder, which is made if it is not there. The files are
/// written whole to a folder beside it and then moved in, each over an old one of its name; others
/// stay. A failed or stopped export leaves the folder as it was.
Result<void> writeFolder(
    const QString &path, const Format &format, const NextArticle &next, const StopCallable &stop,
    const FormatOptions &options);

} // namespace Quoth

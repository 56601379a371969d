// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>

#include <core/stop.h>

namespace Quoth {

/// Gives the next article to write, nothing when there are no more, or why it could not be had.
using NextArticle = std::function<Result<std::optional<AnnotatedArticle>>()>;

/// Writes a file whole or not at all: to a temporary one beside it, then by rename. A failed or
/// stopped export leaves the old file as it was. A format of several files goes to a folder of that
/// name, unless the name has the ending of its archive.
Result<void> writeFile(
    const QString &path, const Format &format, const NextArticle &next,
    const StopCallable &stop = {}, const FormatOptions &options = {});

} // namespace Quoth

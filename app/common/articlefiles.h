// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>

#include <QStringList>

namespace Quoth {

/// The files that a list of files and folders stands for: files as they are, folders as the files
/// in and below them that Quoth may read by the ending of their names, in the order of the names.
/// Links to folders are not followed. Stopped, the list ends early.
[[nodiscard]] QStringList articleFiles(const QStringList &paths, const StopCallable &stop = {});

} // namespace Quoth

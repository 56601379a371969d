// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

#include <QStringList>

namespace Quoth {

/// Reads every file named on the command line, "-" being standard input, and hands over what is in
/// them, one article at a time. Names on standard error what could not be read, and goes on.
/// Returns how many inputs failed. Standard input that begins with '{' is read as JSONL.
int readInputs(const QStringList &paths, const std::function<void(const ReadArticle &)> &take);

} // namespace Quoth

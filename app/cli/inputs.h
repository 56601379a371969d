// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

#include <QStringList>

#include <optional>

namespace Quoth {

class CommandParser;

/// Options of every verb that reads articles: --encoding, --columns, --whole-books.
void addReadOptions(CommandParser &parser);
/// What they say; nothing, after saying so on standard error, where that cannot be understood.
[[nodiscard]] std::optional<ReadOptions> readOptions(const CommandParser &parser);

/// Reads every file named on the command line, "-" being standard input and a folder all files in
/// it, and hands over what is in them, one article at a time. Names on standard error what could
/// not be read, and goes on. Returns how many inputs failed. Standard input that begins as Quoth
/// JSONL does is read line by line.
int readInputs(
    const QStringList &paths, const ReadOptions &options,
    const std::function<void(const ReadArticle &)> &take);

} // namespace Quoth

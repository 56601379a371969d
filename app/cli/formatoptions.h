// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatregistry.h>
#include <formats/lossreport.h>

#include <QStringList>

namespace Quoth {

/// The names of the formats that can be written, or read, as a sentence lists them.
[[nodiscard]] QString writtenFormatNames();
[[nodiscard]] QString readFormatNames();

/// "scheme=iobes" … as options, or what is wrong with the first that the format does not know.
struct ParsedOptions
{
    FormatOptions options;
    QString fault;
};
[[nodiscard]] ParsedOptions parsedOptions(const QStringList &words, const Format &format);

/// Prints what a format loses, a line each: what, how often, what is done instead. To standard
/// output, or to standard error where the former is the file itself.
void printLossReport(const LossReport &report, bool toStandardError);

/// Writes to the file, or to standard output if it is "-" or empty.
Result<void> writeOut(
    const QString &out, const Format &format,
    const std::function<Result<std::optional<AnnotatedArticle>>()> &next,
    const FormatOptions &options);

} // namespace Quoth

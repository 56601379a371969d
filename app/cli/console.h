// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QByteArray>
#include <QString>

namespace Quoth {

/// The exit codes of quoth-cli.
namespace ExitCode {
inline constexpr int done = 0;
inline constexpr int someFailed =
    1; ///< some input failed, named on standard error; the rest is done
inline constexpr int usage = 2;
} // namespace ExitCode

/// Data goes to standard output, everything else to standard error. Colour and progress only when
/// standard error is a terminal; NO_COLOR and TERM=dumb are respected. Main thread.
namespace Console {

void writeLine(const QByteArray &line);
void writeLine(const QString &line);
/// False once the reader of standard output has gone away.
[[nodiscard]] bool canWrite();
void flush();

void error(const QString &message);
void error(const Error &error);
void note(const QString &message);

/// "analysed 3 of 12", overwritten in place; nothing when standard error is no terminal.
void progress(const QString &message);
void endProgress();

} // namespace Console

} // namespace Quoth

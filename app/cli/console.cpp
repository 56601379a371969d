// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/console.h>

#include <cstdio>
#include <unistd.h>

namespace Quoth::Console {

using namespace Qt::StringLiterals;

namespace {

bool hasTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool hasColour()
{
    return hasTerminal() && qEnvironmentVariableIsEmpty("NO_COLOR") &&
           qEnvironmentVariable("TERM") != u"dumb"_s;
}

bool progressIsShown = false;

void writeError(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void writeLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
}

void writeLine(const QString &line)
{
    writeLine(line.toUtf8());
}

bool canWrite()
{
    return std::ferror(stdout) == 0;
}

void flush()
{
    std::fflush(stdout);
}

void error(const QString &message)
{
    endProgress();
    const QByteArray prefix = hasColour() ? QByteArrayLiteral("\x1b[31mquoth-cli:\x1b[0m ")
                                          : QByteArrayLiteral("quoth-cli: ");
    writeError(prefix + message.toUtf8() + '\n');
}

void error(const Error &error)
{
    Console::error(errorText(error));
}

void note(const QString &message)
{
    endProgress();
    writeError(message.toUtf8() + '\n');
}

void progress(const QString &message)
{
    if (hasTerminal()) {
        progressIsShown = true;
        writeError("\r\x1b[K" + message.toUtf8());
    }
}

void endProgress()
{
    if (progressIsShown) {
        progressIsShown = false;
        writeError("\r\x1b[K");
    }
}

} // namespace Quoth::Console

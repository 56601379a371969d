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

/// What an article or a file is called must not steer the terminal: control characters and marks
/// of direction are written out.
QByteArray inert(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar sign : text) {
        const char16_t code = sign.unicode();
        const bool isControl =
            (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7F && code < 0xA0);
        const bool isDirection =
            (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (isControl || isDirection) {
            shown += u"\\u%1"_s.arg(int(code), 4, 16, QChar(u'0'));
        } else {
            shown += sign;
        }
    }
    return shown.toUtf8();
}

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
    writeLine(inert(line));
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
    writeError(prefix + inert(message) + '\n');
}

void error(const Error &error)
{
    Console::error(errorText(error));
}

void note(const QString &message)
{
    endProgress();
    writeError(inert(message) + '\n');
}

void progress(const QString &message)
{
    if (hasTerminal()) {
        progressIsShown = true;
        writeError("\r\x1b[K" + inert(message));
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

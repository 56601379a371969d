// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/checkcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

int runCheck(const QStringList &arguments)
{
    CommandParser parser(
        u"check"_s, u"[--library FILE]"_s,
        u"Checks a library: its pages, its links, and that every annotation's words are what its\n"
        "span covers. Prints each fault on a line; exits with 1 if there is one."_s);
    parser.addLibraryOption();
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (!parser.words().isEmpty()) {
        return parser.usageError(u"\"%1\" is one word too many."_s.arg(parser.words().first()));
    }
    const auto library = Library::open(parser.libraryPath(), Library::Mode::ReadOnly);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    const Result<QStringList> faults = (*library)->check();
    if (!faults) {
        Console::error(faults.error());
        return ExitCode::someFailed;
    }
    for (const QString &fault : *faults) {
        Console::writeLine(fault);
    }
    if (faults->isEmpty()) {
        Console::writeLine(u"%1: sound"_s.arg((*library)->path()));
    }
    return faults->isEmpty() ? ExitCode::done : ExitCode::someFailed;
}

} // namespace Quoth

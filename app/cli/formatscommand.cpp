// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/formatscommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <common/allformats.h>
#include <formats/formattable.h>

namespace Quoth {

using namespace Qt::StringLiterals;

int runFormats(const QStringList &arguments)
{
    CommandParser parser(
        u"formats"_s, {},
        u"Prints what each format can hold, as a table in Markdown. What is marked \"partly\" or\n"
        "with a dash is counted by `convert --loss-report` before anything is lost."_s);
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    Console::writeLine(formatTable(allFormats()).trimmed());
    return ExitCode::done;
}

} // namespace Quoth

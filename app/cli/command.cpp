// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/command.h>

#include <cli/console.h>

#include <common/librarypath.h>

namespace Quoth {

using namespace Qt::StringLiterals;

CommandParser::CommandParser(
    const QString &verb, const QString &synopsis, const QString &description)
    : m_verb(verb)
    , m_synopsis(synopsis)
    , m_description(description)
{
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
}

void CommandParser::addLibraryOption()
{
    m_parser.addOption(
        {u"library"_s,
         u"The library file; without it the one in QUOTH_LIBRARY, or else %1."_s.arg(
             defaultLibraryPath()),
         u"FILE"_s});
}

std::optional<int> CommandParser::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList(m_verb) + arguments)) {
        return usageError(m_parser.errorText());
    }
    if (m_parser.isSet(u"help"_s)) {
        Console::writeLine(help());
        return ExitCode::done;
    }
    return std::nullopt;
}

QString CommandParser::libraryPath() const
{
    return m_parser.isSet(u"library"_s) ? m_parser.value(u"library"_s) : defaultLibraryPath();
}

int CommandParser::usageError(const QString &message) const
{
    Console::error(message);
    Console::note(u"Usage: quoth-cli %1 %2\nTry: quoth-cli %1 --help"_s.arg(m_verb, m_synopsis));
    return ExitCode::usage;
}

QString CommandParser::help() const
{
    // Qt's own text begins with the program's usage line, which knows no verbs.
    const QString qtHelp = m_parser.helpText();
    const qsizetype options = qtHelp.indexOf(u"Options:"_s);
    return u"Usage: quoth-cli %1 %2\n\n%3\n\n%4"_s.arg(
        m_verb, m_synopsis, m_description,
        options < 0 ? QString() : qtHelp.sliced(options).trimmed());
}

} // namespace Quoth

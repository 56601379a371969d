// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace Quoth {

/// One verb of quoth-cli. `run` gets the words after the verb and returns an exit code.
struct Command
{
    QString name;
    QString summary;
    int (*run)(const QStringList &arguments);
};

/// A parser for one verb that knows --help and, if wanted, --library.
class CommandParser
{
public:
    /// `synopsis` is what stands behind the verb in the first line of the help.
    CommandParser(const QString &verb, const QString &synopsis, const QString &description);

    void addLibraryOption();
    QCommandLineParser &options() { return m_parser; }
    [[nodiscard]] const QCommandLineParser &options() const { return m_parser; }

    /// Reads the words. Where it returns a code, the verb ends with that at once: help was asked
    /// for and printed, or the usage was wrong and is explained on standard error.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString libraryPath() const;

    /// Says on standard error what is wrong with the call; returns ExitCode::usage.
    [[nodiscard]] int usageError(const QString &message) const;

private:
    [[nodiscard]] QString help() const;

    QString m_verb;
    QString m_synopsis;
    QString m_description;
    QCommandLineParser m_parser;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Quoth {

/// What `quoth [--library FILE] [FILE...]` asks for.
struct CommandLine
{
    enum class Wish
    {
        Run,
        ShowText,   ///< print `text` and leave: help or version
        ReportUsage ///< print `text` as an error and leave with 2
    };
    Wish wish = Wish::Run;
    QString text;
    QString libraryPath;
    QStringList files;
};

[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/commandline.h>

#include <common/librarypath.h>
#include <common/version.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

class CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::CommandLine)
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr("Read and annotate news articles."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption library(
        u"library"_s, CommandLineText::tr("The library file to open or to make."), u"FILE"_s);
    parser.addOption(library);
    parser.addPositionalArgument(
        u"FILE"_s, CommandLineText::tr("Articles to open."), u"[FILE...]"_s);

    CommandLine line;
    if (!parser.parse(arguments)) {
        line.wish = CommandLine::Wish::ReportUsage;
        line.text = parser.errorText() + u'\n';
        return line;
    }
    if (parser.isSet(help)) {
        line.wish = CommandLine::Wish::ShowText;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.wish = CommandLine::Wish::ShowText;
        line.text = u"quoth %1\n"_s.arg(Quoth::version());
        return line;
    }
    const QString path = parser.isSet(library) ? parser.value(library) : defaultLibraryPath();
    line.libraryPath = QFileInfo(path).absoluteFilePath();
    for (const QString &file : parser.positionalArguments()) {
        line.files.append(QFileInfo(file).absoluteFilePath());
    }
    return line;
}

} // namespace Quoth

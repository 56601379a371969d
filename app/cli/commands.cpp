// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/commands.h>

#include <cli/agreementcommand.h>
#include <cli/analyzecommand.h>
#include <cli/checkcommand.h>
#include <cli/command.h>
#include <cli/console.h>
#include <cli/convertcommand.h>
#include <cli/evaluatecommand.h>
#include <cli/evaluateimportcommand.h>
#include <cli/exportcommand.h>
#include <cli/formatscommand.h>
#include <cli/importcommand.h>
#include <cli/listcommand.h>
#include <cli/searchcommand.h>
#include <cli/traincommand.h>
#include <cli/trainspeakerscommand.h>

#include <common/version.h>

#include <algorithm>
#include <numeric>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QList<Command> &allCommands()
{
    static const QList<Command> commands = {
        {u"analyze"_s, u"find names, dates and quotations in files, as JSON lines"_s, runAnalyze},
        {u"import"_s, u"add articles to a library and analyse them"_s, runImport},
        {u"export"_s, u"write articles with their annotations"_s, runExport},
        {u"convert"_s, u"from one format to another, without a library"_s, runConvert},
        {u"formats"_s, u"what each format can hold, as a table"_s, runFormats},
        {u"list"_s, u"list the articles of a library"_s, runList},
        {u"search"_s, u"find articles, or every place of some words"_s, runSearch},
        {u"agreement"_s, u"how far readers of the same articles agree"_s, runAgreement},
        {u"evaluate"_s, u"measure the analysis against labelled texts"_s, runEvaluate},
        {u"evaluate-import"_s, u"measure how well articles are found on web pages"_s,
         runEvaluateImport},
        {u"train"_s, u"make the model that finds names from labelled texts"_s, runTrain},
        {u"train-speakers"_s, u"make the weights that find whom a pronoun means"_s,
         runTrainSpeakers},
        {u"check"_s, u"check that a library is sound"_s, runCheck},
    };
    return commands;
}

QString overview()
{
    QString text = u"Usage: quoth-cli COMMAND [ARGUMENT...]\n\n"
                   "Reads news articles: who is named, and who said what.\n\nCommands:\n"_s;
    for (const Command &command : allCommands()) {
        text += u"  %1  %2\n"_s.arg(command.name, -14).arg(command.summary);
    }
    text += u"\nExamples:\n"
            "  quoth-cli analyze article.txt\n"
            "  quoth-cli import --library news.quoth *.txt\n"
            "  quoth-cli export --library news.quoth --format csv --out news.csv\n\n"
            "`quoth-cli COMMAND --help` tells more. Exit codes: 0 done, 1 some input failed,\n"
            "2 wrong usage."_s;
    return text;
}

int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.last();
}

int unknownCommand(const QString &word)
{
    const QList<Command> &commands = allCommands();
    const auto nearest = std::min_element(
        commands.cbegin(), commands.cend(), [&word](const Command &a, const Command &b) {
            return distance(word, a.name) < distance(word, b.name);
        });
    const QString guess = distance(word, nearest->name) <= 2
                              ? u" Did you mean \"%1\"?"_s.arg(nearest->name)
                              : QString();
    Console::error(u"There is no command \"%1\".%2"_s.arg(word, guess));
    Console::note(u"Try: quoth-cli --help"_s);
    return ExitCode::usage;
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        Console::note(overview());
        return ExitCode::usage;
    }
    const QString word = arguments.first();
    if (word == u"--help" || word == u"-h" || word == u"help") {
        Console::writeLine(overview());
        return ExitCode::done;
    }
    if (word == u"--version" || word == u"-v") {
        Console::writeLine(u"quoth-cli %1"_s.arg(version()));
        return ExitCode::done;
    }
    for (const Command &command : allCommands()) {
        if (command.name == word) {
            const int code = command.run(arguments.sliced(1));
            Console::flush();
            return code;
        }
    }
    return unknownCommand(word);
}

} // namespace Quoth

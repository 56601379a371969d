// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/analyzecommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/inputs.h>
#include <cli/stanceoption.h>

#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <formats/analysisjson.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include <QJsonDocument>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<ShownNames> namesOf(const QString &libraryPath)
{
    if (libraryPath.isEmpty()) {
        return ShownNames();
    }
    const auto library = Library::open(libraryPath, Library::Mode::ReadOnly);
    return library ? (*library)->learning().shownNames() : failure(library.error());
}

} // namespace

int runAnalyze(const QStringList &arguments)
{
    CommandParser parser(
        u"analyze"_s, u"[--model FILE] [--names-of LIBRARY] FILE..."_s,
        u"Finds names, dates and quotations with their speakers, and prints one JSON object a "
        u"line\n"
        "for each article. A .jsonl file holds one article a line: {\"id\", \"text\", "
        "\"published\"?}.\nWeb pages, documents, mail, books, feeds and news formats are read by "
        "what "
        "they are.\nThe file \"-\" is standard input. Offsets are Unicode code points."_s);
    addReadOptions(parser);
    addStanceOption(parser.options());
    parser.options().addOption(
        {u"model"_s, u"The model of names to use instead of the installed one."_s, u"FILE"_s});
    parser.options().addOption(
        {u"names-of"_s, u"Propose what the decisions in a library have shown of names."_s,
         u"LIBRARY"_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    const auto options = readOptions(parser);
    if (!options) {
        return ExitCode::usage;
    }
    const auto stances = stancesOf(parser.options());
    if (!stances) {
        return parser.usageError(u"A stance is speech, belief or intent."_s);
    }
    if (parser.words().isEmpty()) {
        return parser.usageError(u"No file is named."_s);
    }
    const Result<std::shared_ptr<const Pipeline>> pipeline =
        loadPipelineWith(parser.options().value(u"model"_s));
    if (!pipeline) {
        Console::error(pipeline.error());
        return ExitCode::someFailed;
    }
    const Result<ShownNames> shown = namesOf(parser.options().value(u"names-of"_s));
    if (!shown) {
        Console::error(shown.error());
        return ExitCode::someFailed;
    }
    int count = 0;
    const int failures = readInputs(parser.words(), *options, [&](const ReadArticle &input) {
        const Article &article = input.content.article;
        Analysis analysis = (*pipeline)->analyze(
            {article.text, article.published, {}, {}, stances->contains(Stance::Intent), *shown});
        keepStances(*stances, analysis);
        const QJsonObject object = analysisJson(article, analysis, input.raw);
        Console::writeLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
        Console::progress(u"analysed %1"_s.arg(++count));
    });
    Console::endProgress();
    return failures > 0 ? ExitCode::someFailed : ExitCode::done;
}

} // namespace Quoth

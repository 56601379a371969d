// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/importcommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/formatoptions.h>
#include <cli/inputs.h>

#include <common/allformats.h>
#include <common/articlefiles.h>
#include <common/articleimport.h>
#include <common/fileimport.h>
#include <common/modelversions.h>
#include <common/originalkeeper.h>
#include <common/pipelineloader.h>
#include <store/entitystore.h>
#include <store/library.h>
#include <store/undolog.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct Tally
{
    int added = 0;
    int known = 0;
    int failed = 0;
};

void addOptions(CommandParser &parser)
{
    parser.addLibraryOption();
    QCommandLineParser &options = parser.options();
    options.addOption(
        {u"format"_s, u"The format of the files: %1."_s.arg(readFormatNames()), u"F"_s});
    options.addOption(
        {u"conflicts"_s,
         u"Where the file and the library say different things of the same words, keep: mine (by "
         "default), theirs, both."_s,
         u"WHOSE"_s});
    options.addOption({u"dry-run"_s, u"Say what would be done, and write nothing."_s});
}

void printPlan(const QString &path, const QList<ImportPlan> &plans)
{
    const ImportCounts counts = countsOf(plans);
    Console::writeLine(u"%1: %2 new articles, %3 known"_s.arg(path)
                           .arg(counts.newArticles)
                           .arg(counts.knownArticles));
    Console::writeLine(u"annotations: %1 added, %2 decided, %3 already there, %4 in conflict, "
                       "%5 without a place, %6 to be looked at"_s.arg(counts.added)
                           .arg(counts.decided)
                           .arg(counts.known)
                           .arg(counts.conflicts)
                           .arg(counts.unplaced)
                           .arg(counts.uncertain));
    for (const ImportPlan &plan : plans) {
        for (const ImportConflict &conflict : plan.conflicts) {
            const auto said = [](const Annotation &annotation) {
                return QStringList{
                    identifier(annotation.kind), annotation.tag, annotation.entity,
                    identifier(annotation.status)}
                    .join(u' ')
                    .simplified();
            };
            Console::writeLine(u"conflict\t%1\t%2\tmine: %3\ttheirs: %4"_s.arg(
                plan.targetTitle, conflict.existing.words.simplified(), said(conflict.existing),
                said(conflict.incoming)));
        }
    }
}

/// A file that holds annotations: all of it is read and compared before anything is written.
bool importPlanned(
    Library &library, const Pipeline *pipeline, const QString &path, const Format &format,
    ConflictChoice choice, Tally &tally)
{
    const auto plans = planFile(library, path, format);
    if (!plans) {
        Console::error(plans.error());
        return false;
    }
    printPlan(path, *plans);
    if (!pipeline) { // a dry run
        return true;
    }
    const auto made = importStep(library, *plans, choice, [&](const AnnotatedArticle &content) {
        return importArticle(library, *pipeline, content, {});
    });
    const auto done = !made ? Result<void>(failure(made.error()))
                      : made->step.isEmpty()
                          ? Result<void>()
                          : library.undoLog().perform(made->step, {}); // the window can undo it
    if (!done) {
        Console::error(done.error());
        return false;
    }
    tally.known += int(plans->size() - made->articles.size());
    for (const ImportedArticle &article : made->articles) {
        ++(article.isNew ? tally.added : tally.known);
    }
    return true;
}

std::optional<ConflictChoice> choiceOf(const QString &word)
{
    if (word.isEmpty() || word == u"mine") {
        return ConflictChoice::KeepMine;
    }
    if (word == u"theirs") {
        return ConflictChoice::TakeTheirs;
    }
    return word == u"both" ? std::optional(ConflictChoice::KeepBoth) : std::nullopt;
}

void importPlain(
    Library &library, const Pipeline &pipeline, const QString &path, const ReadOptions &options,
    Tally &tally)
{
    OriginalKeeper keeper(library, path);
    tally.failed += readInputs({path}, keeper.watching(options), [&](const ReadArticle &input) {
        const Result<ImportedArticle> imported =
            importArticle(library, pipeline, input.content, {});
        if (!imported) {
            ++tally.failed;
            Console::error(imported.error());
            return;
        }
        ++(imported->isNew ? tally.added : tally.known);
        if (imported->isNew) {
            if (const auto kept = keeper.keep(imported->id, input); !kept) {
                Console::error(kept.error());
            }
        }
        Console::progress(u"imported %1"_s.arg(tally.added + tally.known));
    });
}

} // namespace

int runImport(const QStringList &arguments)
{
    CommandParser parser(
        u"import"_s, u"[--format F] [--columns …] [--encoding NAME] [--library FILE] FILE..."_s,
        u"Adds articles to a library and analyses them. An article whose very text the library\n"
        "has already is left as it is. Plain text, web pages, Markdown, mail, books, documents,\n"
        "feeds, tables and the news formats are read by what they are; a folder stands for all\n"
        "files in it that are. The file \"-\" is standard input.\n\n"
        "With --format, or where a file's name says its format, the annotations in it come along:\n"
        "onto the article if the library has its text, or one from the same place in which their\n"
        "words are found, else with the article as a new one. A broken file is refused whole."_s);
    addOptions(parser);
    addReadOptions(parser);
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (parser.words().isEmpty()) {
        return parser.usageError(u"No file is named."_s);
    }
    const auto options = readOptions(parser);
    if (!options) {
        return ExitCode::usage;
    }
    const QString formatName = parser.options().value(u"format"_s);
    const Format *format = findAnyFormat(formatName);
    if (!formatName.isEmpty() && (!format || !format->isRead())) {
        return parser.usageError(u"There is no format \"%1\" to read. There are: %2."_s.arg(
            formatName, readFormatNames()));
    }
    const auto choice = choiceOf(parser.options().value(u"conflicts"_s));
    if (!choice) {
        return parser.usageError(u"--conflicts is one of: mine, theirs, both."_s);
    }
    const bool isDry = parser.options().isSet(u"dry-run"_s);
    const auto library = Library::open(
        parser.libraryPath(), isDry ? Library::Mode::ReadOnly : Library::Mode::CreateIfMissing);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    const auto model = chosenModelPath(**library);
    const auto pipeline = isDry   ? Result<std::shared_ptr<const Pipeline>>()
                          : model ? loadPipelineWith(*model)
                                  : failure(model.error());
    if (!pipeline) {
        Console::error(pipeline.error());
        return ExitCode::someFailed;
    }
    Tally tally;
    const QStringList files = format ? parser.words() : articleFiles(parser.words());
    for (const QString &path : files) {
        const Format *known = format ? format : path == u"-" ? nullptr : guessedFormat(path);
        // Our own lines stream; they are compared with the library only where that is asked for.
        const bool isPlanned = known && (format || isDry || known->id != u"jsonl");
        if (isPlanned) {
            tally.failed +=
                importPlanned(**library, pipeline->get(), path, *known, *choice, tally) ? 0 : 1;
        } else if (!isDry) {
            importPlain(**library, **pipeline, path, *options, tally);
        }
    }
    if (!isDry) {
        if (const Result<int> joined = (*library)->entities().proposeAliases(); !joined) {
            Console::error(joined.error());
            ++tally.failed;
        }
        Console::note(u"%1: %2 added, %3 already there, %4 failed"_s.arg((*library)->path())
                          .arg(tally.added)
                          .arg(tally.known)
                          .arg(tally.failed));
    }
    return tally.failed > 0 ? ExitCode::someFailed : ExitCode::done;
}

} // namespace Quoth

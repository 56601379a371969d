// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/importcommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/formatoptions.h>
#include <cli/inputs.h>

#include <common/allformats.h>
#include <common/articlefiles.h>
#include <common/articleintake.h>
#include <common/fileimport.h>
#include <common/modelversions.h>
#include <common/pipelineloader.h>
#include <store/articlestore.h>
#include <store/entitystore.h>
#include <store/learning/learningstore.h>
#include <store/library.h>
#include <store/undolog.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// An import as it runs: where the articles go, how they are analysed, and what became of them.
class ImportRun
{
public:
    ImportRun(Library &library, const Pipeline *pipeline)
        : m_library(library)
        , m_pipeline(pipeline)
        , m_intake(
              library, {}, [this](const auto &imported, const ReadArticle &) { tell(imported); })
    {
    }

    [[nodiscard]] Library &library() { return m_library; }
    [[nodiscard]] bool isDry() const { return m_pipeline == nullptr; }
    [[nodiscard]] ArticleIntake &intake() { return m_intake; }

    void take(const ReadArticle &read)
    {
        const auto known = m_library.articles().findByText(read.content.article.text);
        if (!known || *known) { // the intake says so, or fails in the same way
            m_intake.take(read);
            return;
        }
        if (!m_shown) {
            m_shown = m_library.learning().shownNames();
        }
        if (!*m_shown) {
            fail(m_shown->error());
            return;
        }
        const Article &article = read.content.article;
        m_intake.take(
            read, m_pipeline->analyze({article.text, article.published, {}, {}, false, **m_shown}));
    }

    void noteKnown() { ++m_known; }
    void noteFailed(int count = 1) { m_failed += count; }
    void fail(const Error &error)
    {
        noteFailed();
        Console::error(error);
    }

    /// The exit status.
    int finish()
    {
        if (const auto done = m_intake.finish(); !done) {
            fail(done.error());
        }
        if (const Result<int> joined = m_library.entities().proposeAliases(); !joined) {
            fail(joined.error());
        }
        Console::note(u"%1: %2 added, %3 already there, %4 failed"_s.arg(m_library.path())
                          .arg(m_added)
                          .arg(m_known)
                          .arg(m_failed));
        return status();
    }
    [[nodiscard]] int status() const
    {
        return m_failed > 0 ? ExitCode::someFailed : ExitCode::done;
    }

private:
    void tell(const Result<ImportedArticle> &imported)
    {
        if (!imported) {
            fail(imported.error());
            return;
        }
        ++(imported->isNew ? m_added : m_known);
        Console::progress(u"imported %1"_s.arg(m_added + m_known));
    }

    Library &m_library;
    const Pipeline *m_pipeline; ///< none for a dry run
    std::optional<Result<ShownNames>> m_shown;
    ArticleIntake m_intake;
    int m_added = 0;
    int m_known = 0;
    int m_failed = 0;
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
void importPlanned(ImportRun &run, const QString &path, const Format &format, ConflictChoice choice)
{
    run.intake().flush(); // it may be about articles of the file before
    const auto plans = planFile(run.library(), path, format);
    if (!plans) {
        run.fail(plans.error());
        return;
    }
    printPlan(path, *plans);
    if (run.isDry()) {
        return;
    }
    run.intake().beginWithout();
    const auto done =
        takePlans(run.library(), run.intake(), *plans, choice, [&run](const ReadArticle &read) {
            run.take(read);
        });
    if (!done) {
        run.fail(done.error());
        return;
    }
    for (const ImportPlan &plan : *plans) {
        if (plan.match != ImportMatch::New) {
            run.noteKnown();
        }
    }
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

void importPlain(ImportRun &run, const QString &path, const ReadOptions &options)
{
    run.noteFailed(
        readInputs({path}, run.intake().begin(path, options), [&run](const ReadArticle &input) {
            run.take(input);
        }));
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
    if (!isDry) {
        const auto logged = (*library)->undoLog().logAllParts(); // of one that was killed
        const auto done = logged ? (*library)->expectManyWrites() : logged;
        if (!done) {
            Console::error(done.error());
            return ExitCode::someFailed;
        }
    }
    const auto model = chosenModelPath(**library);
    const auto pipeline = isDry   ? Result<std::shared_ptr<const Pipeline>>()
                          : model ? loadPipelineWith(*model)
                                  : failure(model.error());
    if (!pipeline) {
        Console::error(pipeline.error());
        return ExitCode::someFailed;
    }
    ImportRun run(**library, pipeline->get());
    const QStringList files = format ? parser.words() : articleFiles(parser.words());
    for (const QString &path : files) {
        const Format *known = format ? format : path == u"-" ? nullptr : guessedFormat(path);
        // Our own lines stream; they are compared with the library only where that is asked for.
        const bool isPlanned = known && (format || isDry || known->id != u"jsonl");
        if (isPlanned) {
            importPlanned(run, path, *known, *choice);
        } else if (!isDry) {
            importPlain(run, path, *options);
        }
    }
    return isDry ? run.status() : run.finish();
}

} // namespace Quoth

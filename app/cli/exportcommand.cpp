// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/exportcommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/formatoptions.h>

#include <common/allformats.h>
#include <common/exportfilter.h>
#include <formats/filewriter.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The articles of a library one by one, in the order in which they were imported.
NextArticle articlesOf(Library &library, const QList<qint64> &ids, const ExportFilter &filter)
{
    return [&library, ids, filter,
            next = qsizetype(0)]() mutable -> Result<std::optional<AnnotatedArticle>> {
        if (next >= ids.size()) {
            return std::nullopt;
        }
        const qint64 id = ids[next++];
        Result<Article> article = library.articles().article(id);
        if (!article) {
            return failure(article.error());
        }
        Result<AnnotationSet> set = library.annotations().load(id);
        if (!set) {
            return failure(set.error());
        }
        Console::progress(u"exported %1 of %2"_s.arg(next).arg(ids.size()));
        return filter.filtered({std::move(*article), std::move(*set)});
    };
}

Result<QList<qint64>> allArticles(Library &library)
{
    Result<QList<qint64>> ids = library.articles().ids();
    if (ids) {
        std::sort(ids->begin(), ids->end());
    }
    return ids;
}

/// The identifiers of a list, "entity,quotation"; the first that is none goes into `fault`.
template <typename Value, typename FromText>
QSet<Value> valuesOf(const QString &list, FromText fromText, QString &fault)
{
    QSet<Value> values;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        const auto value = fromText(word.trimmed());
        if (value) {
            values.insert(*value);
        } else if (fault.isEmpty()) {
            fault = word.trimmed();
        }
    }
    return values;
}

void addExportOptions(CommandParser &parser)
{
    parser.addLibraryOption();
    QCommandLineParser &options = parser.options();
    options.addOption({u"format"_s, u"What to write: %1."_s.arg(writtenFormatNames()), u"F"_s});
    options.addOption(
        {u"out"_s,
         u"The file to write, replaced whole or not at all; a folder or its archive for a format "
         "of several files."_s,
         u"FILE"_s});
    options.addOption(
        {u"kinds"_s, u"Only these: entity, mention, cue, quotation, highlight."_s, u"LIST"_s});
    options.addOption(
        {u"statuses"_s, u"Only these: proposed, accepted, rejected, corrected."_s, u"LIST"_s});
    options.addOption({u"reviewers"_s, u"Only what these people made or decided."_s, u"LIST"_s});
    options.addOption({u"option"_s, u"A choice of the format, as name=value."_s, u"CHOICE"_s});
    options.addOption(
        {u"loss-report"_s,
         u"Print what the format cannot hold of this: what, how often, what is done instead."_s});
}

std::optional<int> readFilter(const CommandParser &parser, ExportFilter &filter)
{
    QString fault;
    const QCommandLineParser &options = parser.options();
    filter.kinds = valuesOf<AnnotationKind>(
        options.value(u"kinds"_s), [](const QString &word) { return annotationKind(word); }, fault);
    filter.statuses = valuesOf<AnnotationStatus>(
        options.value(u"statuses"_s), [](const QString &word) { return annotationStatus(word); },
        fault);
    for (const QString &name : options.value(u"reviewers"_s).split(u',', Qt::SkipEmptyParts)) {
        filter.reviewers.insert(name.trimmed());
    }
    return fault.isEmpty() ? std::nullopt
                           : std::optional(parser.usageError(
                                 u"There is no kind or status \"%1\"."_s.arg(fault)));
}

/// Every article that comes by is counted in.
NextArticle reported(const NextArticle &next, const FormatTraits &traits, LossReport &report)
{
    return [next, traits, &report]() -> Result<std::optional<AnnotatedArticle>> {
        auto article = next();
        if (article && *article) {
            report.add(lossReport(**article, traits));
        }
        return article;
    };
}

} // namespace

int runExport(const QStringList &arguments)
{
    CommandParser parser(
        u"export"_s, u"--format F [--out FILE] [--library FILE] [ARTICLE...]"_s,
        u"Writes articles with their annotations: those whose numbers `quoth-cli list` shows, or\n"
        "all of the library. Without --out it writes to standard output. Formats: %1."_s.arg(
            writtenFormatNames()));
    addExportOptions(parser);
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    const QString name = parser.options().value(u"format"_s);
    const Format *format = findAnyFormat(name);
    if (!format || !format->isWritten()) {
        return parser.usageError(
            parser.options().isSet(u"format"_s)
                ? u"There is no format \"%1\". There are: %2."_s.arg(name, writtenFormatNames())
                : u"Say which format: %1."_s.arg(writtenFormatNames()));
    }
    const ParsedOptions options = parsedOptions(parser.options().values(u"option"_s), *format);
    if (!options.fault.isEmpty()) {
        return parser.usageError(options.fault);
    }
    ExportFilter filter;
    if (const auto code = readFilter(parser, filter)) {
        return *code;
    }
    QList<qint64> ids;
    for (const QString &word : parser.words()) {
        bool isNumber = false;
        ids.append(word.toLongLong(&isNumber));
        if (!isNumber) {
            return parser.usageError(u"\"%1\" is no article's number."_s.arg(word));
        }
    }
    const auto library = Library::open(parser.libraryPath(), Library::Mode::ReadOnly);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    if (ids.isEmpty()) {
        const Result<QList<qint64>> all = allArticles(**library);
        if (!all) {
            Console::error(all.error());
            return ExitCode::someFailed;
        }
        ids = *all;
    }
    LossReport report;
    const QString out = parser.options().value(u"out"_s);
    const NextArticle next =
        reported(articlesOf(**library, ids, filter), traitsOf(*format, options.options), report);
    const Result<void> written = writeOut(out, *format, next, options.options);
    Console::endProgress();
    if (!written) {
        Console::error(written.error());
        return ExitCode::someFailed;
    }
    if (parser.options().isSet(u"loss-report"_s)) {
        printLossReport(report, out.isEmpty() || out == u"-");
    }
    return ExitCode::done;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/exportcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <formats/filewriter.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QFile>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString formatNames()
{
    QStringList names;
    for (const Format &format : formats()) {
        names.append(format.id);
    }
    return names.join(u", "_s);
}

/// The articles of a library one by one, in the order in which they were imported.
NextArticle articlesOf(Library &library, const QList<qint64> &ids)
{
    return
        [&library, ids, next = qsizetype(0)]() mutable -> Result<std::optional<AnnotatedArticle>> {
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
            return AnnotatedArticle{std::move(*article), std::move(*set)};
        };
}

Result<void> writeToStandardOutput(const Format &format, const NextArticle &next)
{
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, u"standard output"_s, output.errorString());
    }
    const std::unique_ptr<ArticleWriter> writer = makeWriter(format);
    Result<void> written = writer->begin(output);
    while (written) {
        Result<std::optional<AnnotatedArticle>> article = next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            break;
        }
        written = writer->write(output, **article);
    }
    return written ? writer->end(output) : written;
}

Result<QList<qint64>> allArticles(Library &library)
{
    const Result<QList<ArticleSummary>> summaries = library.articles().summaries();
    if (!summaries) {
        return failure(summaries.error());
    }
    QList<qint64> ids;
    for (const ArticleSummary &summary : *summaries) {
        ids.append(summary.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

int runExport(const QStringList &arguments)
{
    CommandParser parser(
        u"export"_s, u"--format F [--out FILE] [--library FILE] [ARTICLE...]"_s,
        u"Writes articles with their annotations: those whose numbers `quoth-cli list` shows, or\n"
        "all of the library. Without --out it writes to standard output. Formats: %1."_s.arg(
            formatNames()));
    parser.addLibraryOption();
    parser.options().addOption({u"format"_s, u"What to write: %1."_s.arg(formatNames()), u"F"_s});
    parser.options().addOption(
        {u"out"_s, u"The file to write; replaced whole or not at all."_s, u"FILE"_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    const Format *format = findFormat(parser.options().value(u"format"_s));
    if (!format) {
        return parser.usageError(
            parser.options().isSet(u"format"_s)
                ? u"There is no format \"%1\". There are: %2."_s.arg(
                      parser.options().value(u"format"_s), formatNames())
                : u"Say which format: %1."_s.arg(formatNames()));
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
    const NextArticle next = articlesOf(**library, ids);
    const QString out = parser.options().value(u"out"_s);
    const Result<void> written = out.isEmpty() || out == u"-" ? writeToStandardOutput(*format, next)
                                                              : writeFile(out, *format, next);
    Console::endProgress();
    if (!written) {
        Console::error(written.error());
        return ExitCode::someFailed;
    }
    return ExitCode::done;
}

} // namespace Quoth

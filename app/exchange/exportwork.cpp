// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportwork.h>

#include <common/allformats.h>
#include <formats/filewriter.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

namespace Quoth {

namespace {

Result<QList<qint64>> requestedArticles(Library &library, const ExportRequest &request)
{
    return request.articles.isEmpty() ? library.articles().ids()
                                      : Result<QList<qint64>>(request.articles);
}

Result<std::optional<AnnotatedArticle>> loadedArticle(Library &library, qint64 id)
{
    Result<Article> article = library.articles().article(id);
    if (!article) {
        return failure(article.error());
    }
    Result<AnnotationSet> set = library.annotations().load(id);
    if (!set) {
        return failure(set.error());
    }
    return std::optional<AnnotatedArticle>({std::move(*article), std::move(*set)});
}

/// Gives one article after the other to `take` until it fails or is told to stop.
template <typename Take>
Result<void> eachArticle(const ExportRequest &request, const StopCallable &stop, Take take)
{
    const Result<std::unique_ptr<Library>> library =
        Library::open(request.libraryPath, Library::Mode::MustExist);
    if (!library) {
        return failure(library.error());
    }
    const Result<QList<qint64>> ids = requestedArticles(**library, request);
    if (!ids) {
        return failure(ids.error());
    }
    for (const qint64 id : *ids) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped);
        }
        const auto article = loadedArticle(**library, id);
        if (!article) {
            return failure(article.error());
        }
        take(requested(**article, request));
    }
    return {};
}

} // namespace

AnnotatedArticle requested(AnnotatedArticle article, const ExportRequest &request)
{
    if (!request.selection.isEmpty()) {
        QSet<qint64> ids;
        article.set.annotations.removeIf([&request](const Annotation &annotation) {
            return !annotation.span.overlaps(request.selection);
        });
        for (const Annotation &annotation : std::as_const(article.set.annotations)) {
            ids.insert(annotation.id);
        }
        article.set.relations.removeIf([&ids](const Relation &relation) {
            return !ids.contains(relation.from) || !ids.contains(relation.to);
        });
    }
    return request.filter.filtered(std::move(article));
}

Result<void> exportInto(
    const QString &path, const ExportRequest &request, const StopCallable &stop,
    const ExportProgress &progress)
{
    const Format *format = findAnyFormat(request.formatId);
    if (!format) {
        return failure(ErrorCode::UnknownFormat, request.formatId);
    }
    const Result<std::unique_ptr<Library>> library =
        Library::open(request.libraryPath, Library::Mode::MustExist);
    if (!library) {
        return failure(library.error());
    }
    const Result<QList<qint64>> ids = requestedArticles(**library, request);
    if (!ids) {
        return failure(ids.error());
    }
    qsizetype next = 0;
    const auto nextArticle = [&]() -> Result<std::optional<AnnotatedArticle>> {
        if (progress) {
            progress(int(next), int(ids->size()));
        }
        if (next == ids->size()) {
            return std::optional<AnnotatedArticle>();
        }
        auto article = loadedArticle(**library, ids->at(next++));
        if (!article) {
            return failure(article.error());
        }
        return std::optional<AnnotatedArticle>(requested(std::move(**article), request));
    };
    return writeFile(path, *format, nextArticle, stop, request.options);
}

Result<LossReport> surveyExport(const ExportRequest &request, const StopCallable &stop)
{
    const Format *format = findAnyFormat(request.formatId);
    if (!format) {
        return failure(ErrorCode::UnknownFormat, request.formatId);
    }
    LossReport report;
    const FormatTraits traits = traitsOf(*format, request.options);
    const auto done = eachArticle(request, stop, [&](const AnnotatedArticle &article) {
        report.add(lossReport(article, traits));
    });
    return done ? Result<LossReport>(report) : Result<LossReport>(failure(done.error()));
}

} // namespace Quoth

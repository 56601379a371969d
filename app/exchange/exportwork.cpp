// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportwork.h>

#include <formats/filewriter.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

namespace Quoth {

namespace {

Result<QList<qint64>> requestedArticles(Library &library, const ExportRequest &request)
{
    if (!request.articles.isEmpty()) {
        return request.articles;
    }
    const Result<QList<ArticleSummary>> summaries = library.articles().summaries();
    if (!summaries) {
        return failure(summaries.error());
    }
    QList<qint64> ids;
    for (const ArticleSummary &summary : *summaries) {
        ids.append(summary.id);
    }
    return ids;
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

} // namespace

Result<void> exportInto(const QString &path, const ExportRequest &request, const StopCallable &stop)
{
    const Format *format = findFormat(request.formatId);
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
        if (next == ids->size()) {
            return std::optional<AnnotatedArticle>();
        }
        return loadedArticle(**library, ids->at(next++));
    };
    return writeFile(path, *format, nextArticle, stop);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>

#include <formats/archivedwriter.h>
#include <formats/folder.h>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A source together with what it reads from.
template <typename Origin>
class OwningSource : public ArticleSource
{
public:
    OwningSource(std::unique_ptr<Origin> origin, std::unique_ptr<ArticleSource> source)
        : m_origin(std::move(origin))
        , m_source(std::move(source))
    {
    }

    Result<std::optional<ReadArticle>> next() override { return m_source->next(); }

private:
    std::unique_ptr<Origin> m_origin; // goes last
    std::unique_ptr<ArticleSource> m_source;
};

Result<std::unique_ptr<ArticleSource>> sourceOfFiles(
    Result<std::unique_ptr<FileSource>> files, const Format &format, const ReadContext &context)
{
    if (!files) {
        return failure(files.error());
    }
    auto source = format.makeFilesSource(**files, context);
    return std::make_unique<OwningSource<FileSource>>(std::move(*files), std::move(source));
}

Result<std::unique_ptr<QFile>> openedFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) { // a pipe would be waited for, and a device never ends
        return failure(ErrorCode::FileNotReadable, path, u"it is no regular file"_s);
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file->errorString());
    }
    return file;
}

} // namespace

FormatTraits traitsOf(const Format &format, const FormatOptions &options)
{
    return format.optionTraits ? format.optionTraits(options) : format.traits;
}

std::unique_ptr<ArticleWriter> makeWriter(const Format &format, const FormatOptions &options)
{
    if (format.makeWriter) {
        return format.makeWriter(options);
    }
    return format.makeFilesWriter
               ? std::make_unique<ArchivedWriter>(format.makeFilesWriter(options))
               : nullptr;
}

Result<std::unique_ptr<ArticleSource>> openArticles(
    const QString &path, const Format &format, const FormatOptions &options,
    const KnownText &knownText)
{
    if (!format.isRead()) {
        return failure(ErrorCode::UnknownFormat, format.id, u"it is written only"_s);
    }
    const ReadContext context{path, options, knownText};
    if (format.makeFilesSource && QFileInfo(path).isDir()) {
        return sourceOfFiles(std::make_unique<FolderSource>(path), format, context);
    }
    auto file = openedFile(path);
    if (!file) {
        return failure(file.error());
    }
    if (format.makeFilesSource && !isZip((*file)->peek(4))) {
        // One of the files was named: it, and those of its name with other endings.
        return sourceOfFiles(
            std::make_unique<FolderSource>(
                QFileInfo(path).path(), QFileInfo(path).completeBaseName()),
            format, context);
    }
    auto source = format.makeFilesSource
                      ? sourceOfFiles(openArchive(**file, path), format, context)
                      : Result<std::unique_ptr<ArticleSource>>(format.makeSource(**file, context));
    if (!source) {
        return failure(source.error());
    }
    return std::make_unique<OwningSource<QFile>>(std::move(*file), std::move(*source));
}

Result<QByteArray> writtenBytes(
    const Format &format, const QList<AnnotatedArticle> &articles, const FormatOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeWriter(format, options);
    if (!writer) {
        return failure(ErrorCode::UnknownFormat, format.id, u"it is read only"_s);
    }
    if (const auto done = writer->begin(buffer); !done) {
        return failure(done.error());
    }
    for (const AnnotatedArticle &article : articles) {
        if (const auto done = writer->write(buffer, article); !done) {
            return failure(done.error());
        }
    }
    if (const auto done = writer->end(buffer); !done) {
        return failure(done.error());
    }
    return bytes;
}

Result<QList<ReadArticle>>
readBytes(const Format &format, const QByteArray &bytes, const ReadContext &context)
{
    QByteArray copy = bytes;
    auto buffer = std::make_unique<QBuffer>(&copy);
    buffer->open(QIODevice::ReadOnly);
    if (!format.isRead()) {
        return failure(ErrorCode::UnknownFormat, format.id, u"it is written only"_s);
    }
    auto source = format.makeFilesSource
                      ? sourceOfFiles(openArchive(*buffer, context.path), format, context)
                      : Result<std::unique_ptr<ArticleSource>>(format.makeSource(*buffer, context));
    if (!source) {
        return failure(source.error());
    }
    QList<ReadArticle> articles;
    for (;;) {
        auto article = (*source)->next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return articles;
        }
        articles.append(std::move(**article));
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/folderwriting.h>

#include <formats/folder.h>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<void>
writeFiles(FileSink &files, FilesWriter &writer, const NextArticle &next, const StopCallable &stop)
{
    if (const auto done = writer.begin(files); !done) {
        return done;
    }
    for (;;) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped);
        }
        const auto article = next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return writer.end(files);
        }
        if (const auto done = writer.write(files, **article); !done) {
            return done;
        }
    }
}

/// Into a folder that is there, file by file: each takes the place of the old one at once.
Result<void> moveInto(const QString &from, const QString &folder)
{
    QString made = folder;
    const QStringList names = FolderSource(from).names();
    for (const QString &name : names) {
        const QString target = folder + u'/' + name;
        if (const QString parent = target.left(target.lastIndexOf(u'/')); parent != made) {
            QDir().mkpath(parent);
            made = parent;
        }
        std::error_code error;
        std::filesystem::rename(
            QFileInfo(from + u'/' + name).filesystemFilePath(),
            QFileInfo(target).filesystemFilePath(), error);
        if (error) {
            return failure(
                ErrorCode::FileNotWritable, target, QString::fromStdString(error.message()));
        }
    }
    return {};
}

} // namespace

Result<void> writeFolder(
    const QString &path, const Format &format, const NextArticle &next, const StopCallable &stop,
    const FormatOptions &options)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir()) {
        return failure(ErrorCode::FileNotWritable, path, u"it is no folder"_s);
    }
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    QTemporaryDir beside(QFileInfo(absolute).path() + u"/.export-XXXXXX"_s);
    if (!beside.isValid()) {
        return failure(ErrorCode::FileNotWritable, path, beside.errorString());
    }
    FolderSink files(beside.path());
    const auto writer = format.makeFilesWriter(options);
    if (const auto done = writeFiles(files, *writer, next, stop); !done) {
        Error error = done.error();
        error.subject = error.subject.isEmpty() ? path : error.subject;
        return failure(error);
    }
    if (!QDir().mkpath(absolute)) {
        return failure(ErrorCode::FileNotWritable, path);
    }
    return moveInto(beside.path(), absolute);
}

} // namespace Quoth

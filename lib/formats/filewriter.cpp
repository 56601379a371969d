// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/filewriter.h>

#include <formats/folderwriting.h>

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeArticles(
    QIODevice &device, const Format &format, const NextArticle &next, const StopCallable &stop,
    const FormatOptions &options)
{
    const auto writer = makeWriter(format, options);
    if (!writer) {
        return failure(ErrorCode::UnknownFormat, format.id, u"it is read only"_s);
    }
    if (const auto done = writer->begin(device); !done) {
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
            return writer->end(device);
        }
        if (const auto done = writer->write(device, **article); !done) {
            return done;
        }
    }
}

/// QSaveFile syncs the file and not the folder, so its new name could be lost with the power.
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFileInfo(path).absolutePath().toLocal8Bit();
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    Q_UNUSED(path)
#endif
}

} // namespace

Result<void> writeFile(
    const QString &path, const Format &format, const NextArticle &next, const StopCallable &stop,
    const FormatOptions &options)
{
    const QFileInfo info(path);
    if (format.isOfSeveralFiles() && info.suffix().toLower() != format.suffix) {
        return writeFolder(path, format, next, stop, options);
    }
    if (info.exists() && !info.isFile()) { // a device cannot be replaced, and must not be
        return failure(ErrorCode::FileNotWritable, path, u"it is no regular file"_s);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    if (const auto done = writeArticles(file, format, next, stop, options); !done) {
        file.cancelWriting();
        Error error = done.error();
        error.subject = error.subject.isEmpty() ? path : error.subject;
        return failure(error);
    }
    if (!file.commit()) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    syncFolder(path);
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/filereader.h>
#include <formats/ziparchive.h>

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace Quoth {

/// A ZIP archive of these files, the first one stored as it is.
inline QByteArray packedEntries(const QList<ArchiveEntry> &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    bool isFirst = true;
    for (const ArchiveEntry &entry : entries) {
        const auto packing = isFirst ? ZipWriter::Packing::Stored : ZipWriter::Packing::Deflated;
        isFirst = false;
        if (!zip.add(entry.path, entry.bytes, packing)) {
            return {};
        }
    }
    return zip.finish() ? buffer.data() : QByteArray();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The bytes of a file, or of the archive that a folder stands for: "mimetype" first, the others by
/// their names.
inline QByteArray sampleBytes(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        return bytesOf(path);
    }
    QStringList names;
    for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        names.append(QDir(path).relativeFilePath(files.next()));
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const bool isFirst = a == QLatin1String("mimetype");
        const bool isSecond = b == QLatin1String("mimetype");
        return isFirst != isSecond ? isFirst : a < b;
    });
    QList<ArchiveEntry> entries;
    for (const QString &name : std::as_const(names)) {
        entries.append({name, bytesOf(path + u'/' + name)});
    }
    return packedEntries(entries);
}

/// What came of reading an input, all of it.
struct Reading
{
    QList<ReadArticle> articles;
    QList<Error> errors; ///< of parts, and of the whole last

    [[nodiscard]] ErrorCode firstError() const
    {
        return errors.isEmpty() ? ErrorCode::Unknown : errors.first().code;
    }
};

inline Reading
readingOf(const QByteArray &bytes, const QString &path, const ReadOptions &options = {})
{
    Reading reading;
    const auto done = readInput(
        bytes, path,
        [&reading](int, Result<ReadArticle> article) {
            if (article) {
                reading.articles.append(*article);
            } else {
                reading.errors.append(article.error());
            }
        },
        options);
    if (!done) {
        reading.errors.append(done.error());
    }
    return reading;
}

} // namespace Quoth

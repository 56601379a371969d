// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/resources.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestResource = 256 << 20;

} // namespace

Result<QString> findResourceFolder(const ResourcePlaces &places)
{
    QStringList candidates;
    if (!places.environment.isEmpty()) {
        candidates.append(places.environment);
    } else {
        if (!places.executableFolder.isEmpty()) {
            candidates.append(QDir::cleanPath(places.executableFolder + u"/../share/quoth"_s));
        }
        if (!places.fallback.isEmpty()) {
            candidates.append(places.fallback);
        }
    }
    for (const QString &candidate : candidates) {
        if (QDir(candidate + u"/gazetteers"_s).exists()) {
            return candidate;
        }
    }
    return failure(
        ErrorCode::FileNotFound, u"gazetteers"_s, u"looked in "_s + candidates.join(u", "_s));
}

Result<QStringList> resourceFiles(const QString &folder, const QString &pattern)
{
    const QDir directory(folder);
    QStringList paths;
    const QStringList names = directory.entryList({pattern}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        paths.append(directory.filePath(name));
    }
    if (paths.isEmpty()) {
        return failure(ErrorCode::FileNotFound, directory.filePath(pattern));
    }
    return paths;
}

Result<QByteArray> readResource(const QString &path)
{
    return readSmallFile(path, largestResource);
}

Result<QByteArray> readSmallFile(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::FileNotReadable, path, u"it is no regular file"_s);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    // One more than may be, and not what the file says of itself: it may grow meanwhile.
    const QByteArray bytes = file.size() <= most ? file.read(most + 1) : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    return file.size() <= most && bytes.size() <= most ? Result<QByteArray>(bytes)
                                                       : failure(ErrorCode::TooLarge, path);
}

} // namespace Quoth

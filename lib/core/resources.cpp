// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/resources.h>

#include <QDir>
#include <QFile>

namespace Quoth {

using namespace Qt::StringLiterals;

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
    QFile file(path);
    if (!file.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    return bytes;
}

} // namespace Quoth

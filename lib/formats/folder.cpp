// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/folder.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 200'000; // someone chose their home folder

QStringList filesIn(const QString &folder)
{
    QStringList names;
    const QDir base(folder);
    QDirIterator files(
        folder, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext() && names.size() < mostFiles) {
        // QDir takes a relative path for one that begins at the folder.
        files.next();
        names.append(base.relativeFilePath(files.fileInfo().absoluteFilePath()));
    }
    return names;
}

} // namespace

bool isSafeFileName(const QString &name)
{
    const bool isPlain = std::none_of(name.cbegin(), name.cend(), [](QChar unit) {
        return unit == u'\\' || unit == u':' || unit < u' ';
    });
    const QStringList parts = name.split(u'/');
    return isPlain && name.size() < 1000 &&
           std::none_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return part.isEmpty() || part == u"." || part == u"..";
           });
}

FolderSink::FolderSink(const QString &folder)
    : m_folder(folder)
{
}

Result<void> FolderSink::add(const QString &name, const QByteArray &content)
{
    Q_ASSERT(isSafeFileName(name));
    const QString path = m_folder + u'/' + name;
    QFile file(path);
    const QString folder = path.left(path.lastIndexOf(u'/'));
    if (folder != m_made && QDir().mkpath(folder)) {
        m_made = folder;
    }
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                           file.write(content) == content.size();
    return isWritten ? Result<void>()
                     : failure(ErrorCode::FileNotWritable, path, file.errorString());
}

FolderSource::FolderSource(const QString &folder)
    : m_folder(folder)
    , m_names(filesIn(folder))
{
    m_names.sort();
}

FolderSource::FolderSource(const QString &folder, const QString &baseName)
    : m_folder(folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.completeBaseName() == baseName) {
            m_names.append(file.fileName());
        }
    }
}

Result<QByteArray> FolderSource::read(const QString &name, qint64 mostBytes)
{
    const QString path = m_folder + u'/' + name;
    if (!isSafeFileName(name) || !QFileInfo(path).isFile()) {
        return failure(ErrorCode::FileNotFound, name);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    if (file.size() > mostBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    return bytes;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/documents/packedfiles.h>

#include <formats/readlimits.h>

#include <QDir>
#include <QUrl>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<PackedFiles>> PackedFiles::open(const QByteArray &bytes, const QString &path)
{
    constexpr qsizetype mostMembers = 10'000;
    std::unique_ptr<PackedFiles> files(new PackedFiles);
    files->m_device.setData(bytes);
    files->m_device.open(QIODevice::ReadOnly);
    auto archive = ZipReader::open(files->m_device, path);
    if (!archive) {
        return failure(archive.error());
    }
    files->m_archive = std::move(*archive);
    if (files->m_archive->names().size() > mostMembers) {
        return failure(ErrorCode::TooLarge, path, u"too many files"_s);
    }
    return files;
}

Result<QByteArray> PackedFiles::read(const QString &name)
{
    auto bytes = m_archive->read(name, std::min(m_room, mostInputBytes));
    if (bytes) {
        m_room -= bytes->size();
    }
    return bytes;
}

QByteArray packedType(const QByteArray &beginning)
{
    // By the rules of EPUB and OpenDocument it is the first member, stored, without extra fields.
    constexpr qsizetype nameAt = 30;
    if (!beginning.startsWith(QByteArrayView("PK\x03\x04", 4)) ||
        beginning.mid(nameAt, 8) != "mimetype") {
        return {};
    }
    const QByteArray behind = beginning.mid(nameAt + 8, 100);
    return behind.left(behind.indexOf("PK")).trimmed();
}

QString memberPath(const QString &from, const QString &reference)
{
    const QString plain =
        QUrl::fromPercentEncoding(reference.section(u'#', 0, 0).toUtf8()).replace(u'\\', u'/');
    const QString folder = from.contains(u'/') ? from.section(u'/', 0, -2) + u'/' : QString();
    const QString path = QDir::cleanPath(folder + plain);
    const bool leadsOut = path.startsWith(u"..") || path.startsWith(u'/') || path.contains(u':');
    return leadsOut || plain.isEmpty() ? QString() : path;
}

} // namespace Quoth

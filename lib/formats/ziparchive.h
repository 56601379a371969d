// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

class QIODevice;

namespace Quoth {

/// One file of an archive: its path with slashes ("sources/a.txt"), relative, and what it holds.
struct ArchiveEntry
{
    QString path;
    QByteArray bytes;

    friend bool operator==(const ArchiveEntry &, const ArchiveEntry &) = default;
};

/// Writes a ZIP archive file by file; only the file that is being added is held. The same files
/// give the same bytes: each bears the format's earliest date. Not shared between threads.
class ZipWriter
{
public:
    enum class Packing
    {
        Deflated,
        Stored ///< as it is: what a reader must find without unpacking ("mimetype")
    };

    /// The device must be open for writing, and seekable: lengths are filled in afterwards.
    explicit ZipWriter(QIODevice &device);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    Result<void>
    add(const QString &path, const QByteArray &bytes, Packing packing = Packing::Deflated);
    /// Writes the table of contents; without it there is no archive.
    Result<void> finish();

private:
    QIODevice &m_device;
    void *m_zip = nullptr;
};

/// All files of an archive in its order, folders left out. Malformed for what is no sound ZIP
/// archive or holds nothing, for a file that fails its checksum, is encrypted, or has a path that
/// leads out of the folder; TooLarge where it would unpack to more than a library of news could
/// hold.
Result<QList<ArchiveEntry>> readZip(const QByteArray &bytes, const QString &path);

/// Does it begin as a ZIP archive does?
[[nodiscard]] bool isZip(const QByteArray &bytes);

} // namespace Quoth

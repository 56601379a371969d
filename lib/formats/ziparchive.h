// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

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

/// Reads single files of a ZIP archive, of which nothing else is held. The device can be sought in
/// and outlives the reader. Not shared between threads.
class ZipReader
{
public:
    /// Malformed as readZip, or where two files have one path; `path` names the archive in errors.
    static Result<std::unique_ptr<ZipReader>> open(QIODevice &device, const QString &path);
    ~ZipReader();
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;

    /// Of all files, in the archive's order.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// One of them; FileNotFound where there is none, TooLarge where it is over the limit.
    Result<QByteArray> read(const QString &name, qint64 mostBytes);

private:
    ZipReader(void *file, const QString &path);
    Result<void> readNames();

    void *m_file;
    QString m_path;
    QStringList m_names;
    QHash<QString, std::pair<quint64, quint64>> m_places; // in the table of contents
};

/// All files of an archive in its order, folders left out. Malformed for what is no sound ZIP
/// archive or holds nothing, for a file that fails its checksum, is encrypted, or has a path that
/// leads out of the folder; TooLarge where it would unpack to more than a library of news could
/// hold.
Result<QList<ArchiveEntry>> readZip(const QByteArray &bytes, const QString &path);

/// Does it begin as a ZIP archive does?
[[nodiscard]] bool isZip(const QByteArray &bytes);

} // namespace Quoth

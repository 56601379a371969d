// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/ziparchive.h>

#include <QBuffer>

namespace Quoth {

/// A document that is an archive: its members are read to memory by their exact names, and never
/// written anywhere. What all of them unpack to is bounded.
class PackedFiles
{
public:
    /// Malformed as ZipReader::open; TooLarge for more than ten thousand members.
    static Result<std::unique_ptr<PackedFiles>> open(const QByteArray &bytes, const QString &path);

    [[nodiscard]] bool has(const QString &name) const { return m_archive->names().contains(name); }
    Result<QByteArray> read(const QString &name);

private:
    PackedFiles() = default;

    QBuffer m_device;
    std::unique_ptr<ZipReader> m_archive;
    qint64 m_room = 512LL << 20;
};

/// What the first member of an archive, named "mimetype", says it is; empty where there is none.
[[nodiscard]] QByteArray packedType(const QByteArray &beginning);

/// The path of a member that another one refers to ("../text/one.xhtml"), without a fragment;
/// empty for what leads out of the archive.
[[nodiscard]] QString memberPath(const QString &from, const QString &reference);

} // namespace Quoth

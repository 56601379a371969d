// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/fileset.h>
#include <formats/ziparchive.h>

#include <memory>

namespace Quoth {

/// Puts files into a ZIP archive that is written to a device as they come.
class ArchiveSink : public FileSink
{
public:
    /// The device can be sought in and outlives the sink.
    explicit ArchiveSink(QIODevice &device);

    Result<void> add(const QString &name, const QByteArray &content) override;
    /// Writes the end of the archive. Without it there is none.
    Result<void> finish();

private:
    ZipWriter m_archive;
};

/// The files of a ZIP archive. The device can be sought in and outlives the source.
Result<std::unique_ptr<FileSource>> openArchive(QIODevice &device, const QString &path);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/archive.h>
#include <formats/articlewriter.h>

#include <QTemporaryFile>

#include <memory>

namespace Quoth {

/// Writes a format of several files to one device, as their archive. An archive is not written from
/// front to back: where the device can only go on (a pipe), it is made in a temporary file first.
class ArchivedWriter : public ArticleWriter
{
public:
    explicit ArchivedWriter(std::unique_ptr<FilesWriter> writer);

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    Result<void> copyTo(QIODevice &device);

    std::unique_ptr<FilesWriter> m_writer;
    std::unique_ptr<QTemporaryFile> m_made; // null where it is not needed
    std::unique_ptr<ArchiveSink> m_files;
};

} // namespace Quoth

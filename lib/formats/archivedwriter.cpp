// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/archivedwriter.h>

#include <formats/devicewriting.h>

namespace Quoth {

ArchivedWriter::ArchivedWriter(std::unique_ptr<FilesWriter> writer)
    : m_writer(std::move(writer))
{
}

Result<void> ArchivedWriter::begin(QIODevice &device)
{
    if (device.isSequential()) {
        m_made = std::make_unique<QTemporaryFile>();
        if (!m_made->open()) {
            return failure(ErrorCode::FileNotWritable, m_made->fileName(), m_made->errorString());
        }
    }
    m_files = std::make_unique<ArchiveSink>(m_made ? *m_made : device);
    return m_writer->begin(*m_files);
}

Result<void> ArchivedWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    Q_UNUSED(device)
    return m_writer->write(*m_files, article);
}

Result<void> ArchivedWriter::end(QIODevice &device)
{
    if (const auto done = m_writer->end(*m_files); !done) {
        return done;
    }
    if (const auto done = m_files->finish(); !done || !m_made) {
        return done;
    }
    return copyTo(device);
}

Result<void> ArchivedWriter::copyTo(QIODevice &device)
{
    constexpr qint64 pieceSize = 1 << 16;
    m_made->seek(0);
    while (!m_made->atEnd()) {
        if (const auto done = writeAll(device, m_made->read(pieceSize)); !done) {
            return done;
        }
    }
    return {};
}

} // namespace Quoth

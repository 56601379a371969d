// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/archive.h>

#include <QIODevice>

namespace Quoth {

namespace {

class ArchiveSource : public FileSource
{
public:
    explicit ArchiveSource(std::unique_ptr<ZipReader> archive)
        : m_archive(std::move(archive))
        , m_names(m_archive->names())
    {
        m_names.sort();
    }

    [[nodiscard]] QStringList names() const override { return m_names; }

    Result<QByteArray> read(const QString &name, qint64 mostBytes) override
    {
        return m_archive->read(name, mostBytes);
    }

private:
    std::unique_ptr<ZipReader> m_archive;
    QStringList m_names;
};

} // namespace

ArchiveSink::ArchiveSink(QIODevice &device)
    : m_archive(device)
{
}

Result<void> ArchiveSink::add(const QString &name, const QByteArray &content)
{
    return m_archive.add(name, content);
}

Result<void> ArchiveSink::finish()
{
    return m_archive.finish();
}

Result<std::unique_ptr<FileSource>> openArchive(QIODevice &device, const QString &path)
{
    auto archive = ZipReader::open(device, path);
    if (!archive) {
        return failure(archive.error());
    }
    return std::make_unique<ArchiveSource>(std::move(*archive));
}

} // namespace Quoth

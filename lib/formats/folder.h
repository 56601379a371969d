// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/fileset.h>

namespace Quoth {

/// A relative name that stays in its folder: no "..", no drive, no backslash, nothing hidden at
/// its beginning, no control characters.
[[nodiscard]] bool isSafeFileName(const QString &name);

/// Puts files into a folder that exists. A file that is there is replaced.
class FolderSink : public FileSink
{
public:
    explicit FolderSink(const QString &folder);

    Result<void> add(const QString &name, const QByteArray &content) override;

private:
    QString m_folder;
    QString m_made; ///< the folder that was made sure of last
};

/// The files of a folder, and of the folders in it; links are not followed.
class FolderSource : public FileSource
{
public:
    explicit FolderSource(const QString &folder);
    /// Only those of one name, whatever their endings, right in the folder.
    FolderSource(const QString &folder, const QString &baseName);

    [[nodiscard]] QStringList names() const override { return m_names; }
    Result<QByteArray> read(const QString &name, qint64 mostBytes) override;

private:
    QString m_folder;
    QStringList m_names;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace Quoth {

// Some formats are several files. They are written to and read from a folder or its archive, and
// see neither. Names are relative, with "/" between folders. Not shared between threads.

/// Where the files go.
class FileSink
{
public:
    FileSink() = default;
    FileSink(const FileSink &) = delete;
    FileSink &operator=(const FileSink &) = delete;
    virtual ~FileSink() = default;

    virtual Result<void> add(const QString &name, const QByteArray &content) = 0;
};

/// Where the files come from. What a hostile name or size could do is stopped before.
class FileSource
{
public:
    FileSource() = default;
    FileSource(const FileSource &) = delete;
    FileSource &operator=(const FileSource &) = delete;
    virtual ~FileSource() = default;

    /// Of all files, sorted.
    [[nodiscard]] virtual QStringList names() const = 0;
    /// One of them whole. TooLarge over `mostBytes`, FileNotFound where there is none.
    virtual Result<QByteArray> read(const QString &name, qint64 mostBytes = 64 << 20) = 0;
};

/// Writes annotated articles as several files; used like ArticleWriter.
class FilesWriter
{
public:
    FilesWriter() = default;
    FilesWriter(const FilesWriter &) = delete;
    FilesWriter &operator=(const FilesWriter &) = delete;
    virtual ~FilesWriter() = default;

    virtual Result<void> begin(FileSink &files) = 0;
    virtual Result<void> write(FileSink &files, const AnnotatedArticle &article) = 0;
    virtual Result<void> end(FileSink &files) = 0;
};

/// A name for the files of an article that no file system refuses, by its key; `taken` holds those
/// given before (in small letters) and gets this one.
[[nodiscard]] QString fileNameOf(const QString &key, QSet<QString> &taken);

} // namespace Quoth

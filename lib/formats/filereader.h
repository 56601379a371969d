// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

namespace Quoth {

/// What a reader is given: all bytes of the input, and how it goes by name.
struct ReaderInput
{
    QByteArray bytes;
    QString path;
    ReadOptions options;
};

/// One kind of file that articles are read from. `id` is a contract: it is kept with every article.
///
/// A file is of the first kind whose `fits` says so of its beginning (some kilobytes) and of the
/// ending of its name, in lower case. Text (`isText`) may come in any encoding. A reader that
/// `readsDevice` holds a part of the file at a time.
struct FileReader
{
    QString id;
    QStringList suffixes; ///< that files of this kind are known by
    bool isText = true;
    bool (*fits)(const QByteArray &beginning, const QString &suffix) = nullptr;
    Result<void> (*read)(const ReaderInput &input, const ReadLine &take) = nullptr;
    Result<void> (*readDevice)(
        QIODevice &device, const QString &path, const ReadOptions &options,
        const ReadLine &take) = nullptr;
};

/// All of them, in the order in which they are asked. Any thread.
[[nodiscard]] const QList<FileReader> &fileReaders();
[[nodiscard]] const FileReader *findFileReader(QStringView id);
/// The one for such a file: there is always one, since all else is read as plain text.
[[nodiscard]] const FileReader &readerFor(const QByteArray &beginning, const QString &path);
/// Endings of names, for dialogs and folders: "txt", "html" ...
[[nodiscard]] QStringList readableSuffixes();

/// Reads what is in a device as if it were a file of that name.
Result<void> readInput(
    QIODevice &device, const QString &path, const ReadLine &take, const ReadOptions &options = {});
/// The same of bytes that are there already.
Result<void> readInput(
    const QByteArray &bytes, const QString &path, const ReadLine &take,
    const ReadOptions &options = {});

/// The name of the encoding in which such text would be read.
[[nodiscard]] QString textEncoding(const QByteArray &bytes, const FileReader &reader);

/// Does it begin as files do that are often dropped beside texts and never are one?
[[nodiscard]] bool hasBinaryMark(const QByteArray &bytes);

} // namespace Quoth

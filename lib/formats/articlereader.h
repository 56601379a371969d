// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <formats/tablecolumns.h>
#include <text/annotatedarticle.h>

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

class QIODevice;

namespace Quoth {

/// Text out of bytes of unknown encoding, and the encoding's name. UTF-8, UTF-16 and UTF-32 by
/// their marks, UTF-16 without one by its NULs, valid UTF-8 as such, everything else by ICU's
/// detection. What cannot be decoded becomes U+FFFD.
struct DecodedText
{
    QString text;
    QString encoding;
};
[[nodiscard]] DecodedText decodeText(const QByteArray &bytes);
/// The text by an encoding's name; nothing for a name that nobody knows.
[[nodiscard]] std::optional<QString>
decodeTextAs(const QByteArray &bytes, const QByteArray &encoding);

/// What came in: an article that is not analysed yet, with annotations if the input had any. `raw`
/// is the text as it was, before it was made canonical. `encoding` is that of the bytes, where they
/// were text; `reader` is the id of the FileReader, and `number` tells the articles of one input
/// apart, from 1. Readers of files fill these three.
struct ReadArticle
{
    AnnotatedArticle content;
    QString raw;
    QString encoding = QString();
    QString reader = QString();
    int number = 0;
    /// Of a file that does not hold the text: what it says of words that are not in it (no span).
    QList<Annotation> unplaced = {};
    QByteArray own = QByteArray(); ///< of an input of lines or records the one that it is
};

/// A plain text file as one article: key and source from `path`. NoText for an empty one.
Result<ReadArticle> readPlainText(const QByteArray &bytes, const QString &path);

/// Quoth JSONL, one article a line: `{"id", "text", "published"? (or "dct"), "title"?,
/// "annotations"? ...}`. Calls `take` for each line, in order, with the 1-based line number and the
/// article or what is wrong with the line; goes on after a bad one. Holds one line at a time.
using ReadLine = std::function<void(int line, Result<ReadArticle> article)>;
Result<void> readJsonLines(QIODevice &device, const QString &path, const ReadLine &take);

/// Gives an article that has none a key and a source by the file it was read from; the number tells
/// several of one file apart, 0 where it is the only one.
void nameAfterFile(Article &article, const QString &path, int number = 0);

/// How a file is to be read, where the reader shall not find out by itself.
struct ReadOptions
{
    QByteArray encoding;        ///< of text; empty: by detection
    TableColumns columns;       ///< of a table of articles
    bool hasWholeBooks = false; ///< a book as one article instead of one a chapter
    StopCallable stop;
    /// Is given the bytes of an input before what is read from them; not those of a streamed one.
    std::function<void(const QByteArray &bytes)> bytesRead;
};

/// Reads a file of any kind that there is a reader for (filereader.h), by its beginning and by its
/// name's ending. Calls `take` for each article, or for what is wrong with a part of the file, with
/// the line or the number of the part; goes on after a bad one.
Result<void> readFile(const QString &path, const ReadLine &take, const ReadOptions &options = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
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
/// is the text as it was, before it was made canonical.
struct ReadArticle
{
    AnnotatedArticle content;
    QString raw;
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

/// Reads a file by its name's ending and its beginning: `.jsonl`/`.ndjson` as Quoth JSONL, web
/// pages as articles (html/htmlreader.h), all else as plain text.
Result<void> readFile(const QString &path, const ReadLine &take);

} // namespace Quoth

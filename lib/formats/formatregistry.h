// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/articlewriter.h>
#include <formats/fileset.h>
#include <formats/formatoptions.h>
#include <formats/formattraits.h>

#include <QList>

#include <functional>
#include <memory>

namespace Quoth {

/// One format that Quoth writes, reads, or both. `id` is its name on the command line and a
/// contract: "brat", "label-studio".
///
/// A format of one file has `makeWriter` and `makeSource`; one of several files has
/// `makeFilesWriter` and `makeFilesSource` instead, and is written to a folder or to its archive
/// with the ending `suffix`. What is empty cannot be done. Use the functions below, or
/// `openArticles` and `writeArticles`, where it does not matter which of the two a format is.
struct Format
{
    QString id;
    QString suffix; ///< without the dot
    QString mimeType;
    QString syntaxDefinition; ///< KSyntaxHighlighting's name for it: "JSON", "CSV", "XML"
    FormatTraits traits;      ///< of the most that it can hold
    QList<FormatOption> options;
    /// What it holds with these options, where one of them makes it hold less; see traitsOf.
    std::function<FormatTraits(const FormatOptions &)> optionTraits;

    std::function<std::unique_ptr<ArticleWriter>(const FormatOptions &)> makeWriter;
    /// The device outlives the source.
    std::function<std::unique_ptr<ArticleSource>(QIODevice &, const ReadContext &)> makeSource;

    std::function<std::unique_ptr<FilesWriter>(const FormatOptions &)> makeFilesWriter;
    /// The files outlive the source.
    std::function<std::unique_ptr<ArticleSource>(FileSource &, const ReadContext &)>
        makeFilesSource;

    [[nodiscard]] bool isWritten() const { return makeWriter || makeFilesWriter; }
    [[nodiscard]] bool isRead() const { return makeSource || makeFilesSource; }
    [[nodiscard]] bool isOfSeveralFiles() const { return makeFilesWriter || makeFilesSource; }
};

/// Every format there is, in the order in which menus list them. Any thread.
[[nodiscard]] const QList<Format> &formats();
/// The format of that name, or nothing.
[[nodiscard]] const Format *findFormat(QStringView id);

/// What the format holds when it is written with these options: what a loss report goes by.
[[nodiscard]] FormatTraits traitsOf(const Format &format, const FormatOptions &options);

/// A writer to one device, whichever the format is: several files become an archive. Null for a
/// format that is only read.
[[nodiscard]] std::unique_ptr<ArticleWriter>
makeWriter(const Format &format, const FormatOptions &options = {});

/// Opens a file for reading, or a folder or an archive where the format is of several files.
/// `knownText` and `options` as in ReadContext; the source owns what it reads from.
Result<std::unique_ptr<ArticleSource>> openArticles(
    const QString &path, const Format &format, const FormatOptions &options = {},
    const KnownText &knownText = {});

/// All of it in one call, for previews and tests.
Result<QByteArray> writtenBytes(
    const Format &format, const QList<AnnotatedArticle> &articles,
    const FormatOptions &options = {});

/// All articles of some bytes (of an archive, where the format is of several files), or the first
/// failure.
Result<QList<ReadArticle>>
readBytes(const Format &format, const QByteArray &bytes, const ReadContext &context = {});

} // namespace Quoth

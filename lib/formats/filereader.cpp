// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/filereader.h>

#include <formats/filesnapshot.h>
#include <formats/html/htmlreader.h>
#include <formats/jsonlinessource.h>
#include <formats/readers.h>
#include <formats/readlimits.h>
#include <formats/xmltree.h>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lookedAt = 16 << 10; // enough for the tag that says what an XML file is
constexpr QByteArrayView utf8Mark = "\xEF\xBB\xBF";

bool fitsPage(const QByteArray &beginning, const QString &suffix)
{
    static const QStringList pages = {u"html"_s, u"htm"_s, u"xhtml"_s};
    return (pages.contains(suffix) && !hasBinaryMark(beginning)) || isHtml(beginning);
}

Result<void> readPage(const ReaderInput &input, const ReadLine &take)
{
    auto read = readHtml(input.bytes, input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

bool fitsJsonLines(const QByteArray &, const QString &suffix)
{
    return suffix == u"jsonl" || suffix == u"ndjson";
}

Result<void>
readLines(QIODevice &device, const QString &path, const ReadOptions &options, const ReadLine &take)
{
    JsonLinesSource source(device, path);
    while (!stopRequested(options.stop)) {
        auto article = source.next();
        if (article && !*article) {
            return {};
        }
        if (!article && source.isAtEnd()) { // not this line is at fault, but the device
            return failure(article.error());
        }
        if (article) {
            (*article)->own = source.lineBytes();
        }
        take(
            source.line(),
            article ? Result<ReadArticle>(std::move(**article)) : failure(article.error()));
    }
    return failure(ErrorCode::Stopped, path);
}

bool fitsAll(const QByteArray &, const QString &)
{
    return true;
}

QString suffixOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

Result<void> readText(const ReaderInput &input, const ReadLine &take)
{
    if (suffixOf(input.path) == u"xml" && !xmlRootName(input.bytes.left(lookedAt)).isEmpty()) {
        return failure(
            ErrorCode::Malformed, input.path, u"it is XML of a kind that holds no news"_s);
    }
    auto read = readPlainText(input.bytes, input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

/// The bytes as UTF-8 with its mark, which every reader of text believes before anything else.
Result<QByteArray> inUtf8(const QByteArray &bytes, const QByteArray &encoding, const QString &path)
{
    const auto text = decodeTextAs(bytes, encoding);
    if (!text) {
        return failure(
            ErrorCode::Malformed, path,
            u"there is no encoding %1"_s.arg(QString::fromLatin1(encoding)));
    }
    return utf8Mark.toByteArray() + text->toUtf8();
}

/// Notes with each article how it was read.
ReadLine noting(const ReadLine &take, const FileReader &reader, const QString &encoding)
{
    return [take, id = reader.id, encoding,
            number = 0](int line, Result<ReadArticle> article) mutable {
        if (article) {
            article->reader = id;
            article->encoding = encoding;
            article->number = ++number;
        }
        take(line, std::move(article));
    };
}

} // namespace

bool hasBinaryMark(const QByteArray &bytes)
{
    const QByteArrayView marks[] = {
        "%PDF-",
        {"PK\x03\x04", 4},
        "\x89PNG",
        "GIF8",
        "\xFF\xD8\xFF",
        {"\x7F"
         "ELF",
         4},
        {"MZ\x90\0", 4},
        {"\xD0\xCF\x11\xE0", 4},
        {"SQLite format 3\0", 16},
        {"\x1F\x8B\x08", 3}};
    return std::any_of(std::begin(marks), std::end(marks), [&bytes](QByteArrayView mark) {
        return bytes.startsWith(mark);
    });
}

FileReader pageReader()
{
    return {u"html"_s, {u"html"_s, u"htm"_s, u"xhtml"_s}, true, fitsPage, readPage, nullptr};
}

FileReader jsonLinesReader()
{
    return {u"jsonl"_s, {u"jsonl"_s, u"ndjson"_s}, true, fitsJsonLines, nullptr, readLines};
}

FileReader plainTextReader()
{
    return {u"text"_s, {u"txt"_s, u"text"_s}, true, fitsAll, readText, nullptr};
}

const QList<FileReader> &fileReaders()
{
    static const QList<FileReader> all{
        pdfReader(),       epubReader(),     docxReader(),     odtReader(),     warcReader(),
        nitfReader(),      newsMlReader(),   feedReader(),     flatOdtReader(), teiFileReader(),
        jsonLinesReader(), jsonFeedReader(), ninjsReader(),    mailReader(),    pageReader(),
        markdownReader(),  tableReader(),    plainTextReader()};
    return all;
}

const FileReader *findFileReader(QStringView id)
{
    const QList<FileReader> &all = fileReaders();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [id](const FileReader &reader) { return reader.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

const FileReader &readerFor(const QByteArray &beginning, const QString &path)
{
    const QString suffix = suffixOf(path);
    const QList<FileReader> &all = fileReaders();
    return *std::find_if(all.cbegin(), all.cend(), [&](const FileReader &reader) {
        return reader.fits(beginning, suffix);
    });
}

QStringList readableSuffixes()
{
    QStringList suffixes;
    for (const FileReader &reader : fileReaders()) {
        suffixes += reader.suffixes;
    }
    suffixes.removeDuplicates();
    return suffixes;
}

QString textEncoding(const QByteArray &bytes, const FileReader &reader)
{
    if (!reader.isText) {
        return {};
    }
    return reader.id == u"html" ? htmlEncoding(bytes) : decodeText(bytes).encoding;
}

Result<void> readInput(
    const QByteArray &bytes, const QString &path, const ReadLine &take, const ReadOptions &options)
{
    const FileReader &reader = readerFor(bytes.left(lookedAt), path);
    if (reader.readDevice) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        return reader.readDevice(buffer, path, options, noting(take, reader, QString()));
    }
    if (bytes.size() > (reader.isText ? mostInputBytes : mostArchiveBytes)) {
        return failure(ErrorCode::TooLarge, path);
    }
    if (options.bytesRead) {
        options.bytesRead(bytes);
    }
    ReaderInput input{bytes, path, options};
    QString encoding = QString::fromLatin1(options.encoding);
    if (reader.isText && !options.encoding.isEmpty()) {
        auto converted = inUtf8(bytes, options.encoding, path);
        if (!converted) {
            return failure(converted.error());
        }
        input.bytes = std::move(*converted);
    } else if (reader.isText) {
        encoding = textEncoding(bytes, reader);
    }
    return reader.read(input, noting(take, reader, reader.isText ? encoding : QString()));
}

Result<void>
readInput(QIODevice &device, const QString &path, const ReadLine &take, const ReadOptions &options)
{
    const FileReader &reader = readerFor(device.peek(lookedAt), path);
    if (reader.readDevice) {
        return reader.readDevice(device, path, options, noting(take, reader, QString()));
    }
    const qint64 most = reader.isText ? mostInputBytes : mostArchiveBytes;
    if (!device.isSequential() && device.size() > most) {
        return failure(ErrorCode::TooLarge, path);
    }
    QByteArray bytes;
    while (bytes.size() <= most) { // by pieces: a device need not give all at once
        const QByteArray piece = device.read(1 << 20);
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
    }
    if (bytes.size() > most) {
        return failure(ErrorCode::TooLarge, path);
    }
    return readInput(bytes, path, take, options);
}

Result<void> readFile(const QString &path, const ReadLine &take, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) { // a pipe would be waited for, and a device never ends
        return failure(ErrorCode::FileNotReadable, path, u"it is no regular file"_s);
    }
    FileSnapshot snapshot(path);
    const QFile &file = snapshot.file();
    if (!snapshot.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    const Result<void> read = readInput(snapshot, path, take, options);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    return read;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <formats/articlejson.h>
#include <formats/html/htmlreader.h>
#include <text/canonicaltext.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// Larger than any newspaper; what is larger is no article, and would be held in memory thrice.
constexpr qint64 mostBytes = 64 << 20;
constexpr qsizetype mostUnits = 8'000'000;

/// Beginnings of files that are often dropped beside texts and never are one.
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
        {"\xD0\xCF\x11\xE0", 4},
        {"SQLite format 3\0", 16},
        {"\x1F\x8B\x08", 3}};
    return std::any_of(std::begin(marks), std::end(marks), [&bytes](QByteArrayView mark) {
        return bytes.startsWith(mark);
    });
}

/// Text has a control here and there; a tenth of them is data.
bool isMostlyControls(const QString &text)
{
    const auto controls = std::count_if(text.cbegin(), text.cend(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return code < 0x20 && !(code >= u'\t' && code <= u'\r');
    });
    return controls * 10 > text.size();
}

QString stem(const QString &path)
{
    const QFileInfo info(path);
    return info.completeBaseName().isEmpty() ? info.fileName() : info.completeBaseName();
}

/// Reads to the end of the line, but no more than the limit; the rest of a longer one is skipped
/// without being held.
QByteArray limitedLine(QIODevice &device, bool *isTooLong)
{
    constexpr qint64 piece = 1 << 16;
    QByteArray line;
    *isTooLong = false;
    for (QByteArray part = device.readLine(piece); !part.isEmpty(); part = device.readLine(piece)) {
        *isTooLong = *isTooLong || line.size() + part.size() > mostBytes;
        if (*isTooLong) {
            line.clear();
        } else {
            line += part;
        }
        if (part.endsWith('\n')) {
            break;
        }
    }
    return line;
}

Result<ReadArticle> articleOfLine(const QByteArray &line)
{
    QJsonParseError parseError;
    const QJsonDocument document = parsedJson(line, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return failure(
            ErrorCode::Malformed, {},
            u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
    }
    if (!document.isObject()) {
        return failure(ErrorCode::Malformed, {}, u"it is no object"_s);
    }
    return articleFromJson(document.object());
}

Result<ReadArticle> numberedLine(const QByteArray &line, const QString &path, int number)
{
    auto read = articleOfLine(line);
    if (!read) {
        Error error = read.error();
        error.subject = path;
        error.line = number;
        return failure(error);
    }
    Article &article = read->content.article;
    if (article.key.isEmpty()) {
        article.key = u"%1-%2"_s.arg(stem(path)).arg(number);
    }
    if (article.source.isEmpty()) {
        article.source = path;
    }
    return read;
}

} // namespace

Result<ReadArticle> readPlainText(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > mostBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    if (hasBinaryMark(bytes)) {
        return failure(ErrorCode::Malformed, path, u"it is no text"_s);
    }
    ReadArticle read;
    read.raw = decodeText(bytes).text;
    if (read.raw.size() > mostUnits) {
        return failure(ErrorCode::TooLarge, path);
    }
    if (isMostlyControls(read.raw)) {
        return failure(ErrorCode::Malformed, path, u"it is no text"_s);
    }
    Article &article = read.content.article;
    article.text = CanonicalText(read.raw).text();
    if (article.text.trimmed().isEmpty()) {
        return failure(ErrorCode::NoText, path);
    }
    // A file's name may hold what no text may.
    article.key = storableText(stem(path));
    article.source = storableText(path);
    return read;
}

Result<void> readJsonLines(QIODevice &device, const QString &path, const ReadLine &take)
{
    const QString safePath = storableText(path);
    for (int number = 1;; ++number) {
        bool isTooLong = false;
        QByteArray line = limitedLine(device, &isTooLong);
        if (isTooLong) {
            take(number, failure(ErrorCode::TooLarge, path, {}, number));
            continue;
        }
        if (line.isEmpty()) {
            break;
        }
        if (number == 1 && line.startsWith("\xEF\xBB\xBF")) {
            line.remove(0, 3);
        }
        if (!line.trimmed().isEmpty()) {
            take(number, numberedLine(line, safePath, number));
        }
    }
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    if (file && file->error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, device.errorString());
    }
    return {};
}

Result<void> readFile(const QString &path, const ReadLine &take)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) { // a pipe would be waited for, and a device never ends
        return failure(ErrorCode::FileNotReadable, path, u"it is no regular file"_s);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    const QString suffix = info.suffix().toLower();
    if (suffix == u"jsonl" || suffix == u"ndjson") {
        return readJsonLines(file, path, take);
    }
    if (file.size() > mostBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    static const QStringList pages = {u"html"_s, u"htm"_s, u"xhtml"_s};
    const bool isPage = (pages.contains(suffix) && !hasBinaryMark(bytes)) || isHtml(bytes);
    auto read = isPage ? readHtml(bytes, path) : readPlainText(bytes, path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace Quoth

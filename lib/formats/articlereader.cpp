// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <formats/html/htmlreader.h>
#include <formats/jsonlinessource.h>
#include <formats/readlimits.h>
#include <text/canonicaltext.h>
#include <text/storabletext.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<ReadArticle> readPlainText(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > mostInputBytes) {
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
    nameAfterFile(article, path);
    return read;
}

void nameAfterFile(Article &article, const QString &path, int number)
{
    // A file's name may hold what no text may.
    if (article.key.isEmpty()) {
        const QString name = storableText(stem(path));
        article.key = number > 0 ? u"%1-%2"_s.arg(name).arg(number) : name;
    }
    if (article.source.isEmpty()) {
        article.source = storableText(path);
    }
}

Result<void> readJsonLines(QIODevice &device, const QString &path, const ReadLine &take)
{
    JsonLinesSource source(device, path);
    for (;;) {
        auto article = source.next();
        if (article && !*article) {
            return {};
        }
        if (!article && source.isAtEnd()) { // not this line is at fault, but the device
            return failure(article.error());
        }
        take(
            source.line(),
            article ? Result<ReadArticle>(std::move(**article)) : failure(article.error()));
    }
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
    if (file.size() > mostInputBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    const QByteArray bytes = file.read(mostInputBytes + 1);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <formats/filereader.h>
#include <formats/jsonlinessource.h>
#include <formats/readlimits.h>
#include <text/canonicaltext.h>
#include <text/storabletext.h>

#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace Quoth

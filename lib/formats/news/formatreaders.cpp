// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that bring annotations with their articles, and hold the text themselves: TEI and ninjs.
#include <formats/ninjs.h>
#include <formats/readers.h>
#include <formats/teireader.h>
#include <formats/xmltree.h>

#include <QBuffer>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What the sender marked keeps saying so; a file of Quoth's own knows better already.
void setOrigin(ReadArticle &read, const QString &origin)
{
    const QString &text = read.content.article.text;
    for (Annotation &annotation : read.content.set.annotations) {
        if (annotation.origin != Origin()) {
            continue;
        }
        annotation.origin.id = origin;
        // Mark-up often takes the space before a name in.
        Span &span = annotation.span;
        while (annotation.fragments.isEmpty() && span.start + 1 < span.end &&
               text[span.start].isSpace()) {
            ++span.start;
        }
        if (annotation.fragments.isEmpty()) {
            annotation.words = span.in(text).toString();
        }
    }
}

Result<void> takeAll(
    ArticleSource &source, const ReaderInput &input, const QString &origin, const ReadLine &take)
{
    constexpr int mostArticles = 100'000;
    for (int number = 1; number <= mostArticles; ++number) {
        if (stopRequested(input.options.stop)) {
            return failure(ErrorCode::Stopped, input.path);
        }
        auto article = source.next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return {};
        }
        setOrigin(**article, origin);
        take(number, std::move(**article));
    }
    return failure(ErrorCode::TooLarge, input.path, u"too many articles"_s);
}

bool fitsTei(const QByteArray &beginning, const QString &suffix)
{
    const QString root = xmlRootName(beginning).section(u':', -1);
    return suffix == u"tei" || root == u"TEI" || root == u"teiCorpus";
}

Result<void> readTei(const ReaderInput &input, const ReadLine &take)
{
    // The reader of TEI streams; what is no sound XML, or means harm, is found by this first.
    if (const auto tree = xmlTree(input.bytes, input.path); !tree) {
        return failure(tree.error());
    }
    QBuffer buffer;
    buffer.setData(input.bytes);
    buffer.open(QIODevice::ReadOnly);
    TeiSource source(buffer, input.path);
    return takeAll(source, input, u"tei"_s, take);
}

bool fitsNinjs(const QByteArray &beginning, const QString &suffix)
{
    const QByteArray start = beginning.trimmed();
    const bool isJson = start.startsWith('{') || start.startsWith('[') ||
                        start.startsWith("\xEF\xBB\xBF{") || start.startsWith("\xEF\xBB\xBF[");
    // A name in the quotation marks of a field: text that begins with a brace has none.
    const bool hasField = start.contains("\"bodies\"") || start.contains("\"body_text\"") ||
                          start.contains("\"body_xhtml\"") || start.contains("\"body_html\"") ||
                          start.contains("\"versioncreated\"") || start.contains("/ninjs");
    return suffix == u"ninjs" || suffix == u"json" || (isJson && hasField);
}

Result<void> readNinjs(const ReaderInput &input, const ReadLine &take)
{
    QBuffer buffer;
    buffer.setData(decodeText(input.bytes).text.toUtf8());
    buffer.open(QIODevice::ReadOnly);
    NinjsSource source(buffer, input.path);
    return takeAll(source, input, u"ninjs"_s, take);
}

} // namespace

FileReader teiFileReader()
{
    return {u"tei"_s, {u"tei"_s, u"xml"_s}, true, fitsTei, readTei, nullptr};
}

FileReader ninjsReader()
{
    return {u"ninjs"_s, {u"json"_s, u"ninjs"_s}, true, fitsNinjs, readNinjs, nullptr};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/htmlreader.h>

#include <formats/articlecomposer.h>
#include <formats/html/articleextractor.h>
#include <formats/html/htmlelements.h>
#include <formats/html/pagepreparation.h>
#include <formats/languagecode.h>
#include <formats/readlimits.h>
#include <text/storabletext.h>

#include <QFileInfo>
#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What the page itself says its encoding is, in the first kilobyte as the standard has it.
QByteArray namedEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(
        u"<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype prescanned = 4096;
    const auto match = charset.match(QString::fromLatin1(bytes.left(prescanned)));
    const QByteArray name = match.captured(1).toLatin1().toLower();
    // A page that could be read this far is in none of these, whatever it says.
    if (name.startsWith("utf-16") || name.startsWith("utf-32")) {
        return "utf-8";
    }
    return name == "iso-8859-1" || name == "latin1" || name == "us-ascii" ? "windows-1252" : name;
}

} // namespace

QString htmlEncoding(const QByteArray &bytes)
{
    const QByteArray name = namedEncoding(bytes);
    const DecodedText detected = decodeText(bytes);
    const bool isBelieved = !name.isEmpty() && !detected.encoding.startsWith(u"UTF-") &&
                            decodeTextAs(bytes.left(1), name);
    return isBelieved ? QString::fromLatin1(name) : detected.encoding;
}

QStringList fragmentParagraphs(const QByteArray &utf8)
{
    HtmlTree tree = HtmlTree::parse(utf8);
    preparePage(tree);
    const int body = tree.firstElement(tree.root(), u"body");
    if (body < 0) {
        return {};
    }
    for (int i = body; i >= 0;) {
        const int next = tree.following(i, body);
        if (i != body && tree.node(i).isElement() && !isVisible(tree.node(i))) {
            const int after = tree.followingOutside(i, body);
            tree.remove(i);
            i = after;
            continue;
        }
        i = next;
    }
    return paragraphsOf(tree, body);
}

QString fragmentLine(const QString &markup)
{
    const bool isPlain = !markup.contains(u'<') && !markup.contains(u'&');
    return isPlain ? markup.simplified() : fragmentParagraphs(markup.toUtf8()).join(u' ');
}

QByteArray htmlAsUtf8(const QByteArray &bytes)
{
    const QByteArray name = namedEncoding(bytes);
    const DecodedText detected = decodeText(bytes);
    // Valid UTF-8 and byte order marks are believed before the page's own word.
    if (name.isEmpty() || detected.encoding.startsWith(u"UTF-")) {
        return detected.text.toUtf8();
    }
    const auto named = decodeTextAs(bytes, name);
    return (named ? *named : detected.text).toUtf8();
}

bool isHtml(const QByteArray &bytes)
{
    static const QRegularExpression beginning(
        u"^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype lookedAt = 2048;
    QByteArray start = bytes.left(lookedAt);
    if (start.startsWith("\xEF\xBB\xBF")) {
        start.remove(0, 3);
    }
    return beginning.match(QString::fromLatin1(start)).hasMatch();
}

Result<ReadArticle> readHtml(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > mostInputBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    const ExtractedPage page = extractedPage(htmlAsUtf8(bytes));
    if (page.paragraphs.isEmpty()) {
        return failure(ErrorCode::NoText, path, u"the page has no article"_s);
    }
    const PageMetadata &said = page.metadata;
    ArticleComposer composer;
    Article &head = composer.head();
    head.key = QFileInfo(path).completeBaseName();
    head.source = said.address.isEmpty() ? path : said.address;
    head.title = said.title;
    head.byline = said.byline;
    head.published = publishedDate(said.published);
    head.language = languageCode(said.language);
    for (const QString &paragraph : page.paragraphs) {
        composer.addParagraph(paragraph);
    }
    if (composer.isEmpty()) { // a page that is its title
        ParagraphText only;
        only.append(page.paragraphs.first());
        head.title.clear();
        composer.addParagraph(only);
    }
    auto read = composer.finished(path);
    if (read) {
        read->content.article.title = storableText(said.title);
    }
    return read;
}

Result<ReadArticle> readHtmlPiece(const QByteArray &utf8, const QString &source)
{
    const QStringList all = fragmentParagraphs(utf8);
    auto read = readHtml("\xEF\xBB\xBF" + utf8, source);
    if (read && read->content.article.text.size() * 4 > all.join(u' ').size() * 3) {
        return read;
    }
    ArticleComposer composer;
    for (const QString &paragraph : all) {
        composer.addParagraph(paragraph);
    }
    return composer.finished(source);
}

} // namespace Quoth

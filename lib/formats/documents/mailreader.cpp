// SPDX-License-Identifier: GPL-3.0-or-later
// Saved messages (.eml) and saved web pages in one file (.mhtml): both are MIME messages.
#include <formats/articlecomposer.h>
#include <formats/documents/mimemessage.h>
#include <formats/html/articleextractor.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/readers.h>
#include <text/storabletext.h>

#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The parts of a message that are its text, in order.
void findBodies(const MimePart &part, QList<const MimePart *> &plain, QList<const MimePart *> &html)
{
    const QByteArray type = part.contentType().value;
    if (part.isAttachment()) {
        return;
    }
    if (type == "text/html" || type == "application/xhtml+xml") {
        html.append(&part);
    } else if (part.parts.isEmpty() && (type == "text/plain" || type.isEmpty())) {
        plain.append(&part);
    }
    for (const MimePart &inner : part.parts) {
        findBodies(inner, plain, html);
    }
}

/// In UTF-8 with its mark, so that nobody believes what the page says of its encoding.
QByteArray markedHtml(const MimePart &part)
{
    return "\xEF\xBB\xBF" + part.bodyText().toUtf8();
}

/// The page that the archive was made of: the part that `start` names, else the first page.
const MimePart *rootPage(const MimePart &message, const QList<const MimePart *> &pages)
{
    const QByteArray start = message.contentType().parameter("start");
    for (const MimePart *page : pages) {
        if (!start.isEmpty() && page->field("content-id") == start) {
            return page;
        }
    }
    return pages.value(0);
}

QString webAddress(const QByteArray &value)
{
    const QString address = QString::fromUtf8(value).trimmed();
    return address.startsWith(u"http://") || address.startsWith(u"https://") ? address : QString();
}

Result<ReadArticle>
readSavedPage(const MimePart &message, const MimePart &page, const QString &path)
{
    auto read = readHtml(markedHtml(page), path);
    if (read && read->content.article.source == storableText(path)) {
        QString address = webAddress(message.field("snapshot-content-location"));
        address = address.isEmpty() ? webAddress(page.field("content-location")) : address;
        if (!address.isEmpty()) {
            read->content.article.source = storableText(address);
        }
    }
    return read;
}

/// "Anna Berg <anna@example.org>": the name, or the address where there is none.
QString senderName(const QString &from)
{
    static const QRegularExpression named(u"^\\s*\"?([^\"<]+?)\"?\\s*<[^>]*>"_s);
    const auto match = named.match(from);
    return match.hasMatch() ? match.captured(1) : from;
}

QStringList plainParagraphs(const QList<const MimePart *> &parts)
{
    static const QRegularExpression emptyLines(u"\\n[ \\t]*\\n"_s);
    QStringList paragraphs;
    for (const MimePart *part : parts) {
        QString text = part->bodyText();
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        paragraphs += text.split(emptyLines, Qt::SkipEmptyParts);
    }
    return paragraphs;
}

qsizetype lettersOf(const QStringList &paragraphs)
{
    qsizetype count = 0;
    for (const QString &paragraph : paragraphs) {
        count += paragraph.simplified().size();
    }
    return count;
}

/// The article in the page that a message is, or all of its text where that is no article: a
/// letter has no navigation to leave out, and losing half of it would be worse.
QStringList pageParagraphs(const QList<const MimePart *> &pages)
{
    QStringList paragraphs;
    for (const MimePart *page : pages) {
        const QByteArray bytes = page->bodyText().toUtf8();
        const QStringList all = fragmentParagraphs(bytes);
        const QStringList article = extractedPage(bytes).paragraphs;
        paragraphs += lettersOf(article) * 2 > lettersOf(all) ? article : all;
    }
    return paragraphs;
}

Result<ReadArticle> readLetter(
    const MimePart &message, const QList<const MimePart *> &plain,
    const QList<const MimePart *> &html, const QString &path)
{
    const QStringList fromPage = pageParagraphs(html);
    const QStringList fromText = plainParagraphs(plain);
    // Some senders put a line like "see the other part" where the text should be, on either side.
    const bool isPage = lettersOf(fromPage) * 2 > lettersOf(fromText);
    ArticleComposer composer;
    Article &head = composer.head();
    head.title = message.text("subject");
    head.byline = senderName(message.text("from"));
    head.published = publishedDate(message.text("date").section(u'(', 0, 0).trimmed());
    for (const QString &paragraph : isPage ? fromPage : fromText) {
        composer.addParagraph(paragraph);
    }
    return composer.finished(path);
}

bool fitsMail(const QByteArray &beginning, const QString &suffix)
{
    static const QStringList suffixes{u"eml"_s, u"mht"_s, u"mhtml"_s};
    static const QRegularExpression field(u"^[A-Za-z][A-Za-z0-9-]*:"_s);
    if (suffixes.contains(suffix)) {
        return !hasBinaryMark(beginning);
    }
    const QByteArray start = QByteArray(beginning).replace("\r\n", "\n");
    const QByteArray header = '\n' + start.left(start.indexOf("\n\n")).toLower();
    return field.match(QString::fromLatin1(start.left(100))).hasMatch() &&
           (header.contains("\nmime-version:") ||
            (header.contains("\nmessage-id:") && header.contains("\nfrom:")));
}

Result<void> readMail(const ReaderInput &input, const ReadLine &take)
{
    const auto message = mimeMessage(input.bytes, input.path);
    if (!message) {
        return failure(message.error());
    }
    QList<const MimePart *> plain;
    QList<const MimePart *> html;
    findBodies(*message, plain, html);
    const MimePart *page = rootPage(*message, html);
    const bool isSavedPage = page &&
                             (message->contentType().value == "multipart/related" ||
                              !message->field("snapshot-content-location").isEmpty()) &&
                             message->field("to").isEmpty();
    auto read = isSavedPage ? readSavedPage(*message, *page, input.path)
                            : readLetter(*message, plain, html, input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace

FileReader mailReader()
{
    return {u"mail"_s, {u"eml"_s, u"mht"_s, u"mhtml"_s}, false, fitsMail, readMail, nullptr};
}

} // namespace Quoth

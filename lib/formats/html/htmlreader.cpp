// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/htmlreader.h>

#include <formats/html/articleextractor.h>
#include <text/canonicaltext.h>
#include <text/storabletext.h>

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 64 << 20;
constexpr qsizetype mostUnits = 8'000'000;

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

/// The title, the author and the date as lines of their own, then the article.
class PageText
{
public:
    explicit PageText(const ExtractedPage &page)
    {
        const PageMetadata &head = page.metadata;
        addLine(head.title);
        if (!head.byline.isEmpty()) {
            addLine(bylineLine(head.byline));
        }
        if (const QDate date = publishedDate(head.published); date.isValid()) {
            addLine(QLocale::c().toString(date, u"d MMMM yyyy"_s));
        }
        const bool repeatsTitle = page.paragraphs.value(0) == head.title;
        for (const QString &paragraph : page.paragraphs.mid(repeatsTitle ? 1 : 0)) {
            addLine(paragraph);
        }
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    static QString bylineLine(const QString &byline)
    {
        return byline.startsWith(u"by ", Qt::CaseInsensitive) ? byline : u"By "_s + byline;
    }
    void addLine(const QString &line)
    {
        if (!line.isEmpty()) {
            m_text += m_text.isEmpty() ? line : u"\n\n"_s + line;
        }
    }

    QString m_text;
};

QString languageCode(const QString &language)
{
    const QString code = language.section(u'-', 0, 0).toLower();
    const bool isCode = code.size() == 2 && code.at(0).isLower() && code.at(1).isLower();
    return isCode ? code : QString();
}

} // namespace

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
    if (bytes.size() > mostBytes) {
        return failure(ErrorCode::TooLarge, path);
    }
    const ExtractedPage page = extractedPage(htmlAsUtf8(bytes));
    if (page.paragraphs.isEmpty()) {
        return failure(ErrorCode::NoText, path, u"the page has no article"_s);
    }
    ReadArticle read;
    read.raw = PageText(page).text();
    if (read.raw.size() > mostUnits) {
        return failure(ErrorCode::TooLarge, path);
    }
    Article &article = read.content.article;
    article.text = CanonicalText(storableText(read.raw)).text();
    article.key = storableText(QFileInfo(path).completeBaseName());
    const QString &address = page.metadata.address;
    article.source = storableText(address.isEmpty() ? path : address);
    article.title = storableText(page.metadata.title);
    article.byline = storableText(page.metadata.byline);
    article.published = publishedDate(page.metadata.published);
    article.language = languageCode(page.metadata.language);
    return read;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/pagemetadata.h>

#include <formats/html/pagetitle.h>
#include <formats/html/structureddata.h>

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The contents of meta elements by the name they give, in lower case: "og:title", "author".
using MetaValues = QHash<QString, QString>;

MetaValues metaValues(const HtmlTree &tree)
{
    MetaValues values;
    // A property is more deliberate than a name.
    for (const QStringView attribute : {u"property", u"name", u"itemprop"}) {
        for (const int meta : tree.elements(tree.root(), u"meta")) {
            const HtmlNode &node = tree.node(meta);
            const QString content = node.attribute(u"content").simplified();
            if (content.isEmpty()) {
                continue;
            }
            // One element may give several names, and Dublin Core writes a point for the colon.
            const QString names = node.attribute(attribute).toLower();
            for (QString name : names.split(u' ', Qt::SkipEmptyParts)) {
                name.replace(u'.', u':');
                if (!values.contains(name)) {
                    values.insert(name, content);
                }
            }
        }
    }
    return values;
}

QString firstOf(const MetaValues &values, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QString value = values.value(name.toString());
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

bool isAddress(const QString &text)
{
    return text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"//");
}

QString authorOf(const MetaValues &values)
{
    for (const QStringView name :
         {u"dc:creator", u"dcterm:creator", u"dcterms:creator", u"author", u"parsely-author",
          u"article:author", u"og:article:author", u"byl", u"sailthru:author"}) {
        static const QRegularExpression by(u"^by:? "_s, QRegularExpression::CaseInsensitiveOption);
        const QString author = values.value(name.toString()).remove(by);
        if (!author.isEmpty() && !isAddress(author)) {
            return author;
        }
    }
    return {};
}

QString canonicalAddress(const HtmlTree &tree)
{
    for (const int link : tree.elements(tree.root(), u"link")) {
        const HtmlNode &node = tree.node(link);
        if (node.attribute(u"rel").compare(u"canonical", Qt::CaseInsensitive) == 0 &&
            isAddress(node.attribute(u"href"))) {
            return node.attribute(u"href").trimmed();
        }
    }
    return {};
}

QString either(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

/// Some sites escape their titles twice.
QString unescaped(QString text)
{
    if (!text.contains(u'&')) {
        return text;
    }
    const std::pair<QString, QString> names[] = {{u"&lt;"_s, u"<"_s},    {u"&gt;"_s, u">"_s},
                                                 {u"&quot;"_s, u"\""_s}, {u"&apos;"_s, u"'"_s},
                                                 {u"&#39;"_s, u"'"_s},   {u"&#x27;"_s, u"'"_s}};
    for (const auto &[name, character] : names) {
        text.replace(name, character);
    }
    static const QRegularExpression number(u"&#(x?)([0-9a-fA-F]{1,6});"_s);
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text)) {
        const char32_t code =
            match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        const bool isCharacter = code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
        text.replace(
            match.capturedStart(), match.capturedLength(),
            isCharacter ? QString::fromUcs4(&code, 1) : u"\uFFFD"_s);
    }
    return text.replace(u"&amp;"_s, u"&"_s);
}

QStringList words(const QString &text)
{
    static const QRegularExpression gaps(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(gaps, Qt::SkipEmptyParts);
}

} // namespace

double wordSimilarity(const QString &a, const QString &b)
{
    const QStringList wordsOfB = words(b);
    const QStringList wordsOfA = words(a);
    if (wordsOfA.isEmpty() || wordsOfB.isEmpty()) {
        return 0;
    }
    const QSet<QString> known(wordsOfA.cbegin(), wordsOfA.cend());
    QStringList foreign;
    for (const QString &word : wordsOfB) {
        if (!known.contains(word)) {
            foreign.append(word);
        }
    }
    return 1.0 - double(foreign.join(u' ').size()) / double(wordsOfB.join(u' ').size());
}

PageMetadata pageMetadata(const HtmlTree &tree)
{
    if (tree.root() < 0) {
        return {};
    }
    const MetaValues values = metaValues(tree);
    PageMetadata page = structuredMetadata(tree, articlePageTitle(tree));
    page.title = either(
        page.title, firstOf(
                        values, {u"dc:title", u"dcterm:title", u"dcterms:title", u"og:title",
                                 u"weibo:article:title", u"weibo:webpage:title", u"title",
                                 u"twitter:title", u"parsely-title"}));
    page.title = unescaped(either(page.title, articlePageTitle(tree)));
    page.byline = unescaped(either(page.byline, authorOf(values)));
    page.siteName = unescaped(either(page.siteName, firstOf(values, {u"og:site_name"})));
    page.excerpt = unescaped(either(
        page.excerpt, firstOf(
                          values, {u"dc:description", u"dcterm:description", u"og:description",
                                   u"weibo:article:description", u"weibo:webpage:description",
                                   u"description", u"twitter:description"})));
    page.published = either(
        page.published,
        firstOf(
            values, {u"article:published_time", u"parsely-pub-date", u"dc:date", u"dcterms:created",
                     u"datepublished", u"date", u"pubdate", u"publishdate", u"sailthru:date"}));
    const QString language = tree.node(tree.root()).attribute(u"lang");
    page.language = either(language, either(page.language, values.value(u"og:locale"_s)))
                        .replace(u'_', u'-')
                        .trimmed();
    const QString ownAddress =
        isAddress(values.value(u"og:url"_s)) ? values.value(u"og:url"_s) : page.address;
    page.address = either(canonicalAddress(tree), ownAddress);
    return page;
}

QDate publishedDate(const QString &time)
{
    static const QRegularExpression iso(u"^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"_s);
    if (const auto match = iso.match(time); match.hasMatch()) {
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})(\\D|$)"_s);
    if (const auto match = compact.match(time); match.hasMatch()) {
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    const QDateTime mail = QDateTime::fromString(time, Qt::RFC2822Date);
    if (mail.isValid()) {
        return mail.date();
    }
    // Feeds and letters name the zone in ways that Qt does not know: only the day counts.
    static const QRegularExpression weekday(u"^[A-Za-z]{3,9},\\s*"_s);
    if (weekday.match(time).hasMatch()) {
        return publishedDate(QString(time).remove(weekday));
    }
    for (const QString &form :
         {u"MMMM d, yyyy"_s, u"MMM d, yyyy"_s, u"d MMMM yyyy"_s, u"d MMM yyyy"_s}) {
        const QDate date = QLocale::c().toDate(time.section(u' ', 0, 2), form);
        if (date.isValid()) {
            return date;
        }
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// Saved feeds: RSS 0.9x, 1.0 and 2.0, Atom, and JSON Feed. Each entry is an article.
#include <formats/articlecomposer.h>
#include <formats/html/articleextractor.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

#include <text/jsonbytes.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEntries = 100'000;

/// What feeds of all kinds say of an entry.
struct FeedEntry
{
    QString title;
    QString byline;
    QString published;
    QString language;
    QString address;
    QStringList paragraphs;
};

Result<ReadArticle> feedArticle(const FeedEntry &entry, const QString &path, int number)
{
    ArticleComposer composer;
    Article &head = composer.head();
    head.title = fragmentLine(entry.title);
    head.byline = fragmentLine(entry.byline);
    head.published = publishedDate(entry.published.trimmed());
    head.language = languageCode(entry.language);
    head.source = entry.address.trimmed();
    for (const QString &paragraph : entry.paragraphs) {
        composer.addParagraph(paragraph);
    }
    if (composer.isEmpty()) { // a headline alone is what some feeds give
        const QString title = std::exchange(head.title, QString());
        composer.addParagraph(title);
        auto read = composer.finished(path, number);
        if (read) {
            read->content.article.title = read->content.article.text;
        }
        return read;
    }
    return composer.finished(path, number);
}

class FeedXml
{
public:
    explicit FeedXml(const HtmlTree &tree)
        : m_tree(tree)
        , m_language(languageOfFeed())
    {
    }

    [[nodiscard]] QList<int> entries() const
    {
        const bool isAtom = m_tree.node(m_tree.root()).tag == u"feed";
        return m_tree.elements(m_tree.root(), isAtom ? u"entry" : u"item");
    }

    [[nodiscard]] FeedEntry entry(int item) const
    {
        FeedEntry entry;
        entry.title = rawOf(item, {u"title", u"dc:title", u"media:title"});
        entry.byline = authorOf(item);
        entry.published =
            rawOf(item, {u"pubDate", u"published", u"dc:date", u"dcterms:created", u"updated"});
        entry.language = m_tree.node(item).attribute(u"xml:lang");
        entry.language = entry.language.isEmpty() ? rawOf(item, {u"dc:language"}) : entry.language;
        entry.language = entry.language.isEmpty() ? m_language : entry.language;
        entry.address = addressOf(item);
        for (const QStringView tag :
             {u"content:encoded", u"content", u"atom:content", u"description", u"summary",
              u"atom:summary", u"dc:description", u"media:description"}) {
            const QStringList found = paragraphsIn(child(item, tag));
            // The longest: some send the whole article as a description and a teaser as content.
            if (lengthOf(found) > lengthOf(entry.paragraphs)) {
                entry.paragraphs = found;
            }
        }
        return entry;
    }

private:
    static qsizetype lengthOf(const QStringList &paragraphs)
    {
        qsizetype length = 0;
        for (const QString &paragraph : paragraphs) {
            length += paragraph.size();
        }
        return length;
    }
    [[nodiscard]] int child(int item, QStringView tag) const
    {
        for (int i = m_tree.node(item).firstChild; i >= 0; i = m_tree.node(i).next) {
            if (m_tree.node(i).tag == tag) {
                return i;
            }
        }
        return -1;
    }
    [[nodiscard]] QString rawOf(int item, std::initializer_list<QStringView> tags) const
    {
        for (const QStringView tag : tags) {
            const int found = child(item, tag);
            if (found >= 0 && !m_tree.innerText(found).isEmpty()) {
                return m_tree.innerText(found);
            }
        }
        return {};
    }
    [[nodiscard]] QString authorOf(int item) const
    {
        const int author = child(item, u"author");
        const int name = author < 0 ? -1 : child(author, u"name");
        if (name >= 0) {
            return m_tree.innerText(name);
        }
        QString text = rawOf(item, {u"dc:creator", u"author", u"itunes:author"});
        // RSS wants "anna@example.org (Anna Berg)".
        const qsizetype open = text.indexOf(u'(');
        const bool isAddress = text.contains(u'@') && open > 0 && text.endsWith(u')');
        return isAddress ? text.mid(open + 1).chopped(1).trimmed() : text;
    }
    [[nodiscard]] QString addressOf(int item) const
    {
        QString found;
        for (const int i : m_tree.children(item)) {
            const HtmlNode &node = m_tree.node(i);
            if (node.tag != u"link" && node.tag != u"atom:link") {
                continue;
            }
            const QString relation = node.attribute(u"rel");
            const QString address =
                node.has(u"href") ? node.attribute(u"href") : m_tree.innerText(i);
            if (found.isEmpty() && (relation.isEmpty() || relation == u"alternate")) {
                found = address;
            }
        }
        const QString id = rawOf(item, {u"guid", u"id"});
        return found.isEmpty() && id.startsWith(u"http") ? id : found;
    }
    /// Mark-up as text of the element, or as elements in it.
    [[nodiscard]] QStringList paragraphsIn(int element) const
    {
        if (element < 0) {
            return {};
        }
        for (const int i : m_tree.children(element)) {
            if (m_tree.node(i).isElement()) {
                return paragraphsOf(m_tree, element);
            }
        }
        QString markup;
        for (const int i : m_tree.children(element)) {
            markup += m_tree.node(i).text;
        }
        if (!markup.contains(u'<') && !markup.contains(u'&')) {
            return markup.split(u"\n\n"_s, Qt::SkipEmptyParts);
        }
        QStringList paragraphs = fragmentParagraphs(markup.toUtf8());
        // Escaped twice, as some do: what comes out is mark-up once more.
        const QString once = paragraphs.join(u'\n');
        const bool isTwice =
            once.contains(u"</p>") || once.contains(u"<br") || once.contains(u"</a>");
        return isTwice ? fragmentParagraphs(once.toUtf8()) : paragraphs;
    }
    [[nodiscard]] QString languageOfFeed() const
    {
        const QString own = m_tree.node(m_tree.root()).attribute(u"xml:lang");
        const int channel = m_tree.firstElement(m_tree.root(), u"channel");
        return !own.isEmpty() ? own : channel < 0 ? QString() : rawOf(channel, {u"language"});
    }

    const HtmlTree &m_tree;
    QString m_language;
};

bool fitsFeed(const QByteArray &beginning, const QString &)
{
    static const QSet<QString> roots{u"rss"_s, u"feed"_s, u"rdf:RDF"_s, u"RDF"_s, u"atom:feed"_s};
    return roots.contains(xmlRootName(beginning));
}

Result<void> readFeed(const ReaderInput &input, const ReadLine &take)
{
    const auto tree = xmlTree(input.bytes, input.path);
    if (!tree) {
        return failure(tree.error());
    }
    const FeedXml feed(*tree);
    const QList<int> entries = feed.entries();
    if (entries.size() > mostEntries) {
        return failure(ErrorCode::TooLarge, input.path, u"too many entries"_s);
    }
    if (entries.isEmpty()) {
        return failure(ErrorCode::NoText, input.path, u"the feed has no entries"_s);
    }
    for (int i = 0; i < entries.size(); ++i) {
        if (stopRequested(input.options.stop)) {
            return failure(ErrorCode::Stopped, input.path);
        }
        take(i + 1, feedArticle(feed.entry(entries[i]), input.path, i + 1));
    }
    return {};
}

FeedEntry jsonEntry(const QJsonObject &item, const QString &language)
{
    FeedEntry entry;
    entry.title = item[u"title"_s].toString();
    entry.published = item[u"date_published"_s].toString();
    entry.language = item.contains(u"language"_s) ? item[u"language"_s].toString() : language;
    entry.address = item[u"url"_s].toString();
    const QJsonArray authors = item[u"authors"_s].toArray();
    const QJsonObject author =
        authors.isEmpty() ? item[u"author"_s].toObject() : authors.first().toObject();
    entry.byline = author[u"name"_s].toString();
    const QString html = item[u"content_html"_s].toString();
    const QString text = item[u"content_text"_s].toString();
    entry.paragraphs =
        html.isEmpty() ? text.split(u'\n', Qt::SkipEmptyParts) : fragmentParagraphs(html.toUtf8());
    if (entry.paragraphs.isEmpty()) {
        entry.paragraphs = item[u"summary"_s].toString().split(u'\n', Qt::SkipEmptyParts);
    }
    return entry;
}

bool fitsJsonFeed(const QByteArray &beginning, const QString &)
{
    const QByteArray start = beginning.left(1024).trimmed();
    return start.contains("jsonfeed.org/version/") &&
           (start.startsWith('{') || start.startsWith("\xEF\xBB\xBF{"));
}

Result<void> readJsonFeed(const ReaderInput &input, const ReadLine &take)
{
    QJsonParseError error;
    const QJsonDocument document = parsedJson(decodeText(input.bytes).text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::Malformed, input.path, error.errorString());
    }
    const QJsonObject feed = document.object();
    const QJsonArray items = feed[u"items"_s].toArray();
    if (items.isEmpty()) {
        return failure(ErrorCode::NoText, input.path, u"the feed has no entries"_s);
    }
    for (int i = 0; i < std::min<qsizetype>(items.size(), mostEntries); ++i) {
        const FeedEntry entry = jsonEntry(items[i].toObject(), feed[u"language"_s].toString());
        take(i + 1, feedArticle(entry, input.path, i + 1));
    }
    return {};
}

} // namespace

FileReader feedReader()
{
    return {u"feed"_s, {u"rss"_s, u"atom"_s, u"xml"_s}, true, fitsFeed, readFeed, nullptr};
}

FileReader jsonFeedReader()
{
    return {u"jsonfeed"_s, {u"json"_s}, true, fitsJsonFeed, readJsonFeed, nullptr};
}

} // namespace Quoth

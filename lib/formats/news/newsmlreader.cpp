// SPDX-License-Identifier: GPL-3.0-or-later
// NewsML-G2: the items of a message, each with NITF, XHTML, HTML or plain text as its content.
#include <formats/html/articleextractor.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/news/nitfbody.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString newsMlOrigin = u"newsml-g2"_s;

class NewsItem
{
public:
    NewsItem(const HtmlTree &tree, int item)
        : m_tree(tree)
        , m_item(item)
    {
    }

    [[nodiscard]] Result<ReadArticle> article(const QString &path, int number) const
    {
        ArticleComposer composer;
        readContent(composer);
        readHead(composer.head());
        auto read = composer.finished(path, number);
        if (read) {
            markSubjects(*read);
        }
        return read;
    }

private:
    /// What the item says of itself wins over what its content does.
    void readHead(Article &head) const
    {
        const int content = m_tree.firstElement(m_item, u"contentMeta");
        const int meta = m_tree.firstElement(m_item, u"itemMeta");
        prefer(head.title, elementText(m_tree, content, u"headline"));
        if (head.title.isEmpty()) {
            head.title = elementText(m_tree, meta, u"title");
        }
        prefer(head.byline, elementText(m_tree, content, u"by"));
        if (head.byline.isEmpty()) {
            const int creator = content < 0 ? -1 : m_tree.firstElement(content, u"creator");
            head.byline = elementText(m_tree, creator, u"name");
        }
        for (const auto &[top, tag] :
             {std::pair(content, u"contentCreated"_s), std::pair(meta, u"firstCreated"_s),
              std::pair(meta, u"versionCreated"_s)}) {
            if (!head.published.isValid()) {
                head.published = publishedDate(elementText(m_tree, top, tag));
            }
        }
        const int language = content < 0 ? -1 : m_tree.firstElement(content, u"language");
        prefer(
            head.language, languageCode(
                               language < 0 ? m_tree.node(m_item).attribute(u"xml:lang")
                                            : m_tree.node(language).attribute(u"tag")));
        prefer(head.key, m_tree.node(m_item).attribute(u"guid"));
        for (const int link : m_tree.elements(m_item, u"link")) {
            const QString address = m_tree.node(link).attribute(u"href");
            if (head.source.isEmpty() && address.startsWith(u"http")) {
                head.source = address;
            }
        }
    }
    static void prefer(QString &field, const QString &value)
    {
        if (!value.isEmpty()) {
            field = value;
        }
    }

    void readContent(ArticleComposer &composer) const
    {
        const int set = m_tree.firstElement(m_item, u"contentSet");
        if (set < 0) {
            return;
        }
        if (const int nitf = m_tree.firstElement(set, u"nitf"); nitf >= 0) {
            readNitfArticle(m_tree, nitf, composer);
            return;
        }
        for (const int child : m_tree.children(set)) {
            const HtmlNode &node = m_tree.node(child);
            if (node.tag == u"inlineXML") {
                const int body = m_tree.firstElement(child, u"body");
                addAll(composer, paragraphsOf(m_tree, body < 0 ? child : body));
            } else if (node.tag == u"inlineData") {
                addData(composer, child);
            }
            if (!composer.isEmpty()) {
                return; // the others are the same in other forms
            }
        }
    }
    void addData(ArticleComposer &composer, int element) const
    {
        const QString type = m_tree.node(element).attribute(u"contenttype");
        QString text;
        for (const int child : m_tree.children(element)) {
            text += m_tree.node(child).text;
        }
        if (type.contains(u"html")) {
            addAll(composer, fragmentParagraphs(text.toUtf8()));
        } else if (type.isEmpty() || type.startsWith(u"text/")) {
            addAll(composer, text.split(u'\n', Qt::SkipEmptyParts));
        }
    }
    static void addAll(ArticleComposer &composer, const QStringList &paragraphs)
    {
        for (const QString &paragraph : paragraphs) {
            composer.addParagraph(paragraph);
        }
    }

    /// Whom and what the item is about, where the text has the name.
    void markSubjects(ReadArticle &read) const
    {
        for (const QStringView tag : {u"subject", u"assert"}) {
            for (const int element : m_tree.elements(m_item, tag)) {
                const QString label = labelOf(element);
                if (label.isEmpty()) {
                    continue;
                }
                for (const int name : m_tree.elements(element, u"name")) {
                    if (m_tree.node(name).parent == element) {
                        markName(read, m_tree.innerText(name), label, newsMlOrigin);
                    }
                }
            }
        }
    }
    [[nodiscard]] QString labelOf(int element) const
    {
        QString type = m_tree.node(element).attribute(u"type");
        const int inner = m_tree.firstElement(element, u"type");
        if (type.isEmpty() && inner >= 0) {
            type = m_tree.node(inner).attribute(u"qcode");
        }
        const QString kind = type.section(u':', -1).toLower();
        return kind == u"person"                       ? u"PER"_s
               : kind.startsWith(u"organi")            ? u"ORG"_s
               : kind == u"geoarea" || kind == u"poi"  ? u"LOC"_s
               : kind == u"event" || kind == u"object" ? u"MISC"_s
                                                       : QString();
    }

    const HtmlTree &m_tree;
    int m_item;
};

bool fitsNewsMl(const QByteArray &beginning, const QString &)
{
    static const QSet<QString> roots{u"newsItem"_s, u"newsMessage"_s};
    return roots.contains(xmlRootName(beginning).section(u':', -1));
}

Result<void> readNewsMl(const ReaderInput &input, const ReadLine &take)
{
    const auto tree = xmlTree(input.bytes, input.path);
    if (!tree) {
        return failure(tree.error());
    }
    QList<int> items;
    if (tree->node(tree->root()).tag == u"newsItem") {
        items.append(tree->root());
    } else {
        items = tree->elements(tree->root(), u"newsItem");
    }
    if (items.isEmpty()) {
        return failure(ErrorCode::NoText, input.path, u"the message has no news item"_s);
    }
    // Pictures and films of a message have no text of their own, and need not be told of.
    const auto isRemote = [&tree](int item) {
        return tree->firstElement(item, u"inlineXML") < 0 &&
               tree->firstElement(item, u"inlineData") < 0;
    };
    if (const auto remote = std::count_if(items.cbegin(), items.cend(), isRemote);
        remote < items.size()) {
        items.removeIf(isRemote);
    }
    for (int i = 0; i < items.size(); ++i) {
        if (stopRequested(input.options.stop)) {
            return failure(ErrorCode::Stopped, input.path);
        }
        take(i + 1, NewsItem(*tree, items[i]).article(input.path, items.size() == 1 ? 0 : i + 1));
    }
    return {};
}

} // namespace

FileReader newsMlReader()
{
    return {u"newsml-g2"_s, {u"xml"_s}, true, fitsNewsMl, readNewsMl, nullptr};
}

} // namespace Quoth

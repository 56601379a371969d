// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument texts: packed (.odt) and flat (.fodt).
#include <formats/articlecomposer.h>
#include <formats/documents/packedfiles.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

#include <QHash>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

class OdtText
{
public:
    OdtText(const HtmlTree &tree, ArticleComposer &composer)
        : m_tree(tree)
        , m_composer(composer)
    {
        for (const int style : tree.elements(tree.root(), u"style:style")) {
            m_parents.insert(
                tree.node(style).attribute(u"style:name"),
                tree.node(style).attribute(u"style:parent-style-name"));
        }
    }

    void read()
    {
        const int body = m_tree.firstElement(m_tree.root(), u"office:text");
        for (int i = body; i >= 0;) {
            const QString &tag = m_tree.node(i).tag;
            if (isApart(tag)) {
                i = m_tree.followingOutside(i, body);
                continue;
            }
            if (tag == u"text:p" || tag == u"text:h") {
                readParagraph(i);
            }
            i = m_tree.following(i, body); // frames inside have paragraphs of their own
        }
    }

private:
    /// Notes, comments, what was struck out, and forms: none of it is the text.
    static bool isApart(const QString &tag)
    {
        static const QSet<QString> apart{u"text:tracked-changes"_s,  u"text:note"_s,
                                         u"office:annotation"_s,     u"office:annotation-end"_s,
                                         u"text:sequence-decls"_s,   u"office:forms"_s,
                                         u"text:table-of-content"_s, u"text:ruby-text"_s};
        return apart.contains(tag);
    }

    void readParagraph(int paragraph)
    {
        constexpr int mostSpaces = 1000;
        QString text;
        for (int i = m_tree.following(paragraph, paragraph); i >= 0;) {
            const HtmlNode &node = m_tree.node(i);
            if (isApart(node.tag) || node.tag == u"text:p" || node.tag == u"text:h") {
                i = m_tree.followingOutside(i, paragraph);
                continue;
            }
            if (!node.isElement()) {
                text += node.text;
            } else if (node.tag == u"text:s") {
                const int count = std::max(1, node.attribute(u"text:c").toInt());
                text += QString(std::min(count, mostSpaces), u' ');
            } else if (node.tag == u"text:tab" || node.tag == u"text:line-break") {
                text += u' ';
            }
            i = m_tree.following(i, paragraph);
        }
        QString &title = m_composer.head().title;
        if (isTitle(paragraph) && !m_hasTitle && m_composer.isEmpty() &&
            !text.trimmed().isEmpty()) {
            title = text.simplified();
            m_hasTitle = true;
            return;
        }
        m_composer.addParagraph(text);
    }
    [[nodiscard]] bool isTitle(int paragraph) const
    {
        const HtmlNode &node = m_tree.node(paragraph);
        if (node.tag == u"text:h") {
            return node.attribute(u"text:outline-level").toInt() <= 1;
        }
        QString style = node.attribute(u"text:style-name");
        for (int step = 0; step < 10 && !style.isEmpty(); ++step) {
            if (style == u"Title") {
                return true;
            }
            style = m_parents.value(style);
        }
        return false;
    }

    const HtmlTree &m_tree;
    ArticleComposer &m_composer;
    QHash<QString, QString> m_parents;
    bool m_hasTitle = false;
};

QString eitherText(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

void readOdtMeta(const HtmlTree &meta, Article &head)
{
    const int top = meta.firstElement(meta.root(), u"office:meta");
    head.title = elementText(meta, top, u"dc:title");
    head.byline = eitherText(
        elementText(meta, top, u"meta:initial-creator"), elementText(meta, top, u"dc:creator"));
    head.published = publishedDate(eitherText(
        elementText(meta, top, u"meta:creation-date"), elementText(meta, top, u"dc:date")));
    head.language = languageCode(elementText(meta, top, u"dc:language"));
}

Result<void> takeOdt(
    const HtmlTree &content, ArticleComposer &composer, const QString &path, const ReadLine &take)
{
    OdtText(content, composer).read();
    auto read = composer.finished(path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

bool fitsOdt(const QByteArray &beginning, const QString &suffix)
{
    const QByteArray type = packedType(beginning);
    return type.startsWith("application/vnd.oasis.opendocument.text") ||
           (suffix == u"odt" && isZip(beginning) && type.isEmpty());
}

Result<void> readOdt(const ReaderInput &input, const ReadLine &take)
{
    const auto files = PackedFiles::open(input.bytes, input.path);
    if (!files) {
        return failure(files.error());
    }
    const auto bytes = (*files)->read(u"content.xml"_s);
    if (!bytes) {
        return failure(
            bytes.error().code == ErrorCode::FileNotFound ? ErrorCode::Malformed
                                                          : bytes.error().code,
            input.path, u"there is no content.xml, or it cannot be unpacked"_s);
    }
    const auto content = xmlTree(*bytes, input.path);
    if (!content) {
        return failure(content.error()); // an encrypted one is no XML
    }
    ArticleComposer composer;
    if (const auto meta = (*files)->read(u"meta.xml"_s)) {
        if (const auto tree = xmlTree(*meta, input.path)) {
            readOdtMeta(*tree, composer.head());
        }
    }
    return takeOdt(*content, composer, input.path, take);
}

bool fitsFlatOdt(const QByteArray &beginning, const QString &suffix)
{
    return !isZip(beginning) && (suffix == u"fodt" || xmlRootName(beginning) == u"office:document");
}

Result<void> readFlatOdt(const ReaderInput &input, const ReadLine &take)
{
    const auto document = xmlTree(input.bytes, input.path);
    if (!document) {
        return failure(document.error());
    }
    ArticleComposer composer;
    readOdtMeta(*document, composer.head());
    return takeOdt(*document, composer, input.path, take);
}

} // namespace

FileReader odtReader()
{
    return {u"odt"_s, {u"odt"_s}, false, fitsOdt, readOdt, nullptr};
}

FileReader flatOdtReader()
{
    return {u"fodt"_s, {u"fodt"_s}, true, fitsFlatOdt, readFlatOdt, nullptr};
}

} // namespace Quoth

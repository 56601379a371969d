// SPDX-License-Identifier: GPL-3.0-or-later
// Word documents (.docx): the text of word/document.xml as it stands after all tracked changes.
#include <formats/articlecomposer.h>
#include <formats/documents/packedfiles.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The names of the styles that make a paragraph a title, by the ids that documents use: those are
/// in the language of whoever wrote it ("Titel", "berschrift1"), the names are not.
QHash<QString, QString> styleNames(const HtmlTree &styles)
{
    QHash<QString, QString> names;
    for (const int style : styles.elements(styles.root(), u"w:style")) {
        const int name = styles.firstElement(style, u"w:name");
        if (name >= 0) {
            names.insert(
                styles.node(style).attribute(u"w:styleId"),
                styles.node(name).attribute(u"w:val").toLower());
        }
    }
    return names;
}

bool isOff(const QString &value)
{
    return value == u"0" || value == u"false" || value == u"off";
}

class DocxText
{
public:
    DocxText(const HtmlTree &tree, const QHash<QString, QString> &styles, ArticleComposer &composer)
        : m_tree(tree)
        , m_styles(styles)
        , m_composer(composer)
    {
    }

    void read()
    {
        const int body = m_tree.firstElement(m_tree.root(), u"w:body");
        for (int i = body; i >= 0;) {
            const QString &tag = m_tree.node(i).tag;
            if (tag == u"w:p") {
                readParagraph(i);
                // A text box stands inside a paragraph and has paragraphs of its own.
                i = m_tree.following(i, body);
            } else if (isLeftOut(tag)) {
                i = m_tree.followingOutside(i, body);
            } else {
                i = m_tree.following(i, body);
            }
        }
    }

private:
    /// The other rendering of what Choice has already, and what was struck out.
    static bool isLeftOut(const QString &tag)
    {
        return tag == u"mc:Fallback" || tag == u"w:del" || tag == u"w:moveFrom" ||
               tag == u"w:sectPr";
    }

    void readParagraph(int paragraph)
    {
        QString text;
        for (int i = m_tree.following(paragraph, paragraph); i >= 0;) {
            const HtmlNode &node = m_tree.node(i);
            const bool isInner = node.tag == u"w:p" || node.tag == u"w:pPr" ||
                                 isLeftOut(node.tag) || (node.tag == u"w:r" && isHidden(i));
            if (isInner) {
                i = m_tree.followingOutside(i, paragraph);
                continue;
            }
            if (node.tag == u"w:t") {
                text += rawText(i);
            } else if (node.tag == u"w:tab" || node.tag == u"w:br" || node.tag == u"w:cr") {
                text += u' ';
            } else if (node.tag == u"w:noBreakHyphen") {
                text += u'\u2011';
            }
            i = m_tree.following(i, paragraph);
        }
        QString &title = m_composer.head().title;
        const QString style = styleOf(paragraph);
        const bool isTitle = style == u"title" || style == u"heading 1";
        if (isTitle && m_composer.isEmpty() && !m_hasTitle && !text.trimmed().isEmpty()) {
            title = text.simplified();
            m_hasTitle = true;
            return;
        }
        m_composer.addParagraph(text);
    }
    [[nodiscard]] QString rawText(int element) const
    {
        QString text;
        for (int i = m_tree.node(element).firstChild; i >= 0; i = m_tree.node(i).next) {
            text += m_tree.node(i).text;
        }
        return text;
    }
    [[nodiscard]] bool isHidden(int run) const
    {
        for (const int child : m_tree.children(run)) {
            if (m_tree.node(child).tag == u"w:rPr") {
                const int hidden = m_tree.firstElement(child, u"w:vanish");
                return hidden >= 0 && !isOff(m_tree.node(hidden).attribute(u"w:val"));
            }
        }
        return false;
    }
    [[nodiscard]] QString styleOf(int paragraph) const
    {
        for (const int child : m_tree.children(paragraph)) {
            if (m_tree.node(child).tag == u"w:pPr") {
                const int style = m_tree.firstElement(child, u"w:pStyle");
                const QString id = style < 0 ? QString() : m_tree.node(style).attribute(u"w:val");
                return m_styles.value(id, id.toLower());
            }
        }
        return {};
    }

    const HtmlTree &m_tree;
    const QHash<QString, QString> &m_styles;
    ArticleComposer &m_composer;
    bool m_hasTitle = false;
};

void readProperties(PackedFiles &files, const QString &path, Article &head)
{
    const auto bytes = files.read(u"docProps/core.xml"_s);
    const auto core = bytes ? xmlTree(*bytes, path) : Result<HtmlTree>(failure(bytes.error()));
    if (!core) {
        return; // a document is none the worse without
    }
    head.title = elementText(*core, core->root(), u"dc:title");
    head.byline = elementText(*core, core->root(), u"dc:creator");
    head.published = publishedDate(elementText(*core, core->root(), u"dcterms:created"));
    head.language = languageCode(elementText(*core, core->root(), u"dc:language"));
}

bool fitsDocx(const QByteArray &beginning, const QString &suffix)
{
    return isZip(beginning) &&
           (suffix == u"docx" || suffix == u"docm" || beginning.contains("word/document.xml"));
}

Result<void> readDocx(const ReaderInput &input, const ReadLine &take)
{
    const auto files = PackedFiles::open(input.bytes, input.path);
    if (!files) {
        return failure(files.error());
    }
    const auto bytes = (*files)->read(u"word/document.xml"_s);
    if (!bytes) {
        return failure(
            bytes.error().code == ErrorCode::FileNotFound ? ErrorCode::Malformed
                                                          : bytes.error().code,
            input.path, u"there is no word/document.xml"_s);
    }
    const auto document = xmlTree(*bytes, input.path);
    if (!document) {
        return failure(document.error());
    }
    QHash<QString, QString> styles;
    if (const auto file = (*files)->read(u"word/styles.xml"_s)) {
        if (const auto tree = xmlTree(*file, input.path)) {
            styles = styleNames(*tree);
        }
    }
    ArticleComposer composer;
    readProperties(**files, input.path, composer.head());
    DocxText(*document, styles, composer).read();
    auto read = composer.finished(input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace

FileReader docxReader()
{
    return {u"docx"_s, {u"docx"_s, u"docm"_s}, false, fitsDocx, readDocx, nullptr};
}

} // namespace Quoth

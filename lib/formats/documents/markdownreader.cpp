// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlecomposer.h>
#include <formats/documents/frontmatter.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/readers.h>
#include <formats/readlimits.h>

#include <cmark.h>

#include <memory>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct FreeMarkdown
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

/// Walks the tree that cmark makes, without recursion, and gathers paragraphs.
class MarkdownText
{
public:
    explicit MarkdownText(ArticleComposer &composer)
        : m_composer(composer)
    {
    }

    void read(cmark_node *document)
    {
        const std::unique_ptr<cmark_iter, FreeMarkdown> walk(cmark_iter_new(document));
        for (;;) {
            const cmark_event_type event = cmark_iter_next(walk.get());
            if (event == CMARK_EVENT_DONE) {
                return;
            }
            take(cmark_iter_get_node(walk.get()), event == CMARK_EVENT_ENTER);
        }
    }

private:
    void take(cmark_node *node, bool isEntering)
    {
        const QString literal = QString::fromUtf8(cmark_node_get_literal(node));
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            m_line += m_imageDepth == 0 ? literal : QString();
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            m_line += u' ';
            break;
        case CMARK_NODE_IMAGE: // its words describe a picture that is not shown
            m_imageDepth += isEntering ? 1 : -1;
            break;
        case CMARK_NODE_CODE_BLOCK:
            for (const QString &line : literal.split(u'\n')) {
                m_composer.addParagraph(line);
            }
            break;
        case CMARK_NODE_HTML_BLOCK:
            for (const QString &paragraph : fragmentParagraphs(literal.toUtf8())) {
                m_composer.addParagraph(paragraph);
            }
            break;
        case CMARK_NODE_HEADING:
        case CMARK_NODE_PARAGRAPH:
            finishLine(node, isEntering);
            break;
        default:
            break;
        }
    }
    void finishLine(cmark_node *node, bool isEntering)
    {
        if (isEntering) {
            m_line.clear();
            return;
        }
        const bool isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
        QString &title = m_composer.head().title;
        if (isHeading && title.isEmpty() && m_composer.isEmpty()) {
            title = m_line.simplified(); // what stands above all else is the headline
            return;
        }
        m_composer.addParagraph(m_line);
    }

    ArticleComposer &m_composer;
    QString m_line;
    int m_imageDepth = 0;
};

bool fitsMarkdown(const QByteArray &beginning, const QString &suffix)
{
    return (suffix == u"md" || suffix == u"markdown") && !hasBinaryMark(beginning);
}

Result<void> readMarkdown(const ReaderInput &input, const ReadLine &take)
{
    const QString raw = decodeText(input.bytes).text;
    if (raw.size() > mostUnits) {
        return failure(ErrorCode::TooLarge, input.path);
    }
    const FrontMatter matter = frontMatter(raw);
    ArticleComposer composer;
    composer.head().title = matter.value(u"title");
    composer.head().byline = matter.value(u"author");
    composer.head().published = publishedDate(matter.value(u"date"));
    composer.head().language = languageCode(matter.value(u"lang"));
    const QByteArray utf8 = QStringView(raw).mid(matter.length).toUtf8();
    const std::unique_ptr<cmark_node, FreeMarkdown> document(
        cmark_parse_document(utf8.constData(), size_t(utf8.size()), CMARK_OPT_DEFAULT));
    MarkdownText(composer).read(document.get());
    auto read = composer.finished(input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace

FileReader markdownReader()
{
    return {u"markdown"_s, {u"md"_s, u"markdown"_s}, true, fitsMarkdown, readMarkdown, nullptr};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/news/nitfbody.h>

#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/xmltree.h>
#include <text/storabletext.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString nitfOrigin = u"nitf"_s;

bool isNitfBlock(const QString &tag)
{
    static const QSet<QString> blocks{u"p"_s,  u"hl1"_s,        u"hl2"_s,     u"block"_s,
                                      u"li"_s, u"dt"_s,         u"dd"_s,      u"tr"_s,
                                      u"bq"_s, u"pre"_s,        u"hr"_s,      u"br"_s,
                                      u"fn"_s, u"datasource"_s, u"tagline"_s, u"abstract"_s};
    return blocks.contains(tag);
}

bool isLeftOutOfNitf(const QString &tag)
{
    return tag == u"media" || tag == u"nitf-table-metadata" || tag == u"body.head" ||
           tag == u"classifier" || tag == u"virtloc";
}

/// The kind of name that an element stands for, in Quoth's labels; empty for other elements.
QString labelOf(const QString &tag)
{
    static const QHash<QString, QString> labels{
        {u"person"_s, u"PER"_s}, {u"org"_s, u"ORG"_s},    {u"location"_s, u"LOC"_s},
        {u"chron"_s, u"DATE"_s}, {u"event"_s, u"MISC"_s}, {u"object.title"_s, u"MISC"_s}};
    return labels.value(tag);
}

class NitfText
{
public:
    NitfText(const HtmlTree &tree, ArticleComposer &composer)
        : m_tree(tree)
        , m_composer(composer)
    {
    }

    /// The depth is bounded by the tree's.
    void gather(int index)
    {
        const HtmlNode &node = m_tree.node(index);
        if (!node.isElement()) {
            m_paragraph.append(node.text);
            return;
        }
        if (isLeftOutOfNitf(node.tag)) {
            return;
        }
        const bool isBlock = isNitfBlock(node.tag);
        if (isBlock) {
            finish();
        } else if (node.tag == u"td" || node.tag == u"th") {
            m_paragraph.append(u" ");
        }
        const qsizetype start = m_paragraph.position();
        for (int child = node.firstChild; child >= 0; child = m_tree.node(child).next) {
            gather(child);
        }
        if (const QString label = labelOf(node.tag); !label.isEmpty()) {
            addName(node, label, start);
        } else if (node.tag == u"q") {
            m_paragraph.addMark(
                start, givenMark(AnnotationKind::Quotation, u"direct"_s, nitfOrigin));
        }
        if (isBlock) {
            finish();
        }
    }
    void finish()
    {
        m_composer.addParagraph(m_paragraph);
        m_paragraph = {};
    }

private:
    void addName(const HtmlNode &node, const QString &label, qsizetype start)
    {
        Annotation mark = givenMark(AnnotationKind::Entity, label, nitfOrigin);
        const QString norm = node.attribute(u"norm");
        if (label == u"DATE") {
            const QDate day = publishedDate(norm);
            if (day.isValid()) {
                mark.attributes = {
                    {u"timex"_s, u"DATE"_s}, {u"value"_s, day.toString(Qt::ISODate)}};
            }
        } else {
            mark.entity = storableText(node.attribute(u"value")).simplified();
        }
        m_paragraph.addMark(start, mark);
    }

    const HtmlTree &m_tree;
    ArticleComposer &m_composer;
    ParagraphText m_paragraph;
};

QString firstAttribute(const HtmlTree &tree, int top, QStringView tag, QStringView attribute)
{
    const int found = top < 0 ? -1 : tree.firstElement(top, tag);
    return found < 0 ? QString() : tree.node(found).attribute(attribute);
}

QString firstFilled(std::initializer_list<QString> values)
{
    for (const QString &value : values) {
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

} // namespace

Annotation givenMark(AnnotationKind kind, const QString &tag, const QString &origin)
{
    Annotation mark;
    mark.kind = kind;
    mark.tag = tag;
    mark.origin.id = origin;
    return mark;
}

void addNitfParagraphs(const HtmlTree &tree, int top, ArticleComposer &composer)
{
    NitfText text(tree, composer);
    text.gather(top);
    text.finish();
}

void readNitfArticle(const HtmlTree &tree, int nitf, ArticleComposer &composer)
{
    const int head = tree.firstElement(nitf, u"body.head");
    Article &article = composer.head();
    article.title = firstFilled(
        {elementText(tree, head, u"hl1"), elementText(tree, head, u"hedline"),
         elementText(tree, nitf, u"title")});
    article.byline = firstFilled(
        {elementText(tree, head, u"byttl").isEmpty() ? elementText(tree, head, u"byline")
                                                     : QString(),
         elementText(tree, tree.firstElement(head < 0 ? nitf : head, u"byline"), u"person"),
         elementText(tree, head, u"byline")});
    article.published = publishedDate(firstFilled(
        {firstAttribute(tree, nitf, u"date.issue", u"norm"),
         firstAttribute(tree, nitf, u"pubdata", u"date.publication"),
         firstAttribute(tree, head, u"story.date", u"norm"),
         firstAttribute(tree, nitf, u"date.release", u"norm")}));
    article.language = languageCode(tree.node(nitf).attribute(u"xml:lang"));
    article.source = firstAttribute(tree, nitf, u"pubdata", u"ex-ref");
    article.key = firstAttribute(tree, nitf, u"doc-id", u"id-string");
    const int body = tree.firstElement(nitf, u"body.content");
    if (body >= 0) {
        addNitfParagraphs(tree, body, composer);
    }
}

void markName(ReadArticle &read, const QString &name, const QString &tag, const QString &origin)
{
    const QString &text = read.content.article.text;
    QList<Annotation> &marks = read.content.set.annotations;
    constexpr qsizetype mostMarks = 10'000; // of all names together
    for (qsizetype at = name.isEmpty() ? -1 : text.indexOf(name);
         at >= 0 && marks.size() < mostMarks; at = text.indexOf(name, at + name.size())) {
        const Span span{at, at + name.size()};
        const bool isWord = (at == 0 || !text[at - 1].isLetterOrNumber()) &&
                            (span.end == text.size() || !text[span.end].isLetterOrNumber());
        const bool isMarked =
            std::any_of(marks.cbegin(), marks.cend(), [span](const Annotation &mark) {
                return mark.kind == AnnotationKind::Entity && mark.span.overlaps(span);
            });
        if (isWord && !isMarked) {
            Annotation mark = givenMark(AnnotationKind::Entity, tag, origin);
            mark.span = span;
            mark.words = name;
            mark.entity = name;
            marks.append(mark);
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Annotation &a, const Annotation &b) {
        return a.span < b.span;
    });
    for (qsizetype i = 0; i < marks.size(); ++i) {
        marks[i].id = i + 1;
    }
}

} // namespace Quoth

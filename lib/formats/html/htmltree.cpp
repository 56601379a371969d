// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/htmltree.h>

#include <QHash>

#include <gumbo.h>

#include <memory>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDepth = 256;
constexpr unsigned mostAttributes = 64;

struct DestroyOutput
{
    void operator()(GumboOutput *output) const
    {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

QString elementName(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    }
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    const QString text = QString::fromUtf8(name.data, qsizetype(name.length)).toLower();
    return text.isEmpty() ? u"unknown"_s : text;
}

HtmlNode elementNode(const GumboElement &element)
{
    HtmlNode node;
    node.tag = elementName(element);
    const unsigned count = std::min(element.attributes.length, mostAttributes);
    for (unsigned i = 0; i < count; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        node.attributes.append(
            {QString::fromUtf8(attribute->name).toLower(), QString::fromUtf8(attribute->value)});
    }
    return node;
}

/// Depth is bounded by what flattenedDeepTags() lets through.
void copy(const GumboNode &from, int parent, HtmlTree &tree)
{
    switch (from.type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: {
        const int index = tree.add(elementNode(from.v.element), parent);
        for (unsigned i = 0; i < from.v.element.children.length; ++i) {
            copy(*static_cast<const GumboNode *>(from.v.element.children.data[i]), index, tree);
        }
        return;
    }
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA: {
        HtmlNode node;
        node.text = QString::fromUtf8(from.v.text.text);
        tree.add(std::move(node), parent);
        return;
    }
    case GUMBO_NODE_DOCUMENT:
    case GUMBO_NODE_COMMENT:
        return;
    }
}

} // namespace

bool HtmlNode::has(QStringView attribute) const
{
    return std::any_of(attributes.cbegin(), attributes.cend(), [attribute](const auto &pair) {
        return pair.first == attribute;
    });
}

QString HtmlNode::attribute(QStringView name) const
{
    for (const auto &[key, value] : attributes) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

HtmlTree HtmlTree::parse(const QByteArray &utf8)
{
    const QByteArray flat = flattenedDeepTags(utf8, mostDepth);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const std::unique_ptr<GumboOutput, DestroyOutput> output(
        gumbo_parse_with_options(&options, flat.constData(), size_t(flat.size())));
    HtmlTree tree;
    if (output) {
        copy(*output->root, -1, tree);
    }
    return tree;
}

int HtmlTree::following(int index, int top) const
{
    const int child = node(index).firstChild;
    return child >= 0 ? child : followingOutside(index, top);
}

int HtmlTree::followingOutside(int index, int top) const
{
    for (; index != top && index >= 0; index = node(index).parent) {
        if (node(index).next >= 0) {
            return node(index).next;
        }
    }
    return -1;
}

QList<int> HtmlTree::elements(int top, QStringView tag) const
{
    QList<int> found;
    for (int i = top; i >= 0; i = following(i, top)) {
        if (i != top && node(i).tag == tag) {
            found.append(i);
        }
    }
    return found;
}

int HtmlTree::firstElement(int top, QStringView tag) const
{
    for (int i = top; i >= 0; i = following(i, top)) {
        if (node(i).tag == tag) {
            return i;
        }
    }
    return -1;
}

QList<int> HtmlTree::children(int index) const
{
    QList<int> list;
    for (int i = node(index).firstChild; i >= 0; i = node(i).next) {
        list.append(i);
    }
    return list;
}

int HtmlTree::nextElement(int index) const
{
    do {
        index = node(index).next;
    } while (index >= 0 && !node(index).isElement());
    return index;
}

bool HtmlTree::isInside(int index, QStringView ancestorTag, int levels) const
{
    for (int i = node(index).parent; i >= 0 && levels > 0; i = node(i).parent, --levels) {
        if (node(i).tag == ancestorTag) {
            return true;
        }
    }
    return false;
}

QString HtmlTree::innerText(int index) const
{
    QString text;
    for (int i = index; i >= 0; i = following(i, index)) {
        text += node(i).text;
    }
    return text.simplified();
}

int HtmlTree::add(HtmlNode node, int parent)
{
    m_nodes.push_back(std::move(node));
    const int index = size() - 1;
    if (parent >= 0) {
        append(index, parent);
    }
    return index;
}

void HtmlTree::remove(int index)
{
    unlink(index);
}

int HtmlTree::wrap(int index, const QString &tag)
{
    HtmlNode element;
    element.tag = tag;
    element.parent = node(index).parent;
    element.previous = node(index).previous;
    element.next = node(index).next;
    m_nodes.push_back(std::move(element));
    const int outer = size() - 1;
    const HtmlNode links = node(outer);
    if (links.previous >= 0) {
        node(links.previous).next = outer;
    } else if (links.parent >= 0) {
        node(links.parent).firstChild = outer;
    }
    if (links.next >= 0) {
        node(links.next).previous = outer;
    } else if (links.parent >= 0) {
        node(links.parent).lastChild = outer;
    }
    HtmlNode &inner = node(index);
    inner.parent = inner.previous = inner.next = -1;
    append(index, outer);
    return outer;
}

void HtmlTree::moveInto(int index, int newParent)
{
    unlink(index);
    append(index, newParent);
}

void HtmlTree::unlink(int index)
{
    HtmlNode &gone = node(index);
    if (gone.previous >= 0) {
        node(gone.previous).next = gone.next;
    } else if (gone.parent >= 0) {
        node(gone.parent).firstChild = gone.next;
    }
    if (gone.next >= 0) {
        node(gone.next).previous = gone.previous;
    } else if (gone.parent >= 0) {
        node(gone.parent).lastChild = gone.previous;
    }
    gone.parent = gone.previous = gone.next = -1;
}

void HtmlTree::append(int index, int parent)
{
    HtmlNode &child = node(index);
    child.parent = parent;
    child.previous = node(parent).lastChild;
    if (child.previous >= 0) {
        node(child.previous).next = index;
    } else {
        node(parent).firstChild = index;
    }
    node(parent).lastChild = index;
}

} // namespace Quoth

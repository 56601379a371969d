// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace Quoth {

/// One node of a page. `tag` is in lower case, and empty for a piece of text; the links are indexes
/// into the tree, -1 for "none".
struct HtmlNode
{
    QString tag;
    QString text; ///< of a piece of text, its references resolved
    QList<std::pair<QString, QString>> attributes;
    int parent = -1;
    int firstChild = -1;
    int lastChild = -1;
    int next = -1;
    int previous = -1;

    [[nodiscard]] bool isElement() const { return !tag.isEmpty(); }
    [[nodiscard]] bool has(QStringView attribute) const;
    [[nodiscard]] QString attribute(QStringView name) const;
};

/// A page as a tree of elements and text, as the HTML standard's rules build it from whatever the
/// bytes hold. A value: a copy is another page that can be cut on its own. Nodes that are taken out
/// stay in the list and are reached by nobody. Nothing in it runs or is fetched. Any thread.
class HtmlTree
{
public:
    /// Reads UTF-8. Elements deeper than 256 are flattened: their contents stay, at that depth.
    static HtmlTree parse(const QByteArray &utf8);

    [[nodiscard]] const HtmlNode &node(int index) const { return m_nodes[size_t(index)]; }
    [[nodiscard]] HtmlNode &node(int index) { return m_nodes[size_t(index)]; }
    [[nodiscard]] int size() const { return int(m_nodes.size()); }
    /// The element html, or -1 in a tree without nodes.
    [[nodiscard]] int root() const { return m_nodes.empty() ? -1 : 0; }

    /// The node that follows in reading order within `top`: its first child, or what comes after.
    [[nodiscard]] int following(int index, int top) const;
    /// The node that follows when the contents of this one are passed over.
    [[nodiscard]] int followingOutside(int index, int top) const;
    [[nodiscard]] QList<int> elements(int top, QStringView tag) const;
    [[nodiscard]] int firstElement(int top, QStringView tag) const;
    [[nodiscard]] QList<int> children(int index) const; ///< elements and text
    [[nodiscard]] int nextElement(int index) const;     ///< the next sibling that is one
    [[nodiscard]] bool isInside(int index, QStringView ancestorTag, int levels = 256) const;
    /// All text below, runs of white space as one space, none at the ends.
    [[nodiscard]] QString innerText(int index) const;

    int add(HtmlNode node, int parent);
    void remove(int index);
    /// Puts a new element in the place of this node, and the node inside it.
    int wrap(int index, const QString &tag);
    void moveInto(int index, int newParent);

private:
    void unlink(int index);
    void append(int index, int parent);

    std::vector<HtmlNode> m_nodes;
};

/// The bytes without the tags that would nest deeper than so many elements. One pass; the parser's
/// own time grows with the square of the depth.
[[nodiscard]] QByteArray flattenedDeepTags(const QByteArray &utf8, int mostDepth);

} // namespace Quoth

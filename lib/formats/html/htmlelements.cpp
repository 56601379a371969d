// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/htmlelements.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isComma(QChar unit)
{
    // Latin, Sindhi and Arabic, small, full-width, ideographic ... as scripts write them.
    static const QString commas = u",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C"_s;
    return commas.contains(unit);
}

/// Adds a piece of text; `wasSpace` carries over whether the last unit was white space.
void measure(const QString &text, double share, bool &wasSpace, TextMeasure &sum)
{
    for (const QChar unit : text) {
        const bool isSpace = unit.isSpace();
        if (!isSpace || !wasSpace) {
            ++sum.length;
            sum.linked += share;
        }
        sum.commas += isComma(unit) ? 1 : 0;
        wasSpace = isSpace;
    }
}

} // namespace

bool isBlock(const QString &tag)
{
    static const QSet<QString> tags = {
        u"address"_s, u"article"_s,  u"aside"_s,      u"blockquote"_s, u"body"_s,   u"caption"_s,
        u"center"_s,  u"dd"_s,       u"details"_s,    u"dialog"_s,     u"div"_s,    u"dl"_s,
        u"dt"_s,      u"fieldset"_s, u"figcaption"_s, u"figure"_s,     u"footer"_s, u"form"_s,
        u"h1"_s,      u"h2"_s,       u"h3"_s,         u"h4"_s,         u"h5"_s,     u"h6"_s,
        u"header"_s,  u"hgroup"_s,   u"hr"_s,         u"html"_s,       u"legend"_s, u"li"_s,
        u"main"_s,    u"menu"_s,     u"nav"_s,        u"ol"_s,         u"p"_s,      u"pre"_s,
        u"section"_s, u"summary"_s,  u"table"_s,      u"tbody"_s,      u"tfoot"_s,  u"thead"_s,
        u"tr"_s,      u"ul"_s};
    return tags.contains(tag);
}

bool isPhrasing(const HtmlTree &tree, int index)
{
    static const QSet<QString> tags = {
        u"abbr"_s,     u"audio"_s, u"b"_s,      u"bdo"_s,      u"br"_s,     u"button"_s,
        u"cite"_s,     u"code"_s,  u"data"_s,   u"datalist"_s, u"dfn"_s,    u"em"_s,
        u"embed"_s,    u"i"_s,     u"img"_s,    u"input"_s,    u"kbd"_s,    u"label"_s,
        u"mark"_s,     u"math"_s,  u"meter"_s,  u"noscript"_s, u"object"_s, u"output"_s,
        u"progress"_s, u"q"_s,     u"ruby"_s,   u"samp"_s,     u"script"_s, u"select"_s,
        u"small"_s,    u"span"_s,  u"strong"_s, u"sub"_s,      u"sup"_s,    u"textarea"_s,
        u"time"_s,     u"var"_s,   u"wbr"_s};
    const HtmlNode &node = tree.node(index);
    if (!node.isElement() || tags.contains(node.tag)) {
        return true;
    }
    if (node.tag != u"a" && node.tag != u"del" && node.tag != u"ins") {
        return false;
    }
    const QList<int> children = tree.children(index);
    return std::all_of(
        children.cbegin(), children.cend(), [&tree](int child) { return isPhrasing(tree, child); });
}

bool isWhiteSpace(const HtmlTree &tree, int index)
{
    const HtmlNode &node = tree.node(index);
    return node.isElement() ? node.tag == u"br" : node.text.trimmed().isEmpty();
}

bool isVisible(const HtmlNode &node)
{
    static const QRegularExpression hiding(
        u"display\\s*:\\s*none|visibility\\s*:\\s*hidden"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (node.has(u"hidden") || hiding.match(node.attribute(u"style")).hasMatch()) {
        return false;
    }
    // Wikipedia's formulas have an image for those who do not see them as text.
    return node.attribute(u"aria-hidden") != u"true" ||
           node.attribute(u"class").contains(u"fallback-image");
}

bool hasBlockChild(const HtmlTree &tree, int index)
{
    static const QSet<QString> tags = {u"blockquote"_s, u"dl"_s,  u"div"_s,   u"img"_s, u"ol"_s,
                                       u"p"_s,          u"pre"_s, u"table"_s, u"ul"_s};
    for (int i = index; i >= 0; i = tree.following(i, index)) {
        if (i != index && tags.contains(tree.node(i).tag)) {
            return true;
        }
    }
    return false;
}

bool isEmptyElement(const HtmlTree &tree, int index)
{
    for (int i = index; i >= 0; i = tree.following(i, index)) {
        const HtmlNode &node = tree.node(i);
        const bool isFiller = i == index || node.tag == u"br" || node.tag == u"hr";
        if (node.isElement() ? !isFiller : !node.text.trimmed().isEmpty()) {
            return false;
        }
    }
    return true;
}

bool holdsOnly(const HtmlTree &tree, int index, QStringView tag)
{
    int found = 0;
    for (const int child : tree.children(index)) {
        const HtmlNode &node = tree.node(child);
        if (node.isElement()) {
            ++found;
            if (found > 1 || node.tag != tag) {
                return false;
            }
        } else if (!node.text.trimmed().isEmpty()) {
            return false;
        }
    }
    return found == 1;
}

TextMeasure measuredText(const HtmlTree &tree, int index)
{
    TextMeasure sum;
    bool wasSpace = true;
    double share = 0;
    int linkEnd = -1; // the first node behind the link that the walk is in
    for (int i = index; i >= 0; i = tree.following(i, index)) {
        if (i == linkEnd) {
            share = 0;
            linkEnd = -1;
        }
        const HtmlNode &node = tree.node(i);
        if (node.tag == u"a" && share == 0) {
            constexpr double ofPlaceOnSamePage = 0.3;
            const QString target = node.attribute(u"href");
            share = target.startsWith(u'#') && target.size() > 1 ? ofPlaceOnSamePage : 1;
            linkEnd = tree.followingOutside(i, index);
        }
        measure(node.text, share, wasSpace, sum);
    }
    return sum;
}

} // namespace Quoth

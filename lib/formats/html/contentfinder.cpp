// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/contentfinder.h>

#include <formats/html/classhints.h>
#include <formats/html/htmlelements.h>
#include <formats/html/pagemetadata.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int levelsAbove = 5;     // a paragraph gives points to so many elements around it
constexpr qsizetype shortest = 25; // a paragraph with fewer characters gives none
constexpr int mostCandidates = 5;
constexpr int fewestAlternatives = 3;

bool isScoredTag(const QString &tag)
{
    static const QSet<QString> tags = {u"section"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s,
                                       u"h6"_s,      u"p"_s,  u"td"_s, u"pre"_s};
    return tags.contains(tag);
}

bool vanishesWhenEmpty(const QString &tag)
{
    static const QSet<QString> tags = {u"div"_s, u"section"_s, u"header"_s, u"h1"_s, u"h2"_s,
                                       u"h3"_s,  u"h4"_s,      u"h5"_s,     u"h6"_s};
    return tags.contains(tag);
}

double tagPoints(const QString &tag)
{
    static const QHash<QString, int> points = {
        {u"div"_s, 5}, {u"pre"_s, 3},   {u"td"_s, 3},  {u"blockquote"_s, 3}, {u"address"_s, -3},
        {u"ol"_s, -3}, {u"ul"_s, -3},   {u"dl"_s, -3}, {u"dd"_s, -3},        {u"dt"_s, -3},
        {u"li"_s, -3}, {u"form"_s, -3}, {u"h1"_s, -5}, {u"h2"_s, -5},        {u"h3"_s, -5},
        {u"h4"_s, -5}, {u"h5"_s, -5},   {u"h6"_s, -5}, {u"th"_s, -5}};
    return points.value(tag, 0);
}

} // namespace

ContentFinder::ContentFinder(HtmlTree &tree, int options, QString title)
    : m_tree(tree)
    , m_options(options)
    , m_title(std::move(title))
{
}

int ContentFinder::find()
{
    const int body = m_tree.firstElement(m_tree.root(), u"body");
    if (body < 0) {
        return -1;
    }
    score(cutAndCollect(body));
    const QList<int> best = bestCandidates();
    int top = best.isEmpty() ? -1 : best.first();
    if (top < 0 || top == body) {
        // Nothing stands out: all that is left is the article.
        top = m_tree.add({u"div"_s, {}, {}}, -1);
        for (const int child : m_tree.children(body)) {
            m_tree.moveInto(child, top);
        }
        m_tree.moveInto(top, body);
        initialize(top);
    } else {
        const int common = commonAncestor(best);
        if (common >= 0) {
            top = common;
            if (!m_points.contains(top)) {
                initialize(top);
            }
        }
        top = widened(top);
    }
    return gathered(top);
}

QList<int> ContentFinder::cutAndCollect(int body)
{
    QList<int> scored;
    const int root = m_tree.root();
    for (int i = body; i >= 0;) {
        if (m_tree.node(i).isElement() && i != body && isCut(i)) {
            const int next = m_tree.followingOutside(i, root);
            m_tree.remove(i);
            i = next;
            continue;
        }
        if (isScoredTag(m_tree.node(i).tag)) {
            scored.append(i);
        }
        if (m_tree.node(i).tag == u"div") {
            tidyDiv(i, scored);
        }
        i = m_tree.following(i, root);
    }
    return scored;
}

bool ContentFinder::isCut(int index)
{
    const HtmlNode &node = m_tree.node(index);
    if (!isVisible(node) ||
        (node.attribute(u"aria-modal") == u"true" && node.attribute(u"role") == u"dialog")) {
        return true;
    }
    const QString hints = hintWords(node);
    if (isCutAsByline(index, hints) || isTitleAgain(index)) {
        return true;
    }
    if ((m_options & RemoveUnlikely) && isUnlikely(index, hints)) {
        return true;
    }
    return vanishesWhenEmpty(node.tag) && isEmptyElement(m_tree, index);
}

bool ContentFinder::isCutAsByline(int index, const QString &hints)
{
    static const QRegularExpression words(
        u"byline|author|dateline|writtenby|p-author"_s, QRegularExpression::CaseInsensitiveOption);
    if (m_isBylineKnown || !m_byline.isEmpty()) {
        return false;
    }
    const HtmlNode &node = m_tree.node(index);
    const bool saysSo = node.attribute(u"rel") == u"author" ||
                        node.attribute(u"itemprop").contains(u"author") ||
                        words.match(hints).hasMatch();
    if (!saysSo) {
        return false;
    }
    const QString text = m_tree.innerText(index);
    constexpr qsizetype longest = 100;
    if (text.isEmpty() || text.size() >= longest) {
        return false;
    }
    // The name alone, where it is marked inside the line.
    m_byline = text;
    for (int i = m_tree.following(index, index); i >= 0; i = m_tree.following(i, index)) {
        if (m_tree.node(i).attribute(u"itemprop").contains(u"name")) {
            m_byline = m_tree.innerText(i);
            break;
        }
    }
    return true;
}

bool ContentFinder::isTitleAgain(int index)
{
    const QString &tag = m_tree.node(index).tag;
    if (m_isTitleSeen || (tag != u"h1" && tag != u"h2")) {
        return false;
    }
    constexpr double alike = 0.75;
    m_isTitleSeen = wordSimilarity(m_title, m_tree.innerText(index)) > alike;
    return m_isTitleSeen;
}

bool ContentFinder::isUnlikely(int index, const QString &hints) const
{
    const HtmlNode &node = m_tree.node(index);
    constexpr int levels = 3;
    if (isForeignRole(node)) {
        return true;
    }
    return node.tag != u"body" && node.tag != u"a" && isUnlikelyContent(hints) &&
           !mayBeContent(hints) && !m_tree.isInside(index, u"table", levels) &&
           !m_tree.isInside(index, u"code", levels);
}

/// A div that is used as a paragraph is one; inline content between its blocks becomes one.
void ContentFinder::tidyDiv(int div, QList<int> &scored)
{
    wrapInline(div);
    constexpr double mostLinks = 0.25;
    if (holdsOnly(m_tree, div, u"p") && measuredText(m_tree, div).linkDensity() < mostLinks) {
        m_tree.node(div).tag = u"p"_s;
        for (const int child : m_tree.children(div)) {
            if (m_tree.node(child).tag == u"p") {
                m_tree.node(child).tag = u"span"_s;
            }
        }
        scored.append(div);
    } else if (!hasBlockChild(m_tree, div)) {
        m_tree.node(div).tag = u"p"_s;
        scored.append(div);
    }
}

void ContentFinder::wrapInline(int div)
{
    int paragraph = -1;
    for (int child = m_tree.node(div).firstChild; child >= 0;) {
        const int next = m_tree.node(child).next;
        if (isPhrasing(m_tree, child)) {
            if (paragraph >= 0) {
                m_tree.moveInto(child, paragraph);
            } else if (!isWhiteSpace(m_tree, child)) {
                paragraph = m_tree.wrap(child, u"p"_s);
            }
        } else {
            paragraph = -1;
        }
        child = next;
    }
}

void ContentFinder::initialize(int index)
{
    double points = tagPoints(m_tree.node(index).tag);
    if (m_options & WeighClasses) {
        points += classWeight(m_tree.node(index));
    }
    m_points.insert(index, points);
}

void ContentFinder::score(const QList<int> &paragraphs)
{
    for (const int paragraph : paragraphs) {
        if (m_tree.node(paragraph).parent < 0) {
            continue;
        }
        const TextMeasure text = measuredText(m_tree, paragraph);
        if (text.length < shortest) {
            continue;
        }
        constexpr double unitsForPoint = 100;
        constexpr double mostForLength = 3;
        const double points =
            1 + text.commas + 1 +
            std::min(std::floor(double(text.length) / unitsForPoint), mostForLength);
        int level = 0;
        for (int above = m_tree.node(paragraph).parent; above >= 0 && level < levelsAbove;
             above = m_tree.node(above).parent, ++level) {
            if (m_tree.node(above).parent < 0) {
                break;
            }
            if (!m_points.contains(above)) {
                initialize(above);
            }
            const double divider = level == 0 ? 1 : (level == 1 ? 2 : level * 3);
            m_points[above] += points / divider;
        }
    }
    for (auto it = m_points.begin(); it != m_points.end(); ++it) {
        *it *= 1 - measuredText(m_tree, it.key()).linkDensity();
    }
}

QList<int> ContentFinder::bestCandidates() const
{
    QList<int> all = m_points.keys();
    std::sort(all.begin(), all.end(), [this](int a, int b) {
        const double pointsOfA = m_points.value(a);
        const double pointsOfB = m_points.value(b);
        return pointsOfA != pointsOfB ? pointsOfA > pointsOfB : a < b;
    });
    return all.mid(0, mostCandidates);
}

/// Where several parts are nearly as good as the best, what holds most of them is meant.
int ContentFinder::commonAncestor(const QList<int> &best) const
{
    constexpr double nearlyAsGood = 0.75;
    QList<QSet<int>> ancestors;
    for (const int candidate : best.mid(1)) {
        if (m_points.value(candidate) / m_points.value(best.first()) < nearlyAsGood) {
            continue;
        }
        QSet<int> above;
        for (int i = m_tree.node(candidate).parent; i >= 0; i = m_tree.node(i).parent) {
            above.insert(i);
        }
        ancestors.append(above);
    }
    if (ancestors.size() < fewestAlternatives) {
        return -1;
    }
    for (int above = m_tree.node(best.first()).parent;
         above >= 0 && m_tree.node(above).tag != u"body"; above = m_tree.node(above).parent) {
        const auto holding =
            std::count_if(ancestors.cbegin(), ancestors.cend(), [above](const QSet<int> &set) {
                return set.contains(above);
            });
        if (holding >= fewestAlternatives) {
            return above;
        }
    }
    return -1;
}

/// Goes up while the points grow, since an article in several parts has its points above them, and
/// out of what is the only child.
int ContentFinder::widened(int top)
{
    double last = m_points.value(top);
    const double threshold = last / 3;
    for (int above = m_tree.node(top).parent; above >= 0 && m_tree.node(above).tag != u"body";
         above = m_tree.node(above).parent) {
        if (!m_points.contains(above)) {
            continue;
        }
        const double points = m_points.value(above);
        if (points < threshold) {
            break;
        }
        if (points > last) {
            top = above;
            break;
        }
        last = points;
    }
    for (int above = m_tree.node(top).parent; above >= 0 && m_tree.node(above).tag != u"body";
         above = m_tree.node(above).parent) {
        const QList<int> children = m_tree.children(above);
        const auto elements = std::count_if(children.cbegin(), children.cend(), [this](int child) {
            return m_tree.node(child).isElement();
        });
        if (elements != 1) {
            break;
        }
        top = above;
    }
    if (!m_points.contains(top)) {
        initialize(top);
    }
    return top;
}

int ContentFinder::gathered(int top)
{
    const int parent = m_tree.node(top).parent;
    QList<int> parts;
    for (const int sibling : m_tree.children(parent)) {
        if (m_tree.node(sibling).isElement() && belongsBeside(sibling, top)) {
            parts.append(sibling);
        }
    }
    const int article = m_tree.add({u"div"_s, {}, {}}, -1);
    for (const int part : parts) {
        static const QSet<QString> keptTags = {u"div"_s, u"article"_s, u"section"_s,
                                               u"p"_s,   u"ol"_s,      u"ul"_s};
        if (!keptTags.contains(m_tree.node(part).tag)) {
            m_tree.node(part).tag = u"div"_s; // or it would be cleaned away as what it was
        }
        m_tree.moveInto(part, article);
    }
    return article;
}

bool ContentFinder::belongsBeside(int sibling, int top) const
{
    if (sibling == top) {
        return true;
    }
    const double best = m_points.value(top);
    const QString names = m_tree.node(top).attribute(u"class");
    constexpr double share = 0.2;
    const bool isAlike = !names.isEmpty() && m_tree.node(sibling).attribute(u"class") == names;
    const double bonus = isAlike ? best * share : 0;
    constexpr double fewestPoints = 10;
    if (m_points.contains(sibling) &&
        m_points.value(sibling) + bonus >= std::max(fewestPoints, best * share)) {
        return true;
    }
    if (m_tree.node(sibling).tag != u"p") {
        return false;
    }
    const TextMeasure text = measuredText(m_tree, sibling);
    constexpr qsizetype longParagraph = 80;
    constexpr double mostLinks = 0.25;
    if (text.length > longParagraph) {
        return text.linkDensity() < mostLinks;
    }
    static const QRegularExpression sentenceEnd(u"\\.( |$)"_s);
    return text.length > 0 && text.linked == 0 &&
           sentenceEnd.match(m_tree.innerText(sibling)).hasMatch();
}

} // namespace Quoth

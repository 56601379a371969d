// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/contentcleaner.h>

#include <formats/html/classhints.h>
#include <formats/html/htmlelements.h>

#include <QRegularExpression>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QStringList &headings()
{
    static const QStringList tags = {u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s};
    return tags;
}

/// "Advertisement", "Loading..." and nothing else, in the languages in which sites say so.
bool isPlaceholder(const QString &text)
{
    static const QRegularExpression words(
        u"^(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|广告|Реклама|Anuncio|"
        "(loading|正在加载|Загрузка|chargement|cargando)(…|\\.\\.\\.)?)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

} // namespace

void ContentCleaner::clean(int article)
{
    markDataTables(article);
    removeByCondition(article, u"form"_s);
    removeByCondition(article, u"fieldset"_s);
    removeAll(article, {u"object"_s, u"embed"_s, u"footer"_s, u"link"_s, u"aside"_s});
    removeShareButtons(article);
    removeAll(
        article, {u"iframe"_s, u"input"_s, u"textarea"_s, u"select"_s, u"button"_s, u"svg"_s});
    removeWeakHeadings(article);
    removePlaceholders(article);
    for (const QString &tag : {u"table"_s, u"ul"_s, u"div"_s}) {
        removeByCondition(article, tag);
    }
}

bool ContentCleaner::isDataTable(int table) const
{
    const HtmlNode &node = m_tree.node(table);
    if (node.attribute(u"role") == u"presentation" || node.attribute(u"datatable") == u"0") {
        return false;
    }
    if (node.has(u"summary")) {
        return true;
    }
    for (const QStringView tag : {u"caption", u"col", u"colgroup", u"tfoot", u"thead", u"th"}) {
        if (m_tree.firstElement(table, tag) >= 0) {
            return true;
        }
    }
    if (!m_tree.elements(table, u"table").isEmpty()) {
        return false; // a table around tables is there for the layout
    }
    const QList<int> rows = m_tree.elements(table, u"tr");
    qsizetype columns = 0;
    for (const int row : rows) {
        columns = std::max(columns, m_tree.elements(row, u"td").size());
    }
    constexpr qsizetype manyRows = 10;
    constexpr qsizetype manyColumns = 4;
    constexpr qsizetype manyCells = 10;
    if (columns == 1 || rows.size() == 1) {
        return false;
    }
    return rows.size() >= manyRows || columns > manyColumns || rows.size() * columns > manyCells;
}

void ContentCleaner::markDataTables(int article)
{
    for (const int table : m_tree.elements(article, u"table")) {
        if (isDataTable(table)) {
            m_dataTables.insert(table);
        }
    }
}

void ContentCleaner::removeAll(int article, const QStringList &tags)
{
    for (const QString &tag : tags) {
        for (const int found : m_tree.elements(article, tag)) {
            m_tree.remove(found);
        }
    }
}

void ContentCleaner::removeShareButtons(int article)
{
    constexpr qsizetype mostText = 500;
    for (const int part : m_tree.children(article)) {
        for (int i = m_tree.following(part, part); i >= 0;) {
            const bool isButton = m_tree.node(i).isElement() &&
                                  isShareButton(hintWords(m_tree.node(i))) &&
                                  m_tree.innerText(i).size() < mostText;
            const int next =
                isButton ? m_tree.followingOutside(i, part) : m_tree.following(i, part);
            if (isButton) {
                m_tree.remove(i);
            }
            i = next;
        }
    }
}

void ContentCleaner::removeWeakHeadings(int article)
{
    for (const QStringView tag : {u"h1", u"h2"}) {
        for (const int heading : m_tree.elements(article, tag)) {
            if (weight(heading) < 0) {
                m_tree.remove(heading);
            }
        }
    }
}

void ContentCleaner::removePlaceholders(int article)
{
    constexpr qsizetype longest = 40;
    for (const int paragraph : m_tree.elements(article, u"p")) {
        const QString text = m_tree.innerText(paragraph);
        if (text.size() < longest && isPlaceholder(text)) {
            m_tree.remove(paragraph);
        }
    }
}

int ContentCleaner::weight(int index) const
{
    return m_options.weighsClasses ? classWeight(m_tree.node(index)) : 0;
}

int ContentCleaner::count(int index, const QStringList &tags) const
{
    int found = 0;
    for (int i = m_tree.following(index, index); i >= 0; i = m_tree.following(i, index)) {
        found += tags.contains(m_tree.node(i).tag) ? 1 : 0;
    }
    return found;
}

/// How much of the text below stands in elements of these kinds.
double ContentCleaner::textShare(int index, const QStringList &tags) const
{
    const qsizetype all = measuredText(m_tree, index).length;
    if (all == 0) {
        return 0;
    }
    qsizetype inside = 0;
    for (int i = m_tree.following(index, index); i >= 0; i = m_tree.following(i, index)) {
        if (tags.contains(m_tree.node(i).tag)) {
            inside += measuredText(m_tree, i).length;
        }
    }
    return double(inside) / double(all);
}

bool ContentCleaner::isInDataTable(int index) const
{
    for (int i = m_tree.node(index).parent; i >= 0; i = m_tree.node(i).parent) {
        if (m_dataTables.contains(i)) {
            return true;
        }
    }
    return false;
}

bool ContentCleaner::isListOfPictures(int index) const
{
    for (const int item : m_tree.children(index)) {
        const QList<int> children = m_tree.children(item);
        const auto elements = std::count_if(children.cbegin(), children.cend(), [this](int child) {
            return m_tree.node(child).isElement();
        });
        if (elements > 1) {
            return false;
        }
    }
    return count(index, {u"img"_s}) == count(index, {u"li"_s});
}

int ContentCleaner::embeds(int index, bool *hasVideo) const
{
    static const QRegularExpression video(
        u"//(www\\.)?((dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq)\\.com|"
        "(archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)"_s,
        QRegularExpression::CaseInsensitiveOption);
    int found = 0;
    for (int i = m_tree.following(index, index); i >= 0; i = m_tree.following(i, index)) {
        const HtmlNode &node = m_tree.node(i);
        if (node.tag != u"object" && node.tag != u"embed" && node.tag != u"iframe") {
            continue;
        }
        ++found;
        for (const auto &[name, value] : node.attributes) {
            *hasVideo = *hasVideo || video.match(value).hasMatch();
        }
    }
    return found;
}

bool ContentCleaner::isToGo(int index, bool isList) const
{
    const TextMeasure text = measuredText(m_tree, index);
    constexpr int manyCommas = 10;
    if (text.commas >= manyCommas) {
        return false;
    }
    bool hasVideo = false;
    const int embedded = embeds(index, &hasVideo);
    if (hasVideo) {
        return false;
    }
    if (text.length < 40 && isPlaceholder(m_tree.innerText(index))) {
        return true;
    }
    const int paragraphs = count(index, {u"p"_s});
    const int pictures = count(index, {u"img"_s});
    constexpr int itemsThatAreNone = 100;
    const int items = count(index, {u"li"_s}) - itemsThatAreNone;
    const int inputs = count(index, {u"input"_s});
    const double headingShare = textShare(index, headings());
    const int weight = this->weight(index);
    const double links = text.linkDensity();
    const bool isPictureOfFigure = m_tree.isInside(index, u"figure", 3);
    // A part without text of its own holds nothing that a reader would miss.
    static const QStringList textTags = {u"span"_s, u"li"_s,    u"td"_s, u"blockquote"_s,
                                         u"dl"_s,   u"div"_s,   u"ol"_s, u"p"_s,
                                         u"pre"_s,  u"table"_s, u"ul"_s};
    constexpr double halfAsMany = 0.5;
    constexpr qsizetype shortText = 25;
    constexpr qsizetype shortCaption = 75;
    const bool isGone =
        (!isPictureOfFigure && pictures > 1 && double(paragraphs) / pictures < halfAsMany) ||
        (!isList && items > paragraphs) || inputs > paragraphs / 3 ||
        (!isList && !isPictureOfFigure && headingShare < 0.9 && text.length < shortText &&
         (pictures == 0 || pictures > 2) && links > 0) ||
        (!isList && weight < 25 && links > 0.2) || (weight >= 25 && links > 0.5) ||
        (embedded == 1 && text.length < shortCaption) || embedded > 1 ||
        (pictures == 0 && textShare(index, textTags) == 0);
    return isGone && !(isList && isListOfPictures(index));
}

void ContentCleaner::removeByCondition(int article, const QString &tag)
{
    if (!m_options.cleansByCondition) {
        return;
    }
    QList<int> found = m_tree.elements(article, tag);
    std::reverse(found.begin(), found.end());
    for (const int index : std::as_const(found)) {
        if (m_dataTables.contains(index) || isInDataTable(index) ||
            m_tree.isInside(index, u"code")) {
            continue;
        }
        constexpr double nearlyAll = 0.9;
        const bool isList =
            tag == u"ul" || tag == u"ol" || textShare(index, {u"ul"_s, u"ol"_s}) > nearlyAll;
        if (weight(index) < 0 || isToGo(index, isList)) {
            m_tree.remove(index);
        }
    }
}

} // namespace Quoth

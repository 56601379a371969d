// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/pagetitle.h>

#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

qsizetype wordCount(const QString &text)
{
    return text.isEmpty() ? 0 : text.simplified().count(u' ') + 1;
}

bool isHeadline(const HtmlTree &tree, const QString &title)
{
    for (const QStringView tag : {u"h1", u"h2"}) {
        for (const int heading : tree.elements(tree.root(), tag)) {
            if (tree.innerText(heading) == title) {
                return true;
            }
        }
    }
    return false;
}

/// "Headline | Site", "Site » Section » Headline", "Site: Headline".
QString withoutSite(const HtmlTree &tree, const QString &whole, bool *isHierarchical)
{
    static const QRegularExpression separator(u"\\s[|\\-\u2013\u2014\\\\/>\u00BB]\\s"_s);
    static const QRegularExpression level(u"\\s[\\\\/>\u00BB]\\s"_s);
    constexpr qsizetype fewestWords = 3;
    if (const auto last = whole.lastIndexOf(separator); last >= 0) {
        *isHierarchical = whole.contains(level);
        const QString before = whole.left(last);
        if (wordCount(before) >= fewestWords) {
            return before;
        }
        const auto first = separator.match(whole);
        return whole.mid(first.capturedEnd());
    }
    if (!whole.contains(u": "_s) || isHeadline(tree, whole)) {
        return whole;
    }
    const QString after = whole.mid(whole.lastIndexOf(u':') + 1);
    if (wordCount(after) >= fewestWords) {
        return after;
    }
    // What stands before the colon is a site's name only if it is short.
    constexpr qsizetype mostWordsOfSite = 5;
    const qsizetype colon = whole.indexOf(u':');
    return wordCount(whole.left(colon)) > mostWordsOfSite ? whole : whole.mid(colon + 1);
}

} // namespace

QString wholePageTitle(const HtmlTree &tree)
{
    const int head = tree.firstElement(tree.root(), u"head");
    const int title = tree.firstElement(head >= 0 ? head : tree.root(), u"title");
    return title < 0 ? QString() : tree.innerText(title);
}

QString articlePageTitle(const HtmlTree &tree)
{
    const QString whole = wholePageTitle(tree);
    bool isHierarchical = false;
    QString title = withoutSite(tree, whole, &isHierarchical).simplified();
    constexpr qsizetype longest = 150;
    constexpr qsizetype shortest = 15;
    if (title == whole && (whole.size() > longest || whole.size() < shortest)) {
        const QList<int> headings = tree.elements(tree.root(), u"h1");
        if (headings.size() == 1) {
            title = tree.innerText(headings.first());
        }
    }
    // Four words or fewer are what a site is called rather than an article, unless the title was a
    // path of one level.
    static const QRegularExpression separators(u"\\s[|\\-\u2013\u2014\\\\/>\u00BB]+\\s"_s);
    constexpr qsizetype mostWordsOfName = 4;
    const QString plain = QString(whole).replace(separators, u" "_s);
    const bool isOneLevel = isHierarchical && wordCount(title) == wordCount(plain) - 1;
    return wordCount(title) <= mostWordsOfName && !isOneLevel ? whole : title;
}

} // namespace Quoth

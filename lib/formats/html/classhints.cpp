// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/classhints.h>

#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression anyOf(const QStringList &words)
{
    return QRegularExpression(words.join(u'|'), QRegularExpression::CaseInsensitiveOption);
}

int weightOf(const QString &names)
{
    static const QRegularExpression against = anyOf(
        {u"-ad-"_s,    u"hidden"_s,   u"^hid$"_s,   u" hid$"_s,    u" hid "_s,    u"^hid "_s,
         u"banner"_s,  u"combx"_s,    u"comment"_s, u"com-"_s,     u"contact"_s,  u"footer"_s,
         u"gdpr"_s,    u"masthead"_s, u"media"_s,   u"meta"_s,     u"outbrain"_s, u"promo"_s,
         u"related"_s, u"scroll"_s,   u"share"_s,   u"shoutbox"_s, u"sidebar"_s,  u"skyscraper"_s,
         u"sponsor"_s, u"shopping"_s, u"tags"_s,    u"widget"_s});
    static const QRegularExpression inFavour = anyOf(
        {u"article"_s, u"body"_s, u"content"_s, u"entry"_s, u"hentry"_s, u"h-entry"_s, u"main"_s,
         u"page"_s, u"pagination"_s, u"post"_s, u"text"_s, u"blog"_s, u"story"_s});
    if (names.isEmpty()) {
        return 0;
    }
    constexpr int step = 25;
    return (inFavour.match(names).hasMatch() ? step : 0) -
           (against.match(names).hasMatch() ? step : 0);
}

} // namespace

QString hintWords(const HtmlNode &node)
{
    return (node.attribute(u"class") + u' ' + node.attribute(u"id")).toLower();
}

bool isUnlikelyContent(const QString &hints)
{
    static const QRegularExpression words = anyOf(
        {u"-ad-"_s,      u"ai2html"_s,    u"banner"_s,     u"breadcrumbs"_s, u"combx"_s,
         u"comment"_s,   u"community"_s,  u"cover-wrap"_s, u"disqus"_s,      u"extra"_s,
         u"footer"_s,    u"gdpr"_s,       u"header"_s,     u"legends"_s,     u"menu"_s,
         u"related"_s,   u"remark"_s,     u"replies"_s,    u"rss"_s,         u"shoutbox"_s,
         u"sidebar"_s,   u"skyscraper"_s, u"social"_s,     u"sponsor"_s,     u"supplemental"_s,
         u"ad-break"_s,  u"agegate"_s,    u"pagination"_s, u"pager"_s,       u"popup"_s,
         u"yom-remote"_s});
    return words.match(hints).hasMatch();
}

bool mayBeContent(const QString &hints)
{
    static const QRegularExpression words = anyOf(
        {u"and"_s, u"article"_s, u"body"_s, u"column"_s, u"content"_s, u"main"_s, u"mathjax"_s,
         u"shadow"_s});
    return words.match(hints).hasMatch();
}

bool isForeignRole(const HtmlNode &node)
{
    static const QStringList roles = {u"menu"_s,       u"menubar"_s, u"complementary"_s,
                                      u"navigation"_s, u"alert"_s,   u"alertdialog"_s,
                                      u"dialog"_s};
    return roles.contains(node.attribute(u"role"));
}

int classWeight(const HtmlNode &node)
{
    return weightOf(node.attribute(u"class")) + weightOf(node.attribute(u"id"));
}

bool isShareButton(const QString &hints)
{
    static const QRegularExpression words(u"(\\b|_)(share|sharedaddy)(\\b|_)"_s);
    return words.match(hints).hasMatch();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/structureddata.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// schema.org's Article and the types below it.
bool isArticleType(const QString &type)
{
    static const QStringList others = {
        u"SocialMediaPosting"_s,     u"BlogPosting"_s, u"LiveBlogPosting"_s,
        u"DiscussionForumPosting"_s, u"Report"_s,      u"APIReference"_s};
    return type.endsWith(u"Article") || others.contains(type);
}

bool isArticle(const QJsonObject &object)
{
    const QJsonValue type = object.value(u"@type"_s);
    if (type.isString()) {
        return isArticleType(type.toString());
    }
    for (const QJsonValue &one : type.toArray()) {
        if (isArticleType(one.toString())) {
            return true;
        }
    }
    return false;
}

bool isOfSchemaOrg(const QJsonObject &object)
{
    const QJsonValue context = object.value(u"@context"_s);
    const QString name =
        context.isObject() ? context.toObject().value(u"@vocab"_s).toString() : context.toString();
    return name.contains(u"schema.org") || context.isArray();
}

QJsonObject articleIn(const QJsonArray &list)
{
    for (const QJsonValue &value : list) {
        if (isArticle(value.toObject())) {
            return value.toObject();
        }
    }
    return {};
}

QJsonObject articleIn(const QJsonDocument &document)
{
    if (document.isArray()) {
        return articleIn(document.array());
    }
    const QJsonObject object = document.object();
    if (!isOfSchemaOrg(object)) {
        return {};
    }
    return isArticle(object) ? object : articleIn(object.value(u"@graph"_s).toArray());
}

QString nameOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString().simplified();
    }
    return value.toObject().value(u"name"_s).toString().simplified();
}

QString namesOf(const QJsonValue &value)
{
    if (!value.isArray()) {
        return nameOf(value);
    }
    QStringList names;
    for (const QJsonValue &one : value.toArray()) {
        names.append(nameOf(one));
    }
    names.removeAll(QString());
    return names.join(u", ");
}

QString titleOf(const QJsonObject &article, const QString &pageTitle)
{
    const QString name = article.value(u"name"_s).toString().simplified();
    const QString headline = article.value(u"headline"_s).toString().simplified();
    if (name.isEmpty() || headline.isEmpty()) {
        return name.isEmpty() ? headline : name;
    }
    // Some sites put the site's name into "name"; the one that the page's title repeats is meant.
    constexpr double alike = 0.75;
    const bool isName = wordSimilarity(name, pageTitle) > alike;
    const bool isHeadline = wordSimilarity(headline, pageTitle) > alike;
    return isHeadline && !isName ? headline : name;
}

QByteArray withoutCommentMarks(QString script)
{
    script = script.trimmed();
    for (const QString &mark : {u"<![CDATA["_s, u"<!--"_s, u"/*<![CDATA[*/"_s, u"//<![CDATA["_s}) {
        if (script.startsWith(mark)) {
            script = script.mid(mark.size());
        }
    }
    for (const QString &mark : {u"/*]]>*/"_s, u"//]]>"_s, u"]]>"_s, u"-->"_s}) {
        if (script.endsWith(mark)) {
            script.chop(mark.size());
        }
    }
    return script.toUtf8();
}

} // namespace

PageMetadata structuredMetadata(const HtmlTree &tree, const QString &pageTitle)
{
    for (const int script : tree.elements(tree.root(), u"script")) {
        const QString type = tree.node(script).attribute(u"type").section(u';', 0, 0);
        if (type.trimmed().compare(u"application/ld+json", Qt::CaseInsensitive) != 0) {
            continue;
        }
        const int text = tree.node(script).firstChild;
        if (text < 0) {
            continue;
        }
        const auto document = QJsonDocument::fromJson(withoutCommentMarks(tree.node(text).text));
        const QJsonObject article = articleIn(document);
        if (article.isEmpty()) {
            continue;
        }
        PageMetadata metadata;
        metadata.title = titleOf(article, pageTitle);
        metadata.byline = namesOf(article.value(u"author"_s));
        metadata.siteName = nameOf(article.value(u"publisher"_s));
        metadata.excerpt = article.value(u"description"_s).toString().simplified();
        metadata.published = article.value(u"datePublished"_s).toString().simplified();
        metadata.language = nameOf(article.value(u"inLanguage"_s));
        metadata.address = article.value(u"url"_s).toString().simplified();
        return metadata;
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlemeta.h>

#include <text/storabletext.h>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

template <typename ArticleType>
auto metaFields(ArticleType &article)
{
    return std::array{
        std::pair{u"key"_s, &article.key}, std::pair{u"source"_s, &article.source},
        std::pair{u"title"_s, &article.title}, std::pair{u"byline"_s, &article.byline},
        std::pair{u"language"_s, &article.language}};
}

} // namespace

QJsonObject metaJson(const Article &article)
{
    QJsonObject json;
    for (const auto &[name, field] : metaFields(article)) {
        if (!field->isEmpty()) {
            json.insert(name, *field);
        }
    }
    if (article.published.isValid()) {
        json.insert(u"published"_s, article.published.toString(Qt::ISODate));
    }
    return json;
}

QJsonObject wholeMetaJson(const Article &article)
{
    QJsonObject json{{u"published"_s, article.published.toString(Qt::ISODate)}};
    for (const auto &[name, field] : metaFields(article)) {
        json.insert(name, *field);
    }
    return json;
}

void readMeta(const QJsonObject &json, Article &article)
{
    for (const auto &[name, field] : metaFields(article)) {
        *field = storableText(json.value(name).toString(*field));
    }
    const QString date = json.value(u"published"_s).toString().left(10);
    if (const QDate day = QDate::fromString(date, Qt::ISODate); day.isValid()) {
        article.published = day;
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/list/articlefacets.h>

#include <store/database.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The articles as a list that SQLite reads by itself: one value, however many there are.
QByteArray jsonList(const QList<qint64> &articles)
{
    QByteArray list = "[";
    for (const qint64 id : articles.first(std::min(articles.size(), ArticleFacets::mostCounted))) {
        if (list.size() > 1) {
            list += ',';
        }
        list += QByteArray::number(id);
    }
    return list + ']';
}

QString ofRows(const QString &value, const QString &order)
{
    return u"SELECT "_s + value +
           u" AS facet, count(*) AS number FROM json_each(@) AS listed"
           " JOIN article_row ON article_row.id = listed.value GROUP BY facet"
           " HAVING facet <> '' ORDER BY "_s +
           order + u" LIMIT ?"_s;
}

/// Names under the name that they stand for, each article once.
QString ofNames(const QString &condition)
{
    return u"SELECT coalesce(shown.name, entity.name) AS facet,"
           " count(DISTINCT annotation.article_id) AS number FROM json_each(@) AS listed"
           " CROSS JOIN annotation ON annotation.article_id = listed.value"
           " JOIN entity ON entity.id = annotation.entity_id"
           " LEFT JOIN entity_alias ON alias_id = entity.id AND entity_alias.status <> 'rejected'"
           " LEFT JOIN entity AS shown ON shown.id = main_id"
           " WHERE annotation.status <> 'rejected' AND "_s +
           condition + u" GROUP BY facet ORDER BY number DESC, facet LIMIT ?"_s;
}

QString statementOf(Facet facet)
{
    const QString byCount = u"number DESC, facet"_s;
    switch (facet) {
    case Facet::Source:
        return ofRows(u"outlet"_s, byCount);
    case Facet::Date:
        return ofRows(u"substr(published, 1, 7)"_s, u"facet DESC"_s);
    case Facet::Language:
        return ofRows(u"language"_s, byCount);
    case Facet::State:
        return ofRows(
            u"CASE WHEN proposals = 0 THEN '' WHEN decided = 0 THEN 'new'"
            " WHEN open > 0 THEN 'begun' ELSE 'done' END"_s,
            byCount);
    case Facet::Tag:
        return u"SELECT tag.name AS facet, count(DISTINCT annotation.article_id) AS number"
               " FROM json_each(@) AS listed"
               " CROSS JOIN annotation ON annotation.article_id = listed.value"
               " AND annotation.kind = 'highlight' JOIN tag ON tag.id = annotation.tag_id"
               " WHERE annotation.status <> 'rejected' GROUP BY facet"
               " ORDER BY number DESC, facet LIMIT ?"_s;
    case Facet::Person:
        return ofNames(u"annotation.kind = 'entity' AND entity.label = 'PER'"_s);
    case Facet::Organisation:
        return ofNames(u"annotation.kind = 'entity' AND entity.label = 'ORG'"_s);
    case Facet::Place:
        return ofNames(u"annotation.kind = 'entity' AND entity.label = 'LOC'"_s);
    case Facet::Speaker:
        return ofNames(u"annotation.kind = 'quotation'"_s);
    }
    return {};
}

} // namespace

Result<QList<FacetValue>>
ArticleFacets::values(Facet facet, const QList<qint64> &articles, int limit)
{
    return listOf(
        m_database.run(statementOf(facet), QString::fromLatin1(jsonList(articles)), limit),
        [](const Statement &row) {
            return FacetValue{row.text(0), row.integer(1)};
        });
}

} // namespace Quoth

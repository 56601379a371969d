// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchsql.h>

#include <store/search/annotationconditions.h>
#include <store/search/searchvalues.h>
#include <store/statement.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isWords(const SearchNode &node)
{
    return node.kind == SearchNode::Kind::Filter &&
           (node.field == SearchField::Text || node.field == SearchField::Title);
}

/// FTS5's expression for a part of the query that is about words only; empty for any other.
QString ftsExpression(const SearchNode &node)
{
    switch (node.kind) {
    case SearchNode::Kind::Filter:
        if (!isWords(node) || isUnspaced(node.value)) {
            return {};
        }
        return node.field == SearchField::Title ? u"title : "_s + ftsPhrase(node) : ftsPhrase(node);
    case SearchNode::Kind::None:
        return {};
    case SearchNode::Kind::All:
    case SearchNode::Kind::Any:
    case SearchNode::Kind::Near:
        break;
    }
    QStringList parts;
    for (const SearchNode &child : node.children) {
        const QString part = ftsExpression(child);
        if (part.isEmpty()) {
            return {};
        }
        parts.append(part);
    }
    if (node.kind == SearchNode::Kind::Near) {
        return u"NEAR("_s + parts.join(u' ') + u", %1)"_s.arg(node.distance);
    }
    const bool isAll = node.kind == SearchNode::Kind::All;
    return parts.isEmpty() ? QString() : u'(' + parts.join(isAll ? u" AND "_s : u" OR "_s) + u')';
}

QString pattern(const QString &value)
{
    return u'%' + likeEscaped(value) + u'%';
}

/// Builds the conditions; every value goes into the list in the order of its placeholder.
class Conditions
{
public:
    explicit Conditions(QVariantList &values)
        : m_values(values)
    {
    }

    /// Parts that must all hold; the words that FTS5 can be asked for go into `match`, where given.
    QString all(const QList<SearchNode> &parts, QString *match)
    {
        QStringList conditions;
        QStringList expressions;
        QList<SearchNode> aboutAnnotations;
        for (const SearchNode &part : parts) {
            const QString expression = ftsExpression(part);
            if (!expression.isEmpty()) {
                expressions.append(expression);
            } else if (part.kind == SearchNode::Kind::Filter && isAboutAnnotation(part.field)) {
                aboutAnnotations.append(part);
            } else {
                conditions.append(one(part));
            }
        }
        if (match != nullptr) {
            *match = expressions.join(u" AND "_s);
        } else if (!expressions.isEmpty()) {
            conditions.append(matching(expressions.join(u" AND "_s)));
        }
        for (const QList<SearchNode> &group : annotationGroups(aboutAnnotations)) {
            conditions.append(hasAnnotation(group));
        }
        return conditions.join(u" AND "_s);
    }

private:
    QString one(const SearchNode &node)
    {
        const QString expression = ftsExpression(node);
        if (!expression.isEmpty()) {
            return matching(expression);
        }
        switch (node.kind) {
        case SearchNode::Kind::All:
            return u'(' + all(node.children, nullptr) + u')';
        case SearchNode::Kind::Any: {
            QStringList sides;
            for (const SearchNode &child : node.children) {
                sides.append(one(child));
            }
            return u'(' + sides.join(u" OR "_s) + u')';
        }
        case SearchNode::Kind::None:
            return u"NOT ("_s + one(node.children.first()) + u')';
        case SearchNode::Kind::Near: // of words without spaces: nearness is not measured there
            return u'(' + all(node.children, nullptr) + u')';
        case SearchNode::Kind::Filter:
            break;
        }
        return isAboutAnnotation(node.field) ? hasAnnotation({node}) : ofArticle(node);
    }

    QString matching(const QString &expression)
    {
        m_values.append(boundValue(expression));
        return u"article.id IN (SELECT rowid FROM article_word WHERE article_word MATCH @)"_s;
    }

    QString hasAnnotation(const QList<SearchNode> &filters)
    {
        const SqlConditions sql = annotationConditions(filters);
        m_values.append(sql.values);
        if (isFoundByIndex(filters)) {
            return u"article.id IN (SELECT annotation.article_id FROM annotation WHERE "_s +
                   sql.conditions.join(u" AND "_s) + u')';
        }
        return u"EXISTS (SELECT 1 FROM annotation WHERE annotation.article_id = article.id AND "_s +
               sql.conditions.join(u" AND "_s) + u')';
    }

    QString ofArticle(const SearchNode &node)
    {
        switch (node.field) {
        case SearchField::Text:
            m_values.append(boundValue(node.value));
            m_values.append(boundValue(node.value));
            return u"(instr((SELECT text FROM article AS whole WHERE whole.id = article.id), @) > 0"
                   " OR instr(article.title, @) > 0)"_s;
        case SearchField::Title:
            m_values.append(boundValue(node.value));
            return u"instr(article.title, @) > 0"_s;
        case SearchField::After:
            m_values.append(boundValue(searchDates(node.value)->first));
            return u"article.published >= @"_s;
        case SearchField::Before:
            m_values.append(boundValue(searchDates(node.value)->first));
            return u"article.published < @ AND article.published <> ''"_s;
        case SearchField::Language:
            m_values.append(boundValue(node.value.toLower()));
            return u"article.language = @"_s;
        case SearchField::State:
            return stateCondition(node.value.toLower());
        case SearchField::Collection:
            m_values.append(boundValue(node.value));
            return u"article.id IN (SELECT article_id FROM collection_article WHERE collection_id "
                   u"IN"
                   " (WITH RECURSIVE below(id) AS (SELECT id FROM collection"
                   " WHERE lower(name) = lower(@) UNION SELECT collection.id FROM collection"
                   " JOIN below ON parent_id = below.id) SELECT id FROM below))"_s;
        case SearchField::Source:
            if (node.comparison == u'=') {
                m_values.append(boundValue(node.value));
                return u"article.outlet = @"_s;
            }
            break;
        case SearchField::Byline:
            if (node.comparison == u'=') {
                m_values.append(boundValue(node.value));
                return u"article.byline = @"_s;
            }
            m_values.append(boundValue(pattern(node.value)));
            return u"article.byline LIKE @ ESCAPE '\\'"_s;
        default:
            break;
        }
        m_values.append(boundValue(pattern(node.value)));
        return u"article.source LIKE @ ESCAPE '\\'"_s;
    }

    static QString stateCondition(const QString &state)
    {
        if (state == u"new") {
            return u"(article.proposals > 0 AND article.decided = 0)"_s;
        }
        return state == u"begun" ? u"(article.decided > 0 AND article.open > 0)"_s
                                 : u"(article.proposals > 0 AND article.open = 0)"_s;
    }

    QVariantList &m_values;
};

QList<SearchNode> annotationFilters(const SearchNode &node)
{
    QList<SearchNode> filters;
    for (const SearchNode &child : node.children) {
        if (child.kind == SearchNode::Kind::Filter && isAboutAnnotation(child.field)) {
            filters.append(child);
        }
    }
    return filters;
}

} // namespace

SearchSql searchSql(const SearchQuery &query)
{
    SearchSql sql;
    sql.conditions = Conditions(sql.values).all(query.root.children, &sql.match);
    return sql;
}

SearchSql soughtAnnotations(const SearchQuery &query)
{
    SearchSql sql;
    const auto groups = annotationGroups(annotationFilters(query.root));
    QStringList either;
    for (const QList<SearchNode> &group : groups) {
        const SqlConditions conditions = annotationConditions(group);
        either.append(u'(' + conditions.conditions.join(u" AND "_s) + u')');
        sql.values.append(conditions.values);
    }
    sql.conditions = either.join(u" OR "_s);
    return sql;
}

} // namespace Quoth

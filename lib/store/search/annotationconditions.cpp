// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/annotationconditions.h>

#include <store/annotationrows.h>
#include <store/search/searchvalues.h>
#include <store/statement.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// LIKE's pattern for words inside a name that has a space put before and behind it.
QString likeWords(const QString &words, bool isPrefix)
{
    return u"% "_s + likeEscaped(foldedName(words)) + (isPrefix ? u"%"_s : u" %"_s);
}

QString hasName(const QString &column)
{
    return u"' ' || "_s + column + u" || ' ' LIKE @ ESCAPE '\\'"_s;
}

/// Whoever goes by that very name, or the one it is an alias of.
const QString meantBy =
    u"SELECT coalesce(main_id, entity.id) AS id FROM entity LEFT JOIN entity_alias"
    " ON alias_id = entity.id AND status <> 'rejected' WHERE name = @"_s;
/// The same and all their aliases, and who has one of their names without being said what he is, as
/// the speaker of a quotation may. The name is bound twice.
const QString entitiesNamed =
    u"(SELECT id FROM entity WHERE name IN (SELECT name FROM entity WHERE id IN ("_s + meantBy +
    u" UNION ALL SELECT alias_id FROM entity_alias WHERE status <> 'rejected' AND main_id IN ("_s +
    meantBy + u"))))"_s;

/// Annotations that have these words in their own, or in the name of what they stand for. Both come
/// from indexes: the words are bound for FTS5, and then the pattern for LIKE.
const QString namedLike =
    u"(SELECT rowid FROM annotation_word WHERE annotation_word MATCH @"
    " UNION ALL SELECT id FROM annotation WHERE entity_id IN"
    " (SELECT id FROM entity WHERE ' ' || folded || ' ' LIKE @ ESCAPE '\\'))"_s;

QVariantList namedLikeValues(const SearchNode &filter)
{
    return {
        boundValue(u"name : "_s + ftsPhrase(filter)),
        boundValue(likeWords(filter.value, filter.isPrefix))};
}

/// Who said it is written at the quotation itself, or at what the text has for the speaker.
void addExactSpeaker(const SearchNode &filter, SqlConditions &sql)
{
    const QVariant name = boundValue(filter.value);
    sql.add(u"annotation.kind = 'quotation'"_s);
    sql.add(
        u"annotation.id IN (SELECT id FROM annotation WHERE entity_id IN "_s + entitiesNamed +
            u" UNION ALL SELECT from_id FROM relation JOIN annotation AS source"
            " ON source.id = to_id WHERE relation.kind = 'speaker'"
            " AND source.status <> 'rejected' AND source.entity_id IN "_s +
            entitiesNamed + u")"_s,
        {name, name, name, name});
}

void addSpeaker(const SearchNode &filter, SqlConditions &sql)
{
    if (filter.comparison == u'=') {
        return addExactSpeaker(filter, sql);
    }
    sql.add(u"annotation.kind = 'quotation'"_s);
    if (!isUnspaced(filter.value)) {
        return sql.add(
            u"annotation.id IN (SELECT from_id FROM relation JOIN annotation AS source"
            " ON source.id = to_id WHERE relation.kind = 'speaker'"
            " AND source.status <> 'rejected' AND source.id IN "_s +
                namedLike + u")"_s,
            namedLikeValues(filter));
    }
    const QVariant pattern = boundValue(likeWords(filter.value, filter.isPrefix));
    sql.add(
        u"EXISTS (SELECT 1 FROM relation JOIN annotation AS source ON source.id = relation.to_id"
        " LEFT JOIN entity ON entity.id = source.entity_id"
        " WHERE relation.from_id = annotation.id AND relation.kind = 'speaker'"
        " AND source.status <> 'rejected' AND ("_s +
            hasName(u"entity.folded"_s) + u" OR "_s + hasName(u"lower(source.words)"_s) + u"))"_s,
        {pattern, pattern});
}

void addName(const SearchNode &filter, const QString &label, SqlConditions &sql)
{
    sql.add(u"annotation.kind = 'entity'"_s);
    if (!label.isEmpty()) {
        sql.add(
            u"annotation.tag_id IN (SELECT id FROM tag WHERE kind = 'entity' AND name = @)"_s,
            {boundValue(label)});
    }
    if (filter.comparison == u'=') {
        const QVariant name = boundValue(filter.value);
        return sql.add(u"annotation.entity_id IN "_s + entitiesNamed, {name, name});
    }
    if (!isUnspaced(filter.value)) {
        return sql.add(u"annotation.id IN "_s + namedLike, namedLikeValues(filter));
    }
    const QVariant pattern = boundValue(likeWords(filter.value, filter.isPrefix));
    sql.add(
        u"("_s + hasName(u"lower(annotation.words)"_s) +
            u" OR annotation.entity_id IN (SELECT id FROM entity WHERE "_s + hasName(u"folded"_s) +
            u"))"_s,
        {pattern, pattern});
}

void addKind(const QString &value, SqlConditions &sql)
{
    if (annotationKind(value)) {
        sql.add(u"annotation.kind = @"_s, {boundValue(value)});
        return;
    }
    sql.add(
        u"annotation.kind = 'quotation' AND annotation.tag_id IN"
        " (SELECT id FROM tag WHERE kind = 'quotation' AND name = @)"_s,
        {boundValue(value)});
}

void addTag(const SearchNode &filter, SqlConditions &sql)
{
    const QString &value = filter.value;
    if (filter.comparison == u'=') {
        return sql.add(
            u"annotation.kind = 'highlight' AND annotation.tag_id IN"
            " (SELECT id FROM tag WHERE kind = 'highlight' AND name = @)"_s,
            {boundValue(value)});
    }
    // A tag stands for those below it.
    sql.add(
        u"annotation.kind = 'highlight' AND annotation.tag_id IN (SELECT id FROM tag WHERE"
        " kind = 'highlight' AND (lower(name) = lower(@) OR name LIKE @ ESCAPE '\\'))"_s,
        {boundValue(value), boundValue(likeEscaped(value) + u"/%"_s)});
}

void addWords(const SearchNode &filter, const QString &column, SqlConditions &sql)
{
    if (isUnspaced(filter.value)) {
        sql.add(u"instr(annotation.%1, @) > 0"_s.arg(column), {boundValue(filter.value)});
        return;
    }
    sql.add(
        u"annotation.id IN (SELECT rowid FROM annotation_word WHERE annotation_word MATCH @)"_s,
        {boundValue(column + u" : "_s + ftsPhrase(filter))});
}

void add(const SearchNode &filter, SqlConditions &sql)
{
    switch (filter.field) {
    case SearchField::Speaker:
        return addSpeaker(filter, sql);
    case SearchField::Person:
        return addName(filter, u"PER"_s, sql);
    case SearchField::Organisation:
        return addName(filter, u"ORG"_s, sql);
    case SearchField::Place:
        return addName(filter, u"LOC"_s, sql);
    case SearchField::Entity:
        return addName(filter, {}, sql);
    case SearchField::Label:
        return sql.add(
            u"annotation.kind = 'entity' AND annotation.tag_id IN"
            " (SELECT id FROM tag WHERE kind = 'entity' AND name = @)"_s,
            {boundValue(filter.value.toUpper())});
    case SearchField::Tag:
        return addTag(filter, sql);
    case SearchField::Kind:
        return addKind(filter.value.toLower(), sql);
    case SearchField::Status:
        return sql.add(u"annotation.status = @"_s, {boundValue(filter.value.toLower())});
    case SearchField::Confidence:
        sql.add(u"annotation.origin <> 'human'"_s);
        return sql.add(
            u"annotation.score %1 ?"_s.arg(filter.comparison), {filter.value.toDouble()});
    case SearchField::Quote:
        sql.add(u"annotation.kind = 'quotation'"_s);
        return addWords(filter, u"words"_s, sql);
    case SearchField::Note:
        return addWords(filter, u"note"_s, sql);
    default:
        return;
    }
}

bool isName(SearchField field)
{
    return field == SearchField::Person || field == SearchField::Organisation ||
           field == SearchField::Place || field == SearchField::Entity;
}

} // namespace

bool isAboutAnnotation(SearchField field)
{
    switch (field) {
    case SearchField::Speaker:
    case SearchField::Label:
    case SearchField::Tag:
    case SearchField::Kind:
    case SearchField::Status:
    case SearchField::Confidence:
    case SearchField::Quote:
    case SearchField::Note:
        return true;
    default:
        return isName(field);
    }
}

bool isFoundByIndex(const QList<SearchNode> &filters)
{
    return std::any_of(filters.cbegin(), filters.cend(), [](const SearchNode &filter) {
        const bool isNamed = isName(filter.field) || filter.field == SearchField::Speaker;
        return (filter.comparison == u'=' && filter.field != SearchField::Confidence) ||
               (isNamed && !isUnspaced(filter.value));
    });
}

QList<QList<SearchNode>> annotationGroups(const QList<SearchNode> &filters)
{
    QList<SearchNode> together;
    QList<SearchNode> labels;
    QList<QList<SearchNode>> groups;
    bool isAboutSpeech = false;
    for (const SearchNode &filter : filters) {
        if (isName(filter.field)) {
            groups.append({filter});
        } else if (filter.field == SearchField::Label) {
            labels.append(filter);
        } else {
            isAboutSpeech = isAboutSpeech || filter.field == SearchField::Speaker ||
                            filter.field == SearchField::Kind ||
                            filter.field == SearchField::Quote || filter.field == SearchField::Tag;
            together.append(filter);
        }
    }
    // "label:ORG conf<0.6" is about one name; beside a speaker the label is another matter.
    if (isAboutSpeech) {
        for (const SearchNode &label : labels) {
            groups.append({label});
        }
    } else {
        together.append(labels);
    }
    if (!together.isEmpty()) {
        groups.prepend(together);
    }
    return groups;
}

SqlConditions annotationConditions(const QList<SearchNode> &filters)
{
    SqlConditions sql;
    const bool asksForStatus =
        std::any_of(filters.cbegin(), filters.cend(), [](const SearchNode &filter) {
            return filter.field == SearchField::Status;
        });
    if (!asksForStatus) {
        sql.add(u"annotation.status <> 'rejected'"_s);
    }
    for (const SearchNode &filter : filters) {
        add(filter, sql);
    }
    return sql;
}

QString likeEscaped(const QString &text)
{
    QString escaped = text;
    for (const QChar sign : {u'\\', u'%', u'_'}) {
        escaped.replace(sign, u"\\"_s + sign);
    }
    return escaped;
}

QString ftsPhrase(const SearchNode &words)
{
    QString value = words.value;
    value.replace(u'"', u"\"\""_s);
    return u'"' + value + u'"' + (words.isPrefix ? u"*"_s : QString());
}

} // namespace Quoth

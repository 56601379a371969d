// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/tablecolumns.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct TableField
{
    QString name;
    QString TableColumns::*column;
    QStringList words; ///< that columns of this kind go by, the likelier first
};

const QList<TableField> &fieldTable()
{
    static const QList<TableField> all{
        {u"text"_s,
         &TableColumns::text,
         {u"text"_s, u"body"_s, u"content"_s, u"article"_s, u"fulltext"_s, u"full_text"_s,
          u"maintext"_s, u"article_text"_s, u"story"_s, u"inhalt"_s, u"volltext"_s, u"texte"_s,
          u"contenu"_s, u"texto"_s, u"contenido"_s}},
        {u"title"_s,
         &TableColumns::title,
         {u"title"_s, u"headline"_s, u"heading"_s, u"titel"_s, u"schlagzeile"_s, u"überschrift"_s,
          u"titre"_s, u"título"_s, u"titulo"_s}},
        {u"date"_s,
         &TableColumns::date,
         {u"date"_s, u"published"_s, u"pubdate"_s, u"publish_date"_s, u"date_publish"_s,
          u"published_at"_s, u"publication_date"_s, u"publishedat"_s, u"datum"_s, u"fecha"_s,
          u"timestamp"_s}},
        {u"source"_s,
         &TableColumns::source,
         {u"source"_s, u"publication"_s, u"outlet"_s, u"publisher"_s, u"newspaper"_s,
          u"source_name"_s, u"quelle"_s, u"zeitung"_s, u"fuente"_s}},
        {u"url"_s, &TableColumns::url, {u"url"_s, u"link"_s, u"address"_s, u"uri"_s, u"adresse"_s}},
        {u"byline"_s,
         &TableColumns::byline,
         {u"byline"_s, u"author"_s, u"authors"_s, u"by"_s, u"writer"_s, u"autor"_s, u"auteur"_s,
          u"verfasser"_s}},
        {u"language"_s,
         &TableColumns::language,
         {u"language"_s, u"lang"_s, u"sprache"_s, u"langue"_s, u"idioma"_s}},
        {u"key"_s, &TableColumns::key, {u"key"_s, u"id"_s, u"article_id"_s, u"guid"_s}}};
    return all;
}

const TableField *fieldOf(QStringView name)
{
    for (const TableField &field : fieldTable()) {
        if (field.name == name) {
            return &field;
        }
    }
    return nullptr;
}

} // namespace

const QStringList &tableFields()
{
    static const QStringList names = [] {
        QStringList list;
        for (const TableField &field : fieldTable()) {
            list.append(field.name);
        }
        return list;
    }();
    return names;
}

QString columnOf(const TableColumns &columns, QStringView field)
{
    const TableField *known = fieldOf(field);
    return known ? columns.*(known->column) : QString();
}

void setColumn(TableColumns &columns, QStringView field, const QString &column)
{
    if (const TableField *known = fieldOf(field)) {
        columns.*(known->column) = column;
    }
}

TableColumns guessedColumns(const QStringList &names)
{
    TableColumns columns;
    QHash<QString, QString> written; // by the form in which they are compared
    for (const QString &name : names) {
        const QString form = name.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
        if (!written.contains(form)) {
            written.insert(form, name);
        }
    }
    for (const TableField &field : fieldTable()) {
        for (const QString &word : field.words) {
            if (written.contains(word)) {
                columns.*(field.column) = written.value(word);
                break;
            }
        }
    }
    return columns;
}

std::optional<TableColumns> columnsFromText(const QString &text)
{
    TableColumns columns;
    for (const QString &pair : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        const TableField *field =
            fieldOf(QStringView(pair).left(std::max<qsizetype>(0, equals)).trimmed());
        const QString column = pair.mid(equals + 1).trimmed();
        if (equals < 1 || !field || column.isEmpty()) {
            return std::nullopt;
        }
        columns.*(field->column) = column;
    }
    return columns.isEmpty() ? std::nullopt : std::optional(columns);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/undostep.h>

#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include <QJsonArray>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

template <typename List, typename Invert>
List invertedList(const List &list, Invert invert)
{
    List inverse;
    inverse.reserve(list.size());
    std::transform(list.crbegin(), list.crend(), std::back_inserter(inverse), invert);
    return inverse;
}

QJsonObject toJson(const Tag &tag)
{
    return {
        {u"id"_s, tag.id},
        {u"name"_s, tag.name},
        {u"parent"_s, tag.parent},
        {u"place"_s, tag.place},
        {u"color"_s, tag.color},
        {u"line"_s, identifier(tag.line)},
        {u"shortcut"_s, tag.shortcut},
        {u"description"_s, tag.description}};
}

QJsonObject toJson(const Note &note)
{
    return {
        {u"entity"_s, note.subject == NoteSubject::Entity},
        {u"key"_s, note.key},
        {u"text"_s, note.text}};
}

void fromJson(const QJsonObject &json, std::optional<Annotation> &row)
{
    row = annotationFromJson(json);
}

void fromJson(const QJsonObject &json, std::optional<Relation> &row)
{
    row = relationFromJson(json);
}

void fromJson(const QJsonObject &json, std::optional<Tag> &row)
{
    const auto line = tagLine(json.value("line"_L1).toString());
    if (!line || !json.value("id"_L1).isDouble() || !json.value("name"_L1).isString()) {
        return;
    }
    row = Tag{json.value("id"_L1).toInteger(),      json.value("name"_L1).toString(),
              json.value("parent"_L1).toInteger(),  json.value("place"_L1).toInt(),
              json.value("color"_L1).toString(),    *line,
              json.value("shortcut"_L1).toString(), json.value("description"_L1).toString()};
}

void fromJson(const QJsonObject &json, std::optional<Note> &row)
{
    if (!json.value("entity"_L1).isBool() || !json.value("key"_L1).isString()) {
        return;
    }
    const bool isEntity = json.value("entity"_L1).toBool();
    row = Note{
        isEntity ? NoteSubject::Entity : NoteSubject::Article, json.value("key"_L1).toString(),
        json.value("text"_L1).toString()};
}

// The words of the file.
const std::pair<LibraryTable, QString> libraryTables[] = {
    {LibraryTable::Trash, u"trash"_s},   {LibraryTable::Collection, u"collection"_s},
    {LibraryTable::Member, u"member"_s}, {LibraryTable::Alias, u"alias"_s},
    {LibraryTable::Entity, u"entity"_s}, {LibraryTable::Revision, u"revision"_s},
    {LibraryTable::Orphan, u"orphan"_s}, {LibraryTable::Apart, u"apart"_s},
    {LibraryTable::Import, u"import"_s}};

QJsonArray libraryToJson(const QList<LibraryChange> &changes)
{
    QJsonArray list;
    for (const LibraryChange &change : changes) {
        QJsonObject json{{u"table"_s, libraryTables[int(change.table)].second}};
        if (!change.before.isEmpty()) {
            json.insert(u"before"_s, change.before);
        }
        if (!change.after.isEmpty()) {
            json.insert(u"after"_s, change.after);
        }
        list.append(json);
    }
    return list;
}

bool readLibrary(const QJsonValue &value, QList<LibraryChange> &changes)
{
    for (const QJsonValue &item : value.toArray()) {
        const QString name = item.toObject().value("table"_L1).toString();
        const auto *table = std::find_if(
            std::begin(libraryTables), std::end(libraryTables),
            [&name](const auto &known) { return known.second == name; });
        if (table == std::end(libraryTables)) {
            return false;
        }
        changes.append(
            {table->first, item.toObject().value("before"_L1).toObject(),
             item.toObject().value("after"_L1).toObject()});
    }
    return true;
}

template <typename Row>
QJsonArray changesToJson(const QList<Change<Row>> &changes)
{
    QJsonArray list;
    for (const Change<Row> &change : changes) {
        QJsonObject json;
        if (change.before) {
            json.insert(u"before"_s, toJson(*change.before));
        }
        if (change.after) {
            json.insert(u"after"_s, toJson(*change.after));
        }
        list.append(json);
    }
    return list;
}

template <typename Row>
bool readChanges(const QJsonValue &value, QList<Change<Row>> &changes)
{
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject json = item.toObject();
        Change<Row> change;
        for (const auto &[name, side] :
             {std::pair("before"_L1, &change.before), std::pair("after"_L1, &change.after)}) {
            if (!json.contains(name)) {
                continue;
            }
            fromJson(json.value(name).toObject(), *side);
            if (!*side) {
                return false;
            }
        }
        changes.append(change);
    }
    return true;
}

} // namespace

UndoStep inverted(const UndoStep &step)
{
    const auto swapped = [](const auto &change) {
        return std::decay_t<decltype(change)>{change.after, change.before};
    };
    return {
        step.name,
        step.subject,
        invertedList(step.edits, [](const Edit &edit) { return inverted(edit); }),
        invertedList(step.tags, swapped),
        invertedList(step.notes, swapped),
        invertedList(step.library, [](const LibraryChange &change) {
            return LibraryChange{change.table, change.after, change.before};
        })};
}

QByteArray undoStepBytes(const UndoStep &step)
{
    QJsonArray edits;
    for (const Edit &edit : step.edits) {
        edits.append(QJsonObject{
            {u"article"_s, edit.articleId},
            {u"annotations"_s, changesToJson(edit.annotations)},
            {u"relations"_s, changesToJson(edit.relations)}});
    }
    return jsonBytes(
        {{u"name"_s, step.name},
         {u"subject"_s, step.subject},
         {u"edits"_s, edits},
         {u"tags"_s, changesToJson(step.tags)},
         {u"notes"_s, changesToJson(step.notes)},
         {u"library"_s, libraryToJson(step.library)}});
}

std::optional<UndoStep> undoStepFromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = parsedJson(bytes);
    const QJsonObject json = document.object();
    UndoStep step{
        json.value("name"_L1).toString(), json.value("subject"_L1).toString(), {}, {}, {}, {}};
    bool isSound = document.isObject() && json.value("name"_L1).isString();
    for (const QJsonValue &value : json.value("edits"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        Edit edit{item.value("article"_L1).toInteger(), step.name, {}, {}};
        isSound = isSound && edit.articleId > 0 &&
                  readChanges(item.value("annotations"_L1), edit.annotations) &&
                  readChanges(item.value("relations"_L1), edit.relations);
        step.edits.append(edit);
    }
    isSound = isSound && readChanges(json.value("tags"_L1), step.tags) &&
              readChanges(json.value("notes"_L1), step.notes) &&
              readLibrary(json.value("library"_L1), step.library);
    return isSound ? std::optional(step) : std::nullopt;
}

} // namespace Quoth

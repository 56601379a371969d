// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/tagstore.h>

#include <store/annotationrows.h>
#include <store/transaction.h>
#include <text/storabletext.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString tagQuery =
    u"SELECT id, name, coalesce(parent_id, 0), place, color, line, shortcut, description FROM tag"
    " WHERE kind = 'highlight'"_s;

Result<QList<Tag>> tagsOf(Result<Statement> rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<Tag> tags;
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return tags;
        }
        tags.append(
            {rows->integer(0), rows->text(1), rows->integer(2), int(rows->integer(3)),
             rows->text(4), tagLine(rows->text(5)).value_or(TagLine::Solid), rows->text(6),
             rows->text(7)});
    }
}

std::optional<qint64> parentValue(const Tag &tag)
{
    return tag.parent == 0 ? std::nullopt : std::optional(tag.parent);
}

QString subjectName(NoteSubject subject)
{
    return subject == NoteSubject::Entity ? u"entity"_s : u"article"_s;
}

Result<void> done(const Result<Statement> &statement)
{
    return statement ? Result<void>() : failure(statement.error());
}

} // namespace

TagStore::TagStore(Database &database)
    : m_database(database)
{
}

Result<QList<Tag>> TagStore::tags()
{
    return tagsOf(m_database.run(tagQuery + u" ORDER BY place, name"_s));
}

Result<QHash<qint64, int>> TagStore::useCounts()
{
    auto rows = m_database.run(
        u"SELECT id, (SELECT count(*) FROM annotation WHERE tag_id = tag.id) AS uses FROM tag"
        " WHERE kind = 'highlight' AND uses > 0"_s);
    if (!rows) {
        return failure(rows.error());
    }
    QHash<qint64, int> counts;
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return counts;
        }
        counts.insert(rows->integer(0), int(rows->integer(1)));
    }
}

Result<QList<Edit>>
TagStore::retagEdits(const QString &tag, const QString &otherTag, const QString &name)
{
    auto rows = m_database.run(
        u"SELECT DISTINCT article_id FROM annotation JOIN tag ON tag.id = tag_id"
        " WHERE tag.kind = 'highlight' AND name = @ ORDER BY article_id"_s,
        tag);
    if (!rows) {
        return failure(rows.error());
    }
    QList<qint64> articles;
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            break;
        }
        articles.append(rows->integer(0));
    }
    QList<Edit> edits;
    for (const qint64 id : articles) {
        const auto set = AnnotationRows(m_database, id).all();
        if (!set) {
            return failure(set.error());
        }
        Edit edit{id, name, {}, {}};
        for (const Annotation &annotation : set->annotations) {
            if (annotation.kind == AnnotationKind::Highlight && annotation.tag == tag) {
                Annotation after = annotation;
                after.tag = otherTag;
                edit.annotations.append({annotation, after});
            }
        }
        edits.append(edit);
    }
    return edits;
}

Result<qint64> TagStore::reserveId()
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto id = AnnotationRows(m_database, 0).takeTagId();
    if (!id) {
        return id;
    }
    const auto done = transaction->commit();
    return done ? id : failure(done.error());
}

Result<std::optional<Tag>> TagStore::find(qint64 id)
{
    const auto found = tagsOf(m_database.run(tagQuery + u" AND id = ?"_s, id));
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<void> TagStore::write(const Change<Tag> &change)
{
    const std::optional<Tag> &row = change.after ? change.after : change.before;
    if (!row || row->id <= 0 || (change.before && change.before->id != row->id)) {
        return failure(ErrorCode::Malformed, u"tag"_s, u"a change of nothing"_s);
    }
    const QString subject = u"tag %1"_s.arg(row->id);
    for (const QString &text : {row->name, row->shortcut, row->description}) {
        if (!isStorableText(text)) {
            return failure(ErrorCode::Malformed, subject, u"it holds half a character"_s);
        }
    }
    if (row->name.isEmpty() || !isTagColor(row->color)) {
        return failure(ErrorCode::Malformed, subject, u"its name or colour"_s);
    }
    const auto stored = find(row->id);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored != change.before) {
        return failure(ErrorCode::Conflict, subject, u"it is not what the step expects"_s);
    }
    if (!change.after) {
        return done(m_database.run(u"DELETE FROM tag WHERE id = ?"_s, row->id));
    }
    const auto isRound = isBelow(row->parent, row->id);
    if (!isRound || *isRound) {
        return isRound ? failure(ErrorCode::Malformed, subject, u"it would lie below itself"_s)
                       : failure(isRound.error());
    }
    return change.before ? update(*row) : insert(*row);
}

/// Is it that tag, or does it lie below it?
Result<bool> TagStore::isBelow(qint64 tag, qint64 top)
{
    const auto found = firstOf(
        m_database.run(
            u"WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT parent_id FROM tag"
            " JOIN up ON tag.id = up.id WHERE parent_id IS NOT NULL)"
            " SELECT 1 FROM up WHERE id = ?"_s,
            tag, top),
        [](const Statement &row) { return row.integer(0); });
    return found ? Result<bool>(found->has_value()) : Result<bool>(failure(found.error()));
}

Result<void> TagStore::insert(const Tag &tag)
{
    return done(m_database.run(
        u"INSERT INTO tag (id, kind, name, parent_id, place, color, line, shortcut, description)"
        " VALUES (?, 'highlight', @, ?, ?, @, @, @, @)"_s,
        tag.id, tag.name, parentValue(tag), tag.place, tag.color, identifier(tag.line),
        tag.shortcut, tag.description));
}

Result<void> TagStore::update(const Tag &tag)
{
    return done(m_database.run(
        u"UPDATE tag SET name = @, parent_id = ?, place = ?, color = @, line = @, shortcut = @,"
        " description = @ WHERE id = ?"_s,
        tag.name, parentValue(tag), tag.place, tag.color, identifier(tag.line), tag.shortcut,
        tag.description, tag.id));
}

Result<QString> TagStore::note(NoteSubject subject, const QString &key)
{
    auto row = m_database.run(
        u"SELECT words FROM note WHERE subject = @ AND about = @"_s, subjectName(subject), key);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    return *found ? row->text(0) : QString();
}

Result<void> TagStore::write(const Change<Note> &change)
{
    const std::optional<Note> &row = change.after ? change.after : change.before;
    if (!row || row->key.isEmpty() || !isStorableText(row->text)) {
        return failure(ErrorCode::Malformed, u"note"_s, u"its subject or its words"_s);
    }
    const auto stored = note(row->subject, row->key);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored != (change.before ? change.before->text : QString())) {
        return failure(ErrorCode::Conflict, u"note"_s, u"it is not what the step expects"_s);
    }
    if (!change.after || change.after->text.isEmpty()) {
        return done(m_database.run(
            u"DELETE FROM note WHERE subject = @ AND about = @"_s, subjectName(row->subject),
            row->key));
    }
    return done(m_database.run(
        u"INSERT INTO note (subject, about, words) VALUES (@, @, @)"
        " ON CONFLICT (subject, about) DO UPDATE SET words = excluded.words"_s,
        subjectName(row->subject), row->key, row->text));
}

} // namespace Quoth

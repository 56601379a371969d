// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/undolog.h>

#include <store/annotationstore.h>
#include <store/collectionstore.h>
#include <store/entitystore.h>
#include <store/revisionstore.h>
#include <store/tagstore.h>
#include <store/transaction.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<void> succeeded(const Result<Statement> &statement)
{
    return statement ? Result<void>() : failure(statement.error());
}

int changeCount(const UndoStep &step)
{
    qsizetype count = step.tags.size() + step.notes.size() + step.library.size();
    for (const Edit &edit : step.edits) {
        count += std::max(edit.annotations.size(), edit.relations.size());
    }
    for (const LibraryChange &change : step.library) {
        if (change.table == LibraryTable::Import) {
            count += CollectionStore::importedCount(change) - 1;
        }
    }
    return int(count);
}

bool isOfThePast(const Error &error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::Malformed;
}

} // namespace

UndoLog::UndoLog(
    Database &database, AnnotationStore &annotations, TagStore &tags, CollectionStore &collections,
    EntityStore &entities, RevisionStore &revisions)
    : m_database(database)
    , m_annotations(annotations)
    , m_tags(tags)
    , m_collections(collections)
    , m_entities(entities)
    , m_revisions(revisions)
    , m_parts(database)
{
}

Result<void> UndoLog::perform(const UndoStep &step, const QString &author)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const auto done = apply(step, author, step.name); !done) {
        return done;
    }
    if (const auto done = putAtEnd(step, author); !done) {
        return done;
    }
    return transaction->commit();
}

Result<void> UndoLog::performPart(const UndoStep &part, const QString &author)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto done = apply(part, author, part.name);
    return done ? transaction->commit() : done;
}

Result<void> UndoLog::notePart(qint64 act, const UndoStep &part, const QString &author)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto done = m_parts.note(act, part, author);
    return done ? transaction->commit() : done;
}

Result<UndoStep> UndoLog::logParts(qint64 act)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto whole = m_parts.take(act);
    if (!whole) {
        return failure(whole.error());
    }
    if (*whole) {
        if (const auto done = putAtEnd((*whole)->step, (*whole)->author); !done) {
            return failure(done.error());
        }
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return *whole ? std::move((*whole)->step) : UndoStep();
}

Result<void> UndoLog::logAllParts()
{
    const auto acts = m_parts.acts();
    if (!acts) {
        return failure(acts.error());
    }
    for (const qint64 act : *acts) {
        if (const auto done = logParts(act); !done) {
            return failure(done.error());
        }
    }
    return {};
}

Result<void> UndoLog::putAtEnd(const UndoStep &step, const QString &author)
{
    const auto count = doneCount();
    if (!count) {
        return failure(count.error());
    }
    const qint64 place = *count + 1;
    if (const auto done = drop(place); !done) {
        return done;
    }
    if (const auto done = append(step, author, place); !done) {
        return done;
    }
    return setDoneCount(place);
}

Result<std::optional<UndoStep>> UndoLog::undo(const QString &author)
{
    return move(Direction::Back, author);
}

Result<std::optional<UndoStep>> UndoLog::redo(const QString &author)
{
    return move(Direction::Forth, author);
}

Result<std::optional<UndoStep>> UndoLog::move(Direction direction, const QString &author)
{
    Result<std::optional<UndoStep>> moved;
    {
        auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
        if (!transaction) {
            return failure(transaction.error());
        }
        moved = moveInside(direction, author);
        if (moved) {
            const auto done = transaction->commit();
            return done ? moved : failure(done.error());
        }
    }
    if (!isOfThePast(moved.error())) {
        return moved;
    }
    // The library has gone another way: from here on this step only stands in the way of others.
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto count = doneCount();
    if (!count) {
        return failure(count.error());
    }
    const qint64 last = direction == Direction::Back ? *count : *count + 1;
    auto done = drop(last);
    if (done && direction == Direction::Back) {
        done = setDoneCount(last - 1);
    }
    if (done) {
        done = transaction->commit();
    }
    return done ? moved : failure(done.error());
}

Result<std::optional<UndoStep>> UndoLog::moveInside(Direction direction, const QString &author)
{
    const auto count = doneCount();
    if (!count) {
        return failure(count.error());
    }
    const bool isBack = direction == Direction::Back;
    auto step = stepAt(isBack ? *count : *count + 1);
    if (!step || !*step) {
        return step;
    }
    const UndoStep moved = isBack ? inverted(**step) : **step;
    const QString act = (isBack ? u"undo:"_s : u"redo:"_s) + moved.name;
    if (const auto done = apply(moved, author, act); !done) {
        return failure(done.error());
    }
    if (const auto done = setDoneCount(isBack ? *count - 1 : *count + 1); !done) {
        return failure(done.error());
    }
    return std::optional(moved);
}

Result<void> UndoLog::goTo(qint64 target, const QString &author)
{
    Result<void> result;
    {
        auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
        if (!transaction) {
            return failure(transaction.error());
        }
        for (;;) {
            const auto count = doneCount();
            if (!count) {
                return failure(count.error());
            }
            if (*count == target) {
                return transaction->commit();
            }
            const auto moved =
                moveInside(*count > target ? Direction::Back : Direction::Forth, author);
            if (!moved) {
                result = failure(moved.error());
                break;
            }
            if (!*moved) {
                return transaction->commit(); // there are not so many
            }
        }
    }
    // One of them fails, and a failed write cannot be taken out of the middle: one by one then.
    for (;;) {
        const auto count = doneCount();
        if (!count || *count == target) {
            return count ? result : failure(count.error());
        }
        const auto moved = *count > target ? undo(author) : redo(author);
        if (!moved || !*moved) {
            return moved ? result : failure(moved.error());
        }
    }
}

Result<void> UndoLog::apply(const UndoStep &step, const QString &author, const QString &act)
{
    // What is made comes before the annotations that need it, what goes after those that had it.
    for (const Change<Tag> &change : step.tags) {
        if (change.after) {
            if (const auto done = m_tags.write(change); !done) {
                return done;
            }
        }
    }
    for (const Edit &edit : step.edits) {
        if (const auto done = m_annotations.write(edit, author, act); !done) {
            return done;
        }
    }
    for (const Change<Tag> &change : step.tags) {
        if (!change.after) {
            if (const auto done = m_tags.write(change); !done) {
                return done;
            }
        }
    }
    for (const Change<Note> &change : step.notes) {
        if (const auto done = m_tags.write(change); !done) {
            return done;
        }
    }
    for (const LibraryChange &change : step.library) {
        const auto done = write(change);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> UndoLog::write(const LibraryChange &change)
{
    switch (change.table) {
    case LibraryTable::Alias:
    case LibraryTable::Entity:
        return m_entities.write(change);
    case LibraryTable::Revision:
    case LibraryTable::Orphan:
    case LibraryTable::Apart:
        return m_revisions.write(change);
    case LibraryTable::Trash:
    case LibraryTable::Import:
    case LibraryTable::Collection:
    case LibraryTable::Member:
        break;
    }
    return m_collections.write(change);
}

Result<void> UndoLog::append(const UndoStep &step, const QString &author, qint64 place)
{
    return succeeded(m_database.run(
        u"INSERT INTO undo_step (place, name, subject, author, acted, article_id, change_count,"
        " step) VALUES (?, @, @, @, ?, ?, ?, ?)"_s,
        place, step.name, step.subject, author, QDateTime::currentDateTimeUtc(),
        step.edits.isEmpty() ? qint64(0) : step.edits.first().articleId, changeCount(step),
        qCompress(undoStepBytes(step), 1)));
}

Result<void> UndoLog::drop(qint64 place)
{
    return succeeded(m_database.run(u"DELETE FROM undo_step WHERE place >= ?"_s, place));
}

Result<std::optional<UndoStep>> UndoLog::stepAt(qint64 place)
{
    auto row = m_database.run(u"SELECT step FROM undo_step WHERE place = ?"_s, place);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<UndoStep>();
    }
    auto step = undoStepFromBytes(qUncompress(row->bytes(0)));
    if (!step) {
        return failure(
            ErrorCode::Malformed, m_database.path(), u"undo step %1 cannot be read"_s.arg(place));
    }
    return step;
}

Result<qint64> UndoLog::doneCount()
{
    return m_database.number(u"SELECT last FROM counter WHERE name = 'undo'"_s);
}

Result<void> UndoLog::setDoneCount(qint64 count)
{
    return succeeded(m_database.run(u"UPDATE counter SET last = ? WHERE name = 'undo'"_s, count));
}

Result<UndoState> UndoLog::state()
{
    const auto transaction = Transaction::begin(m_database, Transaction::Kind::Read);
    const auto done = doneCount();
    if (!transaction || !done) {
        return failure(transaction ? done.error() : transaction.error());
    }
    auto row = m_database.run(
        u"SELECT coalesce((SELECT name FROM undo_step WHERE place = ?), ''),"
        " coalesce((SELECT name FROM undo_step WHERE place = ? + 1), ''),"
        " coalesce((SELECT max(place) FROM undo_step), 0)"_s,
        *done, *done);
    if (!row) {
        return failure(row.error());
    }
    if (const auto found = row->next(); !found) {
        return failure(found.error());
    }
    return UndoState{
        *done, std::max<qint64>(0, row->integer(2) - *done), row->text(0), row->text(1)};
}

Result<QList<UndoEntry>> UndoLog::entries(qint64 last, int limit)
{
    auto row = m_database.run(
        u"SELECT place, name, subject, author, acted, article_id, change_count FROM undo_step"
        " WHERE place <= ? ORDER BY place DESC LIMIT ?"_s,
        last, limit);
    if (!row) {
        return failure(row.error());
    }
    QList<UndoEntry> entries;
    for (;;) {
        const auto found = row->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return entries;
        }
        entries.append(
            {row->integer(0), row->text(1), row->text(2), row->text(3), row->time(4),
             row->integer(5), int(row->integer(6))});
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/stepparts.h>

#include <QDateTime>

namespace Quoth {

class Database;
class AnnotationStore;
class CollectionStore;
class EntityStore;
class RevisionStore;
class TagStore;

/// How much can be undone and redone, and what comes next.
struct UndoState
{
    qint64 doneCount = 0;
    qint64 undoneCount = 0;
    QString undoName;
    QString redoName;

    friend bool operator==(const UndoState &, const UndoState &) = default;
};

/// One step as the list of them shows it.
struct UndoEntry
{
    qint64 place = 0; ///< from 1; those up to UndoState::doneCount are done
    QString name;
    QString subject;
    QString author;
    QDateTime when;
    qint64 articleId = 0; ///< of its first edit, 0 if it has none
    int changeCount = 0;
};

/// Everything the reader did in this library, as it can be undone: the steps lie in the file, so
/// that they outlive the program, in one line for all articles. A new step takes those that were
/// undone out of the line. Each call is one transaction. Thread of the Library it came from.
class UndoLog
{
public:
    UndoLog(
        Database &database, AnnotationStore &annotations, TagStore &tags,
        CollectionStore &collections, EntityStore &entities, RevisionStore &revisions);

    /// Does the step and puts it at the end of the line; on failure neither.
    Result<void> perform(const UndoStep &step, const QString &author);

    // An act that is too long for one transaction: its parts are done one by one, each is noted
    // together with what it did, under a number that the act has for itself, and the whole of them
    // is put at the end of the line when the last is done.
    Result<void> performPart(const UndoStep &part, const QString &author);
    Result<void> notePart(qint64 act, const UndoStep &part, const QString &author);
    /// The step that all parts noted so far make; it is empty, and none is logged, where there are
    /// none.
    Result<UndoStep> logParts(qint64 act);
    /// The same for the acts of programs that ended in the middle. One that still runs goes on all
    /// the same, and what it does from here on is another step.
    Result<void> logAllParts();

    /// Takes the last step back, or does the next one again, and says what was done to the library;
    /// nothing if there is none. A step that can no longer be done because the library is not what
    /// it expects (Conflict, NotFound) leaves the line, and for redo all behind it.
    Result<std::optional<UndoStep>> undo(const QString &author);
    Result<std::optional<UndoStep>> redo(const QString &author);
    /// Undoes or redoes until so many steps are done, in one transaction; says whether all went
    /// well up to there. What could be done before a failing one stays done.
    Result<void> goTo(qint64 doneCount, const QString &author);

    Result<UndoState> state();
    /// Of the places up to and including `last`, the newest first.
    Result<QList<UndoEntry>> entries(qint64 last, int limit);

private:
    enum class Direction
    {
        Back,
        Forth
    };
    Result<std::optional<UndoStep>> move(Direction direction, const QString &author);
    Result<std::optional<UndoStep>> moveInside(Direction direction, const QString &author);
    Result<void> apply(const UndoStep &step, const QString &author, const QString &act);
    Result<void> putAtEnd(const UndoStep &step, const QString &author);
    Result<void> append(const UndoStep &step, const QString &author, qint64 place);
    Result<void> drop(qint64 place);
    Result<std::optional<UndoStep>> stepAt(qint64 place);
    Result<qint64> doneCount();
    Result<void> setDoneCount(qint64 count);

    Database &m_database;
    AnnotationStore &m_annotations;
    TagStore &m_tags;
    CollectionStore &m_collections;
    EntityStore &m_entities;
    RevisionStore &m_revisions;
    StepParts m_parts;
    Result<void> write(const LibraryChange &change);
};

} // namespace Quoth

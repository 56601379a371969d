// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/librarychange.h>

#include <QHash>
#include <QList>

namespace Quoth {

class Database;

/// A collection that articles are put into, or a search that is kept: a node of a tree of any
/// depth. `parent` is the id of another, 0 at the top; `place` orders what has one parent. `query`
/// is empty for a collection. A value type.
struct Collection
{
    qint64 id = 0;
    QString name;
    qint64 parent = 0;
    int place = 0;
    QString query;

    friend bool operator==(const Collection &, const Collection &) = default;
};

/// Collections, saved searches and the trash of a library. It makes the changes that the undo log
/// does. Thread of the Library it came from.
class CollectionStore
{
public:
    explicit CollectionStore(Database &database);

    /// In the order of their places, then names.
    Result<QList<Collection>> collections();
    /// How many articles lie in each, those in the trash left out; empty ones are missing.
    Result<QHash<qint64, int>> counts();
    Result<QList<qint64>> articlesIn(qint64 collection);
    Result<qint64> trashCount();

    // What a step must change; nothing is written.
    /// A new one under that parent, behind its others.
    Result<LibraryChange> making(const QString &name, qint64 parent, const QString &query = {});
    [[nodiscard]] static LibraryChange changing(const Collection &before, const Collection &after);
    /// It, those below it, and that articles lie in them.
    Result<QList<LibraryChange>> removing(qint64 collection);
    /// Articles that lie there already are left out.
    Result<QList<LibraryChange>> putting(const QList<qint64> &articles, qint64 collection);
    Result<QList<LibraryChange>> takingOut(const QList<qint64> &articles, qint64 collection);
    /// Into the trash, or out of it; articles that are there already are left out.
    Result<QList<LibraryChange>> trashing(const QList<qint64> &articles, bool isTrashed);
    /// That these articles were brought in: taken back, they go to the trash, those that still are
    /// where they came; done again, they come back.
    [[nodiscard]] static LibraryChange importing(QList<qint64> articles);
    /// Several such changes as one, of the time of the first.
    [[nodiscard]] static LibraryChange importingAll(const QList<LibraryChange> &importing);
    [[nodiscard]] static qint64 importedCount(const LibraryChange &importing);

    /// Writes one row, inside a write transaction of the caller. It must still be what `before`
    /// says (Conflict). Trash, Import, Collection and Member only.
    Result<void> write(const LibraryChange &change);

private:
    Result<void> writeTrash(const LibraryChange &change);
    Result<void> writeImport(const LibraryChange &change);
    Result<void> writeCollection(const LibraryChange &change);
    Result<void> writeMember(const LibraryChange &change);
    Result<std::optional<Collection>> find(qint64 id);

    Database &m_database;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace Quoth {

class AnnotationStore;
class ArticleFacets;
class ArticleList;
class ArticleStore;
class CollectionStore;
class Database;
class EntityStore;
class LearningStore;
class OriginalStore;
class ReviewStore;
class Interrupter;
class RevisionStore;
class SearchStore;
class TagStore;
class UndoLog;

/// A library file: one SQLite file that holds articles, annotations, relations, tags, entities and
/// every decision ever made on them.
///
/// It belongs to the thread that opened it; another thread opens its own on the same path. Write-
/// ahead log, foreign keys on, synchronous NORMAL (a killed process loses nothing that was
/// committed). A file of a newer schema is refused (LibraryTooNew), a foreign one too
/// (NotALibrary); both stay as they were. Before a migration of an existing file a backup is made
/// beside it.
class Library
{
public:
    enum class Mode
    {
        CreateIfMissing, ///< make the file, and the folders above it, where there is none
        MustExist,       ///< FileNotFound where there is none
        ReadOnly         ///< as MustExist; nothing is written, no migration runs
    };

    static Result<std::unique_ptr<Library>> open(const QString &path, Mode mode);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    [[nodiscard]] QString path() const;
    /// The backup that opening made before it migrated, empty if none was needed.
    [[nodiscard]] QString migrationBackup() const;

    [[nodiscard]] ArticleStore &articles();
    [[nodiscard]] AnnotationStore &annotations();
    [[nodiscard]] TagStore &tags();
    [[nodiscard]] UndoLog &undoLog();
    [[nodiscard]] SearchStore &search();
    [[nodiscard]] EntityStore &entities();
    [[nodiscard]] LearningStore &learning();
    [[nodiscard]] OriginalStore &originals();
    [[nodiscard]] ReviewStore &review();
    [[nodiscard]] ArticleList &list();
    [[nodiscard]] ArticleFacets &facets();
    [[nodiscard]] CollectionStore &collections();
    [[nodiscard]] RevisionStore &revisions();
    /// Puts what `work` writes by any number of calls into one transaction: all of it is kept, or
    /// none where `work` or any of the calls fails. Others cannot write meanwhile, so it is short.
    Result<void> together(const std::function<Result<void>()> &work);
    /// What comes on this connection are many writes: more memory for them, and a longer log before
    /// it is written into the file. It ends with the connection.
    Result<void> expectManyWrites();
    /// Moves what the write-ahead log holds into the file, as far as nobody reads the state before.
    /// Nobody waits for it. Else a writer does it once the log is 16 MiB long: the reader's window.
    Result<void> checkpoint();
    /// For another thread, to stop what this one is asking.
    [[nodiscard]] Interrupter interrupter() const;

    /// Every fault of the file, in English, one a line; empty when it is sound. Looks at the pages,
    /// the foreign keys, and whether every annotation's words are what its span covers.
    Result<QStringList> check();

    /// Writes a whole, consistent copy (VACUUM INTO). The target must not exist.
    Result<void> backUpTo(const QString &path);

    [[nodiscard]] static int schemaVersion();

private:
    explicit Library(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
    QString m_migrationBackup;
    std::unique_ptr<ArticleStore> m_articles;
    std::unique_ptr<AnnotationStore> m_annotations;
    std::unique_ptr<TagStore> m_tags;
    std::unique_ptr<CollectionStore> m_collections;
    std::unique_ptr<EntityStore> m_entities;
    std::unique_ptr<LearningStore> m_learning;
    std::unique_ptr<OriginalStore> m_originals;
    std::unique_ptr<RevisionStore> m_revisions;
    std::unique_ptr<UndoLog> m_undoLog;
    std::unique_ptr<SearchStore> m_search;
    std::unique_ptr<ReviewStore> m_review;
    std::unique_ptr<ArticleList> m_list;
    std::unique_ptr<ArticleFacets> m_facets;
};

} // namespace Quoth

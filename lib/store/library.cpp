// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/library.h>

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/backup.h>
#include <store/collectionstore.h>
#include <store/database.h>
#include <store/entitystore.h>
#include <store/learning/learningstore.h>
#include <store/librarycheck.h>
#include <store/libraryfile.h>
#include <store/list/articlefacets.h>
#include <store/list/articlelist.h>
#include <store/list/articlerows.h>
#include <store/migrations.h>
#include <store/originalstore.h>
#include <store/review/reviewstore.h>
#include <store/revisionstore.h>
#include <store/search/searchstore.h>
#include <store/tagstore.h>
#include <store/transaction.h>
#include <store/undolog.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using OpenDatabase = Result<std::unique_ptr<Database>>;

ErrorCode codeOfMigration(const MigrationReport &report)
{
    if (report.outcome == MigrationOutcome::TooNew) {
        return ErrorCode::LibraryTooNew;
    }
    switch (report.error->code) {
    case ErrorCode::LibraryLocked:
    case ErrorCode::LibraryDamaged:
        return report.error->code;
    default:
        return report.fromVersion == 0 ? report.error->code : ErrorCode::MigrationFailed;
    }
}

OpenDatabase openForReading(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database) {
        return database;
    }
    auto version = (*database)->number(u"PRAGMA user_version"_s);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!version && version.error().code != ErrorCode::LibraryLocked && !hasLog) {
        // Where no file can be made beside it SQLite cannot share the log with others. But then
        // nobody of our rights can write either, and it can be read as one that stays as it is.
        database = Database::open(path, Database::Access::Immutable);
        if (!database) {
            return database;
        }
        version = (*database)->number(u"PRAGMA user_version"_s);
    }
    if (!version) {
        return failure(version.error());
    }
    if (*version < Library::schemaVersion()) {
        return failure(
            ErrorCode::MigrationFailed, path,
            u"schema %1 must be brought up to date, and nothing may be written"_s.arg(*version));
    }
    return database;
}

/// A file that may not be written opens all the same, and even begins to write; the first statement
/// that does fails. So one does at once, and is rolled back.
Result<void> tryToWrite(Database &database)
{
    const auto lock = Transaction::begin(database, Transaction::Kind::Write);
    if (!lock) {
        return failure(lock.error());
    }
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version) {
        return failure(version.error());
    }
    const auto written = database.run(u"PRAGMA user_version = %1"_s.arg(*version));
    return written ? Result<void>() : failure(written.error());
}

OpenDatabase openForWriting(const QString &path, bool isNew, QString *backup)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database) {
        Error error = database.error();
        error.code =
            error.code == ErrorCode::FileNotReadable ? ErrorCode::FileNotWritable : error.code;
        return failure(error);
    }
    if (isNew) { // what a reader marks is nobody else's business; the log inherits this
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    if (const auto writable = tryToWrite(**database); !writable) {
        return failure(writable.error());
    }
    const MigrationReport report = migrate(**database, libraryMigrations());
    if (report.error) {
        Error error = *report.error;
        error.code = codeOfMigration(report);
        error.subject = path;
        return failure(error);
    }
    *backup = report.backup;
    if (report.outcome == MigrationOutcome::Migrated) {
        if (const auto done = ArticleRows::refreshKeys(**database); !done) {
            return failure(done.error());
        }
    }
    // Only now: until its first commit a new library is nothing, and then it is whole.
    if (const auto done = (*database)->useWriteAheadLog(); !done) {
        return failure(done.error());
    }
    return database;
}

} // namespace

Library::Library(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_articles(std::make_unique<ArticleStore>(*m_database))
    , m_annotations(std::make_unique<AnnotationStore>(*m_database))
    , m_tags(std::make_unique<TagStore>(*m_database))
    , m_collections(std::make_unique<CollectionStore>(*m_database))
    , m_entities(std::make_unique<EntityStore>(*m_database))
    , m_learning(std::make_unique<LearningStore>(*m_database, *m_articles, *m_annotations))
    , m_originals(std::make_unique<OriginalStore>(*m_database))
    , m_revisions(std::make_unique<RevisionStore>(*m_database))
    , m_undoLog(std::make_unique<UndoLog>(
          *m_database, *m_annotations, *m_tags, *m_collections, *m_entities, *m_revisions))
    , m_search(std::make_unique<SearchStore>(*m_database))
    , m_review(std::make_unique<ReviewStore>(*m_database, *m_search))
    , m_list(std::make_unique<ArticleList>(*m_database))
    , m_facets(std::make_unique<ArticleFacets>(*m_database))
{
}

Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &givenPath, Mode mode)
{
    const QString path = QFileInfo(givenPath).absoluteFilePath();
    const auto found = probeLibraryFile(path, schemaVersion());
    if (!found) {
        return failure(found.error());
    }
    const bool isNew = *found != LibraryFile::Library;
    if (isNew && mode != Mode::CreateIfMissing) {
        return *found == LibraryFile::Missing
                   ? failure(ErrorCode::FileNotFound, path)
                   : failure(ErrorCode::NotALibrary, path, u"it is empty"_s);
    }
    if (isNew && !QDir().mkpath(QFileInfo(path).absolutePath())) {
        return failure(ErrorCode::FileNotWritable, path, u"the folder above it cannot be made"_s);
    }
    QString backup;
    auto database =
        mode == Mode::ReadOnly ? openForReading(path) : openForWriting(path, isNew, &backup);
    if (!database) {
        return failure(database.error());
    }
    if (const auto done = (*database)->enforceForeignKeys(true); !done) {
        return failure(done.error());
    }
    std::unique_ptr<Library> library(new Library(std::move(*database)));
    library->m_migrationBackup = backup;
    return library;
}

QString Library::path() const
{
    return m_database->path();
}

QString Library::migrationBackup() const
{
    return m_migrationBackup;
}

ArticleStore &Library::articles()
{
    return *m_articles;
}

AnnotationStore &Library::annotations()
{
    return *m_annotations;
}

TagStore &Library::tags()
{
    return *m_tags;
}

UndoLog &Library::undoLog()
{
    return *m_undoLog;
}

SearchStore &Library::search()
{
    return *m_search;
}

EntityStore &Library::entities()
{
    return *m_entities;
}

LearningStore &Library::learning()
{
    return *m_learning;
}

OriginalStore &Library::originals()
{
    return *m_originals;
}

ReviewStore &Library::review()
{
    return *m_review;
}

CollectionStore &Library::collections()
{
    return *m_collections;
}

RevisionStore &Library::revisions()
{
    return *m_revisions;
}

ArticleFacets &Library::facets()
{
    return *m_facets;
}

ArticleList &Library::list()
{
    return *m_list;
}

Result<void> Library::together(const std::function<Result<void>()> &work)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto done = work();
    return done ? transaction->commit() : done;
}

Result<void> Library::checkpoint()
{
    return m_database->checkpoint();
}

Result<void> Library::expectManyWrites()
{
    return m_database->expectManyWrites();
}

Interrupter Library::interrupter() const
{
    return m_database->interrupter();
}

Result<QStringList> Library::check()
{
    return checkLibrary(*m_database);
}

Result<void> Library::backUpTo(const QString &path)
{
    return backUp(*m_database, path);
}

int Library::schemaVersion()
{
    return libraryMigrations().last().version;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/database.h>
#include <store/entitystore.h>
#include <store/library.h>
#include <store/migrations.h>
#include <store/transaction.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// One test for each MigrationOutcome, with steps that this program does not have yet.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFilesAreInOrder();
    void statementsAreParted_data();
    void statementsAreParted();
    void created();
    void upToDate();
    void migrated();
    void migratedOverSeveralSteps();
    void tooNew();
    void backupFailed();
    void failedLeavesTheFileAsItWas_data();
    void failedLeavesTheFileAsItWas();
    void failedKeepsTheStepsBefore();
    void lockedIsFailedAndCanBeTriedAgain();
    void aBackupTakesAFreeName();
    void aLibraryOpensAfterAFailedMigration();
    void relationsAndAnnotationsOfTheFirstSchemaStay();

private:
    std::unique_ptr<Database> open() const;
    void makeLibrary() const;
    static Migration next(const QStringList &statements, int step = 1);
    static QList<Migration> with(const QList<Migration> &more);
    QStringList files() const { return QDir(m_folder->path()).entryList({u"*.quoth"_s}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void MigrationsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"news.quoth"_s);
}

std::unique_ptr<Database> MigrationsTest::open() const
{
    return Database::open(m_path, Database::Access::ReadWrite).value();
}

void MigrationsTest::makeLibrary() const
{
    const auto library = Library::open(m_path, Library::Mode::CreateIfMissing).value().release();
    const std::unique_ptr<Library> owner(library);
    Article article;
    article.key = u"kept"_s;
    article.text = u"Text."_s;
    QVERIFY(library->articles().add(article));
}

Migration MigrationsTest::next(const QStringList &statements, int step)
{
    return {Library::schemaVersion() + step, u"next-%1"_s.arg(step), statements};
}

QList<Migration> MigrationsTest::with(const QList<Migration> &more)
{
    return libraryMigrations() + more;
}

void MigrationsTest::theFilesAreInOrder()
{
    const QList<Migration> &migrations = libraryMigrations();
    QVERIFY(!migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations[i].version, int(i) + 1);
        QVERIFY(migrations[i].name.startsWith(u"%1-"_s.arg(i + 1, 4, 10, QChar(u'0'))));
        QVERIFY(!migrations[i].statements.isEmpty());
        QFile file(u":/quoth/migrations/"_s + migrations[i].name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("-- ")); // why it exists
    }
    QCOMPARE(Library::schemaVersion(), int(migrations.size()));
}

void MigrationsTest::statementsAreParted_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("a comment") << u"-- Why.\n"_s << QStringList();
    QTest::newRow("one") << u"-- Why.\n--;\nSELECT 1;\n"_s << QStringList{u"SELECT 1;"_s};
    QTest::newRow("semicolons in a trigger and a string")
        << u"-- Why; and how.\n--;\nCREATE TRIGGER t BEGIN SELECT ';'; SELECT 2; END;\n--;\nA;"_s
        << QStringList{u"CREATE TRIGGER t BEGIN SELECT ';'; SELECT 2; END;"_s, u"A;"_s};
    QTest::newRow("a comment inside")
        << u"--;\n-- This; that.\nA;\n--;\n"_s << QStringList{u"-- This; that.\nA;"_s};
    QTest::newRow("line ends of Windows")
        << u"-- Why.\r\n--;\r\nA;\r\n--;\r\nB;\r\n"_s << QStringList{u"A;"_s, u"B;"_s};
}

void MigrationsTest::statementsAreParted()
{
    QFETCH(QString, file);
    QFETCH(QStringList, statements);
    QCOMPARE(migrationStatements(file), statements);
}

void MigrationsTest::created()
{
    const auto database = open();
    const MigrationReport report = migrate(*database, libraryMigrations());
    QCOMPARE(report.outcome, MigrationOutcome::Created);
    QCOMPARE(report.fromVersion, 0);
    QCOMPARE(report.toVersion, Library::schemaVersion());
    QCOMPARE(report.backup, QString());
    QVERIFY(!report.error);
    QCOMPARE(database->number(u"PRAGMA application_id"_s).value(), qint64(0x51756f74));
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), qint64(report.toVersion));
    QCOMPARE(database->text(u"SELECT value FROM meta WHERE name = 'library_id'"_s)->size(), 32);
}

void MigrationsTest::upToDate()
{
    makeLibrary();
    const auto database = open();
    const MigrationReport report = migrate(*database, libraryMigrations());
    QCOMPARE(report.outcome, MigrationOutcome::UpToDate);
    QVERIFY(!report.error);
    QCOMPARE(report.backup, QString());
    QCOMPARE(files(), QStringList{u"news.quoth"_s});
}

void MigrationsTest::migrated()
{
    makeLibrary();
    const auto database = open();
    const MigrationReport report =
        migrate(*database, with({next({u"ALTER TABLE article ADD COLUMN mood TEXT"_s})}));
    QVERIFY2(!report.error, report.error ? qPrintable(errorText(*report.error)) : "");
    QCOMPARE(report.outcome, MigrationOutcome::Migrated);
    QCOMPARE(report.toVersion, Library::schemaVersion() + 1);
    QVERIFY(database->run(u"SELECT mood FROM article"_s));
    const QString backup =
        m_folder->filePath(u"news-v%1.backup.quoth"_s.arg(Library::schemaVersion()));
    QCOMPARE(report.backup, backup);
    const auto before = Library::open(backup, Library::Mode::ReadOnly);
    QVERIFY(before);
    QCOMPARE((*before)->articles().article(1)->key, u"kept"_s);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(backup) & others, QFile::Permissions());
}

void MigrationsTest::migratedOverSeveralSteps()
{
    makeLibrary();
    const auto database = open();
    const MigrationReport report = migrate(
        *database, with(
                       {next({u"CREATE TABLE mood (id INTEGER PRIMARY KEY)"_s}, 1),
                        next({u"INSERT INTO mood VALUES (7)"_s, u"DELETE FROM meta"_s}, 2)}));
    QCOMPARE(report.outcome, MigrationOutcome::Migrated);
    QCOMPARE(report.toVersion, Library::schemaVersion() + 2);
    QCOMPARE(database->number(u"SELECT id FROM mood"_s).value(), qint64(7));
    QCOMPARE(files().size(), 2); // one backup, before the first step
}

void MigrationsTest::tooNew()
{
    makeLibrary();
    const auto database = open();
    QCOMPARE(
        migrate(*database, with({next({u"CREATE TABLE mood (id INTEGER)"_s})})).outcome,
        MigrationOutcome::Migrated);
    const MigrationReport report = migrate(*database, libraryMigrations());
    QCOMPARE(report.outcome, MigrationOutcome::TooNew);
    QCOMPARE(report.error->code, ErrorCode::LibraryTooNew);
    QCOMPARE(report.toVersion, Library::schemaVersion() + 1);
}

void MigrationsTest::backupFailed()
{
    makeLibrary();
    // A folder in the place of the half-made backup: even root cannot write that.
    const QString part =
        m_folder->filePath(u"news-v%1.backup.quoth.part"_s.arg(Library::schemaVersion()));
    QVERIFY(QDir().mkpath(part + u"/full"_s));
    const auto database = open();
    const MigrationReport report =
        migrate(*database, with({next({u"CREATE TABLE mood (id INTEGER)"_s})}));
    QCOMPARE(report.outcome, MigrationOutcome::BackupFailed);
    QCOMPARE(report.error->code, ErrorCode::FileNotWritable);
    QCOMPARE(report.toVersion, Library::schemaVersion());
    QVERIFY(!database->run(u"SELECT * FROM mood"_s));
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), qint64(Library::schemaVersion()));
}

void MigrationsTest::failedLeavesTheFileAsItWas_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("no SQL") << QStringList{u"CREATE TABLE mood (id INTEGER)"_s, u"NONSENSE"_s};
    QTest::newRow("a rule broken") << QStringList{
        u"CREATE TABLE mood (id INTEGER)"_s, u"INSERT INTO meta SELECT * FROM meta"_s};
    QTest::newRow("a row that refers to nothing") << QStringList{
        u"CREATE TABLE mood (id INTEGER)"_s,
        u"INSERT INTO relation (id, article_id, kind, from_id, to_id) VALUES (1, 1, 'cue', 8, 9)"_s};
    QTest::newRow("two statements in one piece")
        << QStringList{u"CREATE TABLE mood (id INTEGER); CREATE TABLE other (id INTEGER)"_s};
}

void MigrationsTest::failedLeavesTheFileAsItWas()
{
    QFETCH(QStringList, statements);
    makeLibrary();
    const auto database = open();
    const MigrationReport report = migrate(*database, with({next(statements)}));
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QVERIFY(report.error);
    QVERIFY(QFile::exists(report.backup)); // what was backed up stays
    QCOMPARE(report.toVersion, Library::schemaVersion());
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), qint64(Library::schemaVersion()));
    QVERIFY(!database->run(u"SELECT * FROM mood"_s));
    QCOMPARE(database->number(u"SELECT count(*) FROM article"_s).value(), qint64(1));
    QCOMPARE(database->number(u"SELECT count(*) FROM relation"_s).value(), qint64(0));
}

void MigrationsTest::failedKeepsTheStepsBefore()
{
    makeLibrary();
    const auto database = open();
    const MigrationReport report = migrate(
        *database, with(
                       {next({u"CREATE TABLE mood (id INTEGER)"_s}, 1),
                        next({u"DROP TABLE mood"_s, u"NONSENSE"_s}, 2)}));
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QVERIFY(report.error->detail.contains(u"next-2"_s));
    QCOMPARE(report.toVersion, Library::schemaVersion() + 1);
    QVERIFY(database->run(u"SELECT * FROM mood"_s));
}

void MigrationsTest::lockedIsFailedAndCanBeTriedAgain()
{
    makeLibrary();
    const auto database = open();
    const QList<Migration> more = with({next({u"CREATE TABLE mood (id INTEGER)"_s})});
    {
        const auto other = open();
        const auto lock = Transaction::begin(*other, Transaction::Kind::Write);
        QVERIFY(lock);
        const MigrationReport report = migrate(*database, more);
        QCOMPARE(report.outcome, MigrationOutcome::Failed);
        QCOMPARE(report.error->code, ErrorCode::LibraryLocked);
    }
    QCOMPARE(migrate(*database, more).outcome, MigrationOutcome::Migrated);
}

void MigrationsTest::aBackupTakesAFreeName()
{
    makeLibrary();
    const QString first =
        m_folder->filePath(u"news-v%1.backup.quoth"_s.arg(Library::schemaVersion()));
    QFile file(first);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto database = open();
    const MigrationReport report =
        migrate(*database, with({next({u"CREATE TABLE mood (id INTEGER)"_s})}));
    QCOMPARE(report.outcome, MigrationOutcome::Migrated);
    QCOMPARE(
        report.backup,
        m_folder->filePath(u"news-v%1.backup-2.quoth"_s.arg(Library::schemaVersion())));
    QCOMPARE(file.size(), 4);
}

void MigrationsTest::aLibraryOpensAfterAFailedMigration()
{
    makeLibrary();
    QVERIFY(migrate(*open(), with({next({u"NONSENSE"_s})})).error);
    const auto library = Library::open(m_path, Library::Mode::MustExist);
    QVERIFY(library);
    QCOMPARE((*library)->check().value(), QStringList());
}

void MigrationsTest::relationsAndAnnotationsOfTheFirstSchemaStay()
{
    {
        const auto database = open();
        QVERIFY(!migrate(*database, libraryMigrations().first(1)).error);
        const QString mark =
            u"INSERT INTO annotation VALUES (%1, 1, %2, %3, '%4', 'entity', NULL, '{}', NULL,"
            " 'human', '', '', 1, 'accepted', '', '', NULL, NULL)"_s;
        const QStringList statements = {
            u"INSERT INTO article VALUES (1, 'k', '', '', '', NULL, '', '[]', 0, zeroblob(32),"
            " '{}', 'Lee said')"_s,
            mark.arg(1).arg(0).arg(3).arg(u"Lee"_s), mark.arg(2).arg(4).arg(8).arg(u"said"_s),
            u"INSERT INTO relation VALUES (3, 1, 'cue', 1, 2)"_s, u"UPDATE counter SET last = 3"_s};
        for (const QString &statement : statements) {
            const auto done = database->run(statement);
            QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
        }
    }
    const auto library = Library::open(m_path, Library::Mode::MustExist).value().release();
    const std::unique_ptr<Library> owner(library);
    QVERIFY(QFile::exists(library->migrationBackup()));
    const AnnotationSet set = library->annotations().load(1).value();
    QCOMPARE(set.annotations.size(), 2);
    QCOMPARE(set.annotations.first().words, u"Lee"_s);
    QCOMPARE(set.annotations.first().fragments, QList<Span>());
    QCOMPARE(set.relations, (QList<Relation>{{3, RelationKind::Cue, 1, 2}}));
    // The tables of later steps are there, and empty.
    QVERIFY(library->entities().aliases()->isEmpty());
    QCOMPARE(library->entities().proposeAliases().value(), 0);
}

QTEST_APPLESS_MAIN(MigrationsTest)
#include "test_migrations.moc"

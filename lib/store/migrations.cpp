// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/migrations.h>

#include <store/backup.h>
#include <store/database.h>
#include <store/transaction.h>

#include <QDir>
#include <QFile>

// A static library's resources are linked in only when somebody asks for them.
static void initMigrationResource()
{
    Q_INIT_RESOURCE(migrations);
}

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QList<Migration> readMigrations()
{
    initMigrationResource();
    const QDir folder(u":/quoth/migrations"_s);
    QList<Migration> migrations;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        Q_UNUSED(isOpen)
        const int version = QStringView(name).left(4).toInt();
        Q_ASSERT(version == migrations.size() + 1);
        migrations.append({version, name, migrationStatements(QString::fromUtf8(file.readAll()))});
    }
    Q_ASSERT(!migrations.isEmpty());
    return migrations;
}

Result<void> checkForeignKeys(Database &database)
{
    const auto fault = database.text(u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"_s);
    if (fault) {
        return failure(
            ErrorCode::MigrationFailed, database.path(),
            u"a row of %1 would refer to nothing"_s.arg(*fault));
    }
    return fault.error().code == ErrorCode::NotFound ? Result<void>() : failure(fault.error());
}

Result<void> runStatements(Database &database, const Migration &migration)
{
    for (const QString &statement : migration.statements) {
        if (const auto done = database.run(statement); !done) {
            Error error = done.error();
            error.detail = u"%1: %2"_s.arg(migration.name, error.detail);
            return failure(error);
        }
    }
    // Pragmas take no placeholders; these are numbers of ours.
    for (const auto &pragma :
         {u"PRAGMA application_id = %1"_s.arg(libraryApplicationId),
          u"PRAGMA user_version = %1"_s.arg(migration.version)}) {
        if (const auto done = database.run(pragma); !done) {
            return failure(done.error());
        }
    }
    return checkForeignKeys(database);
}

/// Runs the step unless somebody else has been faster; says whether it ran.
Result<bool> runMigration(Database &database, const Migration &migration)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version) {
        return failure(version.error());
    }
    if (*version >= migration.version) {
        return false;
    }
    if (const auto done = runStatements(database, migration); !done) {
        return failure(done.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return true;
}

MigrationReport stopped(MigrationReport report, MigrationOutcome outcome, const Error &error)
{
    report.outcome = outcome;
    report.error = error;
    return report;
}

} // namespace

QStringList migrationStatements(const QString &file)
{
    QStringList statements;
    QString statement;
    bool isInside = false;
    for (const QString &line : file.split(u'\n')) {
        if (line.trimmed() == u"--;") {
            if (isInside) {
                statements.append(statement.trimmed());
            }
            isInside = true;
            statement.clear();
        } else {
            statement += line + u'\n';
        }
    }
    if (isInside && !statement.trimmed().isEmpty()) {
        statements.append(statement.trimmed());
    }
    return statements;
}

const QList<Migration> &libraryMigrations()
{
    static const QList<Migration> migrations = readMigrations();
    return migrations;
}

MigrationReport migrate(Database &database, const QList<Migration> &migrations)
{
    MigrationReport report;
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version) {
        return stopped(report, MigrationOutcome::Failed, version.error());
    }
    report.fromVersion = int(*version);
    report.toVersion = int(*version);
    const int newest = migrations.last().version;
    if (report.fromVersion > newest) {
        return stopped(
            report, MigrationOutcome::TooNew,
            {ErrorCode::LibraryTooNew, database.path(),
             u"schema %1, this program knows %2"_s.arg(report.fromVersion).arg(newest), 0});
    }
    if (report.fromVersion == newest) {
        return report;
    }
    if (report.fromVersion > 0) {
        const auto backup = backUpBeforeMigration(database, report.fromVersion);
        if (!backup) {
            return stopped(report, MigrationOutcome::BackupFailed, backup.error());
        }
        report.backup = *backup;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= report.fromVersion) {
            continue;
        }
        if (const auto done = runMigration(database, migration); !done) {
            return stopped(report, MigrationOutcome::Failed, done.error());
        }
        report.toVersion = migration.version;
    }
    report.outcome =
        report.fromVersion == 0 ? MigrationOutcome::Created : MigrationOutcome::Migrated;
    return report;
}

} // namespace Quoth

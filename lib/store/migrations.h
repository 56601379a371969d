// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Quoth {

class Database;

/// "Quot", the mark in the file's head by which a library is told from other SQLite files.
inline constexpr quint32 libraryApplicationId = 0x51756f74;

/// One step of the schema: a numbered file of statements that is never edited after a release.
struct Migration
{
    int version = 0; ///< what user_version is after it: 1, 2, 3 ...
    QString name;
    QStringList statements;
};

enum class MigrationOutcome
{
    UpToDate,     ///< there was nothing to do
    Created,      ///< the file was empty and is a library now
    Migrated,     ///< it was an older library, and a backup of it lies beside it
    TooNew,       ///< a newer program wrote it; it is as it was
    BackupFailed, ///< no backup could be made, so nothing was begun
    Failed        ///< a step failed; the file is as it was before that step
};

struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::UpToDate;
    int fromVersion = 0;
    int toVersion = 0;
    QString backup;             ///< the path of the backup, empty if none was made
    std::optional<Error> error; ///< why, for the outcomes that failed
};

/// The steps that this program knows, in order and without a gap.
[[nodiscard]] const QList<Migration> &libraryMigrations();

/// The statements of a migration file: parted by lines that hold only `--;`, what stands before
/// the first such line being the file's comment.
[[nodiscard]] QStringList migrationStatements(const QString &file);

/// Brings the file up to the last of the steps, each in a transaction of its own together with its
/// user_version. A file that holds something is backed up first. Foreign keys must not be enforced
/// yet: a step may rebuild tables, and they are looked at before it commits.
[[nodiscard]] MigrationReport migrate(Database &database, const QList<Migration> &migrations);

} // namespace Quoth

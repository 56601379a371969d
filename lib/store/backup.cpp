// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/backup.h>

#include <store/database.h>

#include <QFile>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<void> verifyBackup(Database &original, const QString &path)
{
    auto copy = Database::open(path, Database::Access::Immutable);
    if (!copy) {
        return failure(copy.error());
    }
    const auto verdict = (*copy)->text(u"PRAGMA quick_check(1)"_s);
    const auto version = (*copy)->number(u"PRAGMA user_version"_s);
    const auto expected = original.number(u"PRAGMA user_version"_s);
    if (!verdict || !version || !expected) {
        return failure(!verdict ? verdict.error() : !version ? version.error() : expected.error());
    }
    if (*verdict != u"ok" || *version != *expected) {
        return failure(ErrorCode::LibraryDamaged, path, u"the backup is faulty: "_s + *verdict);
    }
    return {};
}

Result<void> writeBackup(Database &database, const QString &path)
{
    // Made by us and readable by us alone before the content comes; SQLite takes an empty file.
    QFile file(path);
    if (!file.open(
            QIODevice::WriteOnly | QIODevice::NewOnly,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    file.close();
    if (const auto done = database.run(u"VACUUM INTO @"_s, path); !done) {
        Error error = done.error();
        error.subject = path;
        return failure(error);
    }
    return verifyBackup(database, path);
}

} // namespace

Result<void> backUp(Database &database, const QString &target)
{
    if (QFileInfo::exists(target)) {
        return failure(ErrorCode::FileNotWritable, target, u"it exists already"_s);
    }
    // A copy that was cut short must not pass for a backup.
    const QString part = target + u".part"_s;
    QFile::remove(part);
    const auto written = writeBackup(database, part);
    if (!written) {
        QFile::remove(part);
        return written;
    }
    if (!QFile::rename(part, target)) {
        QFile::remove(part);
        return failure(ErrorCode::FileNotWritable, target, u"it could not be named so"_s);
    }
    return {};
}

Result<QString> backUpBeforeMigration(Database &database, int version)
{
    const QFileInfo file(database.path());
    const QString stem =
        u"%1/%2-v%3.backup"_s.arg(file.absolutePath(), file.completeBaseName()).arg(version);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString path = stem + suffix;
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = u"%1-%2%3"_s.arg(stem).arg(number).arg(suffix);
    }
    if (const auto done = backUp(database, path); !done) {
        return failure(done.error());
    }
    return path;
}

} // namespace Quoth

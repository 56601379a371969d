// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/libraryfile.h>

#include <store/database.h>
#include <store/migrations.h>
#include <store/schemaguard.h>

#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A program that was killed while it made the file leaves half a commit in it and, beside it, the
/// journal that takes it back. SQLite does so at the first look, but only if it may write.
Result<void> undoInterruptedCommit(const QString &path)
{
    if (QFileInfo(path + u"-journal"_s).size() == 0) {
        return {};
    }
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database) {
        return failure(database.error());
    }
    const auto looked = (*database)->number(u"PRAGMA schema_version"_s);
    return looked ? Result<void>() : Result<void>(failure(looked.error()));
}

} // namespace

Result<LibraryFile> probeLibraryFile(const QString &path, int newestVersion)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        return LibraryFile::Missing;
    }
    if (!info.isFile()) { // a folder, a pipe, a device, a link to nowhere
        return failure(ErrorCode::NotALibrary, path, u"it is no regular file"_s);
    }
    if (const auto undone = undoInterruptedCommit(path); !undone) {
        return failure(undone.error());
    }
    if (QFileInfo(path).size() == 0) {
        return LibraryFile::Empty;
    }
    // What a write-ahead log holds belongs to the file, and the file alone may be half of it; where
    // there is none, looking must not leave one.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    auto database =
        Database::open(path, hasLog ? Database::Access::ReadOnly : Database::Access::Immutable);
    if (!database) {
        return failure(database.error());
    }
    const auto application = (*database)->number(u"PRAGMA application_id"_s);
    if (!application) {
        return failure(application.error());
    }
    if (*application != libraryApplicationId) {
        return failure(ErrorCode::NotALibrary, path, u"it is an SQLite file of another program"_s);
    }
    const auto version = (*database)->number(u"PRAGMA user_version"_s);
    if (!version) {
        return failure(version.error());
    }
    if (*version > newestVersion) {
        return failure(
            ErrorCode::LibraryTooNew, path,
            u"schema %1, this program knows %2"_s.arg(*version).arg(newestVersion));
    }
    if (const auto ours = refuseForeignSchema(**database, int(*version)); !ours) {
        return failure(ours.error());
    }
    return LibraryFile::Library;
}

} // namespace Quoth

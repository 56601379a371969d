// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace Quoth {

class Database;

/// Writes a whole, consistent copy of the database by VACUUM INTO, looks at it, and only then gives
/// it its name. The target must not exist. Not inside a transaction.
Result<void> backUp(Database &database, const QString &target);

/// A backup beside the file, under a name that says of which schema and that is still free
/// ("news.quoth" of schema 1: "news-v1.backup.quoth"). Returns its path.
Result<QString> backUpBeforeMigration(Database &database, int version);

} // namespace Quoth

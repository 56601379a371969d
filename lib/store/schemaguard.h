// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>

namespace Quoth {

class Database;

/// A library comes from anywhere, and its schema is a program that runs in ours: refuses
/// (NotALibrary) one that does not have the tables and triggers of that version of ours, or has
/// others.
Result<void> refuseForeignSchema(Database &database, int version);

/// SHA-256 of all that a schema can do. That of the newest version is known beforehand: making a
/// library to compare with takes longer than all else of opening one.
Result<QByteArray> schemaDigest(Database &database);
[[nodiscard]] QByteArray newestSchemaDigest();

} // namespace Quoth

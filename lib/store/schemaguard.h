// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

namespace Quoth {

class Database;

/// A library comes from anywhere, and its schema is a program that runs in ours: refuses
/// (NotALibrary) one that does not have the tables and triggers of that version of ours, or has
/// others.
Result<void> refuseForeignSchema(Database &database, int version);

} // namespace Quoth

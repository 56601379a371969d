// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QStringList>

namespace Quoth {

class Database;

/// Every fault of a library, in English, one a line: pages and indexes, rows that refer to nothing,
/// texts that are not what was imported, words that are not what their span covers, relations from
/// one article to another. At most a hundred of a sort.
Result<QStringList> checkLibrary(Database &database);

} // namespace Quoth

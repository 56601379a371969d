// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Quoth {

/// What stands beside the articles in a library, and can be changed and the change undone.
enum class LibraryTable
{
    Trash,      ///< article, when: it lies in the trash since then; empty for one that does not
    Collection, ///< id, name, parent, place, query (a saved search, or empty)
    Member,     ///< collection, article
    Alias,      ///< an EntityAlias
    Entity,     ///< id, link
    Revision,   ///< article, former: the one that took the place of the other
    Orphan,     ///< article, annotation: of a former text, without a place in this one
    Apart,      ///< first, second: nearly the same, and two articles all the same
    Import      ///< runs (of ids, each by its first and its last), when: brought in together
};

/// One row before and after: no `before` means it is made, no `after` that it goes. Rows are JSON
/// so that the undo log can keep any of them; only the store that owns them looks inside. A value
/// type; any thread.
struct LibraryChange
{
    LibraryTable table = LibraryTable::Trash;
    QJsonObject before;
    QJsonObject after;

    friend bool operator==(const LibraryChange &, const LibraryChange &) = default;
};

} // namespace Quoth

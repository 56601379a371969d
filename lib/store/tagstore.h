// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/edit.h>
#include <text/note.h>
#include <text/tag.h>

#include <QHash>

namespace Quoth {

class Database;

/// The reader's own tags, and the notes on articles and entities. Thread of the Library it came
/// from. What changes them goes through the undo log.
class TagStore
{
public:
    explicit TagStore(Database &database);

    /// All tags for highlights, ordered by their place among those of one parent, then by name.
    Result<QList<Tag>> tags();
    /// How many annotations have each tag, the rejected ones included; unused ones are left out.
    Result<QHash<qint64, int>> useCounts();
    /// Edits that give every annotation with the tag another one, an empty name for none: one edit
    /// for each article, named `name`.
    Result<QList<Edit>>
    retagEdits(const QString &tag, const QString &otherTag, const QString &name);

    /// An id for a tag that a step is about to make; never given out twice.
    Result<qint64> reserveId();
    /// Writes one row. It must still be what `before` says (Conflict).
    Result<void> write(const Change<Tag> &change);

    /// The note on an article or entity; empty if there is none.
    Result<QString> note(NoteSubject subject, const QString &key);
    /// As for a tag. An empty text takes the note away.
    Result<void> write(const Change<Note> &change);

private:
    Result<std::optional<Tag>> find(qint64 id);
    Result<bool> isBelow(qint64 tag, qint64 top);
    Result<void> insert(const Tag &tag);
    Result<void> update(const Tag &tag);

    Database &m_database;
};

} // namespace Quoth

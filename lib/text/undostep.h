// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/edit.h>
#include <text/librarychange.h>
#include <text/note.h>
#include <text/tag.h>

namespace Quoth {

/// One act of a reader as it is undone and redone, whole or not at all: edits of any number of
/// articles, changes of tags, of notes and of what else the library keeps.
///
/// `name` is a fixed identifier ("accept", "mark-all"); `subject` says in the reader's own words
/// what it was done to (the words marked, the tag's name) and may be empty. A value type; any
/// thread.
struct UndoStep
{
    QString name;
    QString subject;
    QList<Edit> edits;
    QList<Change<Tag>> tags;
    QList<Change<Note>> notes;
    QList<LibraryChange> library = {}; ///< trash, collections, what entities are the same

    [[nodiscard]] bool isEmpty() const
    {
        return edits.isEmpty() && tags.isEmpty() && notes.isEmpty() && library.isEmpty();
    }

    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};

/// The step that takes this one back.
[[nodiscard]] UndoStep inverted(const UndoStep &step);

// As JSON, the form in which the undo log keeps it: strict, as in annotationjson.h.
[[nodiscard]] QByteArray undoStepBytes(const UndoStep &step);
[[nodiscard]] std::optional<UndoStep> undoStepFromBytes(const QByteArray &bytes);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace Quoth {

/// What a note that belongs to no annotation is about.
enum class NoteSubject
{
    Article, ///< `key` is the article's id
    Entity   ///< `key` is the entity's name
};

/// A reader's note on a whole article or on an entity, in Markdown. A value type; any thread.
struct Note
{
    NoteSubject subject = NoteSubject::Article;
    QString key;
    QString text;

    friend bool operator==(const Note &, const Note &) = default;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::Note)

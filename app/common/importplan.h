// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QHash>
#include <QMetaType>

#include <optional>

namespace Quoth {

class Library;

/// How an article that comes in is known to the library.
enum class ImportMatch
{
    New,      ///< it is not
    SameText, ///< by the very same text
    Anchored  ///< it is there with another text, and its annotations find their words in that one
};

/// What to do where both say different things.
enum class ConflictChoice
{
    KeepMine,
    TakeTheirs,
    KeepBoth
};

/// An annotation that comes in and one that is there say different things of the same words.
struct ImportConflict
{
    Annotation existing;
    Annotation incoming;
    std::optional<ConflictChoice> choice = std::nullopt; ///< for this one alone
};

/// What bringing in one article would do: made before anything is written. Ids of incoming
/// annotations are those of their file. A value type.
struct ImportPlan
{
    AnnotatedArticle incoming;
    ImportMatch match = ImportMatch::New;
    qint64 target = 0; ///< the article's row, 0 for a new one
    QString targetTitle;
    QList<Annotation> added; ///< in places of the target's text
    QList<ImportConflict> conflicts;
    QList<ImportConflict> decided; ///< a proposal that is there, and what a person made of it
    QList<Annotation> unplaced;    ///< their words are not in the target
    QHash<qint64, qint64> known;   ///< incoming ids of what is there just so, to the library's
};

/// Looks for the article in the library and compares. Writes nothing. Thread of the library.
Result<ImportPlan> planImport(Library &library, const AnnotatedArticle &incoming);

/// The one edit that brings a known article's annotations in; empty where there is nothing to do.
/// Ids are reserved in the library. `choice` is for the conflicts that have none of their own.
Result<Edit> importEdit(Library &library, const ImportPlan &plan, ConflictChoice choice);

/// The place of the annotation in another text: where its words stand, and of several places the
/// one with the most of what stood before and behind it. Nothing where a part of it is not there.
[[nodiscard]] std::optional<Annotation>
anchored(const Annotation &annotation, const QString &from, const QString &to);

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ImportPlan)
Q_DECLARE_METATYPE(Quoth::ConflictChoice)

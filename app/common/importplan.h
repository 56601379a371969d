// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QHash>
#include <QMetaType>

#include <optional>

namespace Quoth {

class ImportMatcher;
class Library;
struct ReadArticle;

/// How an article that comes in is known to the library.
enum class ImportMatch
{
    New,       ///< it is not
    SameText,  ///< by the very same text
    SameWords, ///< by the same words with other spaces between them
    Anchored   ///< it is there with another text, and its annotations find their words in that one
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
    int uncertain = 0;             ///< of those added: proposals, since their place is not sure
    QHash<qint64, qint64> known;   ///< incoming ids of what is there just so, to the library's
};

/// Looks for the article in the library and compares. Of an article that is there with another text
/// the annotations are anchored in that one (carriedset.h). Writes nothing. Thread of the library.
Result<ImportPlan> planImport(ImportMatcher &matcher, const ReadArticle &incoming);

/// The one edit that brings a known article's annotations in; empty where there is nothing to do.
/// Ids are reserved in the library. `choice` is for the conflicts that have none of their own.
Result<Edit> importEdit(Library &library, const ImportPlan &plan, ConflictChoice choice);

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ImportPlan)
Q_DECLARE_METATYPE(Quoth::ConflictChoice)

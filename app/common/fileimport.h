// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/importplan.h>
#include <core/stop.h>
#include <formats/formatregistry.h>

#include <functional>

namespace Quoth {

class ArticleIntake;
struct ReadArticle;

/// Which format a file, folder or archive is in, by its name and how it begins; null where it is
/// none that holds annotations, as a plain text is.
[[nodiscard]] const Format *guessedFormat(const QString &path);

/// Reads all of a file, and compares each article with the library. A broken file is refused whole,
/// with the line and the reason, and nothing is written. Thread of the library.
Result<QList<ImportPlan>> planFile(
    Library &library, const QString &path, const Format &format, const StopCallable &stop = {});

/// How much of what plans hold.
struct ImportCounts
{
    int newArticles = 0;
    int knownArticles = 0;
    int added = 0; ///< annotations, those of new articles included
    int decided = 0;
    int known = 0;
    int conflicts = 0;
    int unplaced = 0;
    int uncertain = 0; ///< of those added
};
[[nodiscard]] ImportCounts countsOf(const QList<ImportPlan> &plans);

/// The edits that bring in the annotations of the articles that are known.
Result<QList<Edit>>
importEdits(Library &library, const QList<ImportPlan> &plans, ConflictChoice choice);

/// Brings in all that plans hold as a part of the intake: the annotations of articles that are
/// known, which come out of the trash where they lie there, and with `take` those that are new.
/// Thread of the library.
Result<void> takePlans(
    Library &library, ArticleIntake &intake, const QList<ImportPlan> &plans, ConflictChoice choice,
    const std::function<void(const ReadArticle &)> &take);

} // namespace Quoth

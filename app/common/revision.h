// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/undostep.h>

namespace Quoth {

class Library;

/// What became of an article's annotations when another one took its place.
struct RevisionOutcome
{
    UndoStep step;
    int carried = 0;   ///< in their places
    int uncertain = 0; ///< as proposals, to be reviewed
    int orphaned = 0;  ///< without a place; the former article keeps them
};

/// The step that puts one article in the place of a former one, `act` being "revision" or
/// "article-merge": the former's annotations are carried over, by the rule "anchor" where it is not
/// certain, and it leaves the lists. What the new article has already just so is left out. Ids are
/// reserved in the library; nothing else is written.
Result<RevisionOutcome>
revisionOf(Library &library, qint64 former, qint64 article, const QString &act);

} // namespace Quoth

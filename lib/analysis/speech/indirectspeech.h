// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

namespace Quoth {

/// A clause that a cue reports without quotation marks around all of it. Positions are items.
struct ReportedClause
{
    Phrase items;
    Phrase rest;        ///< what goes on behind a cue in the middle; invalid if nothing does
    qsizetype cue = -1; ///< index into the cues given
    double confidence = 0;
};

/// The reported clauses of a sentence, in reading order, not overlapping. `usedCues` say which cues
/// already report a quotation that stands directly behind or before them; those may still report a
/// clause with "that".
[[nodiscard]] QList<ReportedClause> findReportedClauses(
    const SpeechSentence &sentence, const QList<SpeechCue> &cues, const QList<bool> &usedCues);

} // namespace Quoth

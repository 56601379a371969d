// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

namespace Quoth {

/// What somebody wants, plans or asks of others: "plans [to run again]", "urged voters [to stay
/// home]", "is determined [to win]", "his promise [to resign]". Positions are items.
struct ReportedIntent
{
    Phrase words; ///< the verb, the noun, or the verb with its adjective
    Phrase source;
    Phrase items; ///< what is wanted
    double confidence = 0.7;
};

/// The intents of a sentence, in reading order; one may lie inside another or inside what a cue
/// reports. `cues` are those of the sentence: where another report begins an intent ends, and
/// "promising to cut taxes" has the source of the cue before. Linear.
[[nodiscard]] QList<ReportedIntent>
findIntents(const SpeechSentence &sentence, const QList<SpeechCue> &cues);

} // namespace Quoth

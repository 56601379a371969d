// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

#include <optional>

namespace Quoth {

/// Where the clause behind a cue begins, if one does. `isUsed` says that the cue already reports a
/// quotation beside it; it may still report a clause with "that".
[[nodiscard]] std::optional<qsizetype>
clauseStart(const SpeechSentence &sentence, const SpeechCue &cue, bool isUsed);

/// Does a clause without "that" begin at the item, as in "he said it was", not "he announced it"?
[[nodiscard]] bool
takesBareClause(const SpeechSentence &sentence, const SpeechCue &cue, qsizetype p);

/// A finite verb behind a subject, before the clause could end. Verbs between marks count.
[[nodiscard]] bool holdsFiniteVerb(const SpeechSentence &sentence, qsizetype first);

} // namespace Quoth

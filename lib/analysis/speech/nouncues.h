// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

#include <optional>

namespace Quoth {

/// A noun that reports a clause with "that", where the sentence says whose words or thoughts they
/// are: "his claim that", "the claim by Bolton that", "Bolton voiced concern that".
[[nodiscard]] std::optional<SpeechCue> nounCue(const SpeechSentence &sentence, qsizetype p);

/// "Bolton is confident that". The cue is the verb with the adjective; `p` is where the verb is.
[[nodiscard]] std::optional<SpeechCue> adjectiveCue(const SpeechSentence &sentence, qsizetype p);

/// Whose the noun is: "[his] promise", "[the bank's governor]'s plan"; invalid if nobody's.
[[nodiscard]] Phrase ownerOfNoun(const SpeechSentence &sentence, qsizetype noun);

} // namespace Quoth

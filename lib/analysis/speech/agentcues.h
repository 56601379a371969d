// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

#include <optional>

namespace Quoth {

/// The cue of a verb in the passive whose agent follows: "it was alleged by prosecutors that",
/// "was described by Smith as “a disgrace”", "was called “a disgrace” by Smith". The item is the
/// participle. Without an agent nobody is quoted: "it is said that". Looks a bounded way.
[[nodiscard]] std::optional<SpeechCue>
agentCue(const SpeechSentence &sentence, qsizetype p, ReportingVerb verb);

} // namespace Quoth

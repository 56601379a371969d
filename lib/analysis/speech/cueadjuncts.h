// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

namespace Quoth {

/// Behind a cue: the first item that is neither addressee nor adverbial, so that what was said may
/// begin there: "said on Monday in Berlin [that]", "told reporters [:]". Looks a bounded way.
[[nodiscard]] qsizetype skipAdjuncts(const SpeechSentence &sentence, const SpeechCue &cue);

/// "about 40 people", "at least a third", "nearly all": where these begin, something is counted,
/// not placed.
[[nodiscard]] bool startsQuantity(const SpeechSentence &sentence, qsizetype p);

} // namespace Quoth

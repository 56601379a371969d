// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <analysis/speech/speechtext.h>

#include <optional>

namespace Quoth {

/// What a headline reports in the ways that only headlines have: "Police: Man shot wife",
/// "Bomb kills 12 in Kabul: police", "Court rules law unconstitutional". Tokens from `first` to
/// `end` are the headline. Persons before a colon are turns of speech, verbs that report
/// everywhere are cues; neither is found here. Pure; any thread.
[[nodiscard]] std::optional<QuotationFinding>
findHeadlineSpeech(const SpeechText &text, qsizetype first, qsizetype end);

} // namespace Quoth

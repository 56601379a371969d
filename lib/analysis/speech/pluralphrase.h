// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/sourcephrase.h>

namespace Quoth {

/// Can the phrase be the subject of "say" as well as of "said": "critics of the law", "I"?
[[nodiscard]] bool isPluralPhrase(const SpeechSentence &sentence, Phrase phrase);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/sentences.h>

namespace Quoth {

/// A language as an ISO 639-1 code ("en", "de", "fr", …), empty when unsure, and how sure, 0 to 1.
struct LanguageFinding
{
    QString code;
    double confidence = 0;
};

/// Guesses the language of a text.
///
/// Letters of a script that one language uses decide alone; between languages with Latin letters
/// function words vote, with characteristic letters and groups of three letters. Reads at most the
/// first few thousand tokens. Pure; any thread.
[[nodiscard]] LanguageFinding identifyLanguage(const TokenizedText &text);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>
#include <analysis/dates/datewords.h>

namespace Quoth {

/// Where the sentence puts what happens at a place in it: "met on Monday" in the past, "will meet
/// on Monday" in the future. The nearest verb decides, the one before sooner than the one behind.
/// English. Looks a bounded number of tokens to both sides.
[[nodiscard]] DateDirection
tenseAt(const TokenizedText &text, const Sentence &sentence, qsizetype first, qsizetype end);

/// The same by the auxiliaries and endings of German, French and Spanish; `language` is one of
/// them. Unknown where none is near.
[[nodiscard]] DateDirection foreignTenseAt(
    const TokenizedText &text, const Sentence &sentence, qsizetype first, qsizetype end,
    DateLanguage language);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>

namespace Quoth {

/// Where the sentence puts what happens at a place in it: "met on Monday" in the past, "will meet
/// on Monday" in the future. The nearest verb decides, the one before sooner than the one behind.
/// English. Looks a bounded number of tokens to both sides.
[[nodiscard]] DateDirection
tenseAt(const TokenizedText &text, const Sentence &sentence, qsizetype first, qsizetype end);

} // namespace Quoth

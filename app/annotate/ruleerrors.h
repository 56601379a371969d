// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/patterns/patternreader.h>

namespace Quoth {

/// Why a line is no rule, as a translated sentence.
[[nodiscard]] QString ruleErrorSentence(const PatternError &error);

} // namespace Quoth

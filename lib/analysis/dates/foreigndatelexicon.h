// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datelexicon.h>

namespace Quoth {

// The words that ForeignDateParser knows; closed classes, written for this program. Any thread.
[[nodiscard]] std::span<const DateLexiconEntry> germanDateLexicon();
[[nodiscard]] std::span<const DateLexiconEntry> frenchDateLexicon();
[[nodiscard]] std::span<const DateLexiconEntry> spanishDateLexicon();

} // namespace Quoth

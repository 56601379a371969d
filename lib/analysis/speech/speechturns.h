// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/speechtext.h>
#include <text/structure.h>

namespace Quoth {

/// Speech without quotation marks that a label introduces: the turns of an interview ("Smith: I
/// never said that.", "Q: ...", "A: ...") and headlines ("Trump: we will win"). Labels of turns
/// count only where several paragraphs have them. In reading order. Pure; any thread.
[[nodiscard]] QList<QuotationFinding>
findSpeechTurns(const SpeechText &text, const Structure &structure, const StopCallable &stop = {});

} // namespace Quoth

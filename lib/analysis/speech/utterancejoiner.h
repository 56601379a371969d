// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

/// Makes one finding of the marked pieces of one utterance: those between which there is nothing
/// but the cue and the source that both share. `quotations` are and stay in reading order.
void joinUtterances(
    const TokenizedText &text, QList<QuotationFinding> &quotations, const StopCallable &stop = {});

} // namespace Quoth

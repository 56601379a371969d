// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/disposal.h>
#include <core/stop.h>
#include <text/sentences.h>
#include <text/structure.h>

namespace Quoth {

/// Quotations with their cue and their source as the text has it; `speaker` is left to
/// resolveSpeakers. In reading order; an indirect quotation may hold mixed ones. What people want
/// and plan ("vowed to fight on") is looked for only when asked. `disposal` takes what it
/// has done with. Pure; any thread.
[[nodiscard]] QList<QuotationFinding> findQuotations(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &mentions,
    const StopCallable &stop = {}, bool seeksIntents = false,
    const DisposalCallable &disposal = {});

} // namespace Quoth

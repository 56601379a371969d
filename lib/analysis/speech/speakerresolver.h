// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <analysis/speech/antecedentranker.h>
#include <core/disposal.h>
#include <text/sentences.h>

namespace Quoth {

/// Sets `speaker` of each quotation: from the name in its source, or for a pronoun or a common noun
/// from the antecedent that fits by gender, number and nearness. Quotations without a source of
/// their own take over the one that is speaking. Pure; any thread.
void resolveSpeakers(
    const TokenizedText &text, const QList<EntityMention> &mentions, const QList<Entity> &entities,
    QList<QuotationFinding> &quotations, const AntecedentRanker &ranker = {},
    const StopCallable &stop = {}, const DisposalCallable &disposal = {});

} // namespace Quoth

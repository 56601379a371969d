// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/sentences.h>

namespace Quoth {

/// For whom a source speaks: "a spokesman for [the ministry]", "[Acme] analyst Jane Hill", "Jane
/// Hill, an analyst at [Acme], said". The index of that entity, -1 where the text names none or
/// the source is no person with a role. Reads the source and what stands in apposition to it;
/// bounded. Pure; any thread.
[[nodiscard]] int affiliationOf(
    const TokenizedText &text, const QList<EntityMention> &mentions,
    const QuotationFinding &quotation);

} // namespace Quoth

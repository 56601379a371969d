// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Mends names whose kind or edge the words right around them, or another name of the article, tell
/// better than the finder could: "EDMONTON —" is where the report comes from, "Odessa Marsh" a
/// person where "Marsh" is, "a Harlan Coal spokesman" speaks for a firm, "Hon. Ama Darko" is "Ama
/// Darko", and what stands before "Thiessen, whose daughter" is his first name. Mentions are in
/// reading order and do not overlap, before and after. Linear. Pure; any thread.
void labelByContext(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

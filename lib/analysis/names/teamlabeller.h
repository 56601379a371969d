// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// In results of games a town stands for its team, which is an organisation: "Chicago 88 Detroit
/// 80", "Bolton 16 9 5 2 28" in a league table, "CLEVELAND AT NEW YORK" in a programme. Countries
/// stay places: a national team is labelled as its country. A score that was taken into the name is
/// cut off. Mentions are in reading order and do not overlap, before and after. Linear. Pure; any
/// thread.
void labelTeams(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

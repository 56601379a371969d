// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Widens a name that only begins the name of a body, where the rest was taken for no name at all:
/// "[US] National Hurricane Center", "[Israeli] Defense Forces", "[Calder] Shipping". Mentions are
/// in reading order and do not overlap, before and after. Linear. Pure; any thread.
void joinBodies(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

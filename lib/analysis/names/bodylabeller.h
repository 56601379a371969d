// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Makes organisations of names of no sure kind where their words or what stands around them says
/// so: "Tarn Watch, a local group, said", "the Northern Press", "OTTAWA (Northern Press) —". Works
/// of a name like that keep theirs: nobody of that kind speaks. Mentions are in reading order.
/// Linear. Pure; any thread.
void labelBodies(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/shownnames.h>
#include <core/stop.h>
#include <text/sentences.h>
#include <text/structure.h>

namespace Quoth {

class NameLists;

/// Brings what a finder has found under what readers have shown, rule "library".
///
/// A shown form that was not found is added, one that covers a shorter finding takes its place, and
/// one found as another kind gets the kind that was shown, unless the finder is surer. Each
/// rejection makes a form less likely, until it is not proposed. Of a person in full the surname
/// alone is found after it too. Nothing is found in dates and boilerplate, nor in a common word
/// whose capital says nothing ("Will" at the beginning of a sentence). Names are in reading order
/// and do not overlap, before and after. Stopped early it leaves them as they are. Pure; any
/// thread.
void applyShownNames(
    const TokenizedText &text, const NameLists &names, const Structure &structure,
    const QList<EntityMention> &dates, const ShownNames &shown, QList<EntityMention> &mentions,
    const StopCallable &stop = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/disposal.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Joins the mentions of places, organisations and other names: "US" and "United States", "North
/// Korean" and "North Korea", "International Monetary Fund" and "IMF", "Apple Inc." and "Apple".
/// Appends an entity for each and sets `entity` of their mentions. Pure; any thread.
void joinThings(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    QList<Entity> &entities, const StopCallable &stop = {}, const DisposalCallable &disposal = {});

} // namespace Quoth

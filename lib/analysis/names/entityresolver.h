// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/disposal.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Joins the mentions of one entity within an article: full name and surname, name and acronym,
/// "US" and "United States", demonym and country. Sets `entity` of each mention and returns the
/// entities, in the order of their first mentions. Dates get no entity. Stopped early it returns
/// none or some. Pure; any thread.
[[nodiscard]] QList<Entity> resolveEntities(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop = {}, const DisposalCallable &disposal = {});

} // namespace Quoth

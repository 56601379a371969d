// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/disposal.h>
#include <text/sentences.h>

namespace Quoth {

class NameLists;

/// Joins the mentions of persons: "Donald Trump", "Mr. Trump", "Trump"; also where the full name
/// comes later. Appends an entity for each person and sets `entity` of their mentions. Of several
/// persons with one surname the one is meant that fits by title, else the one named last before it.
/// Pure; any thread.
void joinPersons(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    QList<Entity> &entities, const StopCallable &stop = {}, const DisposalCallable &disposal = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/disposal.h>
#include <core/stop.h>
#include <text/sentences.h>
#include <text/structure.h>

namespace Quoth {

/// The stage that finds names (PER, ORG, LOC, MISC): a seam with more than one finder behind it.
///
/// Implementations are immutable once made, so that one may serve many threads at a time.
class EntityFinder
{
public:
    EntityFinder() = default;
    EntityFinder(const EntityFinder &) = delete;
    EntityFinder &operator=(const EntityFinder &) = delete;
    virtual ~EntityFinder() = default;

    /// Names in reading order, not overlapping, without their entities. Nothing is found in
    /// boilerplate. `dates` are spans that are taken ("May", "March"). `disposal` takes what it has
    /// done with.
    [[nodiscard]] virtual QList<EntityMention> find(
        const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
        const StopCallable &stop, const DisposalCallable &disposal = {}) const = 0;

    /// Which version of what it learned is at work; empty for rules, and for what comes with the
    /// program.
    [[nodiscard]] virtual QString version() const { return {}; }
};

} // namespace Quoth

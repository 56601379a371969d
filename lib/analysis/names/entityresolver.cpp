// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/entityresolver.h>

#include <analysis/names/namelists.h>
#include <analysis/names/personjoiner.h>
#include <analysis/names/thingjoiner.h>

#include <vector>

namespace Quoth {

QList<Entity> resolveEntities(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop, const DisposalCallable &disposal)
{
    QList<Entity> entities;
    StopPoll poll(stop);
    for (EntityMention &mention : mentions) {
        mention.entity = -1;
        if (poll.step()) {
            return {};
        }
    }
    joinPersons(text, names, mentions, entities, stop, disposal);
    joinThings(text, names, mentions, entities, stop, disposal);
    if (stopRequested(stop)) {
        release(entities, disposal);
        return {};
    }
    // In the order of their first mentions; both joiners have set the index of each mention.
    QList<Entity> ordered;
    ordered.reserve(entities.size());
    std::vector<int> places(static_cast<size_t>(entities.size()), -1);
    for (EntityMention &mention : mentions) {
        if (poll.step()) {
            break;
        }
        if (mention.entity < 0) {
            continue;
        }
        int &place = places[static_cast<size_t>(mention.entity)];
        if (place < 0) {
            place = static_cast<int>(ordered.size());
            ordered.append(std::move(entities[mention.entity]));
        }
        mention.entity = place;
    }
    release(entities, disposal);
    return ordered;
}

} // namespace Quoth

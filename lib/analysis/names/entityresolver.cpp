// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/entityresolver.h>

#include <analysis/names/namelists.h>
#include <analysis/names/personjoiner.h>
#include <analysis/names/thingjoiner.h>

#include <algorithm>

namespace Quoth {

QList<Entity>
resolveEntities(const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions)
{
    QList<Entity> entities;
    for (EntityMention &mention : mentions) {
        mention.entity = -1;
    }
    joinPersons(text, names, mentions, entities);
    joinThings(text, names, mentions, entities);
    std::sort(entities.begin(), entities.end(), [](const Entity &a, const Entity &b) {
        return a.mentions.first() < b.mentions.first();
    });
    for (int i = 0; i < entities.size(); ++i) {
        for (const int mention : std::as_const(entities[i].mentions)) {
            mentions[mention].entity = i;
        }
    }
    return entities;
}

} // namespace Quoth

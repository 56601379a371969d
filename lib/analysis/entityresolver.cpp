// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/entityresolver.h>

#include <analysis/namelists.h>
#include <analysis/personjoiner.h>
#include <analysis/thingjoiner.h>

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

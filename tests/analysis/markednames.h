// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>

#include <QString>

/// A text whose names are marked by hand, so that finders behind the entity stage can be tested
/// without it. "{M:Name}" is a man, "{F:Name}" a woman, "{P:Name}" a person of unknown gender,
/// "{O:...}" an organisation, "{L:...}" a place, "{N:...}" miscellaneous, "{D:...}" a date. Names
/// of one label that end in the same word are one entity, under the longest name.
struct MarkedNames
{
    QString text;
    QList<Quoth::EntityMention> mentions;
    QList<Quoth::Entity> entities;

    explicit MarkedNames(const QString &marked);

private:
    void add(QChar code, const QString &name);
};

inline MarkedNames::MarkedNames(const QString &marked)
{
    for (qsizetype i = 0; i < marked.size(); ++i) {
        const bool opens = marked[i] == u'{' && i + 2 < marked.size() && marked[i + 2] == u':';
        if (!opens) {
            text.append(marked[i]);
            continue;
        }
        const qsizetype end = marked.indexOf(u'}', i);
        add(marked[i + 1], marked.mid(i + 3, end - i - 3));
        i = end;
    }
}

inline void MarkedNames::add(QChar code, const QString &name)
{
    using namespace Quoth;
    EntityMention mention;
    mention.span = {text.size(), text.size() + name.size()};
    text.append(name);
    const bool isPerson = code == u'M' || code == u'F' || code == u'P';
    mention.label = isPerson       ? EntityLabel::Person
                    : code == u'O' ? EntityLabel::Organisation
                    : code == u'L' ? EntityLabel::Place
                    : code == u'D' ? EntityLabel::Date
                                   : EntityLabel::Misc;
    if (code != u'D') {
        const QString last = name.section(u' ', -1);
        for (int i = 0; i < entities.size() && mention.entity < 0; ++i) {
            if (entities[i].label == mention.label && entities[i].name.endsWith(last)) {
                mention.entity = i;
            }
        }
        if (mention.entity < 0) {
            mention.entity = int(entities.size());
            entities.append(Entity{name, mention.label, Gender::Unknown, false, {}});
        }
        Entity &entity = entities[mention.entity];
        entity.name = name.size() > entity.name.size() ? name : entity.name;
        entity.gender = code == u'M' ? Gender::Male : code == u'F' ? Gender::Female : entity.gender;
        entity.mentions.append(int(mentions.size()));
    }
    mentions.append(mention);
}

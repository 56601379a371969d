// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/thingjoiner.h>

#include <analysis/names/namelists.h>
#include <analysis/names/wordtable.h>

#include <QHash>

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAcronym = 10;

/// What a company's name may lose: "Apple Inc." is "Apple".
constexpr auto companySuffixes = sortedTable(std::to_array<QStringView>(
    {u"AG",   u"Co",      u"Co.",     u"Company",  u"Corp", u"Corp.", u"Corporation",
     u"GmbH", u"Group",   u"Holding", u"Holdings", u"Inc",  u"Inc.",  u"LLC",
     u"LLP",  u"Limited", u"Ltd",     u"Ltd.",     u"N.V.", u"NV",    u"PLC",
     u"Plc",  u"S.A.",    u"SA",      u"SE",       u"plc"}));

/// Bodies whose members are many, so that "they" may stand for them.
constexpr auto pluralWords = sortedTable(std::to_array<QStringView>(
    {u"Brigades", u"Conservatives", u"Democrats", u"Forces", u"Greens", u"Guards", u"Liberals",
     u"Marines", u"Police", u"Rangers", u"Rebels", u"Republicans", u"Tigers"}));

bool isAcronym(QStringView word)
{
    int letters = 0;
    for (const QChar c : word) {
        if (c.isUpper()) {
            ++letters;
        } else if (c != u'.' && c != u'&') {
            return false;
        }
    }
    return letters >= 2 && word.size() <= longestAcronym;
}

QString withoutPoints(QStringView word)
{
    return word.toString().remove(u'.');
}

QString keyOf(QStringView name)
{
    return name.toString().simplified().toCaseFolded();
}

class ThingJoiner
{
public:
    ThingJoiner(
        const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
        const StopCallable &stop)
        : m_text(text)
        , m_names(names)
        , m_mentions(mentions)
        , m_poll(stop, stepsBetweenStops)
    {
    }

    void run(QList<Entity> &entities)
    {
        m_thingOf.resize(static_cast<size_t>(m_mentions.size()), -1);
        for (int i = 0; i < m_mentions.size() && !m_poll.step(); ++i) {
            const EntityLabel label = m_mentions[i].label;
            if (label != EntityLabel::Person && label != EntityLabel::Date) {
                add(i);
            }
        }
        joinBracketedAcronyms();
        joinAcronyms();
        joinParts();
        append(entities);
    }

private:
    struct Thing
    {
        QString name;
        bool isListed = false; // the name is the usual one, from a list
        bool isPlural = false;
        std::array<int, 4> labels{};
        int mentions = 0;
        int joinedTo = -1;
        int entity = -1; // its place among the entities, once it has one
    };

    [[nodiscard]] QString wordsOf(int mention) const
    {
        return m_mentions[mention].span.in(m_text.text).toString().simplified();
    }

    /// The usual name of what these words stand for on the list that fits the label.
    [[nodiscard]] QStringView usualName(const QString &words, EntityLabel label) const
    {
        static constexpr std::array lists = {
            NameList::Country, NameList::Demonym, NameList::Organisation, NameList::Place,
            NameList::Misc};
        const NameFlags flags = m_names.flags(words);
        for (const NameList list : lists) {
            const bool isOrganisation = list == NameList::Organisation;
            const bool fits = (label == EntityLabel::Organisation) == isOrganisation;
            if (flags.has(list) && fits) {
                return m_names.value(list, words);
            }
        }
        return {};
    }

    void add(int mention)
    {
        const EntityLabel label = m_mentions[mention].label;
        const QString words = wordsOf(mention);
        QStringView usual = usualName(words, label);
        if (usual.isNull() && words.size() > 2 && words == words.toUpper() && !isAcronym(words)) {
            usual = usualName(words.left(1) + words.mid(1).toLower(), label);
        }
        const QString name = usual.isNull() ? words : usual.toString();
        const QString key = keyOf(withoutSuffix(name));
        auto found = m_byKey.constFind(key);
        if (found == m_byKey.constEnd()) {
            m_things.push_back({});
            found = m_byKey.insert(key, static_cast<int>(m_things.size()) - 1);
            m_things.back().name = name;
        }
        Thing &thing = m_things[static_cast<size_t>(*found)];
        thing.isListed = thing.isListed || !usual.isNull();
        if (usual.isNull() ? !thing.isListed && name.size() > thing.name.size()
                           : thing.mentions == 0) {
            thing.name = name;
        }
        const bool isDemonym = m_names.contains(NameList::Demonym, words);
        const EntityLabel entityLabel = isDemonym ? EntityLabel::Place : label;
        ++thing.labels[static_cast<size_t>(entityLabel)];
        thing.isPlural = thing.isPlural || isPluralName(words, label);
        ++thing.mentions;
        m_thingOf[static_cast<size_t>(mention)] = *found;
    }

    [[nodiscard]] bool isPluralName(const QString &words, EntityLabel label) const
    {
        if (label == EntityLabel::Misc) {
            return words.endsWith(u's') && m_names.contains(NameList::Misc, words) &&
                   m_names.contains(NameList::Misc, words.chopped(1));
        }
        return label == EntityLabel::Organisation &&
               isInTable(pluralWords, QStringView(words).mid(words.lastIndexOf(u' ') + 1));
    }

    [[nodiscard]] static QString withoutSuffix(QString name)
    {
        qsizetype space = name.lastIndexOf(u' ');
        while (space > 0 && isInTable(companySuffixes, QStringView(name).mid(space + 1))) {
            name.truncate(space);
            if (name.endsWith(u',')) {
                name.chop(1);
            }
            space = name.lastIndexOf(u' ');
        }
        return name;
    }

    [[nodiscard]] int rootOf(int thing) const
    {
        while (m_things[static_cast<size_t>(thing)].joinedTo >= 0) {
            thing = m_things[static_cast<size_t>(thing)].joinedTo;
        }
        return thing;
    }

    void join(int thing, int into)
    {
        thing = rootOf(thing);
        into = rootOf(into);
        if (thing == into) {
            return;
        }
        Thing &from = m_things[static_cast<size_t>(thing)];
        Thing &to = m_things[static_cast<size_t>(into)];
        to.mentions += from.mentions;
        to.isPlural = to.isPlural || from.isPlural;
        for (size_t i = 0; i < to.labels.size(); ++i) {
            to.labels[i] += from.labels[i];
        }
        from.joinedTo = into;
    }

    /// "International Monetary Fund (IMF)": the brackets say so, even where the letters are not
    /// all initials ("Democratic Unionist Party of Ulster (DUP)").
    void joinBracketedAcronyms()
    {
        int previous = -1;
        for (int i = 0; i < m_mentions.size() && !m_poll.step(); ++i) {
            if (m_thingOf[static_cast<size_t>(i)] < 0) {
                continue;
            }
            if (previous >= 0 && isBracketed(previous, i)) {
                const QString acronym = withoutPoints(wordsOf(i));
                const QString name = wordsOf(previous);
                if (isAcronym(acronym) && name.size() > acronym.size() &&
                    name[0].toUpper() == acronym[0]) {
                    join(
                        m_thingOf[static_cast<size_t>(i)],
                        m_thingOf[static_cast<size_t>(previous)]);
                }
            }
            previous = i;
        }
    }

    [[nodiscard]] bool isBracketed(int name, int acronym) const
    {
        const Span first = m_mentions[name].span;
        const Span second = m_mentions[acronym].span;
        const QStringView between =
            Span{first.end, std::max(first.end, second.start)}.in(m_text.text).trimmed();
        return between == u"(" && second.end < m_text.text.size() &&
               m_text.text[second.end] == u')';
    }

    void joinAcronyms()
    {
        QHash<QString, int> full;
        for (size_t i = 0; i < m_things.size() && !m_poll.step(); ++i) {
            const QString &name = m_things[i].name;
            if (name.contains(u' ')) {
                for (const QString &initials : initialsOf(name)) {
                    full.insert(initials, static_cast<int>(i));
                }
            }
        }
        for (size_t i = 0; i < m_things.size() && !m_poll.step(); ++i) {
            const QString &name = m_things[i].name;
            if (m_things[i].joinedTo < 0 && isAcronym(name)) {
                const auto found = full.constFind(withoutPoints(name));
                if (found != full.constEnd()) {
                    join(static_cast<int>(i), *found);
                }
            }
        }
    }

    [[nodiscard]] static QStringList initialsOf(const QString &name)
    {
        QString capitals;
        QString all;
        bool isStart = true;
        for (const QChar c : name) {
            if (isStart && c.isLetter()) {
                all += c.toUpper();
                capitals += c.isUpper() ? QString(c) : QString();
            }
            isStart = c.isSpace() || c == u'-';
        }
        return capitals.size() < 2 ? QStringList() : QStringList{all, capitals};
    }

    /// An organisation's short form begins its full name ("Manchester United Football Club"), or is
    /// it without the country ("U.S. State Department"). Only where one full name fits.
    void joinParts()
    {
        QHash<QString, int> parts; // -1 for a part of several
        for (size_t i = 0; i < m_things.size() && !m_poll.step(); ++i) {
            if (m_things[i].joinedTo < 0 && isOrganisation(m_things[i])) {
                noteParts(static_cast<int>(i), parts);
            }
        }
        for (size_t i = 0; i < m_things.size() && !m_poll.step(); ++i) {
            if (m_things[i].joinedTo >= 0 || !isOrganisation(m_things[i])) {
                continue;
            }
            const int whole = parts.value(keyOf(m_things[i].name), -1);
            if (whole >= 0 && whole != static_cast<int>(i)) {
                join(static_cast<int>(i), whole);
            }
        }
    }

    [[nodiscard]] static bool isOrganisation(const Thing &thing)
    {
        const int organisation = thing.labels[static_cast<size_t>(EntityLabel::Organisation)];
        return organisation * 2 > thing.mentions;
    }

    void noteParts(int thing, QHash<QString, int> &parts) const
    {
        const QString name = m_things[static_cast<size_t>(thing)].name;
        const auto note = [&](const QString &part) {
            const QString key = keyOf(part);
            parts.insert(key, parts.contains(key) && parts[key] != thing ? -1 : thing);
        };
        for (qsizetype space = name.indexOf(u' '); space > 0;
             space = name.indexOf(u' ', space + 1)) {
            const QString head = name.left(space);
            const NameFlags flags = m_names.flags(head);
            if (flags.has(NameList::Country) || flags.has(NameList::Demonym)) {
                note(name.mid(space + 1));
            } else if (!flags.has(NameList::OrganisationWord) && !flags.has(NameList::PlaceWord)) {
                note(head);
            }
        }
    }

    void append(QList<Entity> &entities)
    {
        for (Thing &thing : m_things) {
            if (m_poll.step()) {
                return;
            }
            if (thing.joinedTo >= 0) {
                continue;
            }
            Entity entity;
            entity.name = thing.name;
            const auto most = std::max_element(thing.labels.begin(), thing.labels.end());
            entity.label = static_cast<EntityLabel>(most - thing.labels.begin());
            entity.isPlural = thing.isPlural;
            entity.mentions.reserve(thing.mentions);
            thing.entity = static_cast<int>(entities.size());
            entities.append(entity);
        }
        // Mention by mention, so that each list is in order without having been sorted.
        for (int i = 0; i < m_mentions.size() && !m_poll.step(); ++i) {
            const int thing = m_thingOf[static_cast<size_t>(i)];
            if (thing >= 0) {
                const int entity = m_things[static_cast<size_t>(rootOf(thing))].entity;
                m_mentions[i].entity = entity;
                entities[entity].mentions.append(i);
            }
        }
    }

    static constexpr int stepsBetweenStops = 256;

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
    StopPoll m_poll;
    std::deque<Thing> m_things; // not moved as it grows
    QHash<QString, int> m_byKey;
    std::vector<int> m_thingOf; // of each mention, -1 for what is none
};

} // namespace

void joinThings(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    QList<Entity> &entities, const StopCallable &stop, const DisposalCallable &disposal)
{
    auto joiner = std::make_shared<ThingJoiner>(text, names, mentions, stop);
    joiner->run(entities);
    if (disposal) {
        disposal(std::move(joiner));
    }
}

} // namespace Quoth

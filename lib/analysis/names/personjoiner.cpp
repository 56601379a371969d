// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/personjoiner.h>

#include <analysis/names/namelists.h>
#include <analysis/names/wordtable.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// More persons of one surname than this are not told apart: keeps degenerate texts linear.
constexpr qsizetype mostNamesakes = 16;
constexpr int titleWeight = 3;

/// Surnames that stand first in the order of their countries: "Kim Jong Un", "Xi Jinping".
constexpr auto leadingSurnames = sortedTable(std::to_array<QStringView>(
    {u"Ban",    u"Bo",   u"Cao",  u"Chen",  u"Choi",  u"Chung", u"Deng",  u"Gao",  u"Guo",  u"Han",
     u"He",     u"Hu",   u"Hua",  u"Huang", u"Hwang", u"Jang",  u"Jiang", u"Jung", u"Kang", u"Kim",
     u"Kwon",   u"Lee",  u"Li",   u"Lin",   u"Liu",   u"Lu",    u"Ma",    u"Mao",  u"Moon", u"Ngo",
     u"Nguyen", u"Park", u"Peng", u"Pham",  u"Qin",   u"Ri",    u"Roh",   u"Shin", u"Song", u"Sun",
     u"Tran",   u"Tsai", u"Wang", u"Wen",   u"Wu",    u"Xi",    u"Xu",    u"Yang", u"Ye",   u"Yoon",
     u"Yu",     u"Yuan", u"Zeng", u"Zhang", u"Zhao",  u"Zhou",  u"Zhu"}));

constexpr auto surnameParticles = sortedTable(std::to_array<QStringView>(
    {u"al", u"bin", u"da", u"de", u"del", u"della", u"den", u"der", u"di", u"dos", u"du", u"el",
     u"ibn", u"la", u"le", u"ould", u"ter", u"van", u"von"}));

constexpr auto generationWords = sortedTable(
    std::to_array<QStringView>({u"II", u"III", u"IV", u"Jr", u"Jr.", u"Sr", u"Sr.", u"V", u"VI"}));

/// "TRUMP" in a headline is "Trump"; other words stay as they are.
QString inTitleCase(QStringView word)
{
    QString result = word.toString();
    const bool isShouted =
        result.size() > 2 && result == result.toUpper() && !result.contains(u'.');
    return isShouted ? result.left(1) + result.mid(1).toLower() : result;
}

struct NameForm
{
    QStringList words; ///< without generation words
    bool hasGeneration = false;

    [[nodiscard]] QString first() const { return words.first(); }
    [[nodiscard]] QString last() const { return words.last(); }
    [[nodiscard]] bool isFull() const { return words.size() > 1; }
    [[nodiscard]] bool leadsWithSurname() const
    {
        return words.size() >= 2 && words.size() <= 3 && words[0].size() <= 6 &&
               isInTable(leadingSurnames, words[0]);
    }
};

struct Person
{
    QList<NameForm> forms; ///< the full ones
    QList<int> mentions;
    int female = 0;
    int male = 0;
    int alone = 0; ///< mentions by the surname alone
    qsizetype firstSeen = -1;
    qsizetype lastSeen = -1; ///< where in the text it was named last, while mentions are resolved
};

class PersonJoiner
{
public:
    PersonJoiner(
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
        m_formOf.resize(static_cast<size_t>(m_mentions.size()), -1);
        m_personOfMention.resize(static_cast<size_t>(m_mentions.size()), -1);
        for (int i = 0; i < m_mentions.size() && !m_poll.step(); ++i) {
            if (m_mentions[i].label == EntityLabel::Person) {
                read(i);
            }
        }
        for (const int i : m_order) {
            if (m_poll.step()) {
                return;
            }
            if (formOf(i).isFull()) {
                addFull(i);
            }
        }
        indexPersons();
        for (const int i : m_order) {
            if (m_poll.step()) {
                return;
            }
            addMention(i, personOf(i));
        }
        for (Person &person : m_persons) {
            if (m_poll.step()) {
                return;
            }
            append(person, entities);
        }
    }

private:
    [[nodiscard]] const NameForm &formOf(int mention) const
    {
        return m_forms[static_cast<size_t>(m_formOf[static_cast<size_t>(mention)])];
    }

    /// Names come back again and again: each form of words is read once.
    void read(int mention)
    {
        const QStringView words = m_mentions[mention].span.in(m_text.text);
        const auto next = static_cast<int>(m_forms.size());
        const int form = m_formIndex.value(words, next);
        if (form == next) {
            m_formIndex.insert(words, next);
            m_forms.push_back(readForm(mention));
        }
        m_formOf[static_cast<size_t>(mention)] = form;
        m_order.append(mention);
    }

    [[nodiscard]] NameForm readForm(int mention) const
    {
        NameForm form;
        const Span span = m_mentions[mention].span;
        QString word;
        for (qsizetype i = m_text.tokenAt(span.start);
             i < m_text.tokens.size() && m_text.tokens[i].span.start < span.end; ++i) {
            const QStringView view = m_text.word(i);
            const bool isJoined = m_text.tokens[i].span.start > span.start &&
                                  m_text.tokens[i - 1].span.end == m_text.tokens[i].span.start;
            if (isInTable(generationWords, view)) {
                form.hasGeneration = true;
            } else if (isJoined && !form.words.isEmpty()) {
                form.words.last() += view; // "Jean-Claude", "al-Maliki"
            } else {
                form.words.append(inTitleCase(view));
            }
        }
        if (form.words.isEmpty()) {
            form.words.append(span.in(m_text.text).toString());
        }
        joinParticles(form);
        return form;
    }

    /// Particles are part of the word behind them: "bin Laden" is one surname.
    static void joinParticles(NameForm &form)
    {
        for (qsizetype i = form.words.size() - 2; i >= 0; --i) {
            const bool isSmall = form.words[i].at(0).isLower();
            if (isSmall && isInTable(surnameParticles, form.words[i])) {
                form.words[i] += u' ' + form.words[i + 1];
                form.words.removeAt(i + 1);
            }
        }
    }

    /// The same person if first and last words agree and the words between do not contradict:
    /// "John Bolton" and "John R. Bolton"; "Mousavi" may lose its first names from the left.
    [[nodiscard]] static bool isSamePerson(const NameForm &a, const NameForm &b)
    {
        const NameForm &shorter = a.words.size() <= b.words.size() ? a : b;
        const NameForm &longer = a.words.size() <= b.words.size() ? b : a;
        if (shorter.last() != longer.last()) {
            return false;
        }
        qsizetype at = 0;
        for (const QString &word : shorter.words) {
            while (at < longer.words.size() && !agrees(word, longer.words[at])) {
                ++at;
            }
            if (at++ == longer.words.size()) {
                return false;
            }
        }
        return true;
    }

    /// "J." agrees with "John".
    [[nodiscard]] static bool agrees(const QString &a, const QString &b)
    {
        const auto isInitialOf = [](const QString &initial, const QString &word) {
            return initial.size() == 2 && initial[1] == u'.' && word.startsWith(initial[0]);
        };
        return a == b || isInitialOf(a, b) || isInitialOf(b, a);
    }

    void addFull(int mention)
    {
        const NameForm &form = formOf(mention);
        QList<int> &namesakes = m_bySurname[form.last()];
        for (const int candidate : std::as_const(namesakes)) {
            Person &person = m_persons[static_cast<size_t>(candidate)];
            if (isSamePerson(person.forms.first(), form)) {
                if (form.words.size() > person.forms.first().words.size()) {
                    person.forms.prepend(form);
                }
                m_personOfMention[static_cast<size_t>(mention)] = candidate;
                return;
            }
        }
        m_persons.push_back({});
        m_persons.back().forms.append(form);
        const int added = static_cast<int>(m_persons.size()) - 1;
        if (namesakes.size() < mostNamesakes) {
            namesakes.append(added);
        }
        m_personOfMention[static_cast<size_t>(mention)] = added;
    }

    void indexPersons()
    {
        m_bySurname.clear();
        for (size_t i = 0; i < m_persons.size() && !m_poll.step(); ++i) {
            const NameForm &form = m_persons[i].forms.first();
            const bool isReversed = form.leadsWithSurname();
            const int index = static_cast<int>(i);
            note(m_bySurname, isReversed ? form.first() : form.last(), index);
            note(m_byGivenName, isReversed ? form.last() : form.first(), index);
            if (form.last().contains(u' ')) { // "Laden" for "bin Laden"
                note(m_bySurname, form.last().section(u' ', -1), index);
            }
            if (form.last().contains(u'-') && form.last()[0].isLower()) { // "Maliki"
                note(m_bySurname, form.last().section(u'-', 1), index);
            }
        }
    }

    static void note(QHash<QString, QList<int>> &index, const QString &word, int person)
    {
        QList<int> &persons = index[word];
        if (persons.size() < mostNamesakes && !persons.contains(person)) {
            persons.append(person);
        }
    }

    [[nodiscard]] int personOf(int mention)
    {
        if (const int known = m_personOfMention[static_cast<size_t>(mention)]; known >= 0) {
            return known;
        }
        const QString word = formOf(mention).last();
        int person = best(m_bySurname.value(word), mention);
        person = person < 0 ? best(m_byGivenName.value(word), mention) : person;
        if (person >= 0) {
            return person;
        }
        m_persons.push_back({});
        const int added = static_cast<int>(m_persons.size()) - 1;
        note(m_bySurname, word, added);
        return added;
    }

    /// Who of a family a surname alone means: whom it meant before, else whom the article has first
    /// ("Carol Pickett ... her husband, Dwight Pickett, died. ¶ Pickett will not sell."), unless
    /// one was named just before, in this paragraph.
    [[nodiscard]] qsizetype familiarity(const Person &person, int mention) const
    {
        const qsizetype start = m_mentions[mention].span.start;
        if (person.lastSeen < 0) {
            return -1;
        }
        constexpr qsizetype nearEnough = 300;
        const bool isNear = start - person.lastSeen < nearEnough &&
                            !Span{person.lastSeen, start}.in(m_text.text).contains(u'\n');
        const qsizetype length = m_text.text.size();
        return isNear ? length * 2 + person.lastSeen
                      : std::min<qsizetype>(person.alone, 1) * length + length - person.firstSeen;
    }

    /// Of several persons the one that the title's gender fits best and who is the likeliest to be
    /// called so; if none was named yet, the first of the text.
    [[nodiscard]] int best(const QList<int> &persons, int mention) const
    {
        const Gender wanted = persons.size() > 1 ? genderOfContext(mention) : Gender::Unknown;
        int found = -1;
        std::pair<bool, qsizetype> foundRank;
        for (const int candidate : persons) {
            const Person &person = m_persons[static_cast<size_t>(candidate)];
            const Gender gender = genderOf(person);
            if (wanted != Gender::Unknown && gender != Gender::Unknown && gender != wanted) {
                continue;
            }
            const std::pair rank{
                wanted != Gender::Unknown && gender == wanted, familiarity(person, mention)};
            if (found < 0 || rank > foundRank) {
                found = candidate;
                foundRank = rank;
            }
        }
        return found;
    }

    void addMention(int mention, int index)
    {
        Person &person = m_persons[static_cast<size_t>(index)];
        person.mentions.append(mention);
        person.lastSeen = m_mentions[mention].span.start;
        person.firstSeen = person.firstSeen < 0 ? person.lastSeen : person.firstSeen;
        const NameForm &form = formOf(mention);
        const bool isAlone =
            !form.isFull() && !person.forms.isEmpty() && form.last() == person.forms.first().last();
        person.alone += isAlone ? 1 : 0;
        if (form.isFull() && !form.leadsWithSurname()) {
            count(person, genderOfFirstName(form.first()), 1);
        } else if (form.isFull()) {
            count(person, genderOfFirstName(form.last()), 1);
        }
        count(person, genderOfContext(mention), titleWeight);
    }

    static void count(Person &person, Gender gender, int weight)
    {
        person.female += gender == Gender::Female ? weight : 0;
        person.male += gender == Gender::Male ? weight : 0;
    }

    [[nodiscard]] Gender genderOf(const Person &person) const
    {
        if (person.female == person.male) {
            return person.forms.isEmpty() ? Gender::Unknown
                                          : genderOfFirstName(person.forms.first().first());
        }
        return person.female > person.male ? Gender::Female : Gender::Male;
    }

    [[nodiscard]] Gender genderOfFirstName(const QString &name) const
    {
        const NameFlags flags = m_names.flags(name);
        const bool isFemale = flags.has(NameList::FemaleFirstName);
        const bool isMale = flags.has(NameList::MaleFirstName);
        if (isFemale == isMale) {
            return Gender::Unknown;
        }
        return isFemale ? Gender::Female : Gender::Male;
    }

    /// What the word right before the name says: "Mrs.", "Queen", "spokesman", "his wife".
    [[nodiscard]] Gender genderOfContext(int mention) const
    {
        const qsizetype first = m_text.tokenAt(m_mentions[mention].span.start);
        if (first == 0 || first >= m_text.tokens.size()) {
            return Gender::Unknown;
        }
        const QStringView word = m_text.word(first - 1);
        for (const NameList list : {NameList::Title, NameList::Role}) {
            const QStringView value = m_names.value(list, word);
            if (value == u"female") {
                return Gender::Female;
            }
            if (value == u"male") {
                return Gender::Male;
            }
        }
        return Gender::Unknown;
    }

    /// The person's name: the longest form, spelt as in the text unless that was all capitals.
    void append(const Person &person, QList<Entity> &entities)
    {
        Entity entity;
        entity.label = EntityLabel::Person;
        entity.gender = genderOf(person);
        entity.mentions = person.mentions;
        for (const int mention : person.mentions) {
            if (m_poll.step()) {
                return;
            }
            m_mentions[mention].entity = static_cast<int>(entities.size());
            if (m_mentions[mention].span.length() <= entity.name.size()) {
                continue;
            }
            const QString words = nameOf(mention);
            if (words.size() > entity.name.size()) {
                entity.name = words;
            }
        }
        if (!entity.mentions.isEmpty()) {
            entities.append(entity);
        }
    }

    [[nodiscard]] QString nameOf(int mention) const
    {
        const QString words = m_mentions[mention].span.in(m_text.text).toString().simplified();
        return words == words.toUpper() ? formOf(mention).words.join(u' ') : words;
    }

    static constexpr int stepsBetweenStops = 256;

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
    StopPoll m_poll;
    QList<int> m_order; // mentions of persons, in reading order
    std::vector<NameForm> m_forms;
    QHash<QStringView, int> m_formIndex; // by the words as written, views into the text
    std::vector<int> m_formOf;           // of each mention, -1 for no person
    std::vector<Person> m_persons;
    std::vector<int> m_personOfMention; // -1 while it is not known
    QHash<QString, QList<int>> m_bySurname;
    QHash<QString, QList<int>> m_byGivenName;
};

} // namespace

void joinPersons(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    QList<Entity> &entities, const StopCallable &stop, const DisposalCallable &disposal)
{
    auto joiner = std::make_shared<PersonJoiner>(text, names, mentions, stop);
    joiner->run(entities);
    if (disposal) {
        disposal(std::move(joiner));
    }
}

} // namespace Quoth

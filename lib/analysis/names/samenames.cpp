// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/samenames.h>

#include <analysis/names/wordtable.h>

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// As comparableName has them.
constexpr auto libraryTitles = sortedTable(std::to_array<QStringView>(
    {u"admiral",
     u"ambassador",
     u"archbishop",
     u"attorney",
     u"baroness",
     u"bishop",
     u"capt",
     u"captain",
     u"chairman",
     u"chief",
     u"col",
     u"colonel",
     u"commander",
     u"congressman",
     u"congresswoman",
     u"dr",
     u"gen",
     u"general",
     u"gov",
     u"governor",
     u"judge",
     u"justice",
     u"king",
     u"lady",
     u"lieutenant",
     u"lord",
     u"lt",
     u"major",
     u"mayor",
     u"minister",
     u"miss",
     u"mr",
     u"mrs",
     u"ms",
     u"pope",
     u"president",
     u"prime",
     u"prince",
     u"princess",
     u"prof",
     u"professor",
     u"queen",
     u"rep",
     u"representative",
     u"rev",
     u"secretary",
     u"sen",
     u"senator",
     u"sergeant",
     u"sgt",
     u"sir",
     u"vice",
     u"chancellor",
     u"foreign"}));

constexpr auto libraryGenerations = sortedTable(
    std::to_array<QStringView>({u"ii", u"iii", u"iv", u"jr", u"junior", u"senior", u"sr"}));

constexpr auto firmSuffixes = sortedTable(std::to_array<QStringView>(
    {u"ag", u"co", u"company", u"corp", u"corporation", u"gmbh", u"group", u"holding", u"holdings",
     u"inc", u"incorporated", u"limited", u"llc", u"llp", u"ltd", u"nv", u"plc", u"sa", u"se"}));

constexpr auto smallNameWords =
    sortedTable(std::to_array<QStringView>({u"and", u"for", u"in", u"of", u"on", u"the", u"to"}));

/// More bearers of one surname and first letter than this are not told apart: keeps large libraries
/// linear.
constexpr qsizetype mostBearers = 16;
constexpr int comparedBetweenStops = 256;

/// A name cut into comparable words.
struct ComparedName
{
    QString key;
    QStringList words;  ///< of a person without titles and generation
    QString generation; ///< "jr"
    bool isTitled = false;
    bool isAcronym = false; ///< nothing but two capitals or more, with points or without
};

bool isWrittenAcronym(QStringView name)
{
    int letters = 0;
    for (const QChar c : name) {
        if (!c.isUpper() && c != u'.') {
            return false;
        }
        letters += c.isUpper() ? 1 : 0;
    }
    constexpr int longest = 8;
    return letters >= 2 && letters <= longest;
}

class SameNameFinder
{
public:
    SameNameFinder(const QList<UsedName> &names, const StopCallable &stop)
        : m_names(names)
        , m_poll(stop, comparedBetweenStops)
        , m_parent(static_cast<size_t>(names.size()), -1)
    {
    }

    QList<NameAlias> run()
    {
        readAll();
        joinSpellings();
        joinPersons();
        joinAcronyms();
        joinCompanies();
        return m_poll.isStopped() ? QList<NameAlias>() : aliases();
    }

private:
    [[nodiscard]] const ComparedName &read(int name) const
    {
        return m_read[static_cast<size_t>(name)];
    }
    [[nodiscard]] bool isPerson(int name) const { return m_names[name].label == u"PER"; }
    [[nodiscard]] bool isOrganisation(int name) const { return m_names[name].label == u"ORG"; }

    void readAll()
    {
        m_read.reserve(static_cast<size_t>(m_names.size()));
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            ComparedName one;
            one.key = comparableName(m_names[i].name);
            one.words = one.key.split(u' ', Qt::SkipEmptyParts);
            one.isAcronym = isWrittenAcronym(m_names[i].name);
            if (isPerson(i)) {
                readPerson(one);
            }
            m_read.push_back(std::move(one));
        }
    }

    static void readPerson(ComparedName &one)
    {
        while (one.words.size() > 1 && isInTable(libraryTitles, one.words.first())) {
            one.words.removeFirst();
            one.isTitled = true;
        }
        while (one.words.size() > 1 && isInTable(libraryGenerations, one.words.last())) {
            one.generation = one.words.takeLast();
        }
    }

    /// The one that a name was joined to, at the end of the way.
    [[nodiscard]] int rootOf(int name) const
    {
        while (m_parent[static_cast<size_t>(name)] >= 0) {
            name = m_parent[static_cast<size_t>(name)];
        }
        return name;
    }

    void join(int alias, int name, const QString &rule, double confidence)
    {
        alias = rootOf(alias);
        name = rootOf(name);
        if (alias != name) {
            m_parent[static_cast<size_t>(alias)] = name;
            m_found.append({alias, name, rule, confidence});
        }
    }

    /// Of two spellings the one that is used more, and of two used alike the first.
    void joinSpellings()
    {
        QHash<std::pair<QString, QString>, int> best;
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            const std::pair key(read(i).key, m_names[i].label);
            const int known = best.value(key, -1);
            if (read(i).key.isEmpty()) {
                continue; // nothing but points
            }
            if (known < 0 || m_names[i].count > m_names[known].count) {
                best.insert(key, i);
            }
        }
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            if (!read(i).key.isEmpty()) {
                join(i, best.value({read(i).key, m_names[i].label}), u"spelling"_s, 0.95);
            }
        }
    }

    void joinPersons()
    {
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            if (isPerson(i) && rootOf(i) == i && !read(i).words.isEmpty()) {
                m_bySurname[read(i).words.last()].append(i);
            }
        }
        for (auto it = m_bySurname.cbegin(); it != m_bySurname.cend() && !m_poll.step(); ++it) {
            if (it->size() > 1) {
                joinNamesakes(*it);
            }
        }
    }

    void joinNamesakes(const QList<int> &bearers)
    {
        QList<int> full;
        QList<int> bare; // a surname alone, or behind a title
        for (const int name : bearers) {
            (read(name).words.size() > 1 ? full : bare).append(name);
        }
        QHash<QChar, QList<int>> byInitial;
        for (const int name : std::as_const(full)) {
            byInitial[read(name).words.first()[0]].append(name);
        }
        for (const QList<int> &alike : std::as_const(byInitial)) {
            if (alike.size() <= mostBearers) {
                joinMiddleNames(alike);
            }
        }
        QList<int> persons;
        for (const int name : std::as_const(full)) {
            if (rootOf(name) == name) {
                persons.append(name);
            }
        }
        if (persons.size() != 1) {
            return; // two people, or nobody in full
        }
        for (const int name : std::as_const(bare)) {
            const bool isTitled = read(name).isTitled;
            if (isTitled || m_names[name].count <= m_names[persons.first()].count) {
                join(
                    name, persons.first(), isTitled ? u"title"_s : u"surname"_s,
                    isTitled ? 0.8 : 0.6);
            }
        }
    }

    /// Names that all agree with one another and with nobody else are one person. "George Bush"
    /// agrees with "George W. Bush" and "George H. W. Bush", who are two: all three stay alone.
    void joinMiddleNames(const QList<int> &full)
    {
        QHash<int, QList<int>> agreeing; // in the order of the list, with the name itself
        for (const int name : full) {
            for (const int other : full) {
                if (other == name || agree(read(name), read(other))) {
                    agreeing[name].append(other);
                }
            }
        }
        for (const int name : full) {
            const QList<int> own = agreeing.value(name);
            const bool isSure = std::all_of(
                own.cbegin(), own.cend(), [&](int other) { return agreeing.value(other) == own; });
            if (isSure && own.size() > 1) {
                const int best = *std::max_element(own.cbegin(), own.cend(), [this](int a, int b) {
                    return std::pair(m_names[a].count, -a) < std::pair(m_names[b].count, -b);
                });
                const bool isTitle = read(name).words == read(best).words;
                join(name, best, isTitle ? u"title"_s : u"middle-name"_s, 0.85);
            }
        }
    }

    /// First and last word alike, and those between as far as both have them, an initial for a
    /// word: "John Bolton", "J. R. Bolton" and "John Robert Bolton", but not "George H. W. Bush"
    /// and "George W. Bush".
    [[nodiscard]] static bool agree(const ComparedName &a, const ComparedName &b)
    {
        const ComparedName &shorter = a.words.size() <= b.words.size() ? a : b;
        const ComparedName &longer = a.words.size() <= b.words.size() ? b : a;
        if (a.generation != b.generation || shorter.words.last() != longer.words.last() ||
            !isAlike(shorter.words.first(), longer.words.first())) {
            return false;
        }
        for (qsizetype i = 1; i + 1 < shorter.words.size(); ++i) {
            if (!isAlike(shorter.words[i], longer.words[i])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] static bool isAlike(const QString &a, const QString &b)
    {
        return a == b || ((a.size() == 1 || b.size() == 1) && a[0] == b[0]);
    }

    void joinAcronyms()
    {
        QHash<QString, int> full; // -1 for the initials of several
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            if (!isOrganisation(i) || rootOf(i) != i) {
                continue;
            }
            for (const QString &initials : initialsOf(read(i))) {
                const auto known = full.constFind(initials);
                full.insert(initials, known == full.cend() || *known == i ? i : -1);
            }
        }
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            const int name =
                read(i).isAcronym && isOrganisation(i) ? full.value(read(i).key, -1) : -1;
            if (name >= 0) {
                join(i, name, u"acronym"_s, 0.8);
            }
        }
    }

    /// With the small words and without them: "Bank of England" is BOE and BE.
    [[nodiscard]] static QStringList initialsOf(const ComparedName &name)
    {
        QString all;
        QString large;
        for (const QString &word : name.words) {
            all += word[0];
            large += isInTable(smallNameWords, word) ? QString() : QString(word[0]);
        }
        return large.size() < 2 ? QStringList() : QStringList{all, large};
    }

    /// "Apple Inc." is "Apple".
    void joinCompanies()
    {
        QHash<QString, int> companies;
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            if (isOrganisation(i) && !companies.contains(read(i).key)) {
                companies.insert(read(i).key, i);
            }
        }
        for (int i = 0; i < m_names.size() && !m_poll.step(); ++i) {
            QStringList words = read(i).words;
            while (isOrganisation(i) && words.size() > 1 && isInTable(firmSuffixes, words.last())) {
                words.removeLast();
            }
            if (words.size() < read(i).words.size()) {
                const int name = companies.value(words.join(u' '), -1);
                if (name >= 0) {
                    join(i, name, u"company-suffix"_s, 0.85);
                }
            }
        }
    }

    /// Each alias directly under the name that stands for it.
    [[nodiscard]] QList<NameAlias> aliases() const
    {
        QList<NameAlias> list = m_found;
        for (NameAlias &alias : list) {
            alias.name = rootOf(alias.name);
        }
        return list;
    }

    const QList<UsedName> &m_names;
    StopPoll m_poll;
    std::vector<int> m_parent;
    std::vector<ComparedName> m_read;
    QHash<QString, QList<int>> m_bySurname;
    QList<NameAlias> m_found;
};

} // namespace

QString comparableName(QStringView name)
{
    const QString apart = name.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString compared;
    compared.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c == u'&') {
            compared += c;
        } else if (c.isSpace() || c.category() == QChar::Punctuation_Dash) {
            compared += u' ';
        }
    }
    return compared.simplified();
}

QList<NameAlias> sameNames(const QList<UsedName> &names, const StopCallable &stop)
{
    return SameNameFinder(names, stop).run();
}

} // namespace Quoth

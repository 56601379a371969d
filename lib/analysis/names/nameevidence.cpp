// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/nameevidence.h>

#include <analysis/names/wordtable.h>

namespace Quoth {

namespace {

/// What people do and rivers do not: "X said", "X has told".
constexpr auto personVerbs = sortedTable(std::to_array<QStringView>(
    {u"accused",   u"acknowledged", u"added",     u"admitted",  u"adds",       u"agreed",
     u"announced", u"appeared",     u"argued",    u"argues",    u"arrived",    u"asked",
     u"asks",      u"believed",     u"believes",  u"called",    u"claimed",    u"claims",
     u"commented", u"complained",   u"concluded", u"confirmed", u"criticized", u"criticised",
     u"declined",  u"defended",     u"denied",    u"described", u"died",       u"dismissed",
     u"expressed", u"explained",    u"explains",  u"insisted",  u"insists",    u"joined",
     u"married",   u"met",          u"noted",     u"notes",     u"pledged",    u"praised",
     u"pleaded",   u"predicted",    u"promised",  u"recalled",  u"recalls",    u"rejected",
     u"replied",   u"reiterated",   u"resigned",  u"responded", u"retired",    u"said",
     u"says",      u"stated",       u"stressed",  u"suggested", u"testified",  u"thinks",
     u"thought",   u"told",         u"tells",     u"tweeted",   u"urged",      u"vowed",
     u"warned",    u"warns",        u"went",      u"won",       u"wrote",      u"writes"}));

constexpr auto placePrepositions = sortedTable(std::to_array<QStringView>(
    {u"across", u"around", u"at", u"from", u"in", u"inside", u"into", u"near", u"outside",
     u"through", u"throughout", u"to", u"toward", u"towards", u"via"}));

constexpr auto placeNouns = sortedTable(std::to_array<QStringView>(
    {u"area", u"capital", u"city", u"coast", u"county", u"district", u"island", u"neighborhood",
     u"neighbourhood", u"outskirts", u"port", u"province", u"region", u"resort", u"state",
     u"streets", u"suburb", u"town", u"village"}));

/// What belongs to a company or an agency: "X shares", "X officials", "X's subsidiary".
constexpr auto organisationNouns = sortedTable(std::to_array<QStringView>(
    {u"agents",    u"airliner",     u"board",      u"campaign",  u"chairman",     u"chief",
     u"customers", u"employees",    u"executives", u"fighters",  u"inspectors",   u"management",
     u"members",   u"militants",    u"plc",        u"profits",   u"rebels",       u"report",
     u"sales",     u"shareholders", u"shares",     u"spokesman", u"spokesperson", u"spokeswoman",
     u"staff",     u"stock",        u"subsidiary", u"unit",      u"website"}));

class EvidenceGatherer
{
public:
    EvidenceGatherer(
        const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
        const Sentence &sentence, NameCandidate &candidate)
        : m_text(text)
        , m_names(names)
        , m_words(words)
        , m_sentence(sentence)
        , m_name(candidate)
    {
    }

    void run()
    {
        if (!m_name.isListed) {
            inner();
        }
        before();
        behind();
    }

private:
    [[nodiscard]] const NameWord &at(qsizetype i) const { return m_words[static_cast<size_t>(i)]; }
    [[nodiscard]] QStringView word(qsizetype i) const
    {
        return i >= m_sentence.firstToken && i < m_sentence.endToken ? m_text.word(i)
                                                                     : QStringView();
    }
    [[nodiscard]] qsizetype length() const { return m_name.end - m_name.first; }

    void add(EntityLabel label, float points) { evidenceFor(m_name.evidence, label) += points; }

    [[nodiscard]] bool ends(NameList list) const
    {
        const qsizetype last = m_name.end - 1;
        return length() > 1 && at(last).flags.has(list) &&
               m_names.value(list, m_text.word(last)) != u"head";
    }

    [[nodiscard]] bool opens(NameList list) const
    {
        return length() > 1 && at(m_name.first).flags.has(list) &&
               m_names.value(list, m_text.word(m_name.first)) != u"tail";
    }

    [[nodiscard]] bool hasWord(QStringView wanted) const
    {
        for (qsizetype i = m_name.first; i < m_name.end; ++i) {
            if (m_text.word(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    void inner()
    {
        if (m_name.isTitled) {
            add(EntityLabel::Person, 6);
        }
        typeWords();
        if (length() == 1) {
            single();
        } else {
            personName();
        }
    }

    void typeWords()
    {
        const bool isCompound = hasWord(u"of") || hasWord(u"for");
        if (ends(NameList::OrganisationWord)) {
            add(EntityLabel::Organisation, 7);
        } else if (ends(NameList::EventWord)) {
            add(EntityLabel::Misc, 6);
        } else if (ends(NameList::PlaceWord)) {
            add(EntityLabel::Place, 6);
        }
        if (isCompound && opensCompound(NameList::OrganisationWord)) {
            add(EntityLabel::Organisation, 6);
        } else if (opens(NameList::EventWord)) {
            add(EntityLabel::Misc, 5);
        } else if (opens(NameList::PlaceWord)) {
            add(EntityLabel::Place, 3);
        }
        if (hasWord(u"&")) {
            add(EntityLabel::Organisation, 6);
        }
    }

    /// "Federal Bureau of Investigation": the word before "of" tells.
    [[nodiscard]] bool opensCompound(NameList list) const
    {
        for (qsizetype i = m_name.first + 1; i < m_name.end; ++i) {
            if ((m_text.word(i) == u"of" || m_text.word(i) == u"for") &&
                at(i - 1).flags.has(list)) {
                return true;
            }
        }
        return false;
    }

    void single()
    {
        const NameWord &only = at(m_name.first);
        if (only.shape == WordShape::Capitals || only.shape == WordShape::Points) {
            add(EntityLabel::Organisation, only.isCommon || only.isHeadline ? 0.5F : 3.F);
            return;
        }
        if (only.flags.has(NameList::Surname)) {
            add(EntityLabel::Person, only.isCommon ? 0.5F : 2.F);
        }
        if (only.flags.isFirstName()) {
            add(EntityLabel::Person, only.isCommon ? 0.5F : 2.F);
        }
        if (only.shape == WordShape::Capital && !only.isCommon && !only.isFirst &&
            !only.isHeadline) {
            // A strange word with a capital inside a sentence is a name of some kind: a little from
            // its neighbours is enough.
            add(EntityLabel::Organisation, 1);
            add(EntityLabel::Person, 1);
            add(EntityLabel::Place, 1);
        }
        if (only.shape == WordShape::Mixed) {
            add(EntityLabel::Misc, 1);
        }
        if (only.flags.has(NameList::Place)) {
            add(EntityLabel::Place, 1);
        }
    }

    void personName()
    {
        const NameWord &head = at(m_name.first);
        const NameWord &last = at(m_name.end - 1);
        int commons = 0;
        int parts = 0;
        int initials = 0;
        for (qsizetype i = m_name.first; i < m_name.end; ++i) {
            parts += isNameShape(at(i).shape) ? 1 : 0;
            initials += at(i).shape == WordShape::Initial ? 1 : 0;
            commons += at(i).isCommon && !at(i).flags.isFirstName() ? 1 : 0;
        }
        if (head.flags.isFirstName()) {
            add(EntityLabel::Person, head.isCommon ? 2.5F : 4.5F);
        } else if (head.shape == WordShape::Initial) {
            add(EntityLabel::Person, 3.5F);
        }
        if (last.flags.has(NameList::Surname) && !ends(NameList::OrganisationWord)) {
            add(EntityLabel::Person, last.isCommon ? 1.F : 2.F);
        }
        for (qsizetype i = m_name.first + 1; i + 1 < m_name.end; ++i) {
            if (at(i).shape == WordShape::Initial) {
                add(EntityLabel::Person, 2);
            }
        }
        if (last.shape == WordShape::Small && m_text.word(m_name.end - 2) == u"-") {
            add(EntityLabel::Person, 4); // "Wu Chi-wai"
        }
        if (commons > 0 && parts - initials == 1) {
            return; // "Plan B"
        }
        if (commons == 0 && parts <= 4) {
            add(EntityLabel::Person, 2);
        } else if (commons == parts) {
            add(EntityLabel::Organisation, 2);
            add(EntityLabel::Misc, 1.5F);
        } else {
            add(EntityLabel::Organisation, 1.2F);
        }
    }

    void before()
    {
        const QStringView last = word(m_name.first - 1);
        if (last.isEmpty() || m_name.isTitled) {
            return;
        }
        if (at(m_name.first - 1).shape != WordShape::Small) {
            return;
        }
        if (last == u"in") {
            add(EntityLabel::Place, 2);
        } else if (isInTable(placePrepositions, last)) {
            add(EntityLabel::Place, 0.8F);
        } else if (last == u"the") {
            add(EntityLabel::Person, -3);
            add(EntityLabel::Organisation, 1);
            add(EntityLabel::Misc, 0.5F);
        } else if (isInTable(placeNouns, last)) {
            add(EntityLabel::Place, 2.5F);
        } else if (m_names.contains(NameList::Role, last)) {
            add(EntityLabel::Person, 3.5F);
        }
        if (last == u"of" && isInTable(placeNouns, word(m_name.first - 2))) {
            add(EntityLabel::Place, 4);
        }
    }

    void behind()
    {
        const QStringView next = word(m_name.end);
        if (next.isEmpty()) {
            return;
        }
        if (next == u",") {
            afterComma();
        } else if (isInTable(personVerbs, next)) {
            add(EntityLabel::Person, 1.5F);
            add(EntityLabel::Organisation, 0.7F);
        } else if (isInTable(organisationNouns, next)) {
            add(EntityLabel::Organisation, 1.5F);
        } else if (isInTable(placeNouns, next)) {
            add(EntityLabel::Place, 2);
        } else if (
            next == u"(" && word(m_name.end + 2) == u")" && length() > 1 &&
            at(m_name.end + 1).shape == WordShape::Capitals) {
            add(EntityLabel::Organisation, 3);
        } else if (m_names.contains(NameList::Role, next)) {
            add(EntityLabel::Organisation, 1);
        } else if (next == u"'s" || next == u"’s") {
            possessed(word(m_name.end + 1));
        }
    }

    void possessed(QStringView thing)
    {
        if (isInTable(organisationNouns, thing)) {
            add(EntityLabel::Organisation, 1);
        } else if (thing == u"capital" || thing == u"president" || thing == u"government") {
            add(EntityLabel::Place, 2);
        }
    }

    void afterComma()
    {
        const qsizetype next = m_name.end + 1;
        const QStringView second = word(next);
        if (second.isEmpty()) {
            return;
        }
        const bool isAge = at(next).shape == WordShape::Number && second.size() <= 2;
        const QStringView third = word(next + 1);
        if (isAge && (third == u"," || third == u"." || third.isNull())) {
            add(EntityLabel::Person, 4);
        } else if (second == u"who" || second == u"whose") {
            add(EntityLabel::Person, 2.5F);
        } else if (at(next).flags.has(NameList::Country) || at(next).flags.has(NameList::Place)) {
            add(EntityLabel::Place, at(next).isFirst ? 0 : 1.5F);
        }
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    const std::vector<NameWord> &m_words;
    const Sentence &m_sentence;
    NameCandidate &m_name;
};

} // namespace

void addEvidence(
    const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
    const Sentence &sentence, NameCandidate &candidate)
{
    EvidenceGatherer(text, names, words, sentence, candidate).run();
}

} // namespace Quoth

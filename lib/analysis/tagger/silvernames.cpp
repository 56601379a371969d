// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/silvernames.h>

#include <analysis/tagger/phrasetable.h>

#include <algorithm>
#include <numeric>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestForMajority = 5;
constexpr double majorityShare = 0.7;
constexpr quint16 firstNameLists = FemaleFirstNameList | MaleFirstNameList;

size_t indexOf(EntityLabel label)
{
    return static_cast<size_t>(label);
}

int sum(const std::array<int, tagKindCount> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

QString simplified(QStringView name)
{
    QString simple = name.toString().simplified();
    for (const QStringView ending : {QStringView(u"'s"), QStringView(u"\u2019s")}) {
        if (simple.endsWith(ending)) {
            simple.chop(2);
        }
    }
    return simple;
}

/// What the lists say if they say one thing.
std::optional<EntityLabel> listedLabel(quint16 lists)
{
    const bool isPlace = (lists & (CountryList | PlaceList)) != 0;
    const bool isMisc = (lists & (DemonymList | MiscList)) != 0;
    const bool isOrganisation = (lists & OrganisationList) != 0;
    if (int(isPlace) + int(isMisc) + int(isOrganisation) != 1) {
        return std::nullopt;
    }
    if (isPlace) {
        return EntityLabel::Place;
    }
    return isMisc ? EntityLabel::Misc : EntityLabel::Organisation;
}

} // namespace

SilverNames::SilverNames(const TrainingFile &file)
{
    for (const TrainingDocument &document : file.documents) {
        for (const TrainingName &name : document.names) {
            if (name.label == EntityLabel::Date || !name.span.isWithin(document.text.size())) {
                continue;
            }
            const QString words = simplified(name.span.in(document.text));
            ++m_counts[words][indexOf(name.label)];
            if (const qsizetype space = words.lastIndexOf(u' '); space > 0) {
                ++m_lastWords[words.sliced(space + 1)][indexOf(name.label)];
            }
        }
    }
}

int SilverNames::count(const QString &name) const
{
    return sum(m_counts.value(name));
}

int SilverNames::count(const QString &name, EntityLabel label) const
{
    return m_counts.value(name)[indexOf(label)];
}

std::optional<EntityLabel> SilverNames::majority(const QString &name) const
{
    const Counts counts = m_counts.value(name);
    const auto best = std::max_element(counts.begin(), counts.end());
    const int total = sum(counts);
    if (total >= fewestForMajority && *best >= majorityShare * total) {
        return static_cast<EntityLabel>(best - counts.begin());
    }
    return std::nullopt;
}

bool SilverNames::isPerson(const QString &name, const Evidence &evidence) const
{
    constexpr quint16 otherWords =
        OrganisationWordList | PlaceWordList | EventWordList | DemonymList | MiscList;
    if ((evidence.lastLists & otherWords) != 0 || (evidence.lists & NotNameList) != 0) {
        return false;
    }
    if (evidence.isOneWord) {
        // "Negroponte", which ends "John Negroponte"
        const Counts ends = m_lastWords.value(name);
        const int persons = ends[indexOf(EntityLabel::Person)];
        return persons > 1 && persons > 2 * (sum(ends) - persons);
    }
    // "Aung San Suu Kyi", a person in each fourth place
    const bool isFirstName = (evidence.firstLists & firstNameLists) != 0;
    const int total = count(name);
    return count(name, EntityLabel::Person) * 4 > total &&
           (isFirstName || total > fewestForMajority);
}

EntityLabel SilverNames::repaired(const QString &name, const Evidence &evidence) const
{
    if (name == u"U.N." || name == u"UN") {
        return EntityLabel::Organisation;
    }
    const bool isNameOfPerson = (evidence.lists & (firstNameLists | SurnameList)) != 0;
    const auto listed = listedLabel(evidence.lists);
    if (listed && !(evidence.label == EntityLabel::Person && isNameOfPerson)) {
        return *listed;
    }
    // "Sunni Arab"
    constexpr quint16 adherents = DemonymList | MiscList;
    if (!evidence.isOneWord && (evidence.firstLists & adherents) != 0 &&
        (evidence.lastLists & adherents) != 0) {
        return EntityLabel::Misc;
    }
    if (!listed && evidence.label != EntityLabel::Person && isPerson(name, evidence)) {
        return EntityLabel::Person;
    }
    return majority(name).value_or(evidence.label);
}

} // namespace Quoth

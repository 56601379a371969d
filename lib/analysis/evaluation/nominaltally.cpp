// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/nominaltally.h>

#include <QtGlobal>

#include <algorithm>
#include <numeric>

namespace Quoth {

namespace {

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double sumOfSquares(const std::vector<double> &values)
{
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
}

void addTo(std::vector<double> &sum, const std::vector<double> &added)
{
    std::transform(sum.begin(), sum.end(), added.begin(), sum.begin(), std::plus<>());
}

/// How much of what chance leaves open was agreed on; nothing where chance leaves nothing open.
std::optional<double> beyondChance(double observed, double expected)
{
    constexpr double rounding = 1e-12;
    if (1 - expected < rounding) {
        return std::nullopt;
    }
    return (observed - expected) / (1 - expected);
}

} // namespace

NominalTally::NominalTally(int readers, int categories)
    : m_readers(readers)
    , m_categories(categories)
    , m_completeUses(static_cast<size_t>(categories))
    , m_pairableUses(static_cast<size_t>(categories))
{
    const auto uses = std::vector<double>(static_cast<size_t>(categories));
    m_pairs.assign(static_cast<size_t>(readers * (readers - 1) / 2), Pair{0, 0, uses, uses});
}

void NominalTally::add(std::span<const int> ratings)
{
    Q_ASSERT(static_cast<int>(ratings.size()) == m_readers);
    std::vector<double> uses(static_cast<size_t>(m_categories));
    double values = 0;
    auto pair = m_pairs.begin();
    for (size_t i = 0; i < ratings.size(); ++i) {
        if (ratings[i] != missing) {
            Q_ASSERT(ratings[i] < m_categories);
            ++uses[static_cast<size_t>(ratings[i])];
            ++values;
        }
        for (size_t j = i + 1; j < ratings.size(); ++j, ++pair) {
            if (ratings[i] != missing && ratings[j] != missing) {
                ++pair->items;
                pair->agreed += ratings[i] == ratings[j] ? 1 : 0;
                ++pair->first[static_cast<size_t>(ratings[i])];
                ++pair->second[static_cast<size_t>(ratings[j])];
            }
        }
    }
    if (values < 2) {
        return;
    }
    ++m_items;
    const double unlike = values * values - sumOfSquares(uses);
    m_disagreement += unlike / (values - 1);
    addTo(m_pairableUses, uses);
    if (static_cast<int>(values) == m_readers) {
        ++m_completeItems;
        m_completeAgreement += 1 - unlike / (values * (values - 1));
        addTo(m_completeUses, uses);
    }
}

NominalTally &NominalTally::operator+=(const NominalTally &other)
{
    Q_ASSERT(m_readers == other.m_readers && m_categories == other.m_categories);
    m_items += other.m_items;
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        m_pairs[i].items += other.m_pairs[i].items;
        m_pairs[i].agreed += other.m_pairs[i].agreed;
        addTo(m_pairs[i].first, other.m_pairs[i].first);
        addTo(m_pairs[i].second, other.m_pairs[i].second);
    }
    m_completeItems += other.m_completeItems;
    m_completeAgreement += other.m_completeAgreement;
    addTo(m_completeUses, other.m_completeUses);
    m_disagreement += other.m_disagreement;
    addTo(m_pairableUses, other.m_pairableUses);
    return *this;
}

std::optional<double> NominalTally::cohenKappa() const
{
    double sum = 0;
    int pairs = 0;
    for (const Pair &pair : m_pairs) {
        if (pair.items == 0) {
            continue;
        }
        const double byChance =
            std::inner_product(pair.first.begin(), pair.first.end(), pair.second.begin(), 0.0) /
            (pair.items * pair.items);
        if (const auto kappa = beyondChance(pair.agreed / pair.items, byChance)) {
            sum += *kappa;
            ++pairs;
        }
    }
    return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

std::optional<double> NominalTally::fleissKappa() const
{
    if (m_completeItems == 0) {
        return std::nullopt;
    }
    const double values = m_completeItems * m_readers;
    return beyondChance(
        m_completeAgreement / m_completeItems, sumOfSquares(m_completeUses) / (values * values));
}

std::optional<double> NominalTally::krippendorffAlpha() const
{
    const double values = sumOf(m_pairableUses);
    const double expected = values * values - sumOfSquares(m_pairableUses);
    if (values < 2 || expected <= 0) {
        return std::nullopt;
    }
    return 1 - (values - 1) * m_disagreement / expected;
}

} // namespace Quoth

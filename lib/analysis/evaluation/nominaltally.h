// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace Quoth {

/// Nominal ratings of items by two or more readers, as the sums from which the measures of
/// agreement beyond chance are reckoned. Tallies of parts of the material add up to that of all.
///
/// A category is a number from 0, `missing` where a reader has not rated the item. A measure is
/// nothing where it is not defined: no item that two have rated, or only one category. A value
/// type.
class NominalTally
{
public:
    static constexpr int missing = -1;

    NominalTally(int readers, int categories);

    /// One item: what each reader says, in their order.
    void add(std::span<const int> ratings);
    NominalTally &operator+=(const NominalTally &other);
    /// One for the same readers and categories, without items.
    [[nodiscard]] NominalTally emptied() const { return {m_readers, m_categories}; }

    /// Items that at least two readers have rated.
    [[nodiscard]] int items() const { return static_cast<int>(m_items); }

    /// Cohen (1960); of more than two readers the mean over their pairs, each on the items that
    /// both have rated (Light 1971).
    [[nodiscard]] std::optional<double> cohenKappa() const;
    /// Fleiss (1971), on the items that all have rated.
    [[nodiscard]] std::optional<double> fleissKappa() const;
    /// Krippendorff's alpha with the nominal difference (Krippendorff 2011): any number of readers,
    /// with values missing.
    [[nodiscard]] std::optional<double> krippendorffAlpha() const;

private:
    /// Two readers on the items that both have rated.
    struct Pair
    {
        double items = 0;
        double agreed = 0;
        std::vector<double> first; ///< how often the first of them used each category
        std::vector<double> second;
    };

    int m_readers;
    int m_categories;
    double m_items = 0;
    std::vector<Pair> m_pairs;
    double m_completeItems = 0;
    double m_completeAgreement = 0; ///< sum over items of the share of pairs that agree
    std::vector<double> m_completeUses;
    double m_disagreement = 0; ///< sum over items of unlike pairs, each item by its values less one
    std::vector<double> m_pairableUses;
};

} // namespace Quoth

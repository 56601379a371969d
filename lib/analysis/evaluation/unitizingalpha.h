// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>

#include <optional>
#include <vector>

namespace Quoth {

/// What two or more readers have marked with one label in a stretch of text: for each of them the
/// units in reading order, none overlapping another of the same reader. Spans count from the
/// beginning of the stretch.
struct UnitizedText
{
    qsizetype length = 0;
    QList<QList<Span>> readers;
};

/// How far readers differ in where something begins and ends: alpha-u of Krippendorff (1995, 2004),
/// for one label. Two units that meet differ by the squares of the distances of their ends; a unit
/// that meets none by the square of its length.
///
/// Several texts are one continuum, but no gap between units goes from one text into the next.
class UnitizingAlpha
{
public:
    explicit UnitizingAlpha(int readers);

    void add(const UnitizedText &text);

    [[nodiscard]] double observedDisagreement() const;
    /// Of the same units and gaps at any other place; 0 where nobody marked anything.
    [[nodiscard]] double expectedDisagreement() const;
    [[nodiscard]] double length() const { return m_length; }
    /// Nothing where nobody marked anything.
    [[nodiscard]] std::optional<double> value() const;

    /// The sum of squared differences between all pairs of readers.
    [[nodiscard]] static double differences(const UnitizedText &text);

private:
    int m_readers;
    double m_length = 0;
    double m_differences = 0;
    std::vector<double> m_units; ///< the lengths of all readers' units
    std::vector<double> m_gaps;
};

} // namespace Quoth

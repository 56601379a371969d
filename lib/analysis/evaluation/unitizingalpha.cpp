// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/unitizingalpha.h>

#include <algorithm>

namespace Quoth {

namespace {

double unitizingSquare(qsizetype number)
{
    return static_cast<double>(number) * static_cast<double>(number);
}

/// What the units of one reader that meet none of the other's add.
double unmetUnits(const QList<Span> &units, const QList<Span> &others)
{
    double sum = 0;
    auto other = others.cbegin();
    for (const Span unit : units) {
        while (other != others.cend() && other->end <= unit.start) {
            ++other;
        }
        if (other == others.cend() || other->start >= unit.end) {
            sum += unitizingSquare(unit.length());
        }
    }
    return sum;
}

double metUnits(const QList<Span> &units, const QList<Span> &others)
{
    double sum = 0;
    auto first = others.cbegin();
    for (const Span unit : units) {
        while (first != others.cend() && first->end <= unit.start) {
            ++first;
        }
        for (auto other = first; other != others.cend() && other->start < unit.end; ++other) {
            sum +=
                unitizingSquare(unit.start - other->start) + unitizingSquare(unit.end - other->end);
        }
    }
    return sum;
}

} // namespace

UnitizingAlpha::UnitizingAlpha(int readers)
    : m_readers(readers)
{
}

double UnitizingAlpha::differences(const UnitizedText &text)
{
    double sum = 0;
    for (qsizetype i = 0; i < text.readers.size(); ++i) {
        for (qsizetype j = i + 1; j < text.readers.size(); ++j) {
            sum += metUnits(text.readers[i], text.readers[j]) +
                   unmetUnits(text.readers[i], text.readers[j]) +
                   unmetUnits(text.readers[j], text.readers[i]);
        }
    }
    return sum;
}

void UnitizingAlpha::add(const UnitizedText &text)
{
    Q_ASSERT(text.readers.size() == m_readers);
    m_length += static_cast<double>(text.length);
    m_differences += differences(text);
    for (const QList<Span> &units : text.readers) {
        qsizetype behind = 0;
        const auto addGap = [&](qsizetype end) {
            if (end > behind) {
                m_gaps.push_back(static_cast<double>(end - behind));
            }
        };
        for (const Span unit : units) {
            addGap(unit.start);
            m_units.push_back(static_cast<double>(unit.length()));
            behind = unit.end;
        }
        addGap(text.length);
    }
}

double UnitizingAlpha::observedDisagreement() const
{
    // Each pair of readers counts in both orders.
    const double pairs = m_readers * (m_readers - 1);
    return m_length > 0 ? 2 * m_differences / (pairs * m_length * m_length) : 0;
}

double UnitizingAlpha::expectedDisagreement() const
{
    if (m_units.empty()) {
        return 0;
    }
    std::vector<double> gaps = m_gaps;
    std::sort(gaps.begin(), gaps.end());
    std::vector<double> sums(gaps.size() + 1); // of the gaps from each one on
    for (size_t i = gaps.size(); i > 0; --i) {
        sums[i - 1] = sums[i] + gaps[i - 1];
    }
    const auto units = static_cast<double>(m_units.size());
    double differences = 0;
    double within = 0;
    for (const double l : m_units) {
        const auto first =
            static_cast<size_t>(std::lower_bound(gaps.begin(), gaps.end(), l) - gaps.begin());
        const auto count = static_cast<double>(gaps.size() - first);
        differences += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l) +
                       l * l * (sums[first] - count * (l - 1));
        within += l * (l - 1);
    }
    const double all = m_readers * m_length;
    return 2 / m_length * differences / (all * (all - 1) - within);
}

std::optional<double> UnitizingAlpha::value() const
{
    const double expected = expectedDisagreement();
    return expected > 0 ? std::optional(1 - observedDisagreement() / expected) : std::nullopt;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/counts.h>
#include <analysis/finding.h>

namespace Quoth {

/// Dates found against gold ones, summed over documents, as TempEval-3 task A does (UzZaman et al.
/// 2013): `strict` wants the exact span, `relaxed` an overlap, each prediction used once, `value`
/// an overlap with an equal TIMEX3 value.
///
/// With a type given only gold and found expressions of that type count; one without a type is
/// of any.
class TimexScore
{
public:
    explicit TimexScore(std::optional<TimexType> type = {})
        : m_type(type)
    {
    }

    void add(const QList<EntityMention> &gold, const QList<EntityMention> &found);

    [[nodiscard]] Counts strict() const { return m_strict; }
    [[nodiscard]] Counts relaxed() const { return m_relaxed; }
    [[nodiscard]] Counts value() const { return m_value; }

private:
    [[nodiscard]] QList<EntityMention> counted(const QList<EntityMention> &mentions) const;

    std::optional<TimexType> m_type;
    Counts m_strict;
    Counts m_relaxed;
    Counts m_value;
};

} // namespace Quoth

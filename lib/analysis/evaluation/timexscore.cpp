// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/timexscore.h>

#include <algorithm>

namespace Quoth {

void TimexScore::add(const QList<EntityMention> &gold, const QList<EntityMention> &found)
{
    QList<EntityMention> left;
    std::copy_if(
        found.cbegin(), found.cend(), std::back_inserter(left),
        [](const EntityMention &mention) { return mention.label == EntityLabel::Date; });
    const Counts sizes{0, static_cast<int>(gold.size()), static_cast<int>(left.size())};
    m_strict += sizes;
    m_relaxed += sizes;
    m_value += sizes;
    for (const EntityMention &date : left) {
        m_strict.right += std::any_of(
                              gold.cbegin(), gold.cend(),
                              [&date](const auto &other) { return other.span == date.span; })
                              ? 1
                              : 0;
    }
    for (const EntityMention &date : gold) {
        const auto match =
            std::find_if(left.begin(), left.end(), [&date](const EntityMention &other) {
                return other.span.overlaps(date.span);
            });
        if (match != left.end()) {
            ++m_relaxed.right;
            m_value.right += match->value == date.value ? 1 : 0;
            left.erase(match);
        }
    }
}

} // namespace Quoth

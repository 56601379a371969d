// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/timexscore.h>

#include <algorithm>

namespace Quoth {

QList<EntityMention> TimexScore::counted(const QList<EntityMention> &mentions) const
{
    QList<EntityMention> dates;
    std::copy_if(
        mentions.cbegin(), mentions.cend(), std::back_inserter(dates),
        [this](const EntityMention &mention) {
            const bool isOfType = !m_type || !mention.timex || mention.timex == m_type;
            return mention.label == EntityLabel::Date && isOfType;
        });
    return dates;
}

void TimexScore::add(const QList<EntityMention> &allGold, const QList<EntityMention> &found)
{
    const QList<EntityMention> gold = counted(allGold);
    QList<EntityMention> left = counted(found);
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

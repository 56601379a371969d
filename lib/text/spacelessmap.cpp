// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/spacelessmap.h>

namespace Quoth {

namespace {

QList<qsizetype> unitsOf(QStringView text)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace()) {
            places.append(i);
        }
    }
    return places;
}

} // namespace

std::optional<SpacelessMap> SpacelessMap::between(QStringView from, QStringView to)
{
    SpacelessMap map;
    map.m_from = unitsOf(from);
    map.m_to = unitsOf(to);
    const bool isSame = std::equal(
        map.m_from.cbegin(), map.m_from.cend(), map.m_to.cbegin(), map.m_to.cend(),
        [from, to](qsizetype a, qsizetype b) { return from[a] == to[b]; });
    return isSame ? std::optional(map) : std::nullopt;
}

Span SpacelessMap::carried(Span span) const
{
    const auto first = std::lower_bound(m_from.cbegin(), m_from.cend(), span.start);
    const auto last = std::lower_bound(first, m_from.cend(), span.end); // one past
    if (first == last) {
        return {};
    }
    return {
        m_to[std::distance(m_from.cbegin(), first)],
        m_to[std::distance(m_from.cbegin(), last) - 1] + 1};
}

} // namespace Quoth

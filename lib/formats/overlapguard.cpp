// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/overlapguard.h>

#include <algorithm>

namespace Quoth {

OverlapGuard::OverlapGuard(Holdings holds)
    : m_holds(holds)
{
}

std::optional<Holding> OverlapGuard::refusal(Span span)
{
    if (const auto found = conflict(span)) {
        return found;
    }
    m_spans.insert(span);
    if (!span.isEmpty()) {
        m_byStart.insert({span.start, span});
        m_byEnd.insert({span.end, span});
    }
    return std::nullopt;
}

std::optional<Holding> OverlapGuard::conflict(Span span) const
{
    if (!m_holds.contains(Holding::Stacking) && m_spans.contains(span)) {
        return Holding::Stacking;
    }
    if (!m_holds.contains(Holding::Nesting) && isNested(span)) {
        return Holding::Nesting;
    }
    if (!m_holds.contains(Holding::Crossing) && isCrossing(span)) {
        return Holding::Crossing;
    }
    return std::nullopt;
}

/// Asked only where nothing that is in is nested: there, the last that begins before the span is
/// also the one that ends last.
bool OverlapGuard::isNested(Span span) const
{
    const auto after = m_byStart.upper_bound(span.start);
    const auto holds = [span](Span outer) {
        return outer.contains(span) && outer != span;
    };
    if (!span.isEmpty() && after != m_byStart.begin() && holds(std::prev(after)->second)) {
        return true;
    }
    const auto first = m_byStart.lower_bound(span.start);
    return std::any_of(first, m_byStart.lower_bound(span.end), [span](const auto &inner) {
        return span.contains(inner.second) && inner.second != span;
    });
}

bool OverlapGuard::isCrossing(Span span) const
{
    const bool crossesEnd = std::any_of(
        m_byStart.upper_bound(span.start), m_byStart.lower_bound(span.end),
        [span](const auto &other) { return other.second.end > span.end; });
    return crossesEnd || std::any_of(
                             m_byEnd.upper_bound(span.start), m_byEnd.lower_bound(span.end),
                             [span](const auto &other) { return other.second.start < span.start; });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/holdings.h>

#include <text/span.h>

#include <QSet>

#include <map>
#include <optional>

namespace Quoth {

/// Lets spans in, one by one, as long as they lie to those that are in as a format can hold: beside
/// each other always, and nested, crossing or on the same words where the holdings say so. Empty
/// spans are in nobody's way but that of their like.
class OverlapGuard
{
public:
    explicit OverlapGuard(Holdings holds);

    /// Takes the span in, or says what the format cannot hold: Stacking, Nesting or Crossing.
    [[nodiscard]] std::optional<Holding> refusal(Span span);

private:
    [[nodiscard]] std::optional<Holding> conflict(Span span) const;
    [[nodiscard]] bool isNested(Span span) const;
    [[nodiscard]] bool isCrossing(Span span) const;

    Holdings m_holds;
    QSet<Span> m_spans;
    std::multimap<qsizetype, Span> m_byStart;
    std::multimap<qsizetype, Span> m_byEnd;
};

} // namespace Quoth

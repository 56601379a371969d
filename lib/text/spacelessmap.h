// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QList>

#include <optional>

namespace Quoth {

/// Carries places between two texts of the same words that differ in their spaces alone, as a
/// format does that keeps tokens and not what stands between them. A value type; any thread.
class SpacelessMap
{
public:
    /// Nothing where anything but spaces differs.
    [[nodiscard]] static std::optional<SpacelessMap> between(QStringView from, QStringView to);

    /// The place in the other text, without spaces at its edges; null where the span covers spaces
    /// alone.
    [[nodiscard]] Span carried(Span span) const;

private:
    QList<qsizetype> m_from; // where each unit that is no space stands
    QList<qsizetype> m_to;
};

} // namespace Quoth

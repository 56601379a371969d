// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>

#include <array>

namespace Quoth {

// The label set of the tagger: Outside, and for each kind of name Begin, Inside, End of a name of
// several tokens, and Single for a name of one. A label is a small number: 0 is Outside, the others
// follow kind by kind. Outside scores zero by definition, so that the weights of a feature are
// `tagWeightCount` numbers: one SIMD register of bytes.

enum class TagPart : quint8
{
    Begin,
    Inside,
    End,
    Single
};

constexpr int tagKindCount = 4; // Person, Organisation, Place, Misc: the order of EntityLabel
constexpr int tagCount = 1 + 4 * tagKindCount;
constexpr int tagWeightCount = tagCount - 1;
constexpr int outsideTag = 0;

[[nodiscard]] constexpr int tagOf(EntityLabel label, TagPart part)
{
    return 1 + 4 * static_cast<int>(label) + static_cast<int>(part);
}
[[nodiscard]] constexpr TagPart tagPart(int tag)
{
    return static_cast<TagPart>((tag - 1) % 4);
}
[[nodiscard]] constexpr EntityLabel tagLabel(int tag)
{
    return static_cast<EntityLabel>((tag - 1) / 4);
}

/// May a name go on after this label?
[[nodiscard]] constexpr bool isOpenTag(int tag)
{
    return tag != outsideTag && (tagPart(tag) == TagPart::Begin || tagPart(tag) == TagPart::Inside);
}
/// Does this label need an open name before it?
[[nodiscard]] constexpr bool continuesName(int tag)
{
    return tag != outsideTag && (tagPart(tag) == TagPart::Inside || tagPart(tag) == TagPart::End);
}
[[nodiscard]] constexpr bool mayFollow(int tag, int next)
{
    if (isOpenTag(tag)) {
        return continuesName(next) && tagLabel(tag) == tagLabel(next);
    }
    return !continuesName(next);
}

/// Labels as bits: which ones a token may have.
using TagMask = quint32;
constexpr TagMask anyTag = (1U << tagCount) - 1;
[[nodiscard]] constexpr TagMask maskOf(int tag)
{
    return 1U << tag;
}

using TagTransitions = std::array<std::array<float, tagCount>, tagCount>; // [tag][next]

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>

namespace Quoth {

/// One thing that a format may be able to hold of an annotated article, so that it can be read back
/// as it was written.
enum class Holding
{
    // of the article
    Text,   ///< every character of it
    Key,    ///< the name it goes by
    Source, ///< where it came from
    Title,  ///< as a field of its own
    Byline,
    Published, ///< the day
    Language,
    Structure, ///< which parts of the text are what
    Imported,  ///< when it came into the library

    // where an annotation lies
    Marks,         ///< that it lies anywhere at all
    AnySpan,       ///< from any character to any other; else whole words, without spaces around
    EmptySpan,     ///< a place between two characters
    Nesting,       ///< one inside another
    Crossing,      ///< two that share some of their words
    Stacking,      ///< several on the very same words
    Discontinuous, ///< in several parts

    // what it says
    Kind, ///< entity, mention, cue, quotation, highlight
    Tag,  ///< any text
    Attributes,
    Entity, ///< whoever or whatever is meant
    Note,
    Status,   ///< proposed, accepted, corrected
    Rejected, ///< what a person disagreed with, marked as such
    Origin,   ///< which rule or model, and its version
    Score,
    Author,
    Times, ///< made and changed when

    // relations
    Speaker,
    Cue,
    Coreference,
    Related,
    RelationName
};

/// The number of different holdings: the last and all before it.
constexpr int holdingCount = int(Holding::RelationName) + 1;

/// Its fixed identifier: "any-span", "relation-name".
[[nodiscard]] QString identifier(Holding holding);

/// A set of holdings. A value type; any thread.
class Holdings
{
public:
    constexpr Holdings() = default;
    constexpr Holdings(std::initializer_list<Holding> list)
    {
        for (const Holding holding : list) {
            m_bits |= bit(holding);
        }
    }
    [[nodiscard]] static constexpr Holdings all()
    {
        Holdings holdings;
        holdings.m_bits = (quint64(1) << holdingCount) - 1;
        return holdings;
    }

    [[nodiscard]] constexpr bool contains(Holding holding) const { return m_bits & bit(holding); }
    [[nodiscard]] constexpr Holdings operator|(Holdings other) const
    {
        other.m_bits |= m_bits;
        return other;
    }
    [[nodiscard]] constexpr Holdings without(Holdings others) const
    {
        Holdings left;
        left.m_bits = m_bits & ~others.m_bits;
        return left;
    }

    friend constexpr bool operator==(Holdings a, Holdings b) = default;

private:
    static constexpr quint64 bit(Holding holding) { return quint64(1) << int(holding); }

    quint64 m_bits = 0;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datelexicon.h>

/// The flags and values of lexicon entries under short names, for the tables of words alone.
namespace Quoth::DateLexiconMarks {

using Kind = DateWordKind;

inline constexpr quint8 plural = DateWord::plural;
inline constexpr quint8 abbreviated = DateWord::abbreviated;
inline constexpr quint8 ambiguous = DateWord::ambiguous;
inline constexpr quint8 capital = DateWord::capital;

constexpr qint16 unit(TimeUnit value)
{
    return qint16(value);
}

constexpr qint16 part(DayPart value)
{
    return qint16(value);
}

constexpr qint16 partOf(int weekday, DayPart value)
{
    return qint16(weekday * 10 + int(value));
}

constexpr qint16 holiday(Holiday value)
{
    return qint16(value);
}

constexpr qint16 modifier(TimexModifier value)
{
    return qint16(value);
}

} // namespace Quoth::DateLexiconMarks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <text/sentences.h>

#include <QStringView>

#include <vector>

namespace Quoth {

/// What a token can do in an expression of time.
enum class DateWordKind : quint8
{
    None,
    Number,      ///< digits only, at most four ("11", "2018"); value
    BigNumber,   ///< other figures ("5,000", "1.5")
    NumberWord,  ///< "three", "twenty", "hundred"; value
    Ordinal,     ///< "21st", "third"; value
    Clock,       ///< "10:30"
    ClockSuffix, ///< "10am", "5.30pm"
    Decade,      ///< "1960s", "90s"; value is the first year
    DecadeWord,  ///< "sixties"; value 60
    DottedDate,  ///< "11.09.2018"
    Month,       ///< value 1 to 12
    Weekday,     ///< value 1 (Monday) to 7
    WeekdayPart, ///< "Montagabend"; value is ten times the weekday and a DayPart
    Unit,        ///< value is a TimeUnit
    Season,      ///< value 0 (spring) to 3
    DayPart,     ///< value is a DayPart
    DayWord,     ///< "today", "yesterday"; value is the shift in days
    Tonight,
    Overnight,
    Noon,     ///< value 12 or 24
    Meridiem, ///< "a.m." 0, "p.m." 12
    Zone,     ///< "GMT", "EST"
    OClock,
    Holiday, ///< value is an index of holidays
    The,
    A,
    Half,
    Few,      ///< "several", "few", "many"; value 1: with "of" ("hundreds of")
    Couple,   ///< "couple", "dozen"; value
    This,     ///< "this", "current"
    That,     ///< "that", "same"
    Last,     ///< "last"
    Past,     ///< "past"
    Previous, ///< "previous", "preceding"
    Next,
    Following,
    Coming,
    Recent,
    Latest,
    Ago,
    Earlier, ///< "earlier"; shifts and modifies
    Later,
    Before,
    After,
    Early,         ///< "early", "mid", "late"; value is a TimexModifier
    Edge,          ///< "end", "beginning", "start", "middle"; the same
    Approximately, ///< "nearly", "about"; the same
    Each,          ///< "every", "each"
    Per,
    Often,   ///< "once", "twice"
    SetWord, ///< "daily"; value is a TimeUnit
    Vague,   ///< "now", "recently"; value -1, 0, 1; 2: "present", which needs an "at"
    Fiscal,
    Era, ///< "BC" -1, "AD" 1
    Of,
    On,
    In, ///< prepositions that a year or month may follow
    For,
    At,
    And,
    To,
    Old,
    Long,
    From,
    Guard ///< "Times", "Herald": a weekday before it is part of a name
};

enum class TimeUnit : quint8
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century
};

enum class DayPart : quint8
{
    None,
    Morning,
    Afternoon,
    Evening,
    Night,
    Day
};

/// One token as the date grammar sees it. Four bytes, so that a long text stays small.
struct DateWord
{
    static constexpr quint8 plural = 1;      ///< "years", "Mondays"
    static constexpr quint8 abbreviated = 2; ///< "Sept", "Mon"
    static constexpr quint8 ambiguous = 4;   ///< "May", "March": also a word or a name
    static constexpr quint8 capital = 8;     ///< counts only when it begins with a capital

    DateWordKind kind = DateWordKind::None;
    quint8 flags = 0;
    qint16 value = 0;

    [[nodiscard]] bool isPlural() const { return (flags & plural) != 0; }
    [[nodiscard]] bool isAbbreviated() const { return (flags & abbreviated) != 0; }
    [[nodiscard]] bool isAmbiguous() const { return (flags & ambiguous) != 0; }
    [[nodiscard]] TimeUnit unit() const { return static_cast<TimeUnit>(value); }
};

/// The languages that dates are found in.
enum class DateLanguage : quint8
{
    English,
    German,
    French,
    Spanish
};

/// Looks every token up once. One pass; no allocation for a word.
[[nodiscard]] std::vector<DateWord>
classifyDateWords(const TokenizedText &text, DateLanguage language, const StopCallable &stop = {});

} // namespace Quoth

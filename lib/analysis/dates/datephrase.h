// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datewords.h>
#include <analysis/finding.h>

#include <QDate>

#include <optional>

namespace Quoth {

/// What an expression of time refers to, before it is reckoned from a date.
enum class DateMeaning : quint8
{
    Calendar,   ///< as much of year, month, day as is given
    Weekday,    ///< "Monday", "next Friday", "Thursday last week"
    Shift,      ///< `unit` shifted by `shift`: "last month", "three days ago", "today"
    Season,     ///< "this summer", "the winter of 2010"
    Quarter,    ///< "the third quarter", "Q3 2018", "the first half"
    Decade,     ///< "the 1960s"
    Century,    ///< "the 19th century"
    Holiday,    ///< "Christmas"
    Clock,      ///< a time of day without its day
    Duration,   ///< "three months"
    Repetition, ///< "every Monday", "daily"
    Vague       ///< "now", "recently"
};

/// Where it lies, as far as the words say so.
enum class DateDirection : quint8
{
    Unknown,
    Past,
    Present,
    Future
};

/// One expression of time as parsed: tokens [first, end) and what they say.
struct DatePhrase
{
    qsizetype first = 0;
    qsizetype end = 0;
    DateMeaning meaning = DateMeaning::Calendar;
    DateDirection direction = DateDirection::Unknown;
    TimeUnit unit = TimeUnit::Day;
    DayPart part = DayPart::None;
    TimexModifier modifier = TimexModifier::None;
    bool isFiscal = false;     ///< a business year, which a value marks ("FY1989")
    bool isComparison = false; ///< "a year earlier": the same month or quarter of that year
    bool isNarrative = false;  ///< reckoned from the date mentioned last ("the next day")
    bool isVague = false;      ///< the count is not known ("several years")
    bool beforeChrist = false;
    int year = 0;    ///< 0: not given
    int month = 0;   ///< 1 to 12; 0: not given
    int day = 0;     ///< 1 to 31; 0: not given
    int weekday = 0; ///< 1 to 7; 0: not given
    int ordinal = 0; ///< quarter 1 to 4, half 5 or 6, season 0 to 3, century, holiday
    int shift = 0;   ///< in units; for a year that is relative ("June last year"), in years
    bool hasYearShift = false;
    TimeUnit grain = TimeUnit::Second; ///< "the year-ago quarter": Quarter; Second: not given
    int hour = -1;                     ///< 0 to 24; -1: not given
    int minute = -1;
    double count = 1; ///< of a duration

    /// Is it a whole date of another weekday: "the Edmonton Sun, August 16, 2008"?
    [[nodiscard]] bool contradicts(int otherWeekday) const
    {
        const QDate date(year, month, day);
        return date.isValid() && date.dayOfWeek() != otherWeekday;
    }
};

} // namespace Quoth

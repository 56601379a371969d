// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/calendarparser.h>
#include <analysis/dates/clockparser.h>

namespace Quoth {

/// Expressions of time in German, French and Spanish: calendar dates, weekdays, seasons, decades,
/// centuries and quarters, relative ones ("letzte Woche", "il y a trois jours", "mañana"), lengths,
/// times of day and repetitions. Articles before a date are no part of it. What is not named here
/// is left alone rather than guessed.
class ForeignDateParser
{
public:
    ForeignDateParser(const DateText &text, DateLanguage language)
        : m_text(text)
        , m_calendar(text)
        , m_language(language)
    {
    }

    [[nodiscard]] std::optional<DatePhrase> parse(qsizetype at) const;

private:
    using Parsed = std::optional<DatePhrase>;

    [[nodiscard]] Parsed parseCore(qsizetype at) const;
    [[nodiscard]] Parsed parseNumber(qsizetype at) const;
    [[nodiscard]] Parsed parseDay(qsizetype at) const;
    [[nodiscard]] Parsed parseMonth(qsizetype at, bool isExpected) const;
    [[nodiscard]] Parsed parseWeekday(qsizetype at) const;
    [[nodiscard]] Parsed parseDayWord(qsizetype at) const;
    [[nodiscard]] Parsed parseYear(qsizetype at, bool isExpected) const;
    [[nodiscard]] Parsed parseModified(qsizetype at) const;
    [[nodiscard]] Parsed parseAgo(qsizetype at) const;
    [[nodiscard]] Parsed parseRelative(qsizetype at) const;
    [[nodiscard]] Parsed parseNoun(qsizetype noun, qsizetype first, qsizetype end, int shift) const;
    // in foreignperiods.cpp
    [[nodiscard]] Parsed parseUnit(qsizetype at) const;
    [[nodiscard]] Parsed parseCentury(qsizetype at) const;
    [[nodiscard]] Parsed parseDecade(qsizetype at) const;
    [[nodiscard]] Parsed parseQuarter(qsizetype at) const;
    [[nodiscard]] Parsed parseSeason(qsizetype at) const;
    [[nodiscard]] Parsed parseHoliday(qsizetype at) const;
    [[nodiscard]] Parsed parseLength(qsizetype at) const;
    [[nodiscard]] Parsed parseRepetition(qsizetype at) const;
    [[nodiscard]] Parsed parseVague(qsizetype at) const;
    [[nodiscard]] Parsed parseClock(qsizetype at) const;
    void addTime(DatePhrase &phrase) const;

    [[nodiscard]] std::optional<int> relationAt(qsizetype at) const;
    [[nodiscard]] int monthAt(qsizetype at) const;
    [[nodiscard]] bool isHourAsked(qsizetype at) const;
    void addYear(DatePhrase &phrase) const;

    const DateText &m_text;
    CalendarParser m_calendar;
    DateLanguage m_language;
};

} // namespace Quoth

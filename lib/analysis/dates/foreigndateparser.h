// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/calendarparser.h>

namespace Quoth {

/// The simple expressions of German, French and Spanish: calendar dates, weekdays, months, years
/// behind a preposition, "gestern", "la semaine dernière", "hace tres días".
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

    [[nodiscard]] Parsed parseDay(qsizetype at) const;
    [[nodiscard]] Parsed parseMonth(qsizetype at) const;
    [[nodiscard]] Parsed parseWeekday(qsizetype at) const;
    [[nodiscard]] Parsed parseYear(qsizetype at) const;
    [[nodiscard]] Parsed parseAgo(qsizetype at) const;
    [[nodiscard]] Parsed parseRelative(qsizetype at) const;
    [[nodiscard]] Parsed parseNoun(qsizetype noun, qsizetype first, qsizetype end, int shift) const;
    void addYear(DatePhrase &phrase) const;
    [[nodiscard]] std::optional<int> relationAt(qsizetype at) const;

    const DateText &m_text;
    CalendarParser m_calendar;
    DateLanguage m_language;
};

} // namespace Quoth

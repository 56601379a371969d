// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/calendarparser.h>
#include <analysis/dates/clockparser.h>
#include <analysis/dates/durationparser.h>

namespace Quoth {

/// The grammar of English expressions of time over one sentence: calendar dates, times, lengths,
/// repetitions, and what is reckoned from another date ("last week", "June this year", "the next
/// day", "Monday at 5 p.m."). Every rule looks a bounded number of tokens ahead.
class EnglishDateParser
{
public:
    explicit EnglishDateParser(const DateText &text)
        : m_text(text)
        , m_calendar(text)
        , m_clock(text)
        , m_durations(text)
    {
    }

    /// The longest expression that begins at this token.
    [[nodiscard]] std::optional<DatePhrase> parse(qsizetype at) const;

private:
    using Parsed = std::optional<DatePhrase>;

    [[nodiscard]] Parsed parseModified(qsizetype at) const;
    [[nodiscard]] Parsed parseCore(qsizetype at, bool isExpected) const;
    [[nodiscard]] Parsed parseNumber(qsizetype at) const;
    [[nodiscard]] Parsed parseArticle(qsizetype at, bool isExpected) const;
    [[nodiscard]] Parsed parseRelative(qsizetype at, qsizetype first) const;
    [[nodiscard]] Parsed parseRelativeName(qsizetype at, qsizetype first, DateWord relation) const;
    [[nodiscard]] Parsed parseRelativeUnit(qsizetype at, qsizetype first, DateWord relation) const;
    [[nodiscard]] Parsed parseOrdinal(qsizetype at, qsizetype first) const;
    [[nodiscard]] Parsed parseSeason(qsizetype at, qsizetype first, bool isExpected) const;
    [[nodiscard]] Parsed parseDecade(qsizetype at, qsizetype first, bool isExpected) const;
    [[nodiscard]] bool countsOtherThings(qsizetype decade) const;
    [[nodiscard]] Parsed parseBareUnit(qsizetype at, qsizetype first, bool isExpected) const;
    [[nodiscard]] Parsed parseDayWord(qsizetype at) const;
    [[nodiscard]] Parsed parseOvernight(qsizetype at) const;
    [[nodiscard]] Parsed parseDayPart(qsizetype at, qsizetype first) const;
    [[nodiscard]] Parsed parseHoliday(qsizetype at) const;
    [[nodiscard]] Parsed parseNamedDay(qsizetype at) const;
    [[nodiscard]] Parsed parseVague(qsizetype at) const;
    [[nodiscard]] Parsed parseVagueNoun(qsizetype at) const;
    [[nodiscard]] Parsed parseLongAgo(qsizetype at) const;
    [[nodiscard]] Parsed parseFiscal(qsizetype at, qsizetype first) const;
    [[nodiscard]] Parsed parseYearPeriod(qsizetype at) const;
    [[nodiscard]] bool speaksOfBusiness(qsizetype at) const;
    [[nodiscard]] bool endsPhrase(qsizetype at) const;
    [[nodiscard]] Parsed parseClock(qsizetype at) const;
    [[nodiscard]] Parsed parseUnitEnd(qsizetype at, qsizetype first) const;
    [[nodiscard]] bool speaksOfPart(qsizetype at) const;
    void addHolidayYear(DatePhrase &phrase) const;
    void addRelativeYear(DatePhrase &phrase) const;
    void addTime(DatePhrase &phrase) const;

    const DateText &m_text;
    CalendarParser m_calendar;
    ClockParser m_clock;
    DurationParser m_durations;
};

} // namespace Quoth

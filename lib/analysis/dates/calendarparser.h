// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datetext.h>

namespace Quoth {

/// Reads what stands in a calendar: "11 Sep, 2018", "Tuesday, September 11", "2018-09-11", "1988",
/// "the 21st of May", "Monday". Each function parses at one token and gives nothing where none of
/// its forms begins there. Bounded look-ahead.
class CalendarParser
{
public:
    explicit CalendarParser(const DateText &text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<DatePhrase> parse(qsizetype at) const;
    /// A date that names at least a day of a month.
    [[nodiscard]] std::optional<DatePhrase> parseDay(qsizetype at) const;
    /// A month, with its year where there is one. `isExpected`: the words before ask for a month,
    /// so that "May" cannot be anything else.
    [[nodiscard]] std::optional<DatePhrase> parseMonth(qsizetype at, bool isExpected) const;
    /// A year that stands alone. `isExpected`: the words before ask for one.
    [[nodiscard]] std::optional<DatePhrase> parseYear(qsizetype at, bool isExpected) const;

    /// "March 3-5", "Oct. 3 and 4": the second of two days that share a month.
    [[nodiscard]] std::optional<DatePhrase> parseSecondDay(qsizetype at) const;

private:
    [[nodiscard]] int sharedYear(qsizetype at, bool isDay) const;
    [[nodiscard]] std::optional<DatePhrase> parseWeekday(qsizetype at) const;
    [[nodiscard]] std::optional<DatePhrase> parseDayFirst(qsizetype at) const;
    [[nodiscard]] std::optional<DatePhrase> parseNumeric(qsizetype at) const;
    [[nodiscard]] std::optional<DatePhrase> parseDotted(qsizetype at) const;
    [[nodiscard]] bool isName(qsizetype month) const;
    [[nodiscard]] bool speaksForYear(qsizetype at) const;
    [[nodiscard]] bool speaksAgainstYear(qsizetype at) const;
    [[nodiscard]] bool isNumberedRange(qsizetype at) const;
    [[nodiscard]] int yearBehindIn(qsizetype at) const;
    [[nodiscard]] static bool isPlausibleYear(int year);
    [[nodiscard]] bool isDayNumber(qsizetype at) const;
    void addYear(DatePhrase &phrase) const;

    const DateText &m_text;
};

} // namespace Quoth

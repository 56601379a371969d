// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datetext.h>

namespace Quoth {

/// Reads a time of day: "5 p.m.", "10:30 GMT", "10.30am", "six o'clock", "noon", "1400 GMT". The
/// phrase has `hour` and `minute` and no day yet.
class ClockParser
{
public:
    explicit ClockParser(const DateText &text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<DatePhrase> parse(qsizetype at) const;

private:
    [[nodiscard]] std::optional<DatePhrase> parseFigures(qsizetype at) const;
    [[nodiscard]] bool isAsked(qsizetype at) const;
    [[nodiscard]] qsizetype skipZone(qsizetype at) const;

    const DateText &m_text;
};

} // namespace Quoth

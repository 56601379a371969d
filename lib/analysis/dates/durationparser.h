// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datetext.h>

namespace Quoth {

/// How many, as said: "three", "2 1/2", "a few", "several".
struct DateCount
{
    qsizetype end = 0;
    double value = 1;
    bool isVague = false;
};

/// Reads lengths of time and repetitions: "three months", "a two-year plan", "half an hour",
/// "34-year-old", "three days ago", "every Monday", "daily", "$5 a day".
class DurationParser
{
public:
    explicit DurationParser(const DateText &text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<DateCount> parseCount(qsizetype at) const;
    /// A length, or a date that a length leads to ("three days ago").
    [[nodiscard]] std::optional<DatePhrase> parse(qsizetype at) const;
    [[nodiscard]] std::optional<DatePhrase> parseRepetition(qsizetype at) const;
    /// Units without a count: "for years", "months ago".
    [[nodiscard]] std::optional<DatePhrase> parseBareUnits(qsizetype at) const;
    /// "year-ago", "year-earlier period", "year-ago quarter": what a report compares with.
    [[nodiscard]] std::optional<DatePhrase> parseComparison(qsizetype at) const;

private:
    [[nodiscard]] std::optional<DateCount> parseFigure(qsizetype at) const;
    [[nodiscard]] std::optional<DateCount> parseWords(qsizetype at) const;
    [[nodiscard]] std::optional<DatePhrase> parseWithArticle(qsizetype at) const;
    [[nodiscard]] bool accepts(qsizetype unit, const DateCount &count, bool isHyphenated) const;
    [[nodiscard]] bool isAdverb(qsizetype at) const;
    [[nodiscard]] bool isCounted(qsizetype at) const;
    void addDirection(DatePhrase &phrase) const;

    const DateText &m_text;
};

} // namespace Quoth

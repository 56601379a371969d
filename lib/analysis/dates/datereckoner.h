// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>

#include <QDate>

namespace Quoth {

/// Turns what an expression says into a TIMEX3 value. Keeps the date mentioned last, which "the
/// next day" and "that year" are reckoned from, so phrases must come in reading order.
class DateReckoner
{
public:
    /// `published` may be invalid: then only what needs no date gets a full value.
    explicit DateReckoner(QDate published)
        : m_published(published)
    {
    }

    /// `tense`: where the sentence puts it ("will meet on Monday"), if the words do not say so.
    [[nodiscard]] QString value(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] static TimexType type(const DatePhrase &phrase);

    /// Times and years of a new paragraph are not reckoned from the one before.
    void beginParagraph()
    {
        m_yearInParagraph = 0;
        m_clockDay = QDate();
        m_period = {};
    }

private:
    [[nodiscard]] QString calendarValue(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] QString weekdayValue(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] QString shiftValue(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] QString seasonValue(const DatePhrase &phrase, DateDirection tense) const;
    [[nodiscard]] QString quarterValue(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] QString holidayValue(const DatePhrase &phrase, DateDirection tense);
    [[nodiscard]] QString comparedValue(const DatePhrase &phrase) const;
    [[nodiscard]] QString yearValue(int year, const DatePhrase &phrase) const;
    [[nodiscard]] QString clockValue(const DatePhrase &phrase);
    [[nodiscard]] int yearOf(const DatePhrase &phrase, DateDirection tense) const;
    [[nodiscard]] QDate base(const DatePhrase &phrase) const;
    [[nodiscard]] QString dayValue(QDate day, const DatePhrase &phrase);
    void settleOrder(DatePhrase &phrase) const;

    /// A month or a quarter that a report speaks of; invalid `first`: none.
    struct Period
    {
        TimeUnit unit = TimeUnit::Month;
        QDate first;
    };
    QDate m_published;
    QDate m_last;              ///< the day mentioned last, or the first of its month or year
    QDate m_lastDay;           ///< the day mentioned last
    QDate m_clockDay;          ///< the day that the paragraph named last
    Period m_period;           ///< the month or quarter that the paragraph named last
    Period m_quarter;          ///< the quarter mentioned last
    int m_yearInParagraph = 0; ///< a year that the paragraph names, and not the published one
};

} // namespace Quoth

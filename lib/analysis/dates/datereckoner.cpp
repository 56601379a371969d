// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datereckoner.h>

#include <analysis/dates/holidays.h>
#include <analysis/dates/timexvalues.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QDate shiftedBy(QDate day, TimeUnit unit, int shift)
{
    switch (unit) {
    case TimeUnit::Week:
    case TimeUnit::Weekend:
        return day.addDays(qint64(shift) * 7);
    case TimeUnit::Fortnight:
        return day.addDays(qint64(shift) * 14);
    case TimeUnit::Month:
        return day.addMonths(shift);
    case TimeUnit::Quarter:
        return day.addMonths(shift * 3);
    case TimeUnit::Year:
        return day.addYears(shift);
    case TimeUnit::Decade:
        return day.addYears(shift * 10);
    case TimeUnit::Century:
        return day.addYears(shift * 100);
    default:
        return day.addDays(shift);
    }
}

/// The year of a season that is given without one. A winter has the year that it begins in.
int seasonYear(QDate published, const DatePhrase &phrase, DateDirection tense)
{
    constexpr int winter = 3;
    // Quarters of years counted from the spring, so that January still belongs to the winter.
    const int month = published.month();
    const int year = month < 3 ? published.year() - 1 : published.year();
    const int now = month < 3 ? winter : (month - 3) / 3;
    switch (phrase.direction) {
    case DateDirection::Past:
        return phrase.ordinal < now ? year : year - 1;
    case DateDirection::Future:
        return phrase.ordinal > now ? year : year + 1;
    case DateDirection::Present:
        return phrase.ordinal < now && month < 3 ? year + 1 : year;
    case DateDirection::Unknown:
        break;
    }
    return tense == DateDirection::Past && phrase.ordinal > now ? year - 1 : year;
}

} // namespace

TimexType DateReckoner::type(const DatePhrase &phrase)
{
    switch (phrase.meaning) {
    case DateMeaning::Duration:
        return TimexType::Duration;
    case DateMeaning::Repetition:
        return TimexType::Set;
    case DateMeaning::Clock:
        return TimexType::Time;
    case DateMeaning::Shift:
        if (phrase.unit < TimeUnit::Day) {
            return TimexType::Time;
        }
        break;
    default:
        break;
    }
    return phrase.hour >= 0 || phrase.part != DayPart::None ? TimexType::Time : TimexType::Date;
}

QString DateReckoner::value(const DatePhrase &phrase, DateDirection tense)
{
    if (phrase.direction != DateDirection::Unknown) {
        tense = phrase.direction;
    }
    switch (phrase.meaning) {
    case DateMeaning::Calendar:
        return calendarValue(phrase, tense);
    case DateMeaning::Weekday:
        return weekdayValue(phrase, tense);
    case DateMeaning::Shift:
        return shiftValue(phrase, tense);
    case DateMeaning::Season:
        return seasonValue(phrase, tense);
    case DateMeaning::Quarter:
        return quarterValue(phrase, tense);
    case DateMeaning::Holiday:
        return holidayValue(phrase, tense);
    case DateMeaning::Clock:
        return clockValue(phrase);
    case DateMeaning::Decade:
        return phrase.year >= 0 ? paddedNumber(phrase.year / 10, 3) : QString();
    case DateMeaning::Century:
        return centuryValue(phrase);
    case DateMeaning::Duration:
        return durationValue(phrase.unit, phrase.count, phrase.isVague);
    case DateMeaning::Repetition:
        return repetitionValue(phrase);
    case DateMeaning::Vague:
        return vagueValue(phrase.direction);
    }
    return {};
}

/// The date that a relative one is reckoned from.
QDate DateReckoner::base(const DatePhrase &phrase) const
{
    // "The next day" follows a day, not a year that was mentioned in between.
    const bool isShort = phrase.meaning == DateMeaning::Weekday ||
                         (phrase.meaning == DateMeaning::Shift && phrase.unit < TimeUnit::Month);
    const QDate last = isShort ? m_lastDay : m_last;
    return phrase.isNarrative && last.isValid() ? last : m_published;
}

QString DateReckoner::dayValue(QDate day, const DatePhrase &phrase)
{
    if (!day.isValid()) {
        return {};
    }
    m_last = day;
    m_lastDay = day;
    m_clockDay = day;
    return day.toString(Qt::ISODate) + timeCode(phrase);
}

/// "11/09/2018": the reading that lies nearest to the day of publication; the American one where
/// both are far.
void DateReckoner::settleOrder(DatePhrase &phrase) const
{
    if (!phrase.isVague || !m_published.isValid()) {
        return;
    }
    const QDate monthFirst(phrase.year, phrase.month, phrase.day);
    const QDate dayFirst(phrase.year, phrase.day, phrase.month);
    const qint64 near = std::abs(dayFirst.daysTo(m_published));
    if (near < std::abs(monthFirst.daysTo(m_published)) && near < 15) {
        std::swap(phrase.month, phrase.day);
    }
}

/// The year of a month or a day that is given without one.
int DateReckoner::yearOf(const DatePhrase &phrase, DateDirection tense) const
{
    if (phrase.year > 0) {
        return phrase.year;
    }
    if (phrase.hasYearShift) {
        const QDate from = base(phrase);
        return from.isValid() ? from.year() + phrase.shift : 0;
    }
    if (!m_published.isValid()) {
        return m_last.isValid() ? m_last.year() : 0;
    }
    if (m_yearInParagraph > 0 && phrase.direction == DateDirection::Unknown &&
        tense == DateDirection::Past) {
        return m_yearInParagraph; // "In 1986 … That September"
    }
    const int year = m_published.year();
    if (phrase.direction == DateDirection::Present) {
        return year; // "this June"
    }
    const int day = phrase.day > 0 ? phrase.day : m_published.day();
    QDate same(year, phrase.month, 1);
    same = same.addDays(std::min(day, same.daysInMonth()) - 1);
    const bool isExplicit = phrase.direction != DateDirection::Unknown;
    if (tense == DateDirection::Past) {
        // "Asked about the final on 28 March": a day shortly ahead is an appointment, not last
        // year.
        constexpr int shortlyAhead = 45;
        const bool isAppointment =
            !isExplicit && phrase.day > 0 && m_published.daysTo(same) <= shortlyAhead;
        const bool isAfter = isExplicit ? same >= m_published : same > m_published;
        return isAfter && !isAppointment ? year - 1 : year;
    }
    if (tense == DateDirection::Future) {
        // "is to run from January 23", five days later: not next year
        constexpr int shortlyPast = -10;
        const bool isBefore =
            isExplicit ? same <= m_published : m_published.daysTo(same) < shortlyPast;
        return isBefore ? year + 1 : year;
    }
    const qint64 distance = same.daysTo(m_published); // no tense: the nearest one
    constexpr int halfYear = 183;
    return distance > halfYear + 60 ? year + 1 : distance < -halfYear ? year - 1 : year;
}

QString DateReckoner::calendarValue(const DatePhrase &given, DateDirection tense)
{
    DatePhrase phrase = given;
    settleOrder(phrase);
    if (phrase.month == 0) {
        if (phrase.beforeChrist) {
            return u"BC"_s + paddedNumber(phrase.year, 4);
        }
        m_last = QDate(phrase.year, 1, 1);
        if (m_published.isValid() && std::abs(phrase.year - m_published.year()) > 1) {
            m_yearInParagraph = phrase.year;
        }
        return yearValue(phrase.year, phrase);
    }
    const int year = yearOf(phrase, tense);
    if (phrase.year > 0) {
        m_yearInParagraph =
            m_published.isValid() && phrase.year != m_published.year() ? phrase.year : 0;
    }
    if (year <= 0) {
        const QString month = u"XXXX-"_s + paddedNumber(phrase.month, 2);
        return phrase.day == 0 ? month
                               : month + u'-' + paddedNumber(phrase.day, 2) + timeCode(phrase);
    }
    if (phrase.day == 0) {
        m_last = QDate(year, phrase.month, 1);
        m_period = {TimeUnit::Month, m_last};
        return monthValue(year, phrase.month);
    }
    const QDate day(year, phrase.month, phrase.day);
    if (!day.isValid()) {
        return monthValue(year, phrase.month) + u'-' + paddedNumber(phrase.day, 2);
    }
    return dayValue(day, phrase);
}

QString DateReckoner::weekdayValue(const DatePhrase &phrase, DateDirection tense)
{
    const QDate from = base(phrase);
    if (!from.isValid()) {
        return u"XXXX-WXX-"_s + QString::number(phrase.weekday) + timeCode(phrase);
    }
    if (phrase.hasYearShift) { // "Thursday last week"
        const QDate monday = from.addDays(1 - from.dayOfWeek() + qint64(phrase.shift) * 7);
        return dayValue(monday.addDays(phrase.weekday - 1), phrase);
    }
    const int back = (from.dayOfWeek() - phrase.weekday + 7) % 7;
    const bool isExplicit = phrase.direction != DateDirection::Unknown;
    if (tense == DateDirection::Future) {
        const int ahead = (7 - back) % 7;
        return dayValue(from.addDays(ahead == 0 && isExplicit ? 7 : ahead), phrase);
    }
    if (phrase.direction == DateDirection::Present) {
        return dayValue(from.addDays(phrase.weekday - from.dayOfWeek()), phrase);
    }
    return dayValue(from.addDays(back == 0 && isExplicit ? -7 : -back), phrase);
}

QString DateReckoner::yearValue(int year, const DatePhrase &phrase) const
{
    if (year < 0) {
        return u"BC"_s + paddedNumber(-year, 4);
    }
    return phrase.isFiscal ? u"FY"_s + paddedNumber(year, 4) : paddedNumber(year, 4);
}

/// What a report on a month or a quarter compares with: "In the third quarter … from a year
/// earlier" is the third quarter of the year before; "for the quarter" the one spoken of. Empty if
/// none is spoken of.
QString DateReckoner::comparedValue(const DatePhrase &phrase) const
{
    if (phrase.unit == TimeUnit::Year && phrase.shift == -1) {
        if (phrase.grain != TimeUnit::Second && !m_period.first.isValid() &&
            !m_quarter.first.isValid() && m_published.isValid()) {
            const bool isQuarter = phrase.grain == TimeUnit::Quarter;
            const QDate last = m_published.addYears(-1).addMonths(isQuarter ? -3 : -1);
            return isQuarter ? quarterOf(last) : monthValue(last.year(), last.month());
        }
        const bool seeksQuarter = phrase.grain == TimeUnit::Quarter;
        const bool isNamed =
            m_period.first.isValid() && (!seeksQuarter || m_period.unit == TimeUnit::Quarter);
        const Period &period = isNamed || phrase.grain == TimeUnit::Month ? m_period : m_quarter;
        const bool isUsed = isNamed || seeksQuarter;
        if (!isUsed || !period.first.isValid()) {
            return {};
        }
        const QDate before = period.first.addYears(-1);
        return period.unit == TimeUnit::Quarter ? quarterOf(before)
                                                : monthValue(before.year(), before.month());
    }
    if (phrase.unit == TimeUnit::Quarter && m_quarter.first.isValid()) {
        return quarterOf(m_quarter.first);
    }
    if (phrase.unit == TimeUnit::Month && phrase.shift == 0 && m_period.first.isValid() &&
        m_period.unit == TimeUnit::Month) {
        return monthValue(m_period.first.year(), m_period.first.month());
    }
    const bool isYearSpokenOf =
        phrase.unit == TimeUnit::Year && phrase.shift == 0 && m_yearInParagraph > 0;
    return isYearSpokenOf ? yearValue(m_yearInParagraph, phrase) : QString();
}

QString DateReckoner::shiftValue(const DatePhrase &phrase, DateDirection tense)
{
    if (phrase.isVague) {
        return vagueValue(phrase.direction); // "several years ago"
    }
    if (phrase.isComparison) {
        if (const QString compared = comparedValue(phrase); !compared.isEmpty()) {
            return compared;
        }
    }
    constexpr double farBack = 10000; // years; further back no calendar goes
    if (phrase.unit == TimeUnit::Year && phrase.count >= farBack) {
        return farYearsValue(phrase.count);
    }
    const QDate from = base(phrase);
    if (!from.isValid()) {
        return {};
    }
    if (phrase.unit < TimeUnit::Day) { // "two hours ago": the day, for want of a clock
        return dayValue(from, phrase);
    }
    const QDate to = shiftedBy(from, phrase.unit, phrase.shift);
    if (!to.isValid()) {
        return {};
    }
    if (phrase.unit != TimeUnit::Day && phrase.isNarrative) {
        m_last = to;
    }
    switch (phrase.unit) {
    case TimeUnit::Week:
    case TimeUnit::Fortnight:
        return weekValue(to);
    case TimeUnit::Weekend: {
        const bool isAhead =
            phrase.shift == 0 && to.dayOfWeek() < 6 && tense == DateDirection::Past;
        return weekValue(isAhead ? to.addDays(-7) : to) + u"-WE"_s;
    }
    case TimeUnit::Month:
        m_period = {TimeUnit::Month, QDate(to.year(), to.month(), 1)};
        return monthValue(to.year(), to.month());
    case TimeUnit::Quarter:
        m_period = {TimeUnit::Quarter, to};
        m_quarter = m_period;
        return quarterOf(to);
    case TimeUnit::Year:
        return yearValue(to.year(), phrase);
    case TimeUnit::Decade:
        return paddedNumber(to.year() / 10, 3);
    case TimeUnit::Century:
        return paddedNumber(to.year() / 100, 2);
    default:
        return dayValue(to, phrase);
    }
}

QString DateReckoner::seasonValue(const DatePhrase &phrase, DateDirection tense) const
{
    const QString code = seasonCode(phrase.ordinal);
    int year = phrase.year;
    if (year == 0) {
        if (!m_published.isValid()) {
            return u"XXXX-"_s + code;
        }
        year = phrase.hasYearShift ? m_published.year() + phrase.shift
                                   : seasonYear(m_published, phrase, tense);
    }
    return paddedNumber(year, 4) + u'-' + code;
}

QString DateReckoner::quarterValue(const DatePhrase &phrase, DateDirection tense)
{
    const QString code = phrase.ordinal > 4 ? u"H"_s + QString::number(phrase.ordinal - 4)
                                            : u"Q"_s + QString::number(phrase.ordinal);
    int year = phrase.year;
    if (year == 0) {
        if (!m_published.isValid()) {
            return u"XXXX-"_s + code;
        }
        year = m_published.year();
        const int now = (m_published.month() - 1) / 3 + 1;
        if (phrase.hasYearShift) {
            year += phrase.shift;
        } else if (tense != DateDirection::Future && phrase.ordinal <= 4 && phrase.ordinal > now) {
            --year; // the fourth quarter, reported in January
        } else if (tense == DateDirection::Future && phrase.ordinal <= 4 && phrase.ordinal < now) {
            ++year; // the first quarter, expected in November
        }
    }
    if (phrase.ordinal <= 4) {
        m_period = {TimeUnit::Quarter, QDate(year, phrase.ordinal * 3 - 2, 1)};
        const bool isOver = m_period.first.addMonths(3) <= m_published;
        m_quarter = isOver ? m_period : m_quarter; // a forecast is not what is reported
    }
    return paddedNumber(year, 4) + u'-' + code;
}

QString DateReckoner::holidayValue(const DatePhrase &phrase, DateDirection tense)
{
    const auto holiday = static_cast<Holiday>(phrase.ordinal);
    if (phrase.year > 0) {
        return dayValue(holidayIn(holiday, phrase.year), phrase);
    }
    if (!m_published.isValid()) {
        const QDate day = holidayIn(holiday, 2000);
        const bool isFixed = day == holidayIn(holiday, 2001).addYears(-1);
        return isFixed ? u"XXXX-"_s + day.toString(u"MM-dd") : QString();
    }
    const int year = m_published.year();
    const QDate same = holidayIn(holiday, year);
    if (tense == DateDirection::Past && same > m_published) {
        return dayValue(holidayIn(holiday, year - 1), phrase);
    }
    if (tense == DateDirection::Future && same < m_published) {
        return dayValue(holidayIn(holiday, year + 1), phrase);
    }
    return dayValue(same, phrase);
}

QString DateReckoner::clockValue(const DatePhrase &phrase)
{
    const QDate day = m_clockDay.isValid() ? m_clockDay : m_published;
    return day.isValid() ? day.toString(Qt::ISODate) + timeCode(phrase)
                         : u"XXXX-XX-XX"_s + timeCode(phrase);
}

} // namespace Quoth

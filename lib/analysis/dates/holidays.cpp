// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/holidays.h>

namespace Quoth {

namespace {

QDate nthWeekday(int year, int month, int weekday, int nth)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + qint64(nth - 1) * 7);
}

/// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

} // namespace

QDate holidayIn(Holiday holiday, int year)
{
    switch (holiday) {
    case Holiday::Christmas:
        return {year, 12, 25};
    case Holiday::ChristmasEve:
        return {year, 12, 24};
    case Holiday::NewYear:
        return {year, 1, 1};
    case Holiday::NewYearsEve:
        return {year, 12, 31};
    case Holiday::Halloween:
        return {year, 10, 31};
    case Holiday::ValentinesDay:
        return {year, 2, 14};
    case Holiday::Thanksgiving:
        return nthWeekday(year, 11, 4, 4);
    case Holiday::Easter:
        return easterSunday(year);
    case Holiday::GoodFriday:
        return easterSunday(year).addDays(-2);
    case Holiday::BoxingDay:
        return {year, 12, 26};
    case Holiday::LaborDay:
        return nthWeekday(year, 9, 1, 1);
    case Holiday::MemorialDay:
        return nthWeekday(year, 6, 1, 1).addDays(-7);
    case Holiday::VeteransDay:
        return {year, 11, 11};
    case Holiday::IndependenceDay:
        return {year, 7, 4};
    }
    return {};
}

} // namespace Quoth

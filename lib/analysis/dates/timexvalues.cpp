// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/timexvalues.h>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

QString paddedNumber(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

QString monthValue(int year, int month)
{
    return paddedNumber(year, 4) + u'-' + paddedNumber(month, 2);
}

QString weekValue(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return paddedNumber(year, 4) + u"-W"_s + paddedNumber(week, 2);
}

QString quarterOf(QDate day)
{
    return paddedNumber(day.year(), 4) + u"-Q"_s + QString::number((day.month() - 1) / 3 + 1);
}

QString dayPartCode(DayPart part)
{
    switch (part) {
    case DayPart::Morning:
        return u"TMO"_s;
    case DayPart::Afternoon:
        return u"TAF"_s;
    case DayPart::Evening:
        return u"TEV"_s;
    case DayPart::Night:
        return u"TNI"_s;
    case DayPart::None:
    case DayPart::Day:
        break;
    }
    return {};
}

QString timeCode(const DatePhrase &phrase)
{
    if (phrase.hour < 0) {
        return dayPartCode(phrase.part);
    }
    return u'T' + paddedNumber(phrase.hour, 2) + u':' + paddedNumber(phrase.minute, 2);
}

QString seasonCode(int season)
{
    static constexpr std::array seasonCodes = {"SP"_L1, "SU"_L1, "FA"_L1, "WI"_L1};
    return seasonCodes[size_t(season)];
}

QString vagueValue(DateDirection direction)
{
    switch (direction) {
    case DateDirection::Past:
        return u"PAST_REF"_s;
    case DateDirection::Future:
        return u"FUTURE_REF"_s;
    default:
        return u"PRESENT_REF"_s;
    }
}

QString repetitionValue(const DatePhrase &phrase)
{
    if (phrase.weekday > 0) {
        return u"XXXX-WXX-"_s + QString::number(phrase.weekday) + dayPartCode(phrase.part);
    }
    if (phrase.month > 0) {
        return u"XXXX-"_s + paddedNumber(phrase.month, 2);
    }
    if (phrase.ordinal > 0) {
        return u"XXXX-"_s + seasonCode(phrase.ordinal - 1);
    }
    if (phrase.part != DayPart::None) {
        return u"XXXX-XX-XX"_s + dayPartCode(phrase.part);
    }
    if (phrase.unit == TimeUnit::Weekend) {
        return u"XXXX-WXX-WE"_s;
    }
    return durationValue(phrase.unit, phrase.count, phrase.isVague);
}

QString centuryValue(const DatePhrase &phrase)
{
    const QString number = paddedNumber(phrase.ordinal - 1, 2);
    return phrase.beforeChrist ? u"BC"_s + number : number;
}

QString farYearsValue(double years)
{
    constexpr double million = 1e6;
    constexpr double billion = 1e9;
    if (years >= billion) {
        return u"GA"_s + QString::number(years / billion);
    }
    return years >= million ? u"MA"_s + QString::number(years / million)
                            : u"KA"_s + QString::number(years / 1000);
}

QString durationValue(TimeUnit unit, double count, bool isVague)
{
    static constexpr std::array codes = {"S"_L1, "M"_L1, "H"_L1, "D"_L1, "W"_L1,  "WE"_L1,
                                         "W"_L1, "M"_L1, "Q"_L1, "Y"_L1, "DE"_L1, "CE"_L1};
    if (unit == TimeUnit::Fortnight) {
        count *= 2;
    }
    QString number = QString::number(count, 'f', 2);
    while (number.endsWith(u'0') && number.contains(u'.')) {
        number.chop(1);
    }
    if (number.endsWith(u'.')) {
        number.chop(1);
    }
    if (unit == TimeUnit::Hour && count == 0.5 && !isVague) {
        return u"PT30M"_s;
    }
    const QString prefix = unit <= TimeUnit::Hour ? u"PT"_s : u"P"_s;
    return prefix + (isVague ? u"X"_s : number) + codes[size_t(unit)];
}

} // namespace Quoth

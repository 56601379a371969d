// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/calendarparser.h>

#include <analysis/dates/figurewords.h>

#include <QDate>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Kind = DateWordKind;

/// "Super Tuesday", "Black Friday": days with a name of their own.
bool namesWeekday(QStringView word)
{
    return isOneOf(
        word, {u"Super", u"Black", u"Bloody", u"Cyber", u"Ash", u"Palm", u"Freaky", u"Giving",
               u"Ruby", u"Man"});
}

} // namespace

std::optional<DatePhrase> CalendarParser::parse(qsizetype at) const
{
    switch (m_text.at(at).kind) {
    case Kind::Weekday:
        return parseWeekday(at);
    case Kind::Month:
        return parseMonth(at, false);
    case Kind::DottedDate:
        return parseDotted(at);
    case Kind::The:
        return m_text.is(at + 1, Kind::Ordinal) ? parseDay(at) : std::nullopt;
    case Kind::Number:
    case Kind::Ordinal: {
        const auto day = parseDay(at);
        return day || !m_text.is(at, Kind::Number) ? day : parseYear(at, false);
    }
    default:
        return std::nullopt;
    }
}

std::optional<DatePhrase> CalendarParser::parseDay(qsizetype at) const
{
    if (m_text.is(at, Kind::Weekday)) {
        auto phrase = parseWeekday(at);
        return phrase && phrase->day > 0 ? phrase : std::nullopt;
    }
    if (m_text.is(at, Kind::Month)) {
        auto phrase = parseMonth(at, false);
        return phrase && phrase->day > 0 ? phrase : std::nullopt;
    }
    if (m_text.is(at, Kind::DottedDate)) {
        return parseDotted(at);
    }
    if (auto phrase = parseNumeric(at)) {
        return phrase;
    }
    return parseDayFirst(at);
}

/// A number that can be the day after a month: "March 3", not "March 3:00" or "May 10 percent".
bool CalendarParser::isDayNumber(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    if (word.kind == Kind::Ordinal) {
        return word.value >= 1 && word.value <= 31;
    }
    return word.kind == Kind::Number && word.value >= 1 && word.value <= 31 &&
           m_text.word(at).size() <= 2 && !m_text.isMark(at + 1, u'%') &&
           !m_text.is(at + 1, Kind::Unit) && !isMeasureWord(m_text.word(at + 1));
}

void CalendarParser::addYear(DatePhrase &phrase) const
{
    qsizetype at = phrase.end;
    if (m_text.isMark(at, u',') || m_text.is(at, Kind::Of)) {
        ++at;
    }
    const DateWord word = m_text.at(at);
    const qsizetype digits = m_text.word(at).size();
    if (word.kind == Kind::Number && digits == 4 && isPlausibleYear(word.value)) {
        phrase.year = word.value;
        phrase.end = at + 1;
    } else if (
        word.kind == Kind::Number && digits == 3 && at == phrase.end &&
        !m_text.is(at + 1, Kind::Unit) && !isMeasureWord(m_text.word(at + 1)) &&
        !m_text.touches(at + 1)) {
        phrase.year = word.value; // "30 September 420"
        phrase.end = at + 1;
    } else if (
        (m_text.isMark(phrase.end, u'\'') || m_text.isMark(phrase.end, QChar(0x2019))) &&
        m_text.is(phrase.end + 1, Kind::Number) && m_text.word(phrase.end + 1).size() == 2) {
        const int year = m_text.at(phrase.end + 1).value; // "Sept '18"
        phrase.year = year < 50 ? 2000 + year : 1900 + year;
        phrase.end += 2;
    }
}

std::optional<DatePhrase> CalendarParser::parseWeekday(qsizetype at) const
{
    const DateWord weekday = m_text.at(at);
    qsizetype next = at + 1;
    if (weekday.isAbbreviated() && m_text.isMark(next, u'.')) {
        ++next;
    }
    const qsizetype behindPoint = next;
    if (m_text.isMark(next, u',')) {
        ++next;
    }
    if (m_text.is(next, Kind::The) && m_text.is(next + 1, Kind::Ordinal)) {
        ++next;
    }
    const DateWordKind kind = m_text.at(next).kind;
    if (kind == Kind::Month || kind == Kind::Number || kind == Kind::Ordinal) {
        if (auto day = parseDay(next);
            day && !(weekday.isAbbreviated() && day->contradicts(weekday.value))) {
            day->first = at;
            day->weekday = weekday.value;
            return day;
        }
    }
    if (weekday.isAbbreviated() || weekday.isPlural()) {
        return std::nullopt;
    }
    if (m_text.is(at - 1, Kind::A) || m_text.is(behindPoint, Kind::Guard) ||
        namesWeekday(m_text.word(at - 1))) {
        return std::nullopt; // "the Sunday Times"; "on a Monday" is any
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.meaning = DateMeaning::Weekday;
    phrase.weekday = weekday.value;
    return phrase;
}

/// Is the month's word a name or an ordinary word here: "Theresa May", "May I", "April O'Neil"?
bool CalendarParser::isName(qsizetype month) const
{
    const DateWord word = m_text.at(month);
    const DateWord before = m_text.at(month - 1);
    const bool isAfterCapital =
        m_text.isCapitalised(month - 1) && before.kind == Kind::None && month - 1 > m_text.first();
    if (word.isAbbreviated()) {
        return true; // "Jan" alone is a name, "Dec" and "Mar" are nothing
    }
    const bool isAsked = before.kind == Kind::In || before.kind == Kind::Early ||
                         before.kind == Kind::Of || before.kind == Kind::From ||
                         before.kind == Kind::For || before.kind == Kind::To;
    if (isAsked) {
        const bool isBeforeName = word.isAmbiguous() && m_text.isCapitalised(month + 1) &&
                                  m_text.at(month + 1).kind == Kind::None;
        return isBeforeName && before.kind != Kind::In;
    }
    if (!word.isAmbiguous()) {
        return isAfterCapital && m_text.isCapitalised(month + 1);
    }
    if (word.value == 3 || word.value == 5) {
        return true; // "May" and "March" need a number or a preposition
    }
    return isAfterCapital ||
           (m_text.isCapitalised(month + 1) && m_text.at(month + 1).kind == Kind::None);
}

std::optional<DatePhrase> CalendarParser::parseMonth(qsizetype at, bool isExpected) const
{
    const DateWord month = m_text.at(at);
    if (month.kind != Kind::Month) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.month = month.value;
    if (month.isAbbreviated() && m_text.isMark(phrase.end, u'.') && m_text.touches(phrase.end)) {
        ++phrase.end;
    }
    const qsizetype day = phrase.end;
    if (isDayNumber(day)) {
        phrase.day = m_text.at(day).value;
        phrase.end = day + 1;
        addYear(phrase);
        phrase.year = phrase.year == 0 ? sharedYear(phrase.end, true) : phrase.year;
        return phrase;
    }
    addYear(phrase);
    const int shared = phrase.year == 0 ? sharedYear(phrase.end, false) : 0;
    if (phrase.year > 0 || isExpected || shared > 0 || !isName(at)) {
        phrase.year = shared > 0 ? shared : phrase.year;
        phrase.year = phrase.year == 0 ? yearBehindIn(phrase.end) : phrase.year;
        return phrase;
    }
    return std::nullopt;
}

/// The year that stands behind the second of two dates: "from May to June 2019", "May 3-5, 2019";
/// 0 if there is none. `at` is behind the first.
int CalendarParser::sharedYear(qsizetype at, bool isDay) const
{
    const bool isJoint = m_text.isDash(at) || m_text.is(at, Kind::To) || m_text.is(at, Kind::And) ||
                         isOneOf(m_text.word(at), {u"through", u"until", u"till", u"or"});
    if (!isJoint) {
        return 0;
    }
    DatePhrase second;
    qsizetype next = m_text.is(at + 1, Kind::The) ? at + 2 : at + 1;
    const bool beginsWithDay = !m_text.is(next, Kind::Month) && isDayNumber(next);
    next = beginsWithDay ? next + 1 : next;
    const bool hasMonth = m_text.is(next, Kind::Month);
    if (!hasMonth && !(beginsWithDay && isDay)) {
        return 0;
    }
    if (hasMonth) {
        ++next;
        next = m_text.isMark(next, u'.') && m_text.touches(next) ? next + 1 : next;
        next = !beginsWithDay && isDayNumber(next) ? next + 1 : next;
    }
    if (hasMonth && !beginsWithDay && m_text.isWord(next, u"in")) {
        ++next; // "between May and June in 1981"
    }
    second.end = next;
    addYear(second);
    return second.year >= 1000 ? second.year : 0;
}

/// "March 3-5", "Oct. 3 and 4": the second number, with the month of the first.
std::optional<DatePhrase> CalendarParser::parseSecondDay(qsizetype at) const
{
    const bool isList = m_text.is(at - 1, Kind::And) || isOneOf(m_text.word(at - 1), {u"or"});
    const bool isRange = m_text.isDash(at - 1) && m_text.touches(at);
    const bool isMonthFirst = m_text.is(at - 2, Kind::Number) && m_text.is(at - 3, Kind::Month);
    const bool isAbbreviated = m_text.is(at - 2, Kind::Number) && m_text.isMark(at - 3, u'.') &&
                               m_text.is(at - 4, Kind::Month);
    const bool isDay = isDayNumber(at) && m_text.at(at).value > m_text.at(at - 2).value;
    const bool isFree = isRange || !m_text.has(at + 1) || !m_text.initial(at + 1).isLetter() ||
                        m_text.at(at + 1).kind != Kind::None;
    if ((!isList && !isRange) || (!isMonthFirst && !isAbbreviated) || !isDay || !isFree) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.month = m_text.at(isMonthFirst ? at - 3 : at - 4).value;
    phrase.day = m_text.at(at).value;
    addYear(phrase);
    return phrase;
}

std::optional<DatePhrase> CalendarParser::parseDayFirst(qsizetype at) const
{
    DatePhrase phrase;
    phrase.first = at;
    qsizetype day = at;
    if (m_text.is(day, Kind::The)) {
        ++day;
    }
    const DateWord word = m_text.at(day);
    const bool isNumber = word.kind == Kind::Number && m_text.word(day).size() <= 2;
    if ((!isNumber && word.kind != Kind::Ordinal) || word.value < 1 || word.value > 31) {
        return std::nullopt;
    }
    qsizetype month = day + 1;
    if (m_text.is(month, Kind::Of) && word.kind == Kind::Ordinal) {
        ++month;
    } else if (isNumber && m_text.isDash(month) && m_text.is(month + 1, Kind::Number)) {
        // "3-5 March": the first day, with the month that both share
        if (m_text.at(month + 1).value > word.value && m_text.is(month + 2, Kind::Month)) {
            phrase.month = m_text.at(month + 2).value;
            phrase.day = word.value;
            phrase.end = month + 3;
            addYear(phrase);
            phrase.end = day + 1;
            return phrase;
        }
        return std::nullopt;
    } else if (m_text.isHyphen(month) && m_text.touches(month)) {
        ++month; // "11-Sep-2018"
    }
    if (!m_text.is(month, Kind::Month)) {
        return std::nullopt;
    }
    phrase.month = m_text.at(month).value;
    phrase.day = word.value;
    phrase.end = month + 1;
    if (m_text.isMark(phrase.end, u'.') && m_text.at(month).isAbbreviated() &&
        m_text.touches(phrase.end)) {
        ++phrase.end;
    }
    if (m_text.isHyphen(phrase.end) && m_text.touches(phrase.end) &&
        m_text.is(phrase.end + 1, Kind::Number)) {
        ++phrase.end;
        addYear(phrase);
        phrase.end = phrase.year > 0 ? phrase.end : month + 1;
        return phrase;
    }
    addYear(phrase);
    phrase.year = phrase.year == 0 ? sharedYear(phrase.end, true) : phrase.year;
    return phrase;
}

/// "2018-09-11", "11/09/2018", "9/11/18". Which of two small numbers is the day is settled later.
std::optional<DatePhrase> CalendarParser::parseNumeric(qsizetype at) const
{
    const QChar separator = m_text.initial(at + 1);
    if (m_text.word(at) == u"9" && separator == u'/' && m_text.word(at + 2) == u"11" &&
        m_text.initial(at + 3) != u'/') { // the day that has these figures as its name
        DatePhrase phrase;
        phrase.first = at;
        phrase.end = at + 3;
        phrase.year = 2001;
        phrase.month = 9;
        phrase.day = 11;
        return phrase;
    }
    if (separator != u'-' && separator != u'/') {
        return std::nullopt;
    }
    for (qsizetype i = at + 1; i < at + 5; ++i) {
        if (!m_text.touches(i)) {
            return std::nullopt;
        }
    }
    if (!m_text.is(at, Kind::Number) || !m_text.is(at + 2, Kind::Number) ||
        m_text.initial(at + 3) != separator ||
        (m_text.touches(at + 5) && m_text.initial(at + 5) == separator)) {
        return std::nullopt;
    }
    const QStringView last = m_text.word(at + 4);
    const qsizetype digits = m_text.word(at).size();
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 5;
    if (digits == 4) {
        phrase.year = m_text.at(at).value;
        phrase.month = m_text.at(at + 2).value;
        phrase.day = last.left(2).toInt(); // "11T10:30:00Z"
        const bool hasTime = last.size() > 2 && last[2] == u'T';
        if (last.size() != 2 && !hasTime) {
            return std::nullopt;
        }
    } else {
        const DateWord year = m_text.at(at + 4);
        const bool isYear = year.kind == Kind::Number && (last.size() == 4 || last.size() == 2);
        if (!isYear || digits > 2) {
            return std::nullopt;
        }
        phrase.year = last.size() == 4 ? year.value : year.value + (year.value < 50 ? 2000 : 1900);
        phrase.month = m_text.at(at).value;
        phrase.day = m_text.at(at + 2).value;
        if (phrase.month > 12) {
            std::swap(phrase.month, phrase.day);
        } else {
            phrase.isVague = phrase.day <= 12; // either may be the month
        }
    }
    return QDate::isValid(phrase.year, phrase.month, phrase.day) ? std::optional(phrase)
                                                                 : std::nullopt;
}

/// "11.09.2018": with points the day comes first everywhere.
std::optional<DatePhrase> CalendarParser::parseDotted(qsizetype at) const
{
    const auto parts = m_text.word(at).split(u'.');
    if (parts.size() != 3 || (parts[2].size() != 4 && parts[2].size() != 2)) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.day = parts[0].toInt();
    phrase.month = parts[1].toInt();
    const int year = parts[2].toInt();
    phrase.year = parts[2].size() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    return QDate::isValid(phrase.year, phrase.month, phrase.day) ? std::optional(phrase)
                                                                 : std::nullopt;
}

} // namespace Quoth

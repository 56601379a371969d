// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/foreigndateparser.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

bool isYearFigure(const DateText &text, qsizetype at)
{
    return text.is(at, Kind::Number) && text.word(at).size() == 4 && text.at(at).value >= 1000 &&
           text.at(at).value <= 2199;
}

} // namespace

std::optional<DatePhrase> ForeignDateParser::parse(qsizetype at) const
{
    switch (m_text.at(at).kind) {
    case Kind::Weekday:
        return parseWeekday(at);
    case Kind::Month:
        return parseMonth(at);
    case Kind::DottedDate:
        return m_calendar.parseDay(at);
    case Kind::Number:
    case Kind::Ordinal:
        if (auto day = parseDay(at)) {
            return day;
        }
        return parseYear(at);
    case Kind::DayWord: {
        const bool isMorning = m_language == DateLanguage::Spanish && m_text.at(at).value == 1 &&
                               m_text.is(at - 1, Kind::The);
        if (isMorning) {
            return std::nullopt; // "por la mañana"
        }
        DatePhrase phrase;
        phrase.first = at;
        phrase.end = at + 1;
        phrase.meaning = DateMeaning::Shift;
        phrase.shift = m_text.at(at).value;
        return phrase;
    }
    case Kind::Ago:
        return parseAgo(at);
    case Kind::Last:
    case Kind::Next:
    case Kind::This:
    case Kind::Unit:
        return parseRelative(at);
    default:
        return std::nullopt;
    }
}

void ForeignDateParser::addYear(DatePhrase &phrase) const
{
    const qsizetype at = m_text.is(phrase.end, Kind::Of) ? phrase.end + 1 : phrase.end;
    if (isYearFigure(m_text, at)) {
        phrase.year = m_text.at(at).value;
        phrase.end = at + 1;
    }
}

/// "3. März 2018", "3 mars", "3 de marzo de 2018", "1er mai", and figures.
std::optional<DatePhrase> ForeignDateParser::parseDay(qsizetype at) const
{
    const DateWord day = m_text.at(at);
    if (auto figures = m_text.isHyphen(at + 1) || m_text.isMark(at + 1, u'/')
                           ? m_calendar.parseDay(at)
                           : std::nullopt) {
        if (figures->isVague && m_text.isMark(at + 1, u'/')) { // the day comes first here
            std::swap(figures->month, figures->day);
            figures->isVague = false;
        }
        return figures;
    }
    if (day.value < 1 || day.value > 31) {
        return std::nullopt;
    }
    qsizetype month = at + 1;
    if (m_text.isMark(month, u'.') || m_text.is(month, Kind::Of)) {
        ++month;
    }
    if (!m_text.is(month, Kind::Month)) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.day = day.value;
    phrase.month = m_text.at(month).value;
    phrase.end = month + 1;
    addYear(phrase);
    return phrase;
}

std::optional<DatePhrase> ForeignDateParser::parseMonth(qsizetype at) const
{
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.month = m_text.at(at).value;
    addYear(phrase);
    if (const auto relation = relationAt(phrase.end); relation && phrase.year == 0) {
        phrase.direction =
            *relation < 0 ? DateDirection::Past : DateDirection::Future; // "mars dernier"
        ++phrase.end;
    }
    const DateWord before = m_text.at(at - 1);
    const bool isAsked = before.kind == Kind::In || before.kind == Kind::Early ||
                         before.kind == Kind::Of || phrase.direction != DateDirection::Unknown;
    const bool isGerman = m_language == DateLanguage::German && !m_text.at(at).isAmbiguous();
    if (phrase.year > 0 || (!m_text.at(at).isAbbreviated() && (isAsked || isGerman))) {
        return phrase;
    }
    return std::nullopt;
}

/// "Montag, 3. März", "lundi 3 mars", "el lunes pasado".
std::optional<DatePhrase> ForeignDateParser::parseWeekday(qsizetype at) const
{
    qsizetype next = m_text.isMark(at + 1, u',') ? at + 2 : at + 1;
    if (m_text.is(next, Kind::The)) {
        ++next;
    }
    if (m_text.is(next, Kind::Number) || m_text.is(next, Kind::Ordinal)) {
        if (auto day = parseDay(next)) {
            day->first = at;
            return day;
        }
    }
    if (m_text.is(next, Kind::DottedDate)) {
        if (auto day = m_calendar.parseDay(next)) {
            day->first = at;
            return day;
        }
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.meaning = DateMeaning::Weekday;
    phrase.weekday = m_text.at(at).value;
    if (const auto relation = relationAt(at + 1)) {
        phrase.direction = *relation < 0 ? DateDirection::Past : DateDirection::Future;
        phrase.end = at + 2;
    }
    return phrase;
}

std::optional<DatePhrase> ForeignDateParser::parseYear(qsizetype at) const
{
    const DateWordKind before = m_text.at(at - 1).kind;
    const bool isAsked = before == Kind::In || before == Kind::Early ||
                         (before == Kind::Unit && m_text.at(at - 1).unit() == TimeUnit::Year) ||
                         m_text.isMark(at - 1, u'(');
    if (!isYearFigure(m_text, at) || !isAsked || m_text.isMark(at + 1, u'%')) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.year = m_text.at(at).value;
    return phrase;
}

/// "vor drei Tagen", "il y a trois jours", "hace tres días".
std::optional<DatePhrase> ForeignDateParser::parseAgo(qsizetype at) const
{
    qsizetype count = at + 1;
    if (m_language == DateLanguage::French) { // "il", "y", "a"
        if (!m_text.is(at + 1, Kind::At) || !m_text.is(at + 2, Kind::A)) {
            return std::nullopt;
        }
        count = at + 3;
    }
    const DateWord number = m_text.at(count);
    const bool isNumber = number.kind == Kind::NumberWord || number.kind == Kind::Number;
    if ((!isNumber && number.kind != Kind::Few) || !m_text.is(count + 1, Kind::Unit)) {
        return std::nullopt;
    }
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = count + 2;
    phrase.meaning = DateMeaning::Shift;
    phrase.unit = m_text.at(count + 1).unit();
    phrase.shift = -number.value;
    phrase.isVague = number.kind == Kind::Few;
    phrase.direction = DateDirection::Past;
    return phrase;
}

std::optional<int> ForeignDateParser::relationAt(qsizetype at) const
{
    switch (m_text.at(at).kind) {
    case Kind::Last:
        return -1;
    case Kind::Next:
        return 1;
    default:
        return std::nullopt;
    }
}

/// "letzte Woche", "diesen Sommer"; "la semaine dernière", "el año pasado", "este mes".
std::optional<DatePhrase> ForeignDateParser::parseRelative(qsizetype at) const
{
    if (m_text.is(at, Kind::Unit)) {
        const auto relation = relationAt(at + 1);
        return relation ? parseNoun(at, at, at + 2, *relation) : std::nullopt;
    }
    const int shift = m_text.is(at, Kind::This) ? 0 : *relationAt(at);
    return parseNoun(at + 1, at, at + 2, shift);
}

std::optional<DatePhrase>
ForeignDateParser::parseNoun(qsizetype noun, qsizetype first, qsizetype end, int shift) const
{
    const DateWord word = m_text.at(noun);
    DatePhrase phrase;
    phrase.first = first;
    phrase.end = end;
    phrase.shift = shift;
    phrase.direction = shift < 0   ? DateDirection::Past
                       : shift > 0 ? DateDirection::Future
                                   : DateDirection::Present;
    if (word.kind == Kind::Unit && !word.isPlural() && word.unit() >= TimeUnit::Day) {
        phrase.meaning = DateMeaning::Shift;
        phrase.unit = word.unit();
        return phrase;
    }
    if (word.kind == Kind::Weekday) {
        phrase.meaning = DateMeaning::Weekday;
        phrase.weekday = word.value;
        return phrase;
    }
    if (word.kind == Kind::Month && !word.isAbbreviated()) {
        phrase.month = word.value;
        return phrase;
    }
    if (word.kind == Kind::Season) {
        phrase.meaning = DateMeaning::Season;
        phrase.ordinal = word.value;
        return phrase;
    }
    return std::nullopt;
}

} // namespace Quoth

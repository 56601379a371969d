// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/foreigndateparser.h>

#include <analysis/dates/daterelations.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

bool isYearFigure(const DateText &text, qsizetype at)
{
    return text.is(at, Kind::Number) && text.word(at).size() == 4 && text.at(at).value >= 1000 &&
           text.at(at).value <= 2199;
}

DateDirection directionOfSign(int sign)
{
    return sign < 0   ? DateDirection::Past
           : sign > 0 ? DateDirection::Future
                      : DateDirection::Present;
}

bool takesTime(const DatePhrase &phrase)
{
    const bool isDay = phrase.meaning == DateMeaning::Weekday ||
                       (phrase.meaning == DateMeaning::Calendar && phrase.day > 0) ||
                       (phrase.meaning == DateMeaning::Shift && phrase.unit == TimeUnit::Day);
    return isDay && phrase.hour < 0;
}

} // namespace

std::optional<DatePhrase> ForeignDateParser::parse(qsizetype at) const
{
    auto phrase = parseCore(at);
    if (phrase && takesTime(*phrase)) {
        addTime(*phrase);
    }
    return phrase;
}

std::optional<DatePhrase> ForeignDateParser::parseCore(qsizetype at) const
{
    switch (m_text.at(at).kind) {
    case Kind::Weekday:
    case Kind::WeekdayPart:
        return parseWeekday(at);
    case Kind::Month:
        return parseMonth(at, false);
    case Kind::DottedDate:
        return m_calendar.parseDay(at);
    case Kind::Number:
    case Kind::BigNumber:
    case Kind::NumberWord:
    case Kind::Few:
        return parseNumber(at);
    case Kind::Ordinal:
        if (auto day = parseDay(at)) {
            return day;
        }
        return parseQuarter(at);
    case Kind::Clock:
    case Kind::Noon:
        return parseClock(at);
    case Kind::DayWord:
    case Kind::Tonight:
        return parseDayWord(at);
    case Kind::Ago:
        return parseAgo(at);
    case Kind::Early:
        return parseModified(at);
    case Kind::Last:
    case Kind::Next:
    case Kind::This:
        return parseRelative(at);
    case Kind::Unit:
        return parseUnit(at);
    case Kind::Decade:
        return parseDecade(at);
    case Kind::Season:
        return parseSeason(at);
    case Kind::Holiday:
        return parseHoliday(at);
    case Kind::Each:
    case Kind::SetWord:
        return parseRepetition(at);
    case Kind::Vague:
        return parseVague(at);
    default:
        return std::nullopt;
    }
}

std::optional<DatePhrase> ForeignDateParser::parseNumber(qsizetype at) const
{
    if (m_text.is(at, Kind::Number)) {
        if (auto day = parseDay(at)) {
            return day;
        }
        if (auto century = parseCentury(at)) {
            return century;
        }
        if (auto quarter = parseQuarter(at)) {
            return quarter;
        }
    }
    if (auto clock = parseClock(at)) {
        return clock;
    }
    if (auto length = parseLength(at)) {
        return length;
    }
    return m_text.is(at, Kind::Number) ? parseYear(at, false) : std::nullopt;
}

void ForeignDateParser::addYear(DatePhrase &phrase) const
{
    const qsizetype at = m_text.is(phrase.end, Kind::Of) ? phrase.end + 1 : phrase.end;
    if (isYearFigure(m_text, at)) {
        phrase.year = m_text.at(at).value;
        phrase.end = at + 1;
    }
}

/// "sept" is a number in French, and a month behind one: "7 sept. 2018". 0 for what is no month.
int ForeignDateParser::monthAt(qsizetype at) const
{
    const bool isSeptember = m_language == DateLanguage::French && m_text.isWord(at, u"sept") &&
                             m_text.isMark(at + 1, u'.');
    return isSeptember ? 9 : m_text.is(at, Kind::Month) ? m_text.at(at).value : 0;
}

/// "3. März 2018", "3 mars", "3 de marzo de 2018", "1er mai", "3 mars dernier", and figures.
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
    const bool isFigure = m_text.initial(at).isDigit();
    if (day.value < 1 || day.value > 31 || !isFigure) {
        return std::nullopt;
    }
    qsizetype month = at + 1;
    if (m_text.isMark(month, u'.') || m_text.is(month, Kind::Of)) {
        ++month;
    }
    if (monthAt(month) == 0) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, month + 1, DateMeaning::Calendar);
    phrase.day = day.value;
    phrase.month = monthAt(month);
    if (m_text.isMark(phrase.end, u'.') && m_text.touches(phrase.end) &&
        isYearFigure(m_text, phrase.end + 1)) {
        ++phrase.end;
    }
    addYear(phrase);
    if (const auto relation = relationAt(phrase.end); relation && phrase.year == 0) {
        phrase.direction = directionOfSign(*relation);
        ++phrase.end;
    }
    return phrase;
}

std::optional<DatePhrase> ForeignDateParser::parseMonth(qsizetype at, bool isExpected) const
{
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Calendar);
    phrase.month = m_text.at(at).value;
    addYear(phrase);
    if (const auto relation = relationAt(phrase.end); relation && phrase.year == 0) {
        phrase.direction = directionOfSign(*relation); // "mars dernier"
        ++phrase.end;
    }
    const DateWord before = m_text.at(at - 1);
    const bool isAsked = before.kind == Kind::In || before.kind == Kind::Early ||
                         before.kind == Kind::Of || phrase.direction != DateDirection::Unknown;
    const bool isGerman = m_language == DateLanguage::German && !m_text.at(at).isAmbiguous();
    if (phrase.year > 0 ||
        (!m_text.at(at).isAbbreviated() && (isAsked || isGerman || isExpected))) {
        return phrase;
    }
    return std::nullopt;
}

/// "Montag, 3. März", "lundi 3 mars", "el lunes pasado", "Montagabend", "montags", "los lunes".
std::optional<DatePhrase> ForeignDateParser::parseWeekday(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Weekday);
    if (word.kind == Kind::WeekdayPart) {
        phrase.weekday = word.value / 10;
        phrase.part = static_cast<DayPart>(word.value % 10);
        return phrase;
    }
    phrase.weekday = word.value;
    if (word.isPlural() || m_text.isWord(at - 1, u"los")) {
        phrase.meaning = DateMeaning::Repetition;
        return phrase;
    }
    qsizetype next = m_text.isMark(at + 1, u',') ? at + 2 : at + 1;
    if (m_text.is(next, Kind::The)) {
        ++next;
    }
    auto day = m_text.is(next, Kind::Number) || m_text.is(next, Kind::Ordinal) ? parseDay(next)
               : m_text.is(next, Kind::DottedDate) ? m_calendar.parseDay(next)
                                                   : std::nullopt;
    if (day) {
        day->first = at;
        day->weekday = word.value;
        return day;
    }
    if (m_text.is(at + 1, Kind::Guard)) {
        return std::nullopt; // "Sonntag Zeitung"
    }
    if (const auto relation = relationAt(at + 1)) {
        phrase.direction = directionOfSign(*relation);
        phrase.end = at + 2;
    }
    return phrase;
}

std::optional<DatePhrase> ForeignDateParser::parseDayWord(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Shift);
    phrase.shift = word.value;
    if (word.kind == Kind::Tonight) {
        phrase.part = DayPart::Night; // "anoche"
        return phrase;
    }
    const bool isSpanishMorning = m_language == DateLanguage::Spanish && word.value == 1 &&
                                  m_text.is(at - 1, Kind::The); // "por la mañana"
    const bool isGermanMorning = m_language == DateLanguage::German && word.value == 1 &&
                                 m_text.isCapitalised(at) && at > m_text.first(); // "der Morgen"
    return isSpanishMorning || isGermanMorning ? std::nullopt : std::optional(phrase);
}

std::optional<DatePhrase> ForeignDateParser::parseYear(qsizetype at, bool isExpected) const
{
    const DateWordKind before = m_text.at(at - 1).kind;
    const bool isAsked = isExpected || before == Kind::In || before == Kind::Early ||
                         (before == Kind::Unit && m_text.at(at - 1).unit() == TimeUnit::Year) ||
                         m_text.isMark(at - 1, u'(');
    if (!isYearFigure(m_text, at) || !isAsked || m_text.isMark(at + 1, u'%')) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Calendar);
    phrase.year = m_text.at(at).value;
    return phrase;
}

/// "Anfang 2018", "Ende März", "mi-mars", "fin 2018", "a principios de marzo de 2018".
std::optional<DatePhrase> ForeignDateParser::parseModified(qsizetype at) const
{
    qsizetype core = m_text.skipHyphen(at + 1);
    core = m_text.is(core, Kind::Of) ? core + 1 : core;
    Parsed phrase;
    if (m_text.is(core, Kind::Month)) {
        phrase = parseMonth(core, true);
    } else if (m_text.is(core, Kind::Number)) {
        phrase = parseYear(core, true);
    } else if (relationAt(core) || m_text.is(core, Kind::This)) {
        phrase = parseRelative(core); // "Ende vergangenen Jahres"
    }
    const bool isPeriod =
        phrase && phrase->day == 0 &&
        (phrase->meaning == DateMeaning::Calendar ||
         (phrase->meaning == DateMeaning::Shift && phrase->unit >= TimeUnit::Week));
    if (!isPeriod) {
        return std::nullopt;
    }
    phrase->first = at;
    phrase->modifier = static_cast<TimexModifier>(m_text.at(at).value);
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
    auto length = parseLength(count);
    if (!length || length->meaning != DateMeaning::Duration) {
        return std::nullopt;
    }
    length->first = at;
    length->meaning = DateMeaning::Shift;
    length->shift = -int(length->count);
    length->direction = DateDirection::Past;
    return length;
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

/// "letzte Woche", "diesen Sommer", "el pasado lunes", "letzten drei Monate", "este mes".
std::optional<DatePhrase> ForeignDateParser::parseRelative(qsizetype at) const
{
    const auto relation = relationAt(at);
    if (!relation && !m_text.is(at, Kind::This)) {
        return std::nullopt;
    }
    if (relation) {
        if (auto length = parseLength(at + 1); length && length->count > 1) {
            length->first = at;
            length->meaning = DateMeaning::Duration;
            return length;
        }
        const bool isDay = m_text.is(at + 1, Kind::Number);
        if (auto day = isDay ? parseDay(at + 1) : std::nullopt; day && day->year == 0) {
            day->first = at;
            day->direction = directionOfSign(*relation);
            return day;
        }
    }
    return parseNoun(at + 1, at, at + 2, relation.value_or(0));
}

std::optional<DatePhrase>
ForeignDateParser::parseNoun(qsizetype noun, qsizetype first, qsizetype end, int shift) const
{
    const DateWord word = m_text.at(noun);
    DatePhrase phrase = phraseOf(first, end, DateMeaning::Calendar);
    phrase.shift = shift;
    phrase.direction = directionOfSign(shift);
    if (word.kind == Kind::Unit && !word.isPlural() && word.unit() >= TimeUnit::Day) {
        phrase.meaning = DateMeaning::Shift;
        phrase.unit = word.unit();
        return phrase;
    }
    if (word.kind == Kind::Weekday && !word.isPlural()) {
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
    const bool isMorning = word.kind == Kind::DayWord && word.value == 1 && shift == 0;
    if ((word.kind == Kind::DayPart || isMorning) && shift == 0) { // "ce soir", "esta mañana"
        phrase.meaning = DateMeaning::Shift;
        phrase.part = isMorning ? DayPart::Morning : static_cast<DayPart>(word.value);
        return phrase;
    }
    return std::nullopt;
}

} // namespace Quoth

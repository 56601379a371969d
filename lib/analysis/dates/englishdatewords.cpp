// SPDX-License-Identifier: GPL-3.0-or-later
// The single words and names of EnglishDateParser; the grammar is in englishdateparser.cpp.
#include <analysis/dates/datelexicon.h>
#include <analysis/dates/daterelations.h>
#include <analysis/dates/englishdateparser.h>
#include <analysis/dates/figurewords.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

} // namespace

/// "the summer of 2010", "summer 2010", "in the summer"; "fall" and "spring" alone are other words.
std::optional<DatePhrase>
EnglishDateParser::parseSeason(qsizetype at, qsizetype first, bool isExpected) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Season);
    phrase.ordinal = word.value;
    if (word.isPlural()) {
        return std::nullopt;
    }
    const qsizetype year =
        m_text.is(at + 1, Kind::Of) || m_text.isMark(at + 1, u',') ? at + 2 : at + 1;
    if (m_text.is(year, Kind::Number) && m_text.word(year).size() == 4) {
        if (const auto given = m_calendar.parseYear(year, true)) {
            phrase.year = given->year;
            phrase.end = given->end;
            return phrase;
        }
    }
    const DateWordKind before = m_text.at(first - 1).kind;
    const bool isAsked = before == Kind::In || (before == Kind::For && first < at);
    const bool isName = m_text.isCapitalised(at + 1) && !m_text.is(at + 1, Kind::Month);
    if ((isAsked || isExpected) && !isName && !m_text.is(at + 1, Kind::Of)) {
        return phrase;
    }
    return std::nullopt;
}

/// "in his 50s or early 60s", "highs in the 60s and 70s", "the 30s°F", "rounds in the 60s".
bool EnglishDateParser::countsOtherThings(qsizetype decade) const
{
    constexpr qsizetype reach = 9;
    const QStringView next = m_text.word(decade + 1);
    if (next == u"°" || isOneOf(next, {u"degrees", u"mph", u"percent", u"percentile", u"range"})) {
        return true;
    }
    qsizetype before = decade - 1;
    while (before > decade - reach &&
           (m_text.is(before, Kind::Decade) || m_text.is(before, Kind::Early) ||
            m_text.is(before, Kind::And) || m_text.is(before, Kind::To) ||
            m_text.isHyphen(before) || isOneOf(m_text.word(before), {u"or", u"mid", u"late"}))) {
        --before;
    }
    if (isOneOf(m_text.word(before), {u"his", u"her", u"their", u"my", u"our", u"your"})) {
        return true;
    }
    for (; before > decade - reach && m_text.has(before); --before) {
        if (isOneOf(
                m_text.word(before),
                {u"temperature", u"temperatures", u"highs", u"lows", u"high", u"low",
                 u"thermometer", u"mercury", u"winds", u"gusts", u"rounds", u"scores", u"ratings",
                 u"degrees", u"percentages"})) {
            return true;
        }
    }
    return false;
}

/// "the 1960s", "1990's", "the '90s", "the early nineties"; "in her 80s" is an age.
std::optional<DatePhrase>
EnglishDateParser::parseDecade(qsizetype at, qsizetype first, bool isExpected) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Decade);
    if (word.kind == Kind::DecadeWord) {
        phrase.year = 1900 + word.value;
        return isExpected ? std::optional(phrase) : std::nullopt;
    }
    if (word.kind != Kind::Decade) {
        return std::nullopt;
    }
    phrase.year = word.value;
    const bool isFull = m_text.word(at).size() == 5;
    if (!isFull && countsOtherThings(at)) {
        return std::nullopt;
    }
    const bool followsDecade = (m_text.is(at - 1, Kind::And) || m_text.is(at - 1, Kind::To)) &&
                               m_text.is(at - 2, Kind::Decade);
    return isFull || isExpected || followsDecade ? std::optional(phrase) : std::nullopt;
}

/// "the year", "the quarter", "the weekend" where the words before ask for a time.
std::optional<DatePhrase>
EnglishDateParser::parseBareUnit(qsizetype at, qsizetype first, bool isExpected) const
{
    const DateWord word = m_text.at(at);
    if (word.isPlural() || word.unit() < TimeUnit::Week) {
        if (word.isPlural() || word.unit() != TimeUnit::Day || first == at) {
            return std::nullopt;
        }
        const bool isBefore = m_text.is(at + 1, Kind::Before);
        if (!isBefore && !m_text.is(at + 1, Kind::After)) {
            return std::nullopt;
        }
        const qsizetype anchor = at + 2; // "the day before yesterday"
        const DateWord day = m_text.at(anchor);
        DatePhrase phrase = phraseOf(first, at + 2, DateMeaning::Shift);
        phrase.shift = isBefore ? -1 : 1;
        phrase.isNarrative = true;
        if (day.kind == Kind::DayWord && day.value != 0) {
            phrase.shift = 2 * day.value;
            phrase.end = anchor + 1;
            phrase.isNarrative = false;
        }
        return phrase;
    }
    if (word.unit() == TimeUnit::Year && m_text.is(at + 1, Kind::Number)) {
        auto year = m_calendar.parseYear(at + 1, true); // "by the year 2030"
        if (year) {
            year->first = first;
        }
        return year;
    }
    const DateWordKind before = m_text.at(first - 1).kind;
    const bool isAsked = before == Kind::In || before == Kind::For || isExpected ||
                         (before == Kind::At && word.unit() == TimeUnit::Weekend);
    if (auto end = parseUnitEnd(at, first)) {
        return end;
    }
    const bool isBefore = m_text.is(at + 1, Kind::Before) && first < at;
    if ((isBefore || (m_text.is(at + 1, Kind::After) && first < at)) && endsPhrase(at + 2) &&
        !m_text.is(at + 2, Kind::The)) {
        DatePhrase phrase = shiftPhrase(first, at + 2, word.unit(), isBefore ? -1 : 1);
        phrase.isNarrative = true; // "the year before"
        return phrase;
    }
    const bool isPart = before == Kind::Of && speaksOfPart(first - 2);
    if (word.unit() > TimeUnit::Year || first == at || (!isAsked && !isPart) ||
        m_text.is(at + 1, Kind::Of) || m_text.isHyphen(at + 1)) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Shift);
    phrase.unit = word.unit();
    // A report speaks of the quarter that has ended.
    phrase.shift = word.unit() == TimeUnit::Quarter ? -1 : 0;
    phrase.direction = DateDirection::Present;
    phrase.isComparison = true; // the one that the paragraph speaks of, if it does
    return phrase;
}

/// "the rest of", "the end of", "much of".
bool EnglishDateParser::speaksOfPart(qsizetype at) const
{
    return m_text.is(at, Kind::Edge) || m_text.is(at, Kind::Half) ||
           isOneOf(
               m_text.word(at), {u"rest", u"remainder", u"most", u"much", u"part", u"course",
                                 u"balance", u"months", u"quarter"});
}

/// "year-end", "by year end", "the year's end", "year-end 1989".
std::optional<DatePhrase> EnglishDateParser::parseUnitEnd(qsizetype at, qsizetype first) const
{
    const DateWord word = m_text.at(at);
    const bool isCalendar = word.unit() == TimeUnit::Year || word.unit() == TimeUnit::Month;
    if (!isCalendar || word.isPlural()) {
        return std::nullopt;
    }
    const bool hasClitic = m_text.touches(at + 1) && m_text.word(at + 1).size() == 2 &&
                           m_text.word(at + 1).endsWith(u's');
    const qsizetype end = hasClitic ? at + 2 : m_text.skipHyphen(at + 1);
    const bool isAsked = end > at + 1 || m_text.is(first - 1, Kind::In);
    if (!isAsked || !m_text.isWord(end, u"end")) {
        return std::nullopt;
    }
    if (auto year = m_calendar.parseYear(end + 1, true)) {
        year->first = first;
        year->modifier = TimexModifier::End;
        return year;
    }
    DatePhrase phrase = phraseOf(first, end + 1, DateMeaning::Shift);
    phrase.unit = word.unit();
    phrase.direction = DateDirection::Present;
    phrase.modifier = TimexModifier::End;
    return phrase;
}

std::optional<DatePhrase> EnglishDateParser::parseDayWord(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Shift);
    phrase.shift = word.kind == Kind::DayWord ? word.value : 0;
    phrase.part = word.kind == Kind::Tonight ? DayPart::Night : DayPart::None;
    if (m_text.isCapitalised(at) && at > m_text.first() && m_text.isCapitalised(at - 1) &&
        m_text.at(at - 1).kind == Kind::None) {
        return std::nullopt; // "USA Today"
    }
    return phrase;
}

/// "said overnight the letter was", not "an overnight stay".
std::optional<DatePhrase> EnglishDateParser::parseOvernight(qsizetype at) const
{
    const DateWordKind before = m_text.at(at - 1).kind;
    const DateWordKind after = m_text.at(at + 1).kind;
    const bool isAdverb = after != Kind::None || !m_text.has(at + 1) ||
                          !m_text.initial(at + 1).isLetterOrNumber() ||
                          m_text.isWord(at + 1, u"that") || m_text.isWord(at + 1, u"as") ||
                          m_text.isWord(at + 1, u"with");
    if (before == Kind::A || before == Kind::The || m_text.isHyphen(at - 1) || !isAdverb) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Shift);
    phrase.shift = -1;
    phrase.part = DayPart::Night;
    return phrase;
}

/// "the morning of March 3", "in the afternoon".
std::optional<DatePhrase> EnglishDateParser::parseDayPart(qsizetype at, qsizetype first) const
{
    const DateWord word = m_text.at(at);
    if (word.isPlural()) {
        return std::nullopt;
    }
    const qsizetype day = m_text.is(at + 2, Kind::The) ? at + 3 : at + 2;
    if (m_text.is(at + 1, Kind::Of)) {
        auto phrase = m_calendar.parseDay(day);
        if (!phrase && m_text.is(day, Kind::Weekday)) {
            phrase = m_calendar.parse(day);
        }
        if (phrase) {
            phrase->first = first;
            phrase->part = static_cast<DayPart>(word.value);
        }
        return phrase;
    }
    if (m_text.is(at + 1, Kind::Before) || !m_text.isWord(first - 1, u"in")) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Shift);
    phrase.part = static_cast<DayPart>(word.value);
    phrase.isNarrative = true;
    return phrase;
}

std::optional<DatePhrase> EnglishDateParser::parseHoliday(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Holiday);
    phrase.ordinal = word.value;
    const QStringView next = m_text.word(at + 1);
    const bool isSurname = at - 1 > m_text.first() && m_text.isCapitalised(at - 1) &&
                           m_text.at(at - 1).kind == Kind::None &&
                           !isOneOf(m_text.word(at - 1), {u"Merry", u"Happy", u"White"});
    if (isSurname) {
        return std::nullopt; // "Johnnie Christmas"
    }
    if (word.value > qint16(Holiday::Easter) || word.value == qint16(Holiday::NewYear)) {
        return parseNamedDay(at); // "Labor Day"
    }
    if (next == u"Island" || next == u"Islands" || next == u"Rising" || next == u"Bunny" ||
        next == u"Carol" ||
        isOneOf(
            next, {u"tree", u"trees", u"carols", u"card", u"cards", u"lights", u"present",
                   u"presents", u"pudding"})) {
        return std::nullopt;
    }
    if (next == u"Eve" || next == u"Day") {
        const bool isChristmasEve = next == u"Eve" && word.value == qint16(Holiday::Christmas);
        phrase.ordinal = isChristmasEve ? int(Holiday::ChristmasEve) : word.value;
        ++phrase.end;
    }
    addHolidayYear(phrase);
    return phrase;
}

/// "Easter 2019", "Good Friday 1998".
void EnglishDateParser::addHolidayYear(DatePhrase &phrase) const
{
    if (m_text.is(phrase.end, Kind::Number) && m_text.word(phrase.end).size() == 4) {
        if (const auto year = m_calendar.parseYear(phrase.end, true)) {
            phrase.year = year->year;
            phrase.end = year->end;
        }
    }
}

/// Holidays of two words, whose first alone is something else: "Labor Day", "Good Friday",
/// "New Year's Eve", "Valentine's Day".
std::optional<DatePhrase> EnglishDateParser::parseNamedDay(qsizetype at) const
{
    DatePhrase phrase = phraseOf(at, at + 2, DateMeaning::Holiday);
    phrase.ordinal = m_text.at(at).value;
    if (phrase.ordinal == int(Holiday::GoodFriday)) {
        const bool isFriday = m_text.is(at + 1, Kind::Weekday) && m_text.at(at + 1).value == 5;
        addHolidayYear(phrase);
        return isFriday ? std::optional(phrase) : std::nullopt;
    }
    const bool isNewYear = phrase.ordinal == int(Holiday::NewYear);
    if (isNewYear && m_text.word(at + 1) != u"Year") {
        return std::nullopt;
    }
    qsizetype next = isNewYear ? at + 2 : at + 1;
    const bool hasClitic =
        m_text.touches(next) && m_text.word(next).endsWith(u's') && m_text.word(next).size() == 2;
    next = hasClitic ? next + 1 : next;
    if (m_text.word(next) == u"Day") {
        phrase.end = next + 1;
        addHolidayYear(phrase);
        return phrase;
    }
    if (isNewYear && m_text.word(next) == u"Eve") {
        phrase.ordinal = int(Holiday::NewYearsEve);
        phrase.end = next + 1;
        return phrase;
    }
    return std::nullopt;
}

std::optional<DatePhrase> EnglishDateParser::parseVague(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    const bool isName = m_text.isCapitalised(at) && at > m_text.first();
    if (isName || m_text.isWord(at - 1, u"as") || m_text.isHyphen(at + 1) ||
        m_text.isHyphen(at - 1)) {
        return std::nullopt; // "Apocalypse Now", "a now-closed factory", "as recently as"
    }
    const bool isRefrain = m_text.is(at - 1, Kind::Each) && m_text.is(at + 1, Kind::And);
    const bool isAhead = !m_text.has(at + 1) || !m_text.initial(at + 1).isLetterOrNumber() ||
                         m_text.isWord(at + 1, u"will") || m_text.isWord(at + 2, u"will") ||
                         isOneOf(m_text.word(at - 1), {u"will", u"may", u"could", u"would"});
    if (word.value == 1 && !isAhead) {
        return std::nullopt; // "they soon dropped it"
    }
    const bool isSequel =
        word.value == 1 && (m_text.is(at + 1, Kind::After) || m_text.isWord(at + 1, u"enough") ||
                            m_text.isWord(at - 1, u"too"));
    const bool isAtPresent = m_text.is(at - 1, Kind::At) && endsPhrase(at + 1);
    if (isRefrain || isSequel || (word.value == 2 && !isAtPresent)) {
        return std::nullopt; // "every now and again", "soon after", "the present chairman"
    }
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Vague);
    phrase.direction = word.value < 0    ? DateDirection::Past
                       : word.value == 1 ? DateDirection::Future
                                         : DateDirection::Present;
    return phrase;
}

/// Nothing behind it that it would belong to: "in the past, ...", not "the past tense".
bool EnglishDateParser::endsPhrase(qsizetype at) const
{
    return !m_text.has(at) || !m_text.initial(at).isLetterOrNumber() ||
           (m_text.at(at).kind != Kind::None && !m_text.is(at, Kind::Of)) ||
           isOneOf(m_text.word(at), {u"but",     u"when",  u"that",  u"has",  u"have",
                                     u"had",     u"was",   u"were",  u"is",   u"are",
                                     u"will",    u"would", u"as",    u"if",   u"it",
                                     u"he",      u"she",   u"they",  u"we",   u"with",
                                     u"because", u"while", u"where", u"than", u"or"});
}

/// "the future", "the near future": FUTURE_REF; "in the past": PAST_REF; "at the moment".
std::optional<DatePhrase> EnglishDateParser::parseVagueNoun(qsizetype at) const
{
    qsizetype word = at + 1;
    const bool isFar =
        isOneOf(m_text.word(word), {u"near", u"foreseeable", u"distant", u"immediate", u"recent"});
    word = isFar ? word + 1 : word;
    DatePhrase phrase = phraseOf(at, word + 1, DateMeaning::Vague);
    const DateWordKind before = m_text.at(at - 1).kind;
    const bool isAsked = before == Kind::In || before == Kind::For || before == Kind::From;
    if (!endsPhrase(word + 1)) {
        return std::nullopt; // "the future of the town"
    }
    if (m_text.isWord(word, u"future") && (isAsked || isFar)) {
        phrase.direction = DateDirection::Future;
        return phrase;
    }
    if (m_text.is(word, Kind::Past) && isAsked) {
        phrase.direction = DateDirection::Past;
        return phrase;
    }
    phrase.direction = DateDirection::Present;
    const bool isMoment = m_text.isWord(word, u"moment") && before == Kind::At && !isFar;
    return isMoment ? std::optional(phrase) : std::nullopt;
}

/// "long ago", "not so long ago".
std::optional<DatePhrase> EnglishDateParser::parseLongAgo(qsizetype at) const
{
    if (!m_text.is(at + 1, Kind::Ago)) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, at + 2, DateMeaning::Vague);
    phrase.direction = DateDirection::Past;
    return phrase;
}

/// A time of day, with its day where that follows: "5 p.m. on Monday", "noon today".
std::optional<DatePhrase> EnglishDateParser::parseClock(qsizetype at) const
{
    const auto clock = m_clock.parse(at);
    if (!clock) {
        return std::nullopt;
    }
    qsizetype next = clock->end;
    if (m_text.isMark(next, u',') || m_text.is(next, Kind::On)) {
        next += m_text.isMark(next, u',') && m_text.is(next + 1, Kind::On) ? 2 : 1;
    }
    auto day = m_text.is(next, Kind::DayWord) ? parseDayWord(next) : m_calendar.parse(next);
    const bool isDay = day && (day->day > 0 || day->meaning != DateMeaning::Calendar);
    if (!isDay) {
        return clock;
    }
    day->first = at;
    day->hour = clock->hour;
    day->minute = clock->minute;
    return day;
}

/// "June this year", "March of last year", "Thursday of last week".
void EnglishDateParser::addRelativeYear(DatePhrase &phrase) const
{
    const bool isMonth =
        phrase.meaning == DateMeaning::Calendar && phrase.month > 0 && phrase.year == 0;
    const bool isWeekday = phrase.meaning == DateMeaning::Weekday &&
                           phrase.direction == DateDirection::Unknown && !phrase.isNarrative;
    const bool isSeason = phrase.meaning == DateMeaning::Season && phrase.year == 0;
    if (!isMonth && !isWeekday && !isSeason) {
        return;
    }
    qsizetype next = phrase.end;
    if (m_text.is(next, Kind::Of)) {
        ++next;
    }
    if (m_text.is(next, Kind::The)) {
        ++next;
    }
    const DateWordKind relation = m_text.at(next).kind;
    int shift = 0;
    if (relation == Kind::Last || relation == Kind::Previous) {
        shift = -1;
    } else if (relation == Kind::Next || relation == Kind::Following) {
        shift = 1;
    } else if (relation != Kind::This && relation != Kind::That) {
        return;
    }
    if (m_text.isUnit(next + 1, isWeekday ? TimeUnit::Week : TimeUnit::Year)) {
        phrase.hasYearShift = true;
        phrase.shift = shift;
        phrase.end = next + 2;
        phrase.isNarrative =
            relation == Kind::That || relation == Kind::Following || relation == Kind::Previous;
    }
}

/// "Monday morning", "Monday at 5 p.m.", "today at noon".
void EnglishDateParser::addTime(DatePhrase &phrase) const
{
    qsizetype next = phrase.end;
    if (m_text.is(next, Kind::DayPart) && !m_text.at(next).isPlural()) {
        const bool isName = m_text.isCapitalised(next) && m_text.isCapitalised(next + 1);
        if (!isName) { // "Saturday Night Live"
            phrase.part = static_cast<DayPart>(m_text.at(next).value);
            phrase.end = next + 1;
        }
        return;
    }
    if (m_text.isMark(next, u',')) {
        ++next;
    }
    if (m_text.is(next, Kind::At)) {
        ++next;
    }
    if (const auto clock = m_clock.parse(next)) {
        phrase.hour = clock->hour;
        phrase.minute = clock->minute;
        phrase.end = clock->end;
    }
}

} // namespace Quoth

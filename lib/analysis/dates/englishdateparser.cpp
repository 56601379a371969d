// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/englishdateparser.h>

#include <analysis/dates/daterelations.h>
#include <analysis/dates/figurewords.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

bool isDay(const DatePhrase &phrase)
{
    return phrase.meaning == DateMeaning::Weekday || phrase.meaning == DateMeaning::Holiday ||
           (phrase.meaning == DateMeaning::Calendar && phrase.day > 0) ||
           (phrase.meaning == DateMeaning::Shift && phrase.unit == TimeUnit::Day);
}

} // namespace

std::optional<DatePhrase> EnglishDateParser::parse(qsizetype at) const
{
    auto phrase = parseModified(at);
    if (!phrase) {
        return std::nullopt;
    }
    addRelativeYear(*phrase);
    if (isDay(*phrase) && phrase->part == DayPart::None && phrase->hour < 0) {
        addTime(*phrase);
    }
    return phrase;
}

/// "early 2018", "mid-July", "the late 19th century", "earlier this year", "the end of March".
std::optional<DatePhrase> EnglishDateParser::parseModified(qsizetype at) const
{
    const qsizetype word = m_text.is(at, Kind::The) ? at + 1 : at;
    const DateWordKind kind = m_text.at(word).kind;
    qsizetype core = -1;
    if (kind == Kind::Early) {
        core = m_text.skipHyphen(word + 1);
    } else if ((kind == Kind::Earlier || kind == Kind::Later) && word == at) {
        core = word + 1;
        if (m_text.isWord(core, u"in") || m_text.isWord(core, u"on")) {
            ++core;
        }
        const DateWordKind next = m_text.at(core).kind;
        const bool isDayWord = next == Kind::DayWord || next == Kind::Weekday;
        if (!isRelation(next) && !isDayWord && !(core == word + 2 && next == Kind::The)) {
            return std::nullopt;
        }
    } else if (kind == Kind::Edge && m_text.is(word + 1, Kind::Of)) {
        core = word + 2;
    }
    if (core < 0) {
        return parseCore(at, false);
    }
    auto phrase = parseCore(core, true);
    if (!phrase || phrase->meaning == DateMeaning::Duration ||
        phrase->meaning == DateMeaning::Repetition || phrase->meaning == DateMeaning::Vague ||
        phrase->meaning == DateMeaning::Clock) {
        return std::nullopt;
    }
    phrase->first = at;
    if (kind == Kind::Early || kind == Kind::Edge) {
        phrase->modifier = static_cast<TimexModifier>(m_text.at(word).value);
    }
    return phrase;
}

std::optional<DatePhrase> EnglishDateParser::parseCore(qsizetype at, bool isExpected) const
{
    switch (m_text.at(at).kind) {
    case Kind::None:
        return std::nullopt;
    case Kind::Weekday:
        if (m_text.at(at).isPlural()) {
            return m_durations.parseRepetition(at);
        }
        if (m_text.is(at + 1, Kind::DayPart) && m_text.at(at + 1).isPlural()) {
            DatePhrase phrase =
                phraseOf(at, at + 2, DateMeaning::Repetition); // "Saturday mornings"
            phrase.weekday = m_text.at(at).value;
            phrase.part = static_cast<DayPart>(m_text.at(at + 1).value);
            return phrase;
        }
        return m_calendar.parse(at);
    case Kind::Month:
        return m_calendar.parseMonth(at, isExpected);
    case Kind::DottedDate:
        return m_calendar.parse(at);
    case Kind::Number:
        if (isExpected) {
            if (auto year = m_calendar.parseYear(at, true)) {
                return year;
            }
        }
        return parseNumber(at);
    case Kind::NumberWord:
    case Kind::BigNumber:
        return parseNumber(at);
    case Kind::Clock:
    case Kind::ClockSuffix:
    case Kind::Noon:
        return parseClock(at);
    case Kind::Ordinal:
        if (auto day = m_calendar.parseDay(at)) {
            return day;
        }
        return parseOrdinal(at, at);
    case Kind::The:
        return parseArticle(at, isExpected);
    case Kind::A:
    case Kind::Half:
    case Kind::Few:
    case Kind::Couple:
    case Kind::Approximately:
        return m_durations.parse(at);
    case Kind::Decade:
    case Kind::DecadeWord:
        return parseDecade(at, at, isExpected);
    case Kind::Season:
        return parseSeason(at, at, isExpected);
    case Kind::DayWord:
    case Kind::Tonight:
        return parseDayWord(at);
    case Kind::Overnight:
        return parseOvernight(at);
    case Kind::Unit:
        if (auto units = m_durations.parseBareUnits(at)) {
            return units;
        }
        return parseBareUnit(at, at, isExpected);
    case Kind::Each:
    case Kind::Per:
    case Kind::SetWord:
        return m_durations.parseRepetition(at);
    case Kind::Holiday:
        return parseHoliday(at);
    case Kind::Vague:
        return parseVague(at);
    case Kind::Fiscal:
        return parseFiscal(at, at);
    case Kind::Long:
        return parseLongAgo(at);
    default:
        return isRelation(m_text.at(at).kind) ? parseRelative(at, at) : parseFiscal(at, at);
    }
}

std::optional<DatePhrase> EnglishDateParser::parseNumber(qsizetype at) const
{
    if (m_text.is(at, Kind::Number)) {
        if (auto day = m_calendar.parseDay(at)) {
            return day;
        }
    }
    if (auto clock = parseClock(at)) {
        return clock;
    }
    if (auto length = m_durations.parse(at)) {
        return length;
    }
    if (m_text.is(at, Kind::Number)) {
        if (auto day = m_calendar.parseSecondDay(at)) {
            return day;
        }
        if (auto period = parseYearPeriod(at)) {
            return period;
        }
        return m_calendar.parseYear(at, false);
    }
    return std::nullopt;
}

std::optional<DatePhrase> EnglishDateParser::parseArticle(qsizetype at, bool isExpected) const
{
    const qsizetype next = at + 1;
    const DateWordKind kind = m_text.at(next).kind;
    if (kind == Kind::Ordinal) {
        if (auto day = m_calendar.parseDay(at)) {
            return day;
        }
        return parseOrdinal(next, at);
    }
    if (isRelation(kind)) {
        auto relative = parseRelative(next, at);
        return relative ? relative : parseVagueNoun(at);
    }
    if (kind == Kind::Fiscal) {
        return parseFiscal(next, at);
    }
    const bool isWhole = isOneOf(m_text.word(next), {u"full", u"entire", u"whole", u"calendar"});
    if (isWhole && m_text.is(next + 1, Kind::Unit)) {
        return parseBareUnit(next + 1, at, isExpected);
    }
    const bool isOldDecade = kind == Kind::Number && m_text.word(next).size() == 4 &&
                             m_text.at(next).value % 10 == 0 && m_text.touches(next + 1) &&
                             m_text.word(next + 1).endsWith(u's');
    if (isOldDecade) { // "the 1930's"
        DatePhrase phrase = phraseOf(at, next + 2, DateMeaning::Decade);
        phrase.year = m_text.at(next).value;
        return phrase;
    }
    switch (kind) {
    case Kind::Decade:
    case Kind::DecadeWord:
        return parseDecade(next, at, true);
    case Kind::Season:
        return parseSeason(next, at, isExpected);
    case Kind::Unit:
        if (auto comparison = m_durations.parseComparison(next)) { // "the year-ago quarter"
            comparison->first = at;
            return comparison;
        }
        return parseBareUnit(next, at, isExpected);
    case Kind::DayPart:
        return parseDayPart(next, at);
    default:
        break;
    }
    if (auto vague = parseVagueNoun(at)) {
        return vague;
    }
    const bool isQuoted = m_text.isMark(next, u'\'') || m_text.isMark(next, QChar(0x2019)) ||
                          m_text.isMark(next, QChar(0x2018));
    return isQuoted ? parseDecade(next + 1, at, true) : std::nullopt; // "the '90s"
}

/// "last week", "the past three months", "next Friday", "this summer", "that night".
std::optional<DatePhrase> EnglishDateParser::parseRelative(qsizetype at, qsizetype first) const
{
    DateWord relation = m_text.at(at);
    qsizetype next = at + 1;
    if (isRelation(m_text.at(next).kind) && relation.kind == Kind::That && !relation.isPlural()) {
        relation = m_text.at(next); // "that same year", "this past week"
        ++next;
    } else if (relation.kind == Kind::This && isRelation(m_text.at(next).kind)) {
        relation = m_text.at(next);
        ++next;
    }
    if (const auto count = m_durations.parseCount(next)) {
        const qsizetype unit = m_text.skipHyphen(count->end);
        const bool isLength = m_text.is(unit, Kind::Unit) && unit == count->end &&
                              relation.kind != Kind::That && relation.kind != Kind::This;
        if (!isLength) {
            return std::nullopt;
        }
        DatePhrase phrase = phraseOf(first, unit + 1, DateMeaning::Duration);
        phrase.unit = m_text.at(unit).unit();
        phrase.count = count->value;
        phrase.isVague = count->isVague;
        return phrase;
    }
    const bool isFiscal = m_text.is(next, Kind::Fiscal); // "the current fiscal year"
    if (m_text.is(isFiscal ? next + 1 : next, Kind::Unit)) {
        auto unit = parseRelativeUnit(isFiscal ? next + 1 : next, first, relation);
        if (unit) {
            unit->isFiscal = isFiscal;
        }
        return unit;
    }
    return parseRelativeName(next, first, relation);
}

std::optional<DatePhrase>
EnglishDateParser::parseRelativeUnit(qsizetype at, qsizetype first, DateWord relation) const
{
    const DateWord word = m_text.at(at);
    const bool hasArticle = m_text.is(first, Kind::The);
    // "this years festival", without its apostrophe
    const bool isMisspelt = relation.kind == Kind::This && !relation.isPlural() &&
                            word.isPlural() && word.unit() >= TimeUnit::Week &&
                            m_text.has(at + 1) && m_text.initial(at + 1).isLetter();
    if ((word.isPlural() && !isMisspelt) || relation.kind == Kind::Recent) {
        if (relation.isPlural() && word.isPlural() && word.unit() == TimeUnit::Day) {
            DatePhrase days = phraseOf(first, at + 1, DateMeaning::Vague); // "these days"
            days.direction =
                relation.kind == Kind::This ? DateDirection::Present : DateDirection::Past;
            return days;
        }
        if (relation.kind == Kind::This || relation.kind == Kind::That ||
            relation.kind == Kind::Latest || !word.isPlural() || word.unit() == TimeUnit::Second) {
            return std::nullopt;
        }
        DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Vague); // "in recent weeks"
        phrase.direction =
            relation.kind == Kind::Recent ? DateDirection::Past : directionOf(relation.kind);
        return phrase;
    }
    const bool isLength = relation.kind == Kind::Past || relation.kind == Kind::Coming ||
                          (hasArticle && word.unit() != TimeUnit::Day &&
                           (relation.kind == Kind::Last || relation.kind == Kind::Next));
    const bool isShort = word.unit() < TimeUnit::Hour && relation.kind == Kind::Last;
    const bool isTooShort = word.unit() < TimeUnit::Day && !isLength; // "last minute"
    const bool isReport = relation.kind != Kind::Latest || word.unit() >= TimeUnit::Week;
    if (isShort || isTooShort || !isReport || relation.isPlural()) {
        return std::nullopt;
    }
    if (isLength) { // "the past week" is a stretch, "last week" a week of the calendar
        DatePhrase phrase = phraseOf(first, at + 1, DateMeaning::Duration);
        phrase.unit = word.unit();
        return phrase;
    }
    DatePhrase phrase = shiftPhrase(first, at + 1, word.unit(), shiftOf(relation.kind));
    phrase.isNarrative = isNarrativeRelation(relation.kind) ||
                         (hasArticle && relation.kind == Kind::Next) ||
                         (word.unit() == TimeUnit::Day && relation.kind == Kind::Next);
    phrase.isComparison = relation.kind == Kind::Latest && word.unit() == TimeUnit::Quarter;
    if (word.unit() == TimeUnit::Day && relation.kind == Kind::Last) {
        return std::nullopt; // "the last day" of something
    }
    return phrase;
}

std::optional<DatePhrase>
EnglishDateParser::parseRelativeName(qsizetype at, qsizetype first, DateWord relation) const
{
    const DateWord word = m_text.at(at);
    if (relation.kind == Kind::Recent || relation.kind == Kind::Latest || relation.isPlural()) {
        return std::nullopt;
    }
    DatePhrase phrase;
    switch (word.kind) {
    case Kind::Weekday:
        if (word.isAbbreviated() || word.isPlural() || m_text.is(at + 1, Kind::Guard)) {
            return std::nullopt;
        }
        phrase = phraseOf(first, at + 1, DateMeaning::Weekday);
        phrase.weekday = word.value;
        phrase.isNarrative = isNarrativeRelation(relation.kind);
        break;
    case Kind::Month:
        if (word.isAbbreviated() || (relation.kind == Kind::That && word.isAmbiguous())) {
            return std::nullopt;
        }
        if (m_text.is(at + 1, Kind::Number) || m_text.is(at + 1, Kind::Ordinal)) {
            if (auto day = m_calendar.parseMonth(at, true)) { // "this June 3", "last March 2010"
                day->first = first;
                return day;
            }
        }
        phrase = phraseOf(first, at + 1, DateMeaning::Calendar);
        phrase.month = word.value;
        break;
    case Kind::Season:
        if (word.isPlural()) {
            return std::nullopt;
        }
        phrase = phraseOf(first, at + 1, DateMeaning::Season);
        phrase.ordinal = word.value;
        break;
    case Kind::DayPart: {
        if (word.isPlural()) {
            return std::nullopt;
        }
        const bool isNext = shiftOf(relation.kind) > 0;
        phrase = shiftPhrase(first, at + 1, TimeUnit::Day, shiftOf(relation.kind));
        phrase.part = static_cast<DayPart>(word.value);
        phrase.isNarrative = isNarrativeRelation(relation.kind) || isNext;
        return phrase;
    }
    case Kind::Holiday: {
        auto holiday = parseHoliday(at);
        if (holiday) {
            holiday->first = first;
            holiday->direction = directionOf(relation.kind);
        }
        return holiday;
    }
    default:
        return std::nullopt;
    }
    phrase.direction = directionOf(relation.kind);
    return phrase;
}

} // namespace Quoth

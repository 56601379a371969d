// SPDX-License-Identifier: GPL-3.0-or-later
// The longer periods, lengths, times and repetitions of ForeignDateParser.
#include <analysis/dates/datelexicon.h>
#include <analysis/dates/daterelations.h>
#include <analysis/dates/figurewords.h>
#include <analysis/dates/foreigndateparser.h>

#include <array>

namespace Quoth {

namespace {

using Kind = DateWordKind;

/// "XIX", "XIXe", "XX": 0 for what is no Roman number.
int romanNumber(QStringView word)
{
    if (word.endsWith(u'e') && word.size() > 1) {
        word.chop(1);
    }
    int total = 0;
    int last = 0;
    for (auto c = word.crbegin(); c != word.crend(); ++c) {
        const int value = *c == u'I' ? 1 : *c == u'V' ? 5 : *c == u'X' ? 10 : 0;
        if (value == 0) {
            return 0;
        }
        total += value < last ? -value : value;
        last = std::max(last, value);
    }
    return total <= 21 ? total : 0;
}

} // namespace

/// What begins with a unit: "semaine dernière", "año pasado", "années 1990", "siglo XIX".
std::optional<DatePhrase> ForeignDateParser::parseUnit(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    if (const auto relation = relationAt(at + 1)) {
        return parseNoun(at, at, at + 2, *relation);
    }
    if (word.unit() == TimeUnit::Century) {
        return parseCentury(at);
    }
    const bool isDecade = word.unit() == TimeUnit::Decade || word.unit() == TimeUnit::Year;
    return isDecade && m_language != DateLanguage::German ? parseDecade(at) : std::nullopt;
}

/// "19. Jahrhundert", "19e siècle", "XIXe siècle", "siglo XIX".
std::optional<DatePhrase> ForeignDateParser::parseCentury(qsizetype at) const
{
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Century);
    if (m_text.isUnit(at, TimeUnit::Century)) {
        const bool isSpanish = m_language == DateLanguage::Spanish;
        phrase.ordinal = romanNumber(m_text.word(isSpanish ? at + 1 : at - 1));
        phrase.first = isSpanish ? at : at - 1;
        phrase.end = isSpanish ? at + 2 : at + 1;
    } else {
        const qsizetype unit = m_text.isMark(at + 1, u'.') ? at + 2 : at + 1;
        phrase.ordinal = m_text.isUnit(unit, TimeUnit::Century) ? m_text.at(at).value : 0;
        phrase.end = unit + 1;
    }
    return phrase.ordinal > 0 && phrase.ordinal <= 21 ? std::optional(phrase) : std::nullopt;
}

/// "1990er Jahre", "90er-Jahre", "années 1990", "años 90", "década de 1990".
std::optional<DatePhrase> ForeignDateParser::parseDecade(qsizetype at) const
{
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Decade);
    if (m_text.is(at, Kind::Decade)) {
        const qsizetype unit = m_text.skipHyphen(at + 1);
        if (m_language != DateLanguage::German || !m_text.isUnit(unit, TimeUnit::Year)) {
            return std::nullopt;
        }
        phrase.year = m_text.at(at).value;
        phrase.end = unit + 1;
        return phrase;
    }
    const qsizetype figure = m_text.is(at + 1, Kind::Of) ? at + 2 : at + 1;
    const DateWord number = m_text.at(figure);
    const qsizetype digits = m_text.word(figure).size();
    const bool isPlural = isOneOf(m_text.word(at), {u"années", u"años", u"década", u"décennie"});
    const bool isDecade = isPlural && number.kind == Kind::Number && number.value % 10 == 0 &&
                          (digits == 4 || (digits == 2 && number.value >= 20));
    if (!isDecade) {
        return std::nullopt;
    }
    phrase.year = digits == 4 ? number.value : 1900 + number.value;
    phrase.end = figure + 1;
    return phrase;
}

/// "dritten Quartal 2018", "3. Quartal", "2e trimestre", "primer semestre de 2018".
std::optional<DatePhrase> ForeignDateParser::parseQuarter(qsizetype at) const
{
    const int ordinal = m_text.at(at).value;
    const qsizetype noun = m_text.isMark(at + 1, u'.') ? at + 2 : at + 1;
    const bool isOrdinal = m_text.is(at, Kind::Ordinal) || noun == at + 2;
    const bool isQuarter =
        m_text.isUnit(noun, TimeUnit::Quarter) && !m_text.at(noun).isPlural() && ordinal <= 4;
    const bool isHalf = m_text.is(noun, Kind::Half) && ordinal <= 2;
    if (!isOrdinal || ordinal < 1 || (!isQuarter && !isHalf)) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, noun + 1, DateMeaning::Quarter);
    phrase.ordinal = isHalf ? 4 + ordinal : ordinal;
    addYear(phrase);
    return phrase;
}

/// "Sommer 2010", "été 2010", "verano de 2010", "été dernier"; "im Sommer" in German.
std::optional<DatePhrase> ForeignDateParser::parseSeason(qsizetype at) const
{
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Season);
    phrase.ordinal = m_text.at(at).value;
    addYear(phrase);
    if (phrase.year > 0) {
        return phrase;
    }
    if (const auto relation = relationAt(at + 1)) {
        return parseNoun(at, at, at + 2, *relation);
    }
    const bool isAsked =
        m_language == DateLanguage::German && m_text.isWord(at - 1, u"im"); // "im Sommer"
    return isAsked ? std::optional(phrase) : std::nullopt;
}

std::optional<DatePhrase> ForeignDateParser::parseHoliday(qsizetype at) const
{
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Holiday);
    phrase.ordinal = m_text.at(at).value;
    const bool isName = at - 1 > m_text.first() && m_text.isCapitalised(at - 1) &&
                        m_text.at(at - 1).kind == Kind::None;
    addYear(phrase);
    return isName ? std::nullopt : std::optional(phrase); // "Père Noël"
}

/// "drei Monate", "trois derniers mois", "tres meses"; "in zwei Wochen", "dans deux semaines" and
/// "dentro de dos semanas" are dates.
std::optional<DatePhrase> ForeignDateParser::parseLength(qsizetype at) const
{
    const DateWord number = m_text.at(at);
    const bool isFigure = number.kind == Kind::NumberWord ||
                          (number.kind == Kind::Number && m_text.word(at).size() <= 3);
    if ((!isFigure && number.kind != Kind::Few) || (isFigure && number.value < 1)) {
        return std::nullopt;
    }
    qsizetype unit = at + 1;
    if (relationAt(unit)) {
        ++unit; // "trois derniers mois"
    }
    const DateWord word = m_text.at(unit);
    if (word.kind != Kind::Unit || word.unit() == TimeUnit::Second) {
        return std::nullopt;
    }
    // "un jour", "una hora", "ein Jahr": a length only where something asks for one
    const bool isOne = number.kind == Kind::NumberWord && number.value == 1;
    const DateWordKind before = m_text.at(at - 1).kind;
    const bool isAsked =
        before == Kind::Ago || before == Kind::A || before == Kind::In ||
        isOneOf(m_text.word(at - 1), {u"für", u"nach", u"pendant", u"après", u"durante", u"tras"});
    if (isOne && !isAsked) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, unit + 1, DateMeaning::Duration);
    phrase.unit = word.unit();
    phrase.count = number.kind == Kind::Few ? 2 : number.value;
    phrase.isVague = number.kind == Kind::Few;
    const bool isSpanishAhead = m_text.is(at - 1, Kind::Of) && m_text.is(at - 2, Kind::From);
    const bool isAhead = isSpanishAhead || m_text.isWord(at - 1, u"dans") ||
                         (m_language == DateLanguage::German && m_text.isWord(at - 1, u"in"));
    if (isAhead && word.unit() >= TimeUnit::Day && m_language != DateLanguage::English) {
        phrase.meaning = DateMeaning::Shift;
        phrase.shift = int(phrase.count);
        phrase.direction = DateDirection::Future;
    }
    return phrase;
}

/// "jeden Montag", "chaque jour", "tous les lundis", "todos los días", "täglich".
std::optional<DatePhrase> ForeignDateParser::parseRepetition(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Repetition);
    if (word.kind == Kind::SetWord) {
        phrase.unit = word.unit();
        return phrase;
    }
    const bool wantsArticle = word.value == 1;
    const qsizetype noun = wantsArticle ? at + 2 : at + 1;
    if (wantsArticle && !m_text.is(at + 1, Kind::The)) {
        return std::nullopt;
    }
    phrase.end = noun + 1;
    const DateWord what = m_text.at(noun);
    if (what.kind == Kind::Unit && what.unit() >= TimeUnit::Hour) {
        phrase.unit = what.unit();
        return phrase;
    }
    if (what.kind == Kind::Weekday) {
        phrase.weekday = what.value;
        return phrase;
    }
    return std::nullopt;
}

std::optional<DatePhrase> ForeignDateParser::parseVague(qsizetype at) const
{
    const int value = m_text.at(at).value;
    const bool isComparison = isOneOf(m_text.word(at - 1), {u"tan", u"aussi", u"möglichst", u"so"});
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Vague);
    phrase.direction = value < 0   ? DateDirection::Past
                       : value > 0 ? DateDirection::Future
                                   : DateDirection::Present;
    return isComparison ? std::nullopt : std::optional(phrase); // "tan pronto como"
}

bool ForeignDateParser::isHourAsked(qsizetype at) const
{
    switch (m_language) {
    case DateLanguage::German:
        return isOneOf(m_text.word(at - 1), {u"um", u"gegen", u"ab", u"bis"});
    case DateLanguage::French:
        return isOneOf(m_text.word(at - 1), {u"à", u"vers", u"dès", u"avant", u"après"});
    case DateLanguage::Spanish:
        return isOneOf(m_text.word(at - 1), {u"las", u"la"}) &&
               isOneOf(m_text.word(at - 2), {u"a", u"hacia", u"desde", u"sobre"});
    case DateLanguage::English:
        break;
    }
    return false;
}

/// "10.30 Uhr", "10h30", "à 10 heures", "a las diez", "midi".
std::optional<DatePhrase> ForeignDateParser::parseClock(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase = phraseOf(at, at + 1, DateMeaning::Clock);
    if (word.kind == Kind::Noon) {
        phrase.hour = word.value;
        phrase.minute = 0;
        const bool isPlace = m_text.isCapitalised(at) && at > m_text.first(); // "le Midi"
        return isPlace ? std::nullopt : std::optional(phrase);
    }
    const QStringView letters = m_text.word(at);
    const qsizetype mark =
        std::max({letters.indexOf(u':'), letters.indexOf(u'.'), letters.indexOf(u'h')});
    const qsizetype digits = mark > 0 ? mark : letters.size();
    const bool isSpelt = word.kind == Kind::NumberWord;
    if (word.kind == Kind::Few || (!isSpelt && digits > 2)) {
        return std::nullopt;
    }
    phrase.hour = isSpelt ? word.value : letters.first(digits).toInt();
    phrase.minute = mark > 0 && letters.size() == mark + 3 ? letters.sliced(mark + 1).toInt() : 0;
    const bool isAsked = isHourAsked(at);
    const bool hasHours = m_text.isUnit(at + 1, TimeUnit::Hour);
    if (m_text.is(at + 1, Kind::OClock)) {
        ++phrase.end;
    } else if (hasHours && isAsked && m_language != DateLanguage::German) {
        ++phrase.end;
        const bool hasMinutes = m_text.is(at + 2, Kind::Number) && m_text.word(at + 2).size() == 2;
        phrase.minute = hasMinutes ? m_text.at(at + 2).value : phrase.minute;
        phrase.end += hasMinutes ? 1 : 0;
    } else if (hasHours || word.kind == Kind::BigNumber) {
        return std::nullopt;
    } else if (word.kind == Kind::Clock) {
        if (!isAsked && !letters.contains(u'h')) {
            return std::nullopt;
        }
    } else if (!isAsked || m_language != DateLanguage::Spanish) {
        return std::nullopt;
    }
    return phrase.hour <= 24 && phrase.minute < 60 ? std::optional(phrase) : std::nullopt;
}

/// "gestern Abend", "hier soir", "ayer por la tarde", "Montag um 10.30 Uhr", "lundi à 10h30".
void ForeignDateParser::addTime(DatePhrase &phrase) const
{
    qsizetype part = phrase.end;
    if (m_text.is(part, Kind::Per) && m_text.is(part + 1, Kind::The)) {
        part += 2;
    }
    const bool isAsked = part > phrase.end || m_language != DateLanguage::Spanish;
    const bool isMorning =
        m_text.is(part, Kind::DayWord) && m_text.at(part).value == 1 &&
        (part > phrase.end || (m_language == DateLanguage::German && m_text.isCapitalised(part)));
    if (phrase.part == DayPart::None && isAsked && (m_text.is(part, Kind::DayPart) || isMorning)) {
        phrase.part = isMorning ? DayPart::Morning : static_cast<DayPart>(m_text.at(part).value);
        phrase.end = part + 1;
    }
    const qsizetype figure = m_language == DateLanguage::Spanish ? phrase.end + 2 : phrase.end + 1;
    if (isHourAsked(figure)) {
        if (const auto clock = parseClock(figure)) {
            phrase.hour = clock->hour;
            phrase.minute = clock->minute;
            phrase.end = clock->end;
        }
    }
}

} // namespace Quoth

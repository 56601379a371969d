// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/durationparser.h>

#include <analysis/dates/figurewords.h>

#include <algorithm>

namespace Quoth {

namespace {

using Kind = DateWordKind;

DatePhrase lengthPhrase(qsizetype first, qsizetype end, TimeUnit unit, const DateCount &count)
{
    DatePhrase phrase;
    phrase.first = first;
    phrase.end = end;
    phrase.meaning = DateMeaning::Duration;
    phrase.unit = unit;
    phrase.count = count.value;
    phrase.isVague = count.isVague;
    return phrase;
}

} // namespace

std::optional<DateCount> DurationParser::parseFigure(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    if (word.kind != Kind::Number && word.kind != Kind::BigNumber) {
        return std::nullopt;
    }
    DateCount count{at + 1, double(word.value), false};
    if (word.kind == Kind::BigNumber) {
        bool isNumber = false;
        count.value = m_text.word(at).toString().remove(u',').toDouble(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
    }
    // "2 1/2 years"
    const bool hasHalf = m_text.is(at + 1, Kind::Number) && m_text.at(at + 1).value == 1 &&
                         m_text.isMark(at + 2, u'/') && m_text.is(at + 3, Kind::Number) &&
                         m_text.at(at + 3).value == 2;
    if (hasHalf) {
        count.value += 0.5;
        count.end = at + 4;
    }
    if (m_text.isWord(count.end, u"million") || m_text.isWord(count.end, u"billion")) {
        count.value *= m_text.isWord(count.end, u"million") ? 1e6 : 1e9;
        ++count.end;
    }
    return count;
}

std::optional<DateCount> DurationParser::parseWords(qsizetype at) const
{
    if (!m_text.is(at, Kind::NumberWord)) {
        return std::nullopt;
    }
    DateCount count{at + 1, double(m_text.at(at).value), false};
    const qsizetype next = m_text.skipHyphen(at + 1);
    const int tens = m_text.at(at).value;
    if (tens >= 20 && tens < 100 && m_text.is(next, Kind::NumberWord) &&
        m_text.at(next).value < 10) {
        count = {next + 1, double(tens + m_text.at(next).value), false};
    } else if (m_text.is(at + 1, Kind::NumberWord) && m_text.at(at + 1).value >= 100) {
        count = {at + 2, double(tens) * m_text.at(at + 1).value, false};
    }
    return count;
}

std::optional<DateCount> DurationParser::parseCount(qsizetype at) const
{
    if (auto figure = parseFigure(at)) {
        return figure;
    }
    if (auto words = parseWords(at)) {
        const bool hasHalf = m_text.is(words->end, Kind::And) &&
                             m_text.is(words->end + 1, Kind::A) &&
                             m_text.is(words->end + 2, Kind::Half);
        if (hasHalf) { // "six and a half months"
            words->value += 0.5;
            words->end += 3;
        }
        return words;
    }
    if (m_text.is(at, Kind::Few)) {
        const bool wantsOf = m_text.at(at).value == 1; // "hundreds of years"
        if (wantsOf && !m_text.is(at + 1, Kind::Of)) {
            return std::nullopt;
        }
        if (m_text.isWord(at, u"some")) { // "for some years", "some years ago", not "some days"
            const DateWordKind before = m_text.at(at - 1).kind;
            const DateWordKind behind = m_text.at(at + 2).kind;
            const bool isLength = before == Kind::For || before == Kind::After ||
                                  before == Kind::In || behind == Kind::Ago ||
                                  behind == Kind::Earlier || behind == Kind::Later;
            if (!isLength) {
                return std::nullopt;
            }
        }
        return DateCount{wantsOf ? at + 2 : at + 1, 1, true};
    }
    if (!m_text.is(at, Kind::A) && !m_text.is(at, Kind::Couple)) {
        return std::nullopt;
    }
    const qsizetype word = m_text.is(at, Kind::A) ? at + 1 : at;
    if (m_text.is(word, Kind::Few)) {
        return DateCount{word + 1, 1, true};
    }
    if (m_text.is(word, Kind::Couple)) {
        const qsizetype end = m_text.is(word + 1, Kind::Of) ? word + 2 : word + 1;
        return DateCount{end, double(m_text.at(word).value), false};
    }
    if (word > at && m_text.is(word, Kind::NumberWord) && m_text.at(word).value >= 100) {
        return DateCount{word + 1, double(m_text.at(word).value), false}; // "a hundred years"
    }
    return std::nullopt;
}

/// Can this unit follow the count: "two years", "one year", "a two-year plan", not "two year"?
bool DurationParser::accepts(qsizetype unit, const DateCount &count, bool isHyphenated) const
{
    const DateWord word = m_text.at(unit);
    if (word.kind != Kind::Unit) {
        return false;
    }
    if (word.unit() == TimeUnit::Quarter) { // "three quarters of the people" is a fraction
        return word.isPlural() && !m_text.is(unit + 1, Kind::Of) && !isHyphenated;
    }
    const bool isOne = count.value == 1 && !count.isVague;
    return isHyphenated || word.isPlural() || isOne ||
           (m_text.is(unit + 1, Kind::Old) || m_text.isHyphen(unit + 1));
}

/// What follows a length turns it into a date: "three days ago", "a year earlier", "a week later".
void DurationParser::addDirection(DatePhrase &phrase) const
{
    const qsizetype at = phrase.end;
    const DateWordKind kind = m_text.at(at).kind;
    int sign = 0;
    qsizetype end = at + 1;
    if (kind == Kind::Ago) {
        sign = -1;
    } else if (kind == Kind::Earlier) {
        sign = -1;
        phrase.isNarrative = true;
    } else if (kind == Kind::Later) {
        sign = 1;
        phrase.isNarrative = true;
    } else if (kind == Kind::From && m_text.isWord(at + 1, u"now")) {
        sign = 1;
        end = at + 2;
    } else if (m_text.isHyphen(at) && m_text.is(at + 1, Kind::Ago)) {
        sign = -1; // "year-ago"
        end = at + 2;
    }
    if (sign == 0) {
        return;
    }
    phrase.meaning = DateMeaning::Shift;
    phrase.direction = sign < 0 ? DateDirection::Past : DateDirection::Future;
    phrase.shift = sign * int(std::min(phrase.count, 30000.0));
    phrase.isComparison = sign < 0 && phrase.unit == TimeUnit::Year && phrase.count == 1;
    if (phrase.unit == TimeUnit::Hour && phrase.shift % 24 == 0 && !phrase.isVague) {
        phrase.unit = TimeUnit::Day; // "24 hours ago"
        phrase.shift /= 24;
    }
    phrase.end = end;
}

std::optional<DatePhrase> DurationParser::parse(qsizetype at) const
{
    qsizetype first = at;
    TimexModifier modifier = TimexModifier::None;
    if (m_text.is(at, Kind::Approximately)) {
        modifier = static_cast<TimexModifier>(m_text.at(at).value);
        ++at; // "nearly three years"
    } else if (
        (m_text.isWord(at, u"more") || m_text.isWord(at, u"less")) &&
        m_text.isWord(at + 1, u"than")) {
        modifier = m_text.isWord(at, u"more") ? TimexModifier::MoreThan : TimexModifier::LessThan;
        at += 2;
    }
    std::optional<DatePhrase> phrase;
    if (const auto count = parseCount(at)) {
        const bool isHyphenated = m_text.isHyphen(count->end);
        qsizetype unit = m_text.skipHyphen(count->end);
        const bool isDescribed =
            m_text.is(unit, Kind::Past) || m_text.is(unit, Kind::Fiscal) ||
            m_text.is(unit, Kind::Long) ||
            isOneOf(
                m_text.word(unit),
                {u"full", u"straight", u"consecutive", u"successive", u"more", u"whole", u"trading",
                 u"business", u"working", u"calendar", u"additional", u"short"});
        if (isDescribed) {
            ++unit;
        }
        if (accepts(unit, *count, isHyphenated)) {
            phrase = lengthPhrase(first, unit + 1, m_text.at(unit).unit(), *count);
        }
    } else {
        phrase = parseWithArticle(at);
        if (phrase) {
            const bool isRate = first == at && m_text.is(at, Kind::A) && isCounted(at - 1);
            phrase->meaning = isRate ? DateMeaning::Repetition : phrase->meaning;
            phrase->first = first;
        }
    }
    if (!phrase) {
        return std::nullopt;
    }
    phrase->modifier = modifier;
    const qsizetype old = m_text.skipHyphen(phrase->end);
    if (m_text.is(old, Kind::Old)) { // "34-year-old", "34 years old"
        phrase->end = old + 1;
    } else {
        addDirection(*phrase);
    }
    return phrase;
}

/// "a year", "an hour", "half an hour", "a half-hour", "a year and a half".
std::optional<DatePhrase> DurationParser::parseWithArticle(qsizetype at) const
{
    DateCount count{at + 1, 1, false};
    if (m_text.is(at, Kind::Half)) {
        count.value = 0.5;
        count.end = m_text.is(at + 1, Kind::A) ? at + 2 : m_text.skipHyphen(at + 1);
        if (count.end == at + 1) {
            return std::nullopt;
        }
    } else if (!m_text.is(at, Kind::A)) {
        return std::nullopt;
    } else if (m_text.is(at + 1, Kind::Half)) {
        count = {m_text.skipHyphen(at + 2), 0.5, false};
    } else if (m_text.isWord(at + 1, u"full") || m_text.isWord(at + 1, u"whole")) {
        count.end = at + 2;
    }
    const DateWord word = m_text.at(count.end);
    if (word.kind != Kind::Unit || word.isPlural() || word.unit() == TimeUnit::Quarter ||
        word.unit() == TimeUnit::Weekend) {
        return std::nullopt;
    }
    qsizetype end = count.end + 1;
    const bool isAdjective = word.unit() == TimeUnit::Minute && m_text.has(end) &&
                             m_text.at(end).kind == Kind::None && m_text.initial(end).isLetter();
    if (isAdjective) {
        return std::nullopt; // "a minute detail"
    }
    const bool hasHalf =
        m_text.is(end, Kind::And) && m_text.is(end + 1, Kind::A) && m_text.is(end + 2, Kind::Half);
    if (hasHalf) {
        count.value = 1.5;
        end += 3;
    }
    return lengthPhrase(at, end, word.unit(), count);
}

std::optional<DatePhrase> DurationParser::parseBareUnits(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    if (word.kind != Kind::Unit) {
        return std::nullopt;
    }
    DatePhrase phrase = lengthPhrase(at, at + 1, word.unit(), {at + 1, 1, true});
    if (!word.isPlural()) {
        const bool isLong = m_text.isHyphen(at + 1) && m_text.is(at + 2, Kind::Long);
        phrase.isVague = false;
        phrase.end = at + 3;
        return isLong ? std::optional(phrase) : parseComparison(at); // "month-long"
    }
    addDirection(phrase);
    if (phrase.meaning == DateMeaning::Shift) {
        return phrase;
    }
    const DateWordKind before = m_text.at(at - 1).kind;
    const bool isLong = word.unit() != TimeUnit::Second && word.unit() != TimeUnit::Weekend &&
                        word.unit() != TimeUnit::Quarter;
    const bool isAsked =
        before == Kind::For || m_text.isWord(at - 1, u"in") || m_text.isWord(at - 1, u"after");
    return isLong && isAsked ? std::optional(phrase) : std::nullopt;
}

/// Does what stands here make "a year" a rate: "$5 a year", "twice a week", "10% a month"?
bool DurationParser::isCounted(qsizetype at) const
{
    const DateWordKind kind = m_text.at(at).kind;
    return kind == Kind::Often || kind == Kind::Number || kind == Kind::BigNumber ||
           m_text.isMark(at, u'%') ||
           isOneOf(
               m_text.word(at),
               {u"times", u"percent", u"million", u"billion", u"dollars", u"barrels", u"tons",
                u"tonnes", u"miles", u"people", u"cents", u"passengers", u"hours", u"days"});
}

/// "it is paid daily", "rises annually"; not "the Daily Mail" nor "its annual meeting": what
/// describes a thing is no date.
bool DurationParser::isAdverb(qsizetype at) const
{
    if (m_text.isCapitalised(at) && (at > m_text.first() || m_text.isCapitalised(at + 1))) {
        return false;
    }
    const QStringView word = m_text.word(at);
    if (word.endsWith(u"nnually")) {
        return true;
    }
    const bool isFree = !m_text.has(at + 1) || !m_text.initial(at + 1).isLetterOrNumber() ||
                        m_text.at(at + 1).kind != Kind::None;
    return isFree && word.endsWith(u'y') && !m_text.isHyphen(at + 1) &&
           !m_text.is(at - 1, Kind::A) && !m_text.is(at - 1, Kind::The);
}

std::optional<DatePhrase> DurationParser::parseComparison(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    const DateWordKind behind = m_text.isHyphen(at + 1) ? m_text.at(at + 2).kind : Kind::None;
    if (word.kind != Kind::Unit || (behind != Kind::Ago && behind != Kind::Earlier)) {
        return std::nullopt;
    }
    DatePhrase phrase = lengthPhrase(at, at + 3, word.unit(), {at + 1, 1, false});
    phrase.meaning = DateMeaning::Shift;
    phrase.shift = -1;
    phrase.direction = DateDirection::Past;
    phrase.isComparison = true;
    const DateWord noun = m_text.at(at + 3);
    const bool isGrain = noun.kind == Kind::Unit && !noun.isPlural() &&
                         (noun.unit() == TimeUnit::Quarter || noun.unit() == TimeUnit::Month);
    if (isGrain) {
        phrase.grain = noun.unit();
        phrase.end = at + 4;
    } else if (m_text.isWord(at + 3, u"period")) {
        phrase.end = at + 4;
    }
    return phrase;
}

std::optional<DatePhrase> DurationParser::parseRepetition(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase;
    phrase.first = at;
    phrase.meaning = DateMeaning::Repetition;
    if (word.kind == Kind::SetWord) {
        if (!isAdverb(at)) {
            return std::nullopt;
        }
        phrase.end = at + 1;
        phrase.unit = word.unit();
        return phrase;
    }
    if (word.kind == Kind::Weekday && word.isPlural()) { // "on Mondays"
        phrase.end = at + 1;
        phrase.weekday = word.value;
        return phrase;
    }
    if (word.kind != Kind::Each && word.kind != Kind::Per) {
        return std::nullopt;
    }
    qsizetype next = at + 1;
    if (m_text.isWord(next, u"other")) {
        phrase.count = 2;
        ++next;
    } else if (const auto count = parseCount(next); count && word.kind == Kind::Each) {
        phrase.count = count->value;
        phrase.isVague = count->isVague;
        next = count->end;
    }
    const DateWord unit = m_text.at(next);
    phrase.end = next + 1;
    // "in every day life": of an ordinary one
    if (unit.kind == Kind::Unit && unit.unit() == TimeUnit::Day && next == at + 1 &&
        isOneOf(
            m_text.word(next + 1),
            {u"life", u"lives", u"use", u"people", u"things", u"objects", u"language"})) {
        return std::nullopt;
    }
    if (unit.kind == Kind::Unit &&
        unit.isPlural() == (phrase.count > 2 || phrase.isVague || next > at + 2)) {
        phrase.unit = unit.unit();
        return phrase;
    }
    if (unit.kind == Kind::Unit && !unit.isPlural()) {
        phrase.unit = unit.unit();
        return phrase;
    }
    if (word.kind == Kind::Per) {
        return std::nullopt;
    }
    if (unit.kind == Kind::Weekday && !unit.isAbbreviated()) {
        phrase.weekday = unit.value;
        if (m_text.is(next + 1, Kind::DayPart)) {
            ++phrase.end;
        }
        return phrase;
    }
    if (unit.kind == Kind::DayPart && !unit.isPlural()) {
        phrase.part = static_cast<DayPart>(unit.value);
        return phrase;
    }
    if (unit.kind == Kind::Month) {
        phrase.month = unit.value;
        return phrase;
    }
    if (unit.kind == Kind::Season && !unit.isPlural()) {
        phrase.unit = TimeUnit::Year;
        phrase.ordinal = unit.value + 1;
        return phrase;
    }
    return std::nullopt;
}

} // namespace Quoth

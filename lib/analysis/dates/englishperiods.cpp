// SPDX-License-Identifier: GPL-3.0-or-later
// The quarters, halves, fiscal years and centuries of EnglishDateParser.
#include <analysis/dates/daterelations.h>
#include <analysis/dates/englishdateparser.h>
#include <analysis/dates/figurewords.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

} // namespace

/// "the third quarter", "the first half of 2018", "the 19th century", "first three months".
std::optional<DatePhrase> EnglishDateParser::parseOrdinal(qsizetype at, qsizetype first) const
{
    const int ordinal = m_text.at(at).value;
    qsizetype next = m_text.skipHyphen(at + 1);
    if (m_text.is(next, Kind::Fiscal)) {
        ++next; // "the fourth fiscal quarter"
    }
    DatePhrase phrase;
    if (m_text.isUnit(next, TimeUnit::Century)) {
        phrase = phraseOf(first, next + 1, DateMeaning::Century);
        phrase.ordinal = ordinal;
        if (m_text.is(phrase.end, Kind::Era)) {
            phrase.beforeChrist = m_text.at(phrase.end).value < 0;
            ++phrase.end;
        }
        return phrase;
    }
    // "from the 15th to the 19th century"
    qsizetype other = m_text.is(at + 1, Kind::And) || m_text.is(at + 1, Kind::To) ? at + 2 : -1;
    if (other > 0 && m_text.is(other, Kind::The)) {
        ++other;
    }
    if (other > 0 && m_text.is(other, Kind::Ordinal) &&
        m_text.isUnit(m_text.skipHyphen(other + 1), TimeUnit::Century)) {
        phrase = phraseOf(first, at + 1, DateMeaning::Century);
        phrase.ordinal = ordinal;
        return phrase;
    }
    const bool isQuarter =
        m_text.isUnit(next, TimeUnit::Quarter) && ordinal <= 4 && !m_text.at(next).isPlural();
    const bool isHalf =
        m_text.is(next, Kind::Half) && ordinal <= 2 &&
        (m_text.is(next + 1, Kind::Of) || speaksOfBusiness(at)); // or that of a match
    if (isQuarter || isHalf) {
        phrase = phraseOf(first, next + 1, DateMeaning::Quarter);
        phrase.ordinal = isHalf ? 4 + ordinal : ordinal;
        qsizetype year = m_text.is(next + 1, Kind::Of) ? next + 2 : next + 1;
        if (m_text.is(year, Kind::Fiscal)) {
            ++year;
        }
        const bool isRelative = isRelation(m_text.at(year).kind);
        if (const auto given =
                isRelative ? parseRelative(year, year) : m_calendar.parseYear(year, true)) {
            if (given->meaning == DateMeaning::Calendar && given->month == 0) {
                phrase.year = given->year;
                phrase.end = given->end;
            } else if (given->meaning == DateMeaning::Shift && given->unit == TimeUnit::Year) {
                phrase.hasYearShift = true;
                phrase.shift = given->shift;
                phrase.end = given->end;
            }
        }
        const bool isKnown = phrase.year > 0 || phrase.hasYearShift ||
                             (isHalf && !m_text.is(next + 1, Kind::Of) && speaksOfBusiness(at));
        return isQuarter || isKnown ? std::optional(phrase) : std::nullopt;
    }
    if (const auto count = m_durations.parseCount(at + 1); count && first < at && ordinal == 1) {
        if (m_text.is(count->end, Kind::Unit)) { // "the first nine months"
            phrase = phraseOf(first, count->end + 1, DateMeaning::Duration);
            phrase.unit = m_text.at(count->end).unit();
            phrase.count = count->value;
            phrase.isVague = count->isVague;
            return phrase;
        }
    }
    return std::nullopt;
}

/// "fiscal 1990", "fiscal year 2018", "AD 842", "Q3 2018", "in the future".
std::optional<DatePhrase> EnglishDateParser::parseFiscal(qsizetype at, qsizetype first) const
{
    const DateWord word = m_text.at(at);
    if (word.kind == Kind::Era && word.value > 0 && m_text.is(at + 1, Kind::Number)) {
        DatePhrase phrase = phraseOf(at, at + 2, DateMeaning::Calendar);
        phrase.year = m_text.at(at + 1).value;
        return phrase;
    }
    if (word.kind != Kind::Fiscal) {
        return std::nullopt;
    }
    const qsizetype unit = m_text.skipHyphen(at + 1);
    if (m_text.is(unit, Kind::Ordinal)) { // "the fiscal third quarter"
        return parseOrdinal(unit, first);
    }
    const bool hasUnit = m_text.isUnit(unit, TimeUnit::Year) && !m_text.at(unit).isPlural();
    auto phrase = m_calendar.parseYear(hasUnit ? unit + 1 : at + 1, true);
    if (!phrase && hasUnit && first < at) { // "the fiscal year"
        phrase = phraseOf(first, unit + 1, DateMeaning::Shift);
        phrase->unit = TimeUnit::Year;
        phrase->direction = DateDirection::Present;
    }
    if (phrase) {
        phrase->first = first;
        phrase->isFiscal = true;
    }
    return phrase;
}

/// "the 1989 third quarter", "1988's fourth quarter", "the 1989 fiscal year".
std::optional<DatePhrase> EnglishDateParser::parseYearPeriod(qsizetype at) const
{
    const auto year = m_text.word(at).size() == 4 ? m_calendar.parseYear(at, true) : std::nullopt;
    if (!year || year->end > at + 1) {
        return std::nullopt;
    }
    qsizetype next = at + 1;
    const bool hasClitic =
        m_text.touches(next) && m_text.word(next).size() == 2 && m_text.word(next).endsWith(u's');
    next = hasClitic ? next + 1 : next;
    if (m_text.is(next, Kind::Fiscal) && m_text.isUnit(next + 1, TimeUnit::Year)) {
        DatePhrase phrase = *year;
        phrase.end = next + 2;
        phrase.isFiscal = true;
        return phrase;
    }
    const qsizetype unit = m_text.skipHyphen(next + 1);
    const DateWord ordinal = m_text.at(next);
    const bool isQuarter = ordinal.kind == Kind::Ordinal && ordinal.value <= 4 &&
                           m_text.isUnit(unit, TimeUnit::Quarter);
    const bool isHalf =
        ordinal.kind == Kind::Ordinal && ordinal.value <= 2 && m_text.is(unit, Kind::Half);
    if (!isQuarter && !isHalf) {
        return std::nullopt;
    }
    DatePhrase phrase = phraseOf(at, unit + 1, DateMeaning::Quarter);
    phrase.year = year->year;
    phrase.ordinal = isHalf ? 4 + ordinal.value : ordinal.value;
    return phrase;
}

/// Is money spoken of near here? The halves of a match are no dates.
bool EnglishDateParser::speaksOfBusiness(qsizetype at) const
{
    constexpr qsizetype reach = 10;
    for (qsizetype token = at - reach; token <= at + reach; ++token) {
        const QStringView word = m_text.word(token);
        const bool isMoney = m_text.isMark(token, u'%') || m_text.isMark(token, u'$');
        if (isMoney || isOneOf(
                           word, {u"profit", u"profits", u"earnings", u"income", u"sales",
                                  u"revenue", u"revenues", u"percent", u"million", u"billion",
                                  u"growth", u"exports", u"economy", u"loss", u"losses", u"shares",
                                  u"earned", u"inflation", u"output"})) {
            return true;
        }
    }
    return false;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// The quarters, halves, fiscal years and centuries of EnglishDateParser.
#include <analysis/dates/daterelations.h>
#include <analysis/dates/englishdateparser.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

} // namespace

/// "the third quarter", "the first half of 2018", "the 19th century", "first three months".
std::optional<DatePhrase> EnglishDateParser::parseOrdinal(qsizetype at, qsizetype first) const
{
    const int ordinal = m_text.at(at).value;
    const qsizetype next = m_text.skipHyphen(at + 1);
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
        m_text.is(next, Kind::Half) && ordinal <= 2 && m_text.is(next + 1, Kind::Of);
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
        const bool isKnown = phrase.year > 0 || phrase.hasYearShift;
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
std::optional<DatePhrase> EnglishDateParser::parseFiscal(qsizetype at) const
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
    const qsizetype year = m_text.isUnit(at + 1, TimeUnit::Year) ? at + 2 : at + 1;
    auto phrase = m_calendar.parseYear(year, true);
    if (phrase) {
        phrase->first = at;
    }
    return phrase;
}

} // namespace Quoth

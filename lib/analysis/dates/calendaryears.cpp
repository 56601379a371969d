// SPDX-License-Identifier: GPL-3.0-or-later
// The years of CalendarParser; days and months are in calendarparser.cpp.
#include <analysis/dates/calendarparser.h>

#include <analysis/dates/figurewords.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

} // namespace

bool CalendarParser::isPlausibleYear(int year)
{
    return year >= 1000 && year <= 2199;
}

/// "from May to June in 1981": the year of the month, though it is an expression of its own.
int CalendarParser::yearBehindIn(qsizetype at) const
{
    const qsizetype year = at + 1;
    const bool isYear = m_text.isWord(at, u"in") && m_text.is(year, Kind::Number) &&
                        m_text.word(year).size() == 4 && isPlausibleYear(m_text.at(year).value);
    return isYear && !speaksAgainstYear(year) ? m_text.at(year).value : 0;
}

bool CalendarParser::speaksForYear(qsizetype at) const
{
    const DateWord before = m_text.at(at - 1);
    switch (before.kind) {
    case Kind::In:
    case Kind::From:
    case Kind::Early:
    case Kind::Of:
    case Kind::Fiscal:
    case Kind::Season:
    case Kind::Before:
    case Kind::After:
    case Kind::Month:
        return true;
    default:
        break;
    }
    if (m_text.isMark(at - 1, u'(') ||
        isOneOf(m_text.word(at - 1), {u"c.", u"ca", u"year", u"ca."})) {
        return true;
    }
    // "1914–18", "between 1900 and 1920": the years at both ends
    const bool isSecond = (m_text.isDash(at - 1) || m_text.is(at - 1, Kind::And) ||
                           m_text.is(at - 1, Kind::To) || isOneOf(m_text.word(at - 1), {u"or"})) &&
                          m_text.is(at - 2, Kind::Number) && m_text.word(at - 2).size() == 4;
    return isSecond || (m_text.isDash(at + 1) && m_text.is(at + 2, Kind::Number)) ||
           m_text.isMark(at + 1, u')');
}

/// "92 (6): 1087–1101", "1380-2075 kroner", "Decree 2005-981": pages, prices, numbers of papers.
bool CalendarParser::isNumberedRange(qsizetype at) const
{
    const bool isFirst = m_text.isDash(at + 1) && m_text.touches(at + 1) &&
                         m_text.touches(at + 2) && m_text.is(at + 2, Kind::Number);
    const bool isSecond = m_text.isDash(at - 1) && m_text.touches(at - 1) && m_text.touches(at) &&
                          m_text.is(at - 2, Kind::Number);
    const qsizetype first = isSecond ? at - 2 : at;
    if (!isFirst && !isSecond) {
        return false;
    }
    const bool isPages = m_text.isMark(first - 1, u':') && m_text.touches(first - 1) &&
                         m_text.isMark(first - 2, u')');
    return isPages || isMeasureWord(m_text.word(first + 3)) || m_text.word(first + 2).size() == 3;
}

bool CalendarParser::speaksAgainstYear(qsizetype at) const
{
    const QChar before = m_text.initial(at - 1);
    const bool isCirca =
        before == u'.' && isOneOf(m_text.word(at - 2), {u"c", u"ca"}); // "(c. 1818"
    if (isCirca) {
        return false;
    }
    if (before == u'$' || before == u'#' || before == QChar(0x20AC) || before == QChar(0x00A3) ||
        before == u'/' || before == u'+' || before == u'=' || before == u'.') {
        return true;
    }
    const bool isPage = before == u':' && m_text.touches(at - 1) && m_text.isMark(at - 2, u')');
    if (isPage || isNumberedRange(at)) {
        return true;
    }
    if (m_text.touches(at) && (before == u'-' || m_text.initial(at - 1).isLetterOrNumber())) {
        // "BRCA-1987" is none, "mid-2018" and "1914-1918" are
        const DateWordKind kind = m_text.at(at - 2).kind;
        if (kind != Kind::Early && kind != Kind::Number) {
            return true;
        }
    }
    const QChar after = m_text.initial(at + 1);
    const bool isPartOfCode = after == u'-' && m_text.touches(at + 1) && m_text.touches(at + 3) &&
                              m_text.isMark(at + 3, u'-'); // "2018-13-45"
    if (isPartOfCode) {
        return true;
    }
    if (m_text.is(at - 1, Kind::In) && m_text.isWord(at + 1, u"per")) {
        return false; // "until 1970 per the census"
    }
    if (after == u'%' || after == u'/' || (after == u':' && m_text.touches(at + 2)) ||
        isMeasureWord(m_text.word(at + 1))) {
        return true;
    }
    const bool isEnd = m_text.is(at - 1, Kind::To) &&
                       (m_text.is(at - 2, Kind::Number) || m_text.isWord(at - 2, u"back"));
    const int value = m_text.at(at).value;
    const bool isRange = m_text.isDash(at + 1) && m_text.word(at + 2).size() == 4 &&
                         m_text.is(at + 2, Kind::Number) && value >= 1800; // "over 2000 - 2050"
    const QStringView next = m_text.word(at + 1);
    const bool countsThings = value < 1900 && m_text.is(at - 1, Kind::Of) && next.size() > 4 &&
                              m_text.is(at + 1, Kind::None) && next[0].isLower() &&
                              (next.endsWith(u's') || next.endsWith(u"ren"));
    if (countsThings) {
        return true; // "a survey of 1709 schoolchildren"
    }
    return isNumberingWord(m_text.word(at - 1)) && !isEnd && !isRange;
}

std::optional<DatePhrase> CalendarParser::parseYear(qsizetype at, bool isExpected) const
{
    const DateWord word = m_text.at(at);
    DatePhrase phrase;
    phrase.first = at;
    phrase.end = at + 1;
    phrase.year = word.value;
    if (word.kind != Kind::Number || m_text.word(at).size() > 4) {
        return std::nullopt;
    }
    if (m_text.is(at + 1, Kind::Era) && word.value > 0) {
        phrase.end = at + 2;
        phrase.beforeChrist = m_text.at(at + 1).value < 0;
        return phrase;
    }
    if (m_text.word(at).size() == 2 && m_text.isDash(at - 1) &&
        m_text.touches(at) == m_text.touches(at - 1) && m_text.is(at - 2, Kind::Number) &&
        m_text.word(at - 2).size() == 4) {
        const int first = m_text.at(at - 2).value; // "1914-18"
        if (isPlausibleYear(first) && word.value > first % 100 && !m_text.isMark(at + 1, u'-')) {
            phrase.year = first / 100 * 100 + word.value;
            return phrase;
        }
    }
    const qsizetype circa = m_text.isMark(at - 1, u'.') ? at - 2 : at - 1;
    const bool isCirca = isOneOf(m_text.word(circa), {u"c", u"ca", u"c.", u"ca.", u"circa"});
    if (m_text.word(at).size() == 3 && isCirca) {
        return phrase; // "c. 347"
    }
    if (m_text.word(at).size() != 4 || !isPlausibleYear(word.value) || speaksAgainstYear(at)) {
        return std::nullopt;
    }
    const bool isModern = word.value >= 1800 && word.value <= 2100;
    if (isExpected || isModern || speaksForYear(at)) {
        return phrase;
    }
    return std::nullopt;
}

} // namespace Quoth

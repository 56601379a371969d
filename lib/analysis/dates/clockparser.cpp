// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/clockparser.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

/// The two figures of "10:30", "10.30am", "10am"; the second is 0 where there is none.
std::pair<int, int> clockFigures(QStringView word)
{
    qsizetype digits = 0;
    while (digits < word.size() && word[digits].isDigit()) {
        ++digits;
    }
    const int hour = word.first(digits).toInt();
    const bool hasMinutes =
        digits + 2 < word.size() && (!word[digits].isLetter() || word[digits] == u'h');
    return {hour, hasMinutes ? word.mid(digits + 1, 2).toInt() : 0};
}

DatePhrase clockPhrase(qsizetype first, qsizetype end, int hour, int minute)
{
    DatePhrase phrase;
    phrase.first = first;
    phrase.end = end;
    phrase.meaning = DateMeaning::Clock;
    phrase.hour = hour;
    phrase.minute = minute;
    return phrase;
}

int withMeridiem(int hour, int meridiem)
{
    return hour == 12 ? meridiem : hour + meridiem;
}

} // namespace

/// "at 10:30", "from 9:00": without one of these a pair of figures may be a score or a verse.
bool ClockParser::isAsked(qsizetype at) const
{
    const DateWordKind kind = m_text.at(at - 1).kind;
    return kind == Kind::At || kind == Kind::From || m_text.isWord(at - 1, u"by") ||
           m_text.isWord(at - 1, u"until") || m_text.isWord(at - 1, u"around") ||
           kind == Kind::Before || kind == Kind::After || kind == Kind::Approximately;
}

qsizetype ClockParser::skipZone(qsizetype at) const
{
    if (m_text.is(at, Kind::Zone)) {
        return at + 1;
    }
    if (m_text.isWord(at, u"local") && m_text.isWord(at + 1, u"time")) {
        return at + 2;
    }
    const bool isRegion = m_text.word(at) == u"Eastern" || m_text.word(at) == u"Pacific" ||
                          m_text.word(at) == u"Central" || m_text.word(at) == u"ET" ||
                          m_text.word(at) == u"PT" || m_text.word(at) == u"Mountain";
    if (!isRegion) {
        return at;
    }
    for (qsizetype next = at + 1; next <= at + 3; ++next) {
        if (m_text.isWord(next, u"time")) {
            return next + 1; // "Eastern Daylight Time"
        }
    }
    return m_text.word(at).size() == 2 ? at + 1 : at;
}

std::optional<DatePhrase> ClockParser::parse(qsizetype at) const
{
    std::optional<DatePhrase> phrase;
    const DateWord word = m_text.at(at);
    if (word.kind == Kind::Noon) {
        return clockPhrase(at, at + 1, word.value, 0);
    }
    if (word.kind == Kind::ClockSuffix) {
        const QStringView letters = m_text.word(at);
        const auto [hour, minute] = clockFigures(letters);
        const bool isAfternoon = letters.last(2).startsWith(u'p', Qt::CaseInsensitive);
        if (hour >= 1 && hour <= 12 && minute < 60) {
            phrase = clockPhrase(at, at + 1, withMeridiem(hour, isAfternoon ? 12 : 0), minute);
        }
    } else {
        phrase = parseFigures(at);
    }
    if (phrase) {
        phrase->end = skipZone(phrase->end);
    }
    return phrase;
}

std::optional<DatePhrase> ClockParser::parseFigures(qsizetype at) const
{
    const DateWord word = m_text.at(at);
    const bool isFigure =
        word.kind == Kind::Clock || word.kind == Kind::BigNumber || word.kind == Kind::Number;
    const bool isHourWord = word.kind == Kind::NumberWord && word.value <= 12;
    if (!isFigure && !isHourWord) {
        return std::nullopt;
    }
    auto [hour, minute] =
        isHourWord ? std::pair<int, int>(word.value, 0) : clockFigures(m_text.word(at));
    if (m_text.is(at + 1, Kind::Meridiem) && hour >= 1 && hour <= 12 && minute < 60 &&
        m_text.word(at).size() <= 5) {
        return clockPhrase(at, at + 2, withMeridiem(hour, m_text.at(at + 1).value), minute);
    }
    if (m_text.is(at + 1, Kind::OClock) && hour >= 1 && hour <= 12 && minute == 0) {
        return clockPhrase(at, at + 2, hour, 0);
    }
    if (isHourWord || word.kind == Kind::BigNumber) {
        return std::nullopt;
    }
    const bool hasZone = skipZone(at + 1) > at + 1;
    if (word.kind == Kind::Number) { // "1400 GMT"
        hour = word.value / 100;
        minute = word.value % 100;
        if (!hasZone || m_text.word(at).size() != 4) {
            return std::nullopt;
        }
    } else if (!hasZone && !isAsked(at) && !m_text.isWord(at + 1, u"hours")) {
        return std::nullopt;
    }
    if (hour > 24 || minute > 59) {
        return std::nullopt;
    }
    const bool hasHours = m_text.isWord(at + 1, u"hours") || m_text.isWord(at + 1, u"hrs");
    return clockPhrase(at, hasHours ? at + 2 : at + 1, hour, minute);
}

} // namespace Quoth

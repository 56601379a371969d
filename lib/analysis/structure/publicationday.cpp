// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/publicationday.h>

#include <analysis/dates/datefinder.h>
#include <analysis/dates/figurewords.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype yearReach = 5000; // tokens

/// The weekday that the lead names first, 1 to 7; 0 for none.
int weekdayIn(QStringView lead)
{
    constexpr qsizetype longestLead = 3000;
    const TokenizedText part = tokenizeText(lead.left(longestLead));
    for (const QStringView code : {u"en", u"de", u"fr", u"es"}) {
        for (const EntityMention &date : findDates(part, {}, {}, code)) {
            const bool isWeekday =
                date.value.startsWith(u"XXXX-WXX-") && date.timex != TimexType::Set;
            if (isWeekday) {
                return date.value.at(9).digitValue();
            }
        }
    }
    return 0;
}

/// The last year that the text speaks of as one that has begun.
int latestYear(const TokenizedText &text)
{
    int latest = 0;
    for (qsizetype token = 1; token < std::min(text.tokens.size(), yearReach); ++token) {
        const QStringView word = text.word(token);
        if (text.tokens[token].kind != TokenKind::Number || word.size() != 4) {
            continue;
        }
        const int year = word.toInt();
        const bool isAhead = isOneOf(
            text.word(token - 1),
            {u"by", u"until", u"through", u"to", u"for", u"bis", u"hasta", u"d'ici", u"after"});
        const bool isCount =
            isNumberingWord(text.word(token - 1)) ||
            (token + 1 < text.tokens.size() && isMeasureWord(text.word(token + 1)));
        if (year >= 1900 && year <= 2100 && !isAhead && !isCount) {
            latest = std::max(latest, year);
        }
    }
    return latest;
}

} // namespace

QDate publicationDay(const TokenizedText &text, Span lead, int month, int dayOfMonth)
{
    const int weekday = weekdayIn(lead.in(text.text));
    const int latest = weekday > 0 ? latestYear(text) : 0;
    if (latest == 0) {
        return {};
    }
    for (const int year : {latest, latest + 1}) {
        const QDate day(year, month, dayOfMonth);
        if (day.isValid() && day.dayOfWeek() == weekday) {
            return day;
        }
    }
    return {};
}

} // namespace Quoth

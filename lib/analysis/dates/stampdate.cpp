// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/stampdate.h>

#include <array>
#include <utility>

namespace Quoth {

namespace {

/// One run of figures, and what stands behind it.
struct StampPart
{
    int value = 0;
    qsizetype digits = 0;
    QChar separator;
};

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

StampPart partAt(QStringView stamp, qsizetype &at)
{
    StampPart part;
    for (; at < stamp.size() && isFigure(stamp[at]) && part.digits < 8; ++at) {
        part.value = part.value * 10 + (stamp[at].unicode() - u'0');
        ++part.digits;
    }
    part.separator = at < stamp.size() ? stamp[at] : QChar();
    return part;
}

bool endsDate(QChar c)
{
    return c.isNull() || c.isSpace() || c == u'T' || c == u't' || c == u',' || c == u';';
}

int fullYear(const StampPart &part)
{
    constexpr int firstOfThisCentury = 50; // "49" is 2049, "50" 1950
    if (part.digits == 4) {
        return part.value;
    }
    return part.value + (part.value < firstOfThisCentury ? 2000 : 1900);
}

} // namespace

QDate stampDate(QStringView stamp)
{
    stamp = stamp.trimmed();
    qsizetype at = 0;
    const StampPart first = partAt(stamp, at);
    if (first.digits == 8 && endsDate(first.separator)) {
        return {first.value / 10000, first.value / 100 % 100, first.value % 100};
    }
    if (first.separator != u'-' && first.separator != u'/') {
        return {};
    }
    std::array<StampPart, 2> rest;
    for (StampPart &part : rest) {
        ++at;
        part = partAt(stamp, at);
    }
    const bool isWhole = rest[0].separator == first.separator && rest[0].digits >= 1 &&
                         rest[0].digits <= 2 && endsDate(rest[1].separator);
    if (!isWhole) {
        return {};
    }
    if (first.digits == 4 && rest[1].digits >= 1 && rest[1].digits <= 2) {
        return {first.value, rest[0].value, rest[1].value};
    }
    const bool endsWithYear =
        first.digits >= 1 && first.digits <= 2 && (rest[1].digits == 2 || rest[1].digits == 4);
    if (!endsWithYear) {
        return {};
    }
    int month = first.value;
    int day = rest[0].value;
    if (month > 12) {
        std::swap(month, day);
    }
    return {fullYear(rest[1]), month, day};
}

} // namespace Quoth

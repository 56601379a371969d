// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/texthash.h>

#include <QChar>
#include <QStringView>

namespace Quoth {

// The normal form in which the tagger compares words, unit by unit. Sources differ in their marks
// ("’" or "'"), not in what they mean by them.

/// Digits are 0, apostrophes and single quotation marks ', double ones ", dashes -.
[[nodiscard]] constexpr char16_t normalUnit(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'0' && unit <= u'9' ? u'0' : unit;
    }
    switch (unit) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        return u'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    case 0x2026:
        return u'.';
    default:
        return unit;
    }
}

[[nodiscard]] inline bool isUpperUnit(char16_t unit)
{
    return unit < 0x80 ? unit >= u'A' && unit <= u'Z' : QChar::isUpper(unit);
}
[[nodiscard]] inline bool isLowerUnit(char16_t unit)
{
    return unit < 0x80 ? unit >= u'a' && unit <= u'z' : QChar::isLower(unit);
}
[[nodiscard]] inline char16_t lowerUnit(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
    }
    return static_cast<char16_t>(QChar::toLower(unit));
}

/// The hash of a word in its normal form.
[[nodiscard]] constexpr quint64 hashWord(const char16_t *word, qsizetype length)
{
    quint64 hash = emptyTextHash;
    for (qsizetype i = 0; i < length; ++i) {
        hash = hashUnit(hash, normalUnit(word[i]));
    }
    return spreadBits(hash);
}

/// The hash of a literal, for sets of words that the compiler can build.
[[nodiscard]] constexpr quint64 operator""_word(const char16_t *word, size_t length)
{
    return hashWord(word, static_cast<qsizetype>(length));
}

[[nodiscard]] inline quint64 wordHash(QStringView word)
{
    return hashWord(word.utf16(), word.size());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Quoth {

// Hashes that are the same on every machine and in every version: the model's tables are keyed by
// them. Not Qt's qHash, which may change and is seeded.

/// Spreads the bits of a number over all 64 (the finaliser of Stafford's variant 13 of
/// MurmurHash3).
[[nodiscard]] constexpr quint64 spreadBits(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

constexpr quint64 emptyTextHash = 0xcbf29ce484222325ULL;

/// One more UTF-16 unit of a text: FNV-1a, two bytes a step.
[[nodiscard]] constexpr quint64 hashUnit(quint64 hash, char16_t unit)
{
    return (hash ^ unit) * 0x100000001b3ULL;
}

[[nodiscard]] constexpr quint64 hashText(const char16_t *text, qsizetype length)
{
    quint64 hash = emptyTextHash;
    for (qsizetype i = 0; i < length; ++i) {
        hash = hashUnit(hash, text[i]);
    }
    return spreadBits(hash);
}

/// An ordered pair as one number.
[[nodiscard]] constexpr quint64 hashPair(quint64 first, quint64 second)
{
    return (first ^ (second + 0x9e3779b97f4a7c15ULL)) * 0x9fb21c651e98df25ULL ^ (first >> 29);
}

} // namespace Quoth

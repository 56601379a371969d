// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerdocument.h>

#include <algorithm>
#include <bit>

namespace Quoth {

// The features of the tagger, as 64-bit hashes, in three parts: what a word says by itself in a
// place relative to the token (the same for all its occurrences, so that the sums can be kept),
// what the document says about it (likewise), and what only this place says. A change here changes
// the meaning of every trained model: count up featureVersion.

constexpr quint32 featureVersion = 2;

/// Where a word stands, seen from the token that is to be labelled.
enum class WordPlace : quint8
{
    Here,
    Before,
    After,
    SecondBefore,
    SecondAfter
};
constexpr int wordPlaceCount = 5;

// Each template has a number of its own; ranges leave room.
[[nodiscard]] constexpr quint64 featureHash(quint64 feature, quint64 value)
{
    return spreadBits(value + feature * 0x9e3779b97f4a7c15ULL);
}

/// What is known from the company that the word keeps in other texts.
template <typename Take>
void takeWordClasses(const WordType &word, quint64 base, WordPlace place, Take &&take)
{
    if (word.wordCase >= WordCase::Number) {
        return;
    }
    const bool isNear = place != WordPlace::SecondBefore && place != WordPlace::SecondAfter;
    for (quint64 level = isNear ? 0 : 1; level < wordClassLevels; ++level) {
        const quint64 wordClass = word.classes[level];
        take(featureHash(base + 40 + level, wordClass));
        if (isNear) {
            take(featureHash(
                base + 45 + level, wordClass * 8 + static_cast<quint64>(word.wordCase)));
        }
    }
}

template <typename Take>
void takeWordFeatures(const WordType &word, WordPlace place, Take &&take)
{
    const quint64 base = 100 * static_cast<quint64>(place);
    take(featureHash(base + 1, word.lower));
    takeWordClasses(word, base, place, take);
    if (place == WordPlace::SecondBefore || place == WordPlace::SecondAfter) {
        take(featureHash(base + 2, word.shortShape));
        return;
    }
    take(featureHash(base + 2, word.shortShape));
    take(featureHash(base + 3, word.lists * 8ULL + static_cast<quint64>(word.wordCase)));
    if (word.length > 3) {
        take(featureHash(base + 4, word.suffixes[2]));
    }
    for (unsigned lists = word.lists; lists != 0; lists &= lists - 1) {
        take(featureHash(base + 30, static_cast<quint64>(std::countr_zero(lists))));
    }
    if (place != WordPlace::Here) {
        return;
    }
    take(featureHash(base + 5, word.exact));
    take(featureHash(base + 6, word.shape));
    take(featureHash(base + 7, static_cast<quint64>(word.wordCase)));
    for (quint64 i = 0; i < WordType::affixCount; ++i) {
        if (word.length > i + 1) {
            take(featureHash(base + 10 + i, word.prefixes[i]));
            take(featureHash(base + 20 + i, word.suffixes[i]));
        }
    }
    take(featureHash(base + 31, std::min<quint64>(word.length, 12)));
}

/// What the first few occurrences of a capitalised word in the document say together. Only for
/// words that occur more than once.
template <typename Take>
void takeDocumentFeatures(const TaggerDocument &document, const WordType &word, Take &&take)
{
    if (!word.isCapitalised()) {
        return;
    }
    take(featureHash(
        600, static_cast<quint64>(word.isSeenSmall) * 2 +
                 static_cast<quint64>(word.isSeenCapitalInside)));
    if (word.acronymHead != 0) {
        take(featureHash(601, word.acronymHead));
        take(featureHash(602, 0));
    }
    if (word.occurrenceCount < 2) {
        return;
    }
    std::array<quint64, size_t{WordType::occurrenceLimit} * 8> taken = {};
    size_t count = 0;
    const auto takeOnce = [&](quint64 hash) {
        if (std::find(taken.begin(), taken.begin() + count, hash) == taken.begin() + count) {
            taken[count++] = hash;
            take(hash);
        }
    };
    const auto &text = document.text();
    const auto wordAt = [&](qsizetype token) -> const WordType & {
        const bool isInside = token >= 0 && token < text.tokens.size();
        return isInside ? document.wordAt(token) : document.types()[WordTypes::beforeStart];
    };
    for (size_t i = 0; i < word.occurrenceCount; ++i) {
        const qsizetype token = word.occurrences[i];
        const WordType &before = wordAt(token - 1);
        const WordType &after = wordAt(token + 1);
        takeOnce(featureHash(610, before.lower));
        takeOnce(featureHash(611, after.lower));
        takeOnce(featureHash(616, before.classes[1]));
        takeOnce(featureHash(617, after.classes[1]));
        if (before.isCapitalised()) {
            takeOnce(featureHash(612, before.lists));
        }
        if (after.isCapitalised()) {
            takeOnce(featureHash(613, after.lists));
            takeOnce(featureHash(614, after.suffixes[2]));
        }
        takeOnce(featureHash(
            615, static_cast<quint64>(before.isCapitalised()) * 2 +
                     static_cast<quint64>(after.isCapitalised())));
    }
}

} // namespace Quoth

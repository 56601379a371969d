// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/sentencecontext.h>

#include <bit>

namespace Quoth {

// The features of the tagger, as 64-bit hashes, in three parts: what a word says by itself in a
// place relative to the token (the same for all its occurrences, so that the sums can be kept),
// what the document says about it (likewise), and what only this place says. A change here changes
// the meaning of every trained model: count up featureVersion.

constexpr quint32 featureVersion = 1;

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

template <typename Take>
void takeWordFeatures(const WordType &word, WordPlace place, Take &&take)
{
    const quint64 base = 100 * static_cast<quint64>(place);
    take(featureHash(base + 1, word.lower));
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
    std::array<quint64, size_t{WordType::occurrenceLimit} * 6> taken = {};
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

namespace TaggerFeature {

[[nodiscard]] inline quint64 placeIn(TokenRun run, qint32 i)
{
    const quint64 isFirst = i == run.first ? 1 : 0;
    const quint64 isLast = i + 1 == run.end ? 2 : 0;
    return isFirst + isLast;
}

/// What kind of word the lists make of it, as one small number.
[[nodiscard]] inline quint64 listedKind(const WordType &word)
{
    constexpr std::array<quint16, 12> kinds = {
        OrganisationWordList,
        PlaceWordList,
        EventWordList,
        CountryList,
        DemonymList,
        FemaleFirstNameList | MaleFirstNameList,
        TitleList,
        OrganisationList,
        MiscList,
        PlaceList,
        SurnameList,
        CommonWordList};
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (word.isListed(kinds[i])) {
            return i + 1;
        }
    }
    return word.wordCase == WordCase::Capitals ? 14 : 0;
}

/// The kinds of the words of a run, the first three and the last: "first name, unlisted".
[[nodiscard]] inline quint64 runPattern(const SentenceContext &sentence, TokenRun run)
{
    quint64 pattern = static_cast<quint64>(std::min(run.length(), 5));
    for (qint32 i = run.first; i < std::min(run.end, run.first + 3); ++i) {
        pattern = pattern * 16 + listedKind(sentence.word(i));
    }
    return run.length() > 3 ? pattern * 16 + listedKind(sentence.word(run.end - 1)) : pattern;
}

template <typename Take>
void takeRun(const SentenceContext &sentence, qint32 i, TokenRun run, quint64 base, Take &&take)
{
    const quint64 place = placeIn(run, i);
    const WordType &first = sentence.word(run.first);
    const WordType &last = sentence.word(run.end - 1);
    const WordType &before = sentence.word(run.first - 1);
    const WordType &after = sentence.word(run.end);
    take(featureHash(base, static_cast<quint64>(std::min(run.length(), 6)) * 4 + place));
    take(featureHash(base + 1, hashPair(first.lower, place)));
    take(featureHash(base + 2, hashPair(last.lower, place)));
    take(featureHash(base + 3, hashPair(before.lower, place)));
    take(featureHash(base + 4, hashPair(after.lower, place)));
    take(featureHash(base + 5, hashPair(before.lower, hashPair(after.lower, place))));
    take(featureHash(
        base + 6, ((static_cast<quint64>(first.lists) << 16) + last.lists) * 4 + place));
    take(featureHash(base + 7, hashPair(last.suffixes[2], place)));
    const quint64 pattern = runPattern(sentence, run) * 4 + place;
    take(featureHash(base + 9, pattern));
    take(featureHash(base + 10, hashPair(before.lower, pattern)));
    take(featureHash(base + 11, hashPair(after.lower, pattern)));
    take(featureHash(base + 12, pattern * 16 + listedKind(sentence.word(i))));
    take(featureHash(base + 8, hashPair(sentence.word(run.end + 1).lower, place)));
}

} // namespace TaggerFeature

/// What only this place says.
template <typename Take>
void takePlaceFeatures(const SentenceContext &sentence, qint32 i, Take &&take)
{
    using namespace TaggerFeature;
    const WordType &here = sentence.word(i);
    const WordType &before = sentence.word(i - 1);
    const WordType &after = sentence.word(i + 1);
    take(featureHash(700, hashPair(before.lower, here.lower)));
    take(featureHash(701, hashPair(here.lower, after.lower)));
    const bool isWide = !sentence.wideRun(i).isNull();
    if (!here.isCapitalised() && !isWide) {
        return;
    }
    take(featureHash(702, hashPair(before.lower, after.lower)));
    take(
        featureHash(703, hashPair(before.shortShape, hashPair(here.shortShape, after.shortShape))));
    take(featureHash(704, hashPair(here.shortShape, before.lower)));
    take(featureHash(705, hashPair(here.shortShape, after.lower)));
    take(featureHash(706, (static_cast<quint64>(before.lists) << 16) + here.lists));
    take(featureHash(707, (static_cast<quint64>(here.lists) << 16) + after.lists));
    quint64 pattern = 0;
    for (qint32 offset = -2; offset <= 2; ++offset) {
        pattern = pattern * 8 + static_cast<quint64>(sentence.word(i + offset).wordCase);
    }
    take(featureHash(708, pattern));
    const quint64 start = i == 0 ? 1 : 0;
    const quint64 seen = static_cast<quint64>(here.isSeenSmall) * 4 +
                         static_cast<quint64>(here.isSeenCapitalInside) * 2 +
                         (here.isListed(CommonWordList) ? 1 : 0);
    take(featureHash(
        709, ((seen * 8 + static_cast<quint64>(here.wordCase)) * 2 + start) * 4 +
                 static_cast<quint64>(sentence.sentenceCase())));
    if (const TokenRun phrase = sentence.phrase(i); !phrase.isNull()) {
        const quint64 place = placeIn(phrase, i);
        for (unsigned lists = sentence.phraseLists(i); lists != 0; lists &= lists - 1) {
            const auto list = static_cast<quint64>(std::countr_zero(lists));
            take(featureHash(720, list * 4 + place));
            take(featureHash(721, (list * 4 + place) * 4 + std::min<quint64>(3, phrase.length())));
        }
        take(featureHash(722, hashPair(before.lower, sentence.phraseLists(i) * 4ULL + place)));
        take(featureHash(
            723, hashPair(
                     static_cast<quint64>(sentence.tightRun(i) == phrase),
                     sentence.phraseLists(i) * 4ULL + place)));
    }
    const TokenRun tight = sentence.tightRun(i);
    if (!tight.isNull()) {
        takeRun(sentence, i, tight, 730, take);
        // "International Atomic Energy Agency (IAEA)", and the other way round
        const bool isExplained = sentence.word(tight.end).exact == u"("_word &&
                                 sentence.word(tight.end + 1).wordCase == WordCase::Capitals &&
                                 sentence.word(tight.end + 2).exact == u")"_word;
        if (isExplained) {
            take(featureHash(750, placeIn(tight, i)));
        }
        if (tight.length() == 1 && before.exact == u"("_word && after.exact == u")"_word) {
            take(featureHash(751, sentence.word(i - 2).lower));
            take(featureHash(752, static_cast<quint64>(here.wordCase)));
        }
    }
    if (isWide && sentence.wideRun(i) != tight) {
        takeRun(sentence, i, sentence.wideRun(i), 760, take);
    }
}

} // namespace Quoth

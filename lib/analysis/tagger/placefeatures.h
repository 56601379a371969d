// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/runfeatures.h>

namespace Quoth {

/// Where no word has a capital, the words themselves have to tell.
template <typename Take>
void takeSmallFeatures(const SentenceContext &sentence, qint32 i, Take &&take)
{
    using namespace TaggerFeature;
    const WordType &here = sentence.word(i);
    const WordType &before = sentence.word(i - 1);
    const WordType &after = sentence.word(i + 1);
    take(featureHash(680, 0));
    take(featureHash(681, here.lower));
    take(featureHash(682, here.lists));
    take(featureHash(683, (static_cast<quint64>(before.lists) << 16) + here.lists));
    take(featureHash(684, (static_cast<quint64>(here.lists) << 16) + after.lists));
    for (quint64 level = 0; level < 3; ++level) {
        const quint64 middle = here.classes[level];
        take(featureHash(685 + level, middle));
        take(featureHash(688 + level, quint64{before.classes[level]} << 16 | middle));
        take(featureHash(691 + level, middle << 16 | after.classes[level]));
    }
}

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
    if (sentence.sentenceCase() == SentenceCase::Small) {
        takeSmallFeatures(sentence, i, take);
    }
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
    for (size_t level = 1; level < wordClassLevels; ++level) {
        const quint64 at = 860 + 10 * level;
        const quint64 left = before.classes[level];
        const quint64 middle = here.classes[level];
        const quint64 right = after.classes[level];
        take(featureHash(at, left << 16 | middle));
        take(featureHash(at + 1, middle << 16 | right));
        take(featureHash(at + 2, left << 16 | right));
        take(featureHash(at + 3, (left << 16 | middle) << 16 | right));
    }
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

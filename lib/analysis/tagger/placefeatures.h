// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/sentencecontext.h>
#include <analysis/tagger/wordfeatures.h>

namespace Quoth {

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

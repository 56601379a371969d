// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/sentencecontext.h>
#include <analysis/tagger/wordfeatures.h>

namespace Quoth {

// What a run of capitalised words tells of each of its words. Part of the features: see
// wordfeatures.h before changing anything.

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
void takeRunClasses(
    const SentenceContext &sentence, TokenRun run, quint64 place, quint64 base, Take &&take)
{
    const WordClassPath &first = sentence.word(run.first).classes;
    const WordClassPath &last = sentence.word(run.end - 1).classes;
    const WordClassPath &before = sentence.word(run.first - 1).classes;
    const WordClassPath &after = sentence.word(run.end).classes;
    for (size_t level = 0; level < 3; ++level) {
        const quint64 at = base + 10 * level;
        take(featureHash(at, first[level] * 4ULL + place));
        take(featureHash(at + 1, last[level] * 4ULL + place));
        take(featureHash(at + 2, before[level] * 4ULL + place));
        take(featureHash(at + 3, after[level] * 4ULL + place));
        take(featureHash(at + 4, (quint64{first[level]} << 16 | last[level]) * 4 + place));
    }
    quint64 pattern = static_cast<quint64>(std::min(run.length(), 5));
    for (qint32 i = run.first; i < std::min(run.end, run.first + 4); ++i) {
        pattern = pattern << 8 | sentence.word(i).classes[3];
    }
    take(featureHash(base + 5, pattern * 4 + place));
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
    takeRunClasses(sentence, run, place, base + 50, take);
}

} // namespace TaggerFeature

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/namewords.h>

#include <array>
#include <vector>

namespace Quoth {

constexpr int nameLabelCount = 4; // Person, Organisation, Place, Misc

/// How much speaks for each label. Points are added up; they are no probabilities.
using NameEvidence = std::array<float, nameLabelCount>;

[[nodiscard]] inline float &evidenceFor(NameEvidence &evidence, EntityLabel label)
{
    return evidence[static_cast<size_t>(label)];
}
[[nodiscard]] inline float evidenceFor(const NameEvidence &evidence, EntityLabel label)
{
    return evidence[static_cast<size_t>(label)];
}

/// Tokens [first, end) that may be one name, with what its own words say about it.
struct NameCandidate
{
    qsizetype first = 0;
    qsizetype end = 0;
    NameEvidence evidence{};
    bool isListed = false;   ///< the whole of it is on a list of names
    bool isTitled = false;   ///< a title stands before it
    bool isDoubtful = false; ///< only its place (a sentence's start, a headline) has the capital
};

/// Everything in the sentence that may be a name, in reading order, not overlapping: runs of
/// capitalised words, cut where titles, lists and hyphens say so. "U.S. President Donald Trump" is
/// "U.S." and "Donald Trump". Pure; any thread.
void findCandidates(
    const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
    const Sentence &sentence, std::vector<NameCandidate> &candidates);

} // namespace Quoth

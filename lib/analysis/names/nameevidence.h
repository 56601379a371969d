// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/namecandidates.h>

namespace Quoth {

/// Adds what the candidate's own words and its neighbours say about its label: first names and
/// surnames, "Inc." and "River", "in X", "X said", "X, 45,", "spokesman X". Pure; any thread.
void addEvidence(
    const TokenizedText &text, const NameLists &names, const std::vector<NameWord> &words,
    const Sentence &sentence, NameCandidate &candidate);

} // namespace Quoth

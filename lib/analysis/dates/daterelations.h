// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>
#include <analysis/dates/datewords.h>

namespace Quoth {

// What the parsers of EnglishDateParser share. Any thread.

/// A phrase over tokens [first, end).
[[nodiscard]] DatePhrase phraseOf(qsizetype first, qsizetype end, DateMeaning meaning);
/// A unit shifted from the date that it is reckoned from, with the direction that the sign says.
[[nodiscard]] DatePhrase shiftPhrase(qsizetype first, qsizetype end, TimeUnit unit, int shift);

/// "last", "this", "that", "next" and the like.
[[nodiscard]] bool isRelation(DateWordKind kind);
/// -1 for "last", 0 for "this", 1 for "next" and the like.
[[nodiscard]] int shiftOf(DateWordKind relation);
[[nodiscard]] DateDirection directionOf(DateWordKind relation);
/// Is it reckoned from the date mentioned last: "that year", "the following day"?
[[nodiscard]] bool isNarrativeRelation(DateWordKind relation);

} // namespace Quoth

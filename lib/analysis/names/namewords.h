// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <analysis/names/namelists.h>
#include <core/stop.h>
#include <text/sentences.h>
#include <text/structure.h>

#include <vector>

namespace Quoth {

// What finders of names look at first: the shape of a word, the lists it is on, and which words may
// be part of a name at all. Shared by the rules and by the learned tagger. Pure; any thread.

enum class WordShape : quint8
{
    Small,              ///< "said"
    Capital,            ///< "Korea", "O'Neill", "McCain"
    Capitals,           ///< "NATO", "AT&T"
    Mixed,              ///< "iPhone", "eBay"
    Initial,            ///< "J.", "B"
    Points,             ///< "U.S.", "Ph.D."
    Number,             ///< "11", "21st"
    Mark,               ///< punctuation
    CapitalAbbreviation ///< "Gen.", "Corp."
};

[[nodiscard]] WordShape wordShape(QStringView word, const Token &token);

/// May a word of this shape be part of a name by its look alone?
[[nodiscard]] bool isNameShape(WordShape shape);

/// One token with what the lists say about it. Small words are not looked up: their flags are
/// empty. A word in capitals that is on no list as written has the flags of its title case
/// ("TRUMP").
struct NameWord
{
    NameFlags flags;
    WordShape shape = WordShape::Small;
    bool isTaken = false;    ///< it belongs to a date, or to boilerplate
    bool isFirst = false;    ///< it opens a sentence or what is quoted: its capital says little
    bool isHeadline = false; ///< most words of its sentence are capitalised
    bool isCommon = false;   ///< written small it is a common word
};

/// The words of the whole text, one a token. Stopped early, the rest is taken.
[[nodiscard]] std::vector<NameWord> nameWords(
    const TokenizedText &text, const NameLists &names, const Structure &structure,
    const QList<EntityMention> &dates, const StopCallable &stop = {});

/// A listed name that begins at a token: tokens up to `endToken`, -1 if there is none.
struct NameMatch
{
    qsizetype endToken = -1;
    NameFlags flags;
};

/// The longest listed name that begins at the token and ends before `endToken`, on any of the lists
/// of names (countries, places, demonyms, organisations, misc, titles; not persons' names).
[[nodiscard]] NameMatch longestMatch(
    const TokenizedText &text, const NameLists &names, qsizetype token, qsizetype endToken);

/// Do two tokens touch, with nothing between them?
[[nodiscard]] inline bool touches(const TokenizedText &text, qsizetype token, qsizetype next)
{
    return text.tokens[token].span.end == text.tokens[next].span.start;
}

} // namespace Quoth

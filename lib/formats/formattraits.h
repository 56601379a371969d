// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/holdings.h>

#include <QMap>

namespace Quoth {

/// In what a format counts places in a text.
enum class OffsetUnit
{
    None, ///< it marks up the text itself, or names no places
    CodePoints,
    Utf16,
    Utf8,
    Tokens
};

/// "none", "code-points", "utf-16", "utf-8", "tokens".
[[nodiscard]] QString identifier(OffsetUnit unit);

/// What is done with what a format cannot hold.
enum class Remedy
{
    LeftOut,   ///< it is not written
    WholeSpan, ///< the words between the parts of an annotation are taken in
    Parts,     ///< each part becomes an annotation of its own
    Trimmed,   ///< the span loses the spaces at its edges
    OneKept,   ///< of annotations in each other's way one is written: names before mentions, cues,
               ///< highlights and quotations, then the longer one, then the earlier one
    Rewritten, ///< what the format reserves is replaced
    Referred   ///< the article is not in the file: whoever reads it needs the text beside
};

/// "left-out", "whole-span" ...
[[nodiscard]] QString identifier(Remedy remedy);

/// What a format can hold, and what is done with the rest: the one table from which the loss
/// report, the writers, the documentation and the tests all work.
struct FormatTraits
{
    Holdings holds;
    OffsetUnit unit = OffsetUnit::None;
    bool isOfSeveralArticles = true; ///< several articles in one file; else one file each
    bool hasMarks = true; ///< false: it says what is in an article, and not where; counted as Marks
    bool isForPeople = false;       ///< a page to look at, read by no program
    QMap<Holding, Remedy> remedies; ///< what is not named is left out

    [[nodiscard]] Remedy remedy(Holding holding) const
    {
        return remedies.value(
            holding, holding == Holding::Text ? Remedy::Referred : Remedy::LeftOut);
    }
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchquery.h>

namespace Quoth {

/// Where the words of a query stand in a text, in reading order, without overlaps: words compared
/// as the index does, without case and diacritics; those of scripts without spaces as they are.
/// Linear in the text for each sought phrase. Pure; any thread.
[[nodiscard]] QList<Span> occurrences(QStringView text, const QList<SearchNode> &words);

/// One line of a concordance: the key words with what stands before and behind them, of about so
/// many characters, line ends as spaces, whole words where there is a choice.
struct ConcordanceLine
{
    Span place;
    QString left;
    QString key;
    QString right;
};
[[nodiscard]] ConcordanceLine concordanceLine(QStringView text, Span place, qsizetype context);

/// A word as the index has it: without case and diacritics.
[[nodiscard]] QString foldedWord(QStringView word);

} // namespace Quoth

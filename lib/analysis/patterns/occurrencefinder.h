// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <text/span.h>

#include <QList>
#include <QStringList>

namespace Quoth {

/// What "Mark All" looks for: any of some words (a name with its other forms), or an expression.
struct OccurrenceQuery
{
    QStringList words;
    bool isRegex = false; ///< the first of `words` is a regular expression
    bool ignoresCase = false;
    bool isWholeWord = true; ///< no letter or digit stands directly before or behind

    friend bool operator==(const OccurrenceQuery &, const OccurrenceQuery &) = default;
};

/// All places in reading order, none overlapping another; of two that begin at one place the
/// longer. Words of several tokens are found across any white space. Malformed for what is no
/// expression, TooLarge for one that takes too long on this text or finds more than a million
/// places; Stopped. Pure; any thread.
[[nodiscard]] Result<QList<Span>>
findOccurrences(QStringView text, const OccurrenceQuery &query, const StopCallable &stop = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/patterns/occurrencefinder.h>
#include <analysis/patterns/tokenpattern.h>
#include <annotate/foundplace.h>
#include <core/result.h>
#include <core/stop.h>

namespace Quoth {

/// What to look for, and where: a value that a worker gets.
struct PlaceRequest
{
    QString libraryPath;
    qint64 articleId = 0; ///< 0: the whole library
    /// Occurrences of words or of an expression, all to get one label ...
    OccurrenceQuery query;
    Label label;
    /// ... or, where there are some, the rules, whose own labels say what they make.
    QList<TokenPattern> patterns;
    StopCallable stop = {};
};

/// Opens the library for itself and looks through one article or all, the newest first. Places that
/// a label cannot be put on (a name's words that are marked so already) come along and say so.
[[nodiscard]] Result<QList<FoundPlace>> searchPlaces(const PlaceRequest &request);

/// PER, PERSON, ORG, GPE ... become names, direct, indirect and mixed quotations, and any other
/// word is a tag of the reader's own.
[[nodiscard]] Label labelOfRule(const QString &label);

} // namespace Quoth

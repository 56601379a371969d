// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/anchors.h>

#include <QString>

#include <optional>

namespace Quoth {

/// What a file that does not hold the text says of a place in it: where it was, the words, and what
/// stood before and behind them, whichever is there.
struct Quote
{
    std::optional<Span> place;
    QString words;
    QString before;
    QString behind;
};

/// Where the quote is in the text of today: where it was, if its words stand there or none are
/// given; else where they, or words much like them, are found again (anchors.h), and of several
/// places that fit as well the nearest to where it was, which is never certain. Nothing where they
/// are gone. Pure; any thread.
[[nodiscard]] std::optional<AnchorPlace> findQuote(const Quote &quote, const QString &text);

} // namespace Quoth

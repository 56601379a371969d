// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

#include <QStringView>

#include <optional>

namespace Quoth {

/// Where a passage of one text stands in another, and how sure that is.
struct AnchorPlace
{
    Span span;
    double score = 1; ///< 1 for the same words between the same words, down to 0
    /// Only the same words in surroundings that leave no doubt are carried over unasked.
    bool isCertain = false;

    friend bool operator==(const AnchorPlace &, const AnchorPlace &) = default;
};

/// Looks for the passage of `from` in `to`: first the same words, of several places the one with
/// the most of what stood before and behind (32 units each way); else what differs from them by a
/// quarter of their length at most, which is never certain. Of equals the one as far into the text
/// as it was. Nothing for an empty passage, and where it is gone. Pure; any thread.
///
/// The order of means is that of the Web Annotation model's text quote selectors; the approximate
/// match is Myers' bit-vector algorithm (Journal of the ACM 46, 1999).
[[nodiscard]] std::optional<AnchorPlace> findAnchor(QStringView from, Span span, QStringView to);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewfilter.h>

#include <QDateTime>

namespace Quoth {

/// A review as it is left in the evening and taken up in the morning. `annotation` is the proposal
/// that was on the desk, `place` its place in the queue, for when it is no longer there. What was
/// undecided at `started` belongs to it for as long as it goes on. A value type; any thread.
struct ReviewSession
{
    qint64 id = 0; ///< 0 until it is stored
    ReviewScope scope;
    ReviewFilter filter;
    ReviewOrder order = ReviewOrder::Text;
    QDateTime started;
    QDateTime used;
    qint64 annotation = 0;
    qint64 place = 0;

    friend bool operator==(const ReviewSession &, const ReviewSession &) = default;
};

/// One that was passed over. `undoCount` is how many steps of the library were done by then, so
/// that going back knows whether the skip or a decision was last.
struct ReviewSkip
{
    qint64 id = 0;
    qint64 annotation = 0;
    qint64 undoCount = 0;
};

} // namespace Quoth

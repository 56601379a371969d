// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>
#include <text/sentences.h>

#include <QDate>

namespace Quoth {

/// Dates, times, durations and sets with their TIMEX3 values, in reading order, not overlapping.
///
/// Relative expressions are reckoned from `published`; where that is invalid they are found without
/// a value, or with one that needs no date ("P3M"). Label Date, `timex` and `value` set.
/// Pure; any thread.
[[nodiscard]] QList<EntityMention>
findDates(const TokenizedText &text, QDate published, const StopCallable &stop = {});

} // namespace Quoth

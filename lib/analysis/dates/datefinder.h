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
/// `language` is an ISO 639-1 code: English in full, German, French and Spanish in simple forms;
/// an empty one means English, and in others only figures are read ("2018-09-11").
/// Pure; any thread.
[[nodiscard]] QList<EntityMention> findDates(
    const TokenizedText &text, QDate published, const StopCallable &stop = {},
    QStringView language = {});

} // namespace Quoth

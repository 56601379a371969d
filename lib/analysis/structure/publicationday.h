// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/sentences.h>

#include <QDate>

namespace Quoth {

/// The day of publication of an article that gives its month and day but no year: in the year that
/// it mentions last, or in the next, whichever makes the day the weekday that the lead names ("told
/// reporters on Thursday"). Invalid where the text does not say so much: a guess would put every
/// relative date wrong. Reads a bounded part of the text. Pure; any thread.
[[nodiscard]] QDate publicationDay(const TokenizedText &text, Span lead, int month, int dayOfMonth);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>

#include <QDate>

namespace Quoth {

// The values of TIMEX3 (TimeML 1.2.1) as text. Any thread.

[[nodiscard]] QString paddedNumber(int number, int digits);
[[nodiscard]] QString monthValue(int year, int month); ///< "2018-09"
[[nodiscard]] QString weekValue(QDate day);            ///< "2018-W37"
[[nodiscard]] QString quarterOf(QDate day);            ///< "2018-Q3"
[[nodiscard]] QString dayPartCode(DayPart part);       ///< "TMO"
/// The time of a phrase: "T10:30", "TMO", or nothing.
[[nodiscard]] QString timeCode(const DatePhrase &phrase);
[[nodiscard]] QString seasonCode(int season);              ///< 0 is "SP"
[[nodiscard]] QString vagueValue(DateDirection direction); ///< "PAST_REF"
[[nodiscard]] QString repetitionValue(const DatePhrase &phrase);
[[nodiscard]] QString centuryValue(const DatePhrase &phrase);
/// "KA25", "MA65", "GA13": so many thousands, millions, billions of years ago.
[[nodiscard]] QString farYearsValue(double years);
/// "P3M", "PT24H", "P2.5Y", "PXD".
[[nodiscard]] QString durationValue(TimeUnit unit, double count, bool isVague);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datelexicon.h>

#include <QDate>

namespace Quoth {

/// The day of a holiday in a year of the Gregorian calendar; of those that differ by country the
/// one in the United States (Labor Day, Memorial Day, Veterans Day, Independence Day).
[[nodiscard]] QDate holidayIn(Holiday holiday, int year);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace Quoth {

/// The day of a date as machines and wire services stamp it, whatever time stands behind it:
/// "2018-09-11", "2018-09-11T10:30Z", "20180911", "20180911T1030", "1998/02/27 05:11",
/// "11-02-89 0920EST", "02/27/1998". Of two small figures the first is the month, as the American
/// wires have it, unless it can be none. Invalid for anything else. Pure; any thread.
[[nodiscard]] QDate stampDate(QStringView stamp);

} // namespace Quoth

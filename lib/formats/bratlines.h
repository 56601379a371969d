// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// Does brat, whose lines are Python's, see the end of a line in this character? No part of an
/// annotation may hold one.
[[nodiscard]] bool isBratLineEnd(QChar unit);

/// What stands before the names of our own attributes in .ann files ("quoth-status").
[[nodiscard]] QString bratPrefix();

} // namespace Quoth

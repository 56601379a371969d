// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>

namespace Quoth {

/// What a mark is, in words for somebody who does not see it: "Person, Ines Calloway, proposed".
[[nodiscard]] QString markDescription(const Mark &mark);

} // namespace Quoth

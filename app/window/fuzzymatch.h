// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Quoth {

/// How well the letters typed, in their order, fit a text: 0 if they are not all there, else the
/// higher the better. Beginnings of words and letters that stand together count more, and so does a
/// short text. Case and accents do not matter.
[[nodiscard]] int fuzzyScore(QStringView typed, QStringView text);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <initializer_list>

namespace Quoth {

// What the neighbours of a figure say about it. English; any case. Any thread.

[[nodiscard]] bool isOneOf(QStringView word, std::initializer_list<QStringView> words);

/// What makes a figure before it a quantity: "2000 people", "1500 km".
[[nodiscard]] bool isMeasureWord(QStringView word);

/// What makes a figure after it a number in a row or a quantity: "flight 1800", "more than 2000".
[[nodiscard]] bool isNumberingWord(QStringView word);

} // namespace Quoth

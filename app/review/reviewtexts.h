// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewstatistics.h>

namespace Quoth {

// What a review is about, in the reader's language.

[[nodiscard]] QString labelText(const ReviewLabel &label);
[[nodiscard]] QString ruleText(const ReviewRule &rule);
[[nodiscard]] QString orderText(ReviewOrder order);
/// "95 % (85–98)": the share that was right, and between what it lies; a dash before anybody has
/// looked.
[[nodiscard]] QString rateText(qint64 right, qint64 seen);
[[nodiscard]] QString percentText(double share);
/// "about 40 min left" and the like.
[[nodiscard]] QString timeLeftText(qint64 left, double perMinute);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Quoth {

/// The bounds of a share, 0 to 1.
struct ShareInterval
{
    double low = 0;
    double high = 1;
};

/// Between which shares the truth lies with 95 % confidence, after so many hits in so many trials:
/// the score interval of E. B. Wilson, Probable inference, the law of succession, and statistical
/// inference (Journal of the American Statistical Association 22, 1927), without correction for
/// continuity. It stays sensible for few trials and for shares near 0 and 1, where the textbook's
/// plus-minus does not. No trial gives 0 to 1. Pure.
[[nodiscard]] ShareInterval wilsonInterval(qint64 hits, qint64 trials);

} // namespace Quoth

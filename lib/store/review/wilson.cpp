// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/wilson.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

ShareInterval wilsonInterval(qint64 hits, qint64 trials)
{
    Q_ASSERT(hits >= 0 && hits <= trials);
    if (trials == 0) {
        return {};
    }
    constexpr double z = 1.959963984540054; // the 97.5th percentile of the normal distribution
    const auto n = double(trials);
    const double share = double(hits) / n;
    const double middle = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // At the ends the formula is exact but for the last bit.
    return {
        hits == 0 ? 0 : std::max(0.0, (middle - reach) / scale),
        hits == trials ? 1 : std::min(1.0, (middle + reach) / scale)};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <functional>

#include <sched.h>

namespace Quoth {

/// Seconds of processor time that the calling thread has used: unlike the time on the wall it does
/// not grow when other programs want the core too.
[[nodiscard]] double threadSeconds();

/// Processor seconds of the fastest of some rounds: what the work costs when nobody disturbs it.
[[nodiscard]] double fastestRound(int rounds, const std::function<void()> &work);

/// The least that reading words can cost: letters and digits together, all else apart.
[[nodiscard]] qsizetype plainTokenCount(QStringView text);

/// The slope of a straight line through the logarithms: 1 for what grows as the size does. Two
/// points or more, all above 0.
[[nodiscard]] double growthExponent(const QList<std::pair<double, double>> &sizesAndTimes);

/// Keeps the thread, and threads that it starts, on the first so many of its cores while it lives.
class CorePin
{
public:
    explicit CorePin(int count);
    ~CorePin();
    CorePin(const CorePin &) = delete;
    CorePin &operator=(const CorePin &) = delete;

    /// False where the machine has fewer cores or would not have it.
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    cpu_set_t m_before = {};
    bool m_holds = false;
};

} // namespace Quoth

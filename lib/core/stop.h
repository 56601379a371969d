// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace Quoth {

/// Asked by long work at every sentence or file: true means stop now. An empty callable never
/// stops. Once it has said true it has to stay with it: later stages ask again. It is called on the
/// thread that does the work.
using StopCallable = std::function<bool()>;

/// Told by long work how far it is, from 0 to 1, a few times a second at most. May be empty. It is
/// called on the thread that does the work.
using ProgressCallable = std::function<void(double)>;

[[nodiscard]] inline bool stopRequested(const StopCallable &stop)
{
    return stop && stop();
}

/// Asks a stop callable at every so many steps of a loop, so that even short steps do not pay for
/// it. Once it was told to stop it stays so. Keeps a reference to the callable.
class StopPoll
{
public:
    explicit StopPoll(const StopCallable &stop, int steps = 1024)
        : m_stop(stop)
        , m_steps(steps)
    {
    }

    /// Counts a step; true means stop now.
    [[nodiscard]] bool step()
    {
        if (++m_count >= m_steps) {
            m_count = 0;
            m_isStopped = m_isStopped || stopRequested(m_stop);
        }
        return m_isStopped;
    }
    /// Was it told to stop?
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    const StopCallable &m_stop;
    int m_steps;
    int m_count = 0;
    bool m_isStopped = false;
};

} // namespace Quoth

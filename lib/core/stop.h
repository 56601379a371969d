// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace Quoth {

/// Asked by long work at every sentence or file: true means stop now. An empty callable never
/// stops. It is called on the thread that does the work.
using StopCallable = std::function<bool()>;

/// Told by long work how far it is, from 0 to 1, a few times a second at most. May be empty. It is
/// called on the thread that does the work.
using ProgressCallable = std::function<void(double)>;

[[nodiscard]] inline bool stopRequested(const StopCallable &stop)
{
    return stop && stop();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/disposal.h>

#include <QThreadPool>

namespace Quoth {

/// A thread of its own that lets go of what jobs have done with, so that a job that is told to stop
/// answers at once, however long its text is. Destroying it waits until all is gone.
class Disposer
{
public:
    Disposer();
    Disposer(const Disposer &) = delete;
    Disposer &operator=(const Disposer &) = delete;
    ~Disposer();

    /// For the jobs: any thread may call it, as long as this one lives.
    [[nodiscard]] DisposalCallable callable();
    void wait();

private:
    QThreadPool m_pool;
};

} // namespace Quoth

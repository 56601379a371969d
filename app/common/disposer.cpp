// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/disposer.h>

namespace Quoth {

Disposer::Disposer()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

Disposer::~Disposer()
{
    wait();
}

DisposalCallable Disposer::callable()
{
    return [this](std::shared_ptr<void> held) {
        m_pool.start([held = std::move(held)]() mutable { held.reset(); });
    };
}

void Disposer::wait()
{
    m_pool.waitForDone();
}

} // namespace Quoth

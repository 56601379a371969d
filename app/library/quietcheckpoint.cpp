// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/quietcheckpoint.h>

#include <core/logging.h>
#include <store/library.h>

namespace Quoth {

namespace {

constexpr int pauseMs = 1200;

} // namespace

QuietCheckpoint::QuietCheckpoint(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_thread(libraryPath, LibraryReader::Access::ReadWrite)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_thread.ask<bool>(
            [](Library &library, const StopCallable &) -> Result<bool> {
                const Result<void> done = library.checkpoint();
                return done ? Result<bool>(true) : failure(done.error());
            },
            [](const Result<bool> &done) {
                if (!done) { // the next one, or the last edit's own, makes up for it
                    qCWarning(logApp).noquote() << errorText(done.error());
                }
            });
    });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/namejoiner.h>

#include <core/logging.h>
#include <store/entitystore.h>
#include <store/library.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace Quoth {

namespace {

/// True where the proposals were written. A failure is for the log: nothing of the reader's is
/// lost, and the next analysis tries again.
void joinNames(QPromise<bool> &promise, const QString &libraryPath)
{
    const auto library = Library::open(libraryPath, Library::Mode::MustExist);
    if (!library) {
        qCWarning(logApp) << errorText(library.error());
        promise.addResult(false);
        return;
    }
    const Result<int> done =
        (*library)->entities().proposeAliases([&promise] { return promise.isCanceled(); });
    if (!done && done.error().code != ErrorCode::Stopped) {
        qCWarning(logApp) << errorText(done.error());
    }
    promise.addResult(done.has_value());
}

} // namespace

NameJoiner::NameJoiner(QString libraryPath, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
{
    m_pool.setMaxThreadCount(1);
}

NameJoiner::~NameJoiner()
{
    m_running.cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void NameJoiner::join()
{
    m_running.cancel();
    m_running = QtConcurrent::run(&m_pool, joinNames, m_libraryPath);
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QFuture<bool> done = watcher->future();
        if (!done.isCanceled() && done.isResultReadyAt(0) && done.resultAt(0)) {
            Q_EMIT joined();
        }
    });
    watcher->setFuture(m_running);
}

} // namespace Quoth

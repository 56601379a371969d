// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportcontroller.h>

#include <core/stop.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace Quoth {

ExportController::ExportController(QString libraryPath, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
}

ExportController::~ExportController()
{
    for (QFuture<Result<void>> &future : m_futures) {
        future.cancel();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void ExportController::exportArticles(
    const QString &path, const QString &formatId, const QList<qint64> &articles)
{
    exportRequested(path, {m_libraryPath, formatId, articles});
}

void ExportController::exportRequested(const QString &path, ExportRequest request)
{
    request.libraryPath = m_libraryPath;
    const auto run = [request, path](QPromise<Result<void>> &promise) {
        const auto progress = [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
        };
        promise.addResult(exportInto(
            path, request, [&promise] { return promise.isCanceled(); }, progress));
    };
    if (m_runningCount == 0) {
        m_delay.start();
    }
    ++m_runningCount;
    Q_EMIT started(path);
    const QFuture<Result<void>> future = QtConcurrent::run(&m_pool, run);
    m_futures.append(future);
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        --m_runningCount;
        const QFuture<Result<void>> done = watcher->future();
        m_futures.removeIf([](const QFuture<Result<void>> &f) { return f.isFinished(); });
        if (done.isCanceled() || !done.isResultReadyAt(0)) {
            return;
        }
        if (const Result<void> result = done.resultAt(0); !result) {
            Q_EMIT failed(result.error());
        } else {
            Q_EMIT finished(path);
        }
    });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (!m_delay.isActive()) {
            Q_EMIT progressChanged(done, watcher->progressMaximum());
        }
    });
    watcher->setFuture(future);
}

void ExportController::cancelAll()
{
    for (QFuture<Result<void>> &future : m_futures) {
        future.cancel();
    }
}

} // namespace Quoth

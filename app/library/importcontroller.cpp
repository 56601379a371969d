// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importcontroller.h>

#include <library/importwork.h>
#include <library/session.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace Quoth {

ImportController::ImportController(QString libraryPath, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
{
    m_pool.setMaxThreadCount(1); // one writer beside the main thread is enough
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
}

ImportController::~ImportController()
{
    for (QFuture<ImportOutcome> &future : m_running) {
        future.cancel();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void ImportController::importFiles(const QStringList &paths)
{
    import({paths, {}});
}

void ImportController::import(const ImportRequest &request)
{
    start([library = m_libraryPath, request](const ImportTicket &ticket) {
        return importInto(library, request, ticket);
    });
}

void ImportController::importPage(const QString &html, const QString &text, const QString &source)
{
    start([library = m_libraryPath, html, text, source](const ImportTicket &ticket) {
        return importPageInto(library, html.toUtf8(), text, source, ticket);
    });
}

void ImportController::importText(const QString &text, const QString &source)
{
    start([library = m_libraryPath, text, source](const ImportTicket &ticket) {
        return importTextInto(library, text, source, ticket);
    });
}

void ImportController::importBytes(
    const QByteArray &bytes, const QString &contentType, const QString &address)
{
    start([library = m_libraryPath, bytes, contentType, address](const ImportTicket &ticket) {
        return importBytesInto(library, bytes, contentType, address, ticket);
    });
}

void ImportController::readAgain(const QList<qint64> &articles, const QByteArray &encoding)
{
    start([library = m_libraryPath, articles, encoding](const ImportTicket &ticket) {
        return importAgainInto(library, articles, encoding, ticket);
    });
}

void ImportController::cancelAll()
{
    for (QFuture<ImportOutcome> &future : m_running) {
        future.cancel();
    }
}

template <typename Work>
void ImportController::start(Work work)
{
    const auto run = [work, author = Session::author()](QPromise<ImportOutcome> &promise) {
        ImportTicket ticket;
        ticket.author = author;
        ticket.stop = [&promise] {
            return promise.isCanceled();
        };
        ticket.progress = [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
        };
        // What was stored before a cancel is told as well, so the list can show it.
        promise.addResult(work(ticket));
    };
    if (m_running.isEmpty()) {
        m_delay.start();
        m_since.start();
    }
    const QFuture<ImportOutcome> future = QtConcurrent::run(&m_pool, run);
    m_running.append(future);
    auto *watcher = new QFutureWatcher<ImportOutcome>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (!m_delay.isActive()) {
            const double seconds = double(std::max<qint64>(1, m_since.elapsed())) / 1000;
            Q_EMIT progressChanged(done, watcher->progressMaximum(), done / seconds);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QFuture<ImportOutcome> done = watcher->future();
        m_running.removeIf([](const QFuture<ImportOutcome> &f) { return f.isFinished(); });
        if (done.isResultReadyAt(0)) {
            Q_EMIT finished(done.resultAt(0));
        }
        if (m_running.isEmpty()) {
            m_delay.stop();
            Q_EMIT idle();
        }
    });
    watcher->setFuture(future);
}

} // namespace Quoth

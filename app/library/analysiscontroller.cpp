// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/analysiscontroller.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QThread>
#include <QtConcurrentRun>

namespace Quoth {

namespace {

constexpr int progressSteps = 1000;
constexpr int progressDelay = 300; // ms; what is done sooner shows its result, not its progress

void runAnalysis(
    QPromise<Result<Analysis>> &promise, const AnalysisController::Analyze &analyze,
    const QString &text, QDate published, const ShownNames &shown, const DisposalCallable &disposal)
{
    promise.setProgressRange(0, progressSteps);
    AnalysisRequest request;
    request.text = text;
    request.published = published;
    request.shown = shown;
    request.stop = [&promise] {
        return promise.isCanceled();
    };
    request.progress = [&promise](double fraction) {
        promise.setProgressValue(static_cast<int>(fraction * progressSteps));
    };
    request.disposal = disposal;
    promise.addResult(analyze(request));
}

} // namespace

AnalysisController::AnalysisController(Analyze analyze, Keep keep, QObject *parent)
    : QObject(parent)
    , m_analyze(std::move(analyze))
    , m_keep(std::move(keep))
{
    // One core stays with the window.
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_delay.setSingleShot(true);
    m_delay.setInterval(progressDelay);
    connect(&m_delay, &QTimer::timeout, this, &AnalysisController::reportProgress);
}

AnalysisController::~AnalysisController()
{
    for (Job &job : m_jobs) {
        job.future.cancel();
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void AnalysisController::analyze(const Article &article, const ShownNames &shown)
{
    Q_ASSERT(article.id != 0);
    const auto old = m_jobs.find(article.id);
    if (old != m_jobs.end()) {
        old->future.cancel();
        m_jobs.erase(old);
        ++m_done;
        Q_EMIT finished(article.id);
    }
    beginBatch();
    ++m_total;
    start(article, shown);
}

void AnalysisController::beginBatch()
{
    if (!isRunning()) {
        m_done = 0;
        m_total = 0;
        m_delay.start();
    }
}

void AnalysisController::analyzeAll(const QList<qint64> &articleIds, const Load &load)
{
    if (articleIds.isEmpty()) {
        return;
    }
    beginBatch();
    m_total += articleIds.size();
    for (const qint64 id : articleIds) {
        m_queue.enqueue({id, load});
    }
    startQueued();
    if (!isRunning()) { // none of them is there any more
        m_delay.stop();
        Q_EMIT idle();
    }
}

void AnalysisController::startQueued()
{
    // One waits for each that runs, so that no thread waits for the window.
    while (!m_queue.isEmpty() && m_jobs.size() < 2 * m_pool.maxThreadCount()) {
        const auto [id, load] = m_queue.dequeue();
        const auto loaded = m_jobs.contains(id) ? Result<Loaded>() : load(id);
        if (loaded && loaded->article.id == id) {
            start(loaded->article, loaded->shown);
            continue;
        }
        ++m_done;
        if (!loaded && loaded.error().code != ErrorCode::NotFound) {
            Q_EMIT failed(loaded.error());
        }
    }
}

void AnalysisController::start(const Article &article, const ShownNames &shown)
{
    const quint64 number = ++m_lastNumber;
    const qint64 id = article.id;
    const QFuture<Result<Analysis>> future = QtConcurrent::run(
        &m_pool, runAnalysis, m_analyze, article.text, article.published, shown,
        m_disposer.callable());
    m_jobs.insert(id, {number, article, future, 0});

    auto *watcher = new QFutureWatcher<Result<Analysis>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id, number] {
        watcher->deleteLater();
        jobFinished(id, number);
    });
    connect(
        watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id, number](int value) {
            jobProgressed(id, number, static_cast<double>(value) / progressSteps);
        });
    watcher->setFuture(future);
    Q_EMIT started(id);
}

void AnalysisController::cancelAll()
{
    m_done += m_queue.size();
    m_queue.clear();
    const QList<qint64> ids = m_jobs.keys();
    for (const qint64 id : ids) {
        m_jobs[id].future.cancel();
        endJob(id);
    }
}

bool AnalysisController::isCurrent(qint64 articleId, quint64 number) const
{
    const auto job = m_jobs.constFind(articleId);
    return job != m_jobs.constEnd() && job->number == number;
}

void AnalysisController::jobFinished(qint64 articleId, quint64 number)
{
    if (!isCurrent(articleId, number)) {
        return; // a newer request, or a cancel, has taken its place
    }
    const Article article = m_jobs[articleId].article;
    const QFuture<Result<Analysis>> future = m_jobs[articleId].future;
    const auto result = future.isResultReadyAt(0) ? future.resultAt(0) : Result<Analysis>();
    if (result && result->isComplete) {
        m_keep(article, *result, [this, articleId, number] { jobEnded(articleId, number); });
        return;
    }
    if (!result) {
        Q_EMIT failed(result.error());
    }
    jobEnded(articleId, number);
}

void AnalysisController::jobEnded(qint64 articleId, quint64 number)
{
    if (isCurrent(articleId, number)) {
        endJob(articleId);
    }
}

void AnalysisController::jobProgressed(qint64 articleId, quint64 number, double fraction)
{
    if (!isCurrent(articleId, number)) {
        return;
    }
    m_jobs[articleId].fraction = fraction;
    if (!m_delay.isActive()) {
        reportProgress();
    }
}

void AnalysisController::endJob(qint64 articleId)
{
    m_jobs.remove(articleId);
    ++m_done;
    Q_EMIT finished(articleId);
    startQueued();
    if (!isRunning()) {
        m_delay.stop();
        Q_EMIT idle();
    } else if (!m_delay.isActive()) {
        reportProgress();
    }
}

void AnalysisController::reportProgress()
{
    double sum = double(m_done);
    for (const Job &job : std::as_const(m_jobs)) {
        sum += job.fraction;
    }
    Q_EMIT progressChanged({m_done, m_total, m_total == 0 ? 0 : sum / double(m_total)});
}

} // namespace Quoth

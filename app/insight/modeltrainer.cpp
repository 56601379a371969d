// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/modeltrainer.h>

#include <analysis/tagger/modeladapter.h>
#include <core/resources.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int estimateShare = 80; // percent of the work: five trainings of six
constexpr int estimateParts = 5;

Result<ModelVersion> makeVersion(
    QPromise<Result<ModelVersion>> &promise, const QString &libraryPath, const QString &basePath)
{
    const StopCallable stop = [&promise] {
        return promise.isCanceled();
    };
    const auto base = readResource(basePath);
    if (!base) {
        return failure(base.error());
    }
    const auto library = Library::open(libraryPath, Library::Mode::ReadOnly);
    if (!library) {
        return failure(library.error());
    }
    const auto reviewed = (*library)->learning().reviewedTexts(stop);
    if (!reviewed) {
        return failure(reviewed.error());
    }
    AdaptationOptions options;
    const auto estimate = estimateAdaptation(
        *base, {*reviewed}, estimateParts, options, stop, [&promise](double done) {
            promise.setProgressValue(static_cast<int>(done * estimateShare));
        });
    if (!estimate) {
        return failure(estimate.error());
    }
    options.version = nextModelVersion(libraryPath);
    options.made = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    options.estimate = estimateJson(*estimate);
    const auto bytes = adaptTagger(*base, {*reviewed}, options, stop, [&promise](double done) {
        promise.setProgressValue(estimateShare + static_cast<int>(done * (100 - estimateShare)));
    });
    if (!bytes) {
        return failure(bytes.error());
    }
    return stop() ? failure(ErrorCode::Stopped) : addModelVersion(libraryPath, *bytes);
}

void runTraining(
    QPromise<Result<ModelVersion>> &promise, const QString &libraryPath, const QString &basePath)
{
    promise.setProgressRange(0, 100);
    promise.addResult(makeVersion(promise, libraryPath, basePath));
}

} // namespace

ModelTrainer::ModelTrainer(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_libraryPath(libraryPath)
{
    m_pool.setMaxThreadCount(1);
}

ModelTrainer::~ModelTrainer()
{
    m_future.cancel();
    m_pool.waitForDone();
}

void ModelTrainer::train(const QString &basePath)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_future = QtConcurrent::run(&m_pool, runTraining, m_libraryPath, basePath);
    auto *watcher = new QFutureWatcher<Result<ModelVersion>>(this);
    connect(
        watcher, &QFutureWatcherBase::progressValueChanged, this, &ModelTrainer::progressChanged);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        take(watcher->future());
    });
    watcher->setFuture(m_future);
}

void ModelTrainer::cancel()
{
    m_future.cancel();
}

void ModelTrainer::take(const QFuture<Result<ModelVersion>> &future)
{
    m_isRunning = false;
    if (!future.isCanceled() && future.isResultReadyAt(0)) {
        const Result<ModelVersion> version = future.resultAt(0);
        if (version) {
            Q_EMIT trained(*version);
        } else {
            Q_EMIT failed(version.error());
        }
    }
    Q_EMIT finished();
}

} // namespace Quoth

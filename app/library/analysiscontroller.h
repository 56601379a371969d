// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/pipeline.h>
#include <common/disposer.h>
#include <core/result.h>
#include <text/article.h>

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QQueue>
#include <QThreadPool>
#include <QTimer>

namespace Quoth {

/// What runs, as the status line shows it.
struct AnalysisProgress
{
    qint64 done = 0;     ///< articles of this batch that are finished
    qint64 total = 0;    ///< articles of this batch
    double fraction = 0; ///< of all of the batch, 0 to 1
};

/// Analyses articles on a pool of its own. A request gets copies and a number; a newer request for
/// the same article cancels the older one, and results with a stale number are dropped. Results
/// are given to who keeps them on the main thread, and an article's turn ends when they are kept.
/// Destroying it cancels everything and waits.
class AnalysisController : public QObject
{
    Q_OBJECT

public:
    /// Does the work; called on the pool, by several threads at a time.
    using Analyze = std::function<Result<Analysis>(const AnalysisRequest &)>;

    /// Keeps what was found and calls `done` when it has, now or later. Called on the main thread.
    using Done = std::function<void()>;
    using Keep = std::function<void(const Article &, const Analysis &, const Done &done)>;

    AnalysisController(Analyze analyze, Keep keep, QObject *parent = nullptr);
    ~AnalysisController() override;

    /// `shown` is what readers have shown of names by now.
    void analyze(const Article &article, const ShownNames &shown = {});
    /// Analyses all of them in their order. `load` is asked for each when its turn comes, so that
    /// what waits takes no room and nobody waits for all of it to be read.
    struct Loaded
    {
        Article article;
        ShownNames shown;
    };
    using Load = std::function<Result<Loaded>(qint64 articleId)>;
    void analyzeAll(const QList<qint64> &articleIds, const Load &load);
    void cancelAll();
    [[nodiscard]] bool isRunning() const { return !m_jobs.isEmpty() || !m_queue.isEmpty(); }
    [[nodiscard]] bool isRunning(qint64 articleId) const { return m_jobs.contains(articleId); }

Q_SIGNALS:
    void started(qint64 articleId);
    /// Comes for each start, whatever became of it.
    void finished(qint64 articleId);
    void failed(const Quoth::Error &error);
    /// Only once the work has gone on for 300 ms.
    void progressChanged(const Quoth::AnalysisProgress &progress);
    void idle();

private:
    struct Job
    {
        quint64 number = 0;
        Article article;
        QFuture<Result<Analysis>> future;
        double fraction = 0;
    };

    void start(const Article &article, const ShownNames &shown);
    void jobFinished(qint64 articleId, quint64 number);
    void jobEnded(qint64 articleId, quint64 number);
    void jobProgressed(qint64 articleId, quint64 number, double fraction);
    void endJob(qint64 articleId);
    void reportProgress();
    void beginBatch();
    void startQueued();

    [[nodiscard]] bool isCurrent(qint64 articleId, quint64 number) const;

    Analyze m_analyze;
    Keep m_keep;
    QHash<qint64, Job> m_jobs;
    QQueue<std::pair<qint64, Load>> m_queue;
    quint64 m_lastNumber = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QTimer m_delay;
    Disposer m_disposer;
    QThreadPool m_pool; // last, so that it is gone before what its work might touch
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::Analysis)
Q_DECLARE_METATYPE(Quoth::AnalysisProgress)

// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewjob.h>

#include <store/library.h>
#include <store/review/reviewstore.h>
#include <store/undolog.h>

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace Quoth {

ReviewJob::ReviewJob(QString libraryPath, QObject *parent)
    : QObject(parent)
    , m_path(std::move(libraryPath))
{
    m_pool.setMaxThreadCount(1);
}

ReviewJob::~ReviewJob()
{
    m_pool.waitForDone();
}

void ReviewJob::read(const ReviewScope &scope)
{
    const quint64 number = ++m_number;
    auto *watcher = new QFutureWatcher<Result<ReviewIndex>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number == m_number) {
            Q_EMIT indexRead(watcher->result());
        }
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [path = m_path, scope]() -> Result<ReviewIndex> {
        const auto library = Library::open(path, Library::Mode::ReadOnly);
        return library ? (*library)->review().index(scope) : failure(library.error());
    }));
}

void ReviewJob::act(const Act &act)
{
    ++m_acts;
    using Outcome = Result<std::optional<UndoStep>>;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        --m_acts;
        Q_EMIT acted(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [path = m_path, act]() -> Outcome {
        const auto library = Library::open(path, Library::Mode::MustExist);
        return library ? act(**library) : failure(library.error());
    }));
}

Result<std::optional<UndoStep>> decideOnAll(
    Library &library, const QList<qint64> &ids, AnnotationStatus status, const QString &act,
    const QString &subject, const QString &author)
{
    const auto placed = library.review().annotations(ids);
    if (!placed) {
        return failure(placed.error());
    }
    const UndoStep step =
        bulkDecision(*placed, status, act, subject, QDateTime::currentDateTimeUtc());
    if (step.isEmpty()) {
        return std::optional<UndoStep>();
    }
    const auto done = library.undoLog().perform(step, author);
    return done ? Result<std::optional<UndoStep>>(step) : failure(done.error());
}

} // namespace Quoth

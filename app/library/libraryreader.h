// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <store/interrupter.h>

#include <QMutex>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace Quoth {

class Library;

/// Asks a library in a thread and on a connection of its own: what may take longer than a frame.
/// A newer question stops the older one, in the middle of its statement too, and only the newest
/// is answered, on the main thread. Destroying it stops what runs, then waits.
class LibraryReader : public QObject
{
    Q_OBJECT

public:
    enum class Access
    {
        ReadOnly,
        ReadWrite ///< for what keeps something that it has worked out
    };
    explicit LibraryReader(
        QString libraryPath, Access access = Access::ReadOnly, QObject *parent = nullptr);
    ~LibraryReader() override;

    /// `question` gets the library and a stop callable, in the thread; `take` its answer. Where a
    /// limit in milliseconds is given, a question over it is answered with Stopped.
    template <typename Answer, typename Take>
    void
    ask(std::function<Result<Answer>(Library &, const StopCallable &)> question, Take take,
        int limitMs = 0)
    {
        start(
            [question = std::move(question), take = std::move(take)](
                Result<Library *> library, const StopCallable &stop) -> std::function<void()> {
                auto answer =
                    library ? question(**library, stop) : Result<Answer>(failure(library.error()));
                return [answer = std::move(answer), take] {
                    take(answer);
                };
            },
            limitMs);
    }

    /// Nobody waits for the last question any more.
    void cancel();
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

private:
    /// Makes the answer in the thread, and what gives it on the main thread.
    using Work = std::function<std::function<void()>(Result<Library *>, const StopCallable &)>;

    void start(Work work, int limitMs);
    void run(const Work &work, quint64 number);
    Result<Library *> library();
    void interrupt();

    QString m_libraryPath;
    Access m_access;
    std::atomic<quint64> m_wanted = 0;  ///< the newest question
    std::atomic<quint64> m_running = 0; ///< the one that the thread is at, 0 for none
    std::atomic<quint64> m_expired = 0; ///< the one whose time was over
    bool m_isAsking = false;
    QTimer m_limit;
    QTimer m_insist;
    QMutex m_mutex;
    Interrupter m_interrupter;          // guarded by the mutex
    std::unique_ptr<Library> m_library; // of the thread
    QThreadPool m_pool;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/libraryreader.h>

#include <store/library.h>

#include <QPointer>

namespace Quoth {

namespace {

constexpr int insistMs = 2;

} // namespace

LibraryReader::LibraryReader(QString libraryPath, Access access, QObject *parent)
    : QObject(parent)
    , m_libraryPath(std::move(libraryPath))
    , m_access(access)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the connection belongs to this one thread
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_expired = m_wanted.load();
        interrupt();
    });
    // A question may be stopped just before its statement begins, which then knows nothing of it.
    m_insist.setInterval(insistMs);
    connect(&m_insist, &QTimer::timeout, this, [this] {
        const quint64 running = m_running;
        if (running == 0 || (running == m_wanted && running != m_expired)) {
            m_insist.stop();
        } else {
            interrupt();
        }
    });
}

LibraryReader::~LibraryReader()
{
    cancel();
    m_pool.clear();
    while (!m_pool.waitForDone(insistMs)) {
        interrupt();
    }
    m_pool.start([this] { m_library.reset(); });
    m_pool.waitForDone();
}

void LibraryReader::cancel()
{
    ++m_wanted;
    m_isAsking = false;
    m_limit.stop();
    if (m_running != 0) {
        interrupt();
        m_insist.start();
    }
}

void LibraryReader::start(Work work, int limitMs)
{
    cancel();
    m_isAsking = true;
    const quint64 number = m_wanted;
    if (limitMs > 0) {
        m_limit.start(limitMs);
    }
    m_pool.clear(); // those that wait are of no use any more
    m_pool.start([this, work = std::move(work), number] { run(work, number); });
}

void LibraryReader::run(const Work &work, quint64 number)
{
    const auto isOver = [this, number] {
        return m_wanted != number || m_expired == number;
    };
    std::function<void()> give;
    m_running = number;
    if (m_wanted == number) {
        give = work(library(), isOver);
    }
    m_running = 0;
    if (!give) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, number, give = std::move(give)] {
            if (m_wanted == number) {
                m_isAsking = false;
                m_limit.stop();
                give();
            }
        },
        Qt::QueuedConnection);
}

Result<Library *> LibraryReader::library()
{
    if (!m_library) {
        auto opened = Library::open(
            m_libraryPath,
            m_access == Access::ReadOnly ? Library::Mode::ReadOnly : Library::Mode::MustExist);
        if (!opened) {
            return failure(opened.error());
        }
        m_library = std::move(*opened);
        const QMutexLocker lock(&m_mutex);
        m_interrupter = m_library->interrupter();
    }
    return m_library.get();
}

void LibraryReader::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    m_interrupter.interrupt();
}

} // namespace Quoth

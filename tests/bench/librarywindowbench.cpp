// SPDX-License-Identifier: GPL-3.0-or-later
// What the library bench measures of the window: the list on the screen, and its heart.
#include "analysistiming.h"
#include "librarybench.h"
#include "librarysample.h"

#include <core/error.h>
#include <library/articleview.h>
#include <library/librarylist.h>
#include <library/librarypane.h>
#include <library/libraryreader.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>

#include <atomic>
#include <thread>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWaitMs = 60'000;

bool waitUntil(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    while (!isSo() && clock.elapsed() < longestWaitMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    return isSo();
}

} // namespace

QString LibraryBench::scrolling()
{
    auto session = Session::open(m_path);
    if (!session) {
        return errorText(session.error());
    }
    LibraryList list(**session);
    LibraryPane pane(list);
    pane.resize(320, 900);
    pane.show();
    list.reload();
    if (!waitUntil([&] { return list.model().rowCount() == m_count; })) {
        return u"the list did not come"_s;
    }
    auto *view = pane.findChild<ArticleView *>();
    QScrollBar *bar = view->verticalScrollBar();
    std::mt19937 random(11); // NOLINT: the same every time
    const int rounds = m_context.quick ? 20 : 400;
    for (const bool isWide : {false, true}) {
        view->setWide(isWide);
        QList<double> steps;
        QList<double> jumps;
        for (int round = 0; round < rounds; ++round) {
            const bool isJump = round % 8 == 7;
            const double time = fastestRound(1, [&] {
                bar->setValue(
                    isJump ? int(random() % unsigned(std::max(1, bar->maximum())))
                           : bar->value() + 3 * bar->singleStep());
                view->viewport()->repaint();
            });
            (isJump ? jumps : steps).append(time);
        }
        const QString suffix = isWide ? u" of the table"_s : QString();
        report(u"list step%1, p99"_s.arg(suffix), percentile(steps, 0.99) * 1e3, u"ms"_s);
        report(u"list jump%1, p99"_s.arg(suffix), percentile(jumps, 0.99) * 1e3, u"ms"_s);
    }
    return {};
}

QString LibraryBench::stopping()
{
    LibraryReader reader(m_path);
    QList<double> waits;
    const int rounds = m_context.quick ? 3 : 30;
    for (int round = 0; round < rounds; ++round) {
        // Every article has a word that begins with "s" or "t", and each is ranked.
        ListQuery slow;
        slow.search = parsedQuery(u"s* OR t* OR m*"_s);
        slow.sort = ArticleSort::Title;
        std::atomic<bool> isRunning = false;
        std::atomic<bool> isOver = false;
        reader.ask<ArticleOrder>(
            [&, slow](Library &library, const StopCallable &) {
                isRunning = true;
                auto order = library.list().whole(slow);
                isOver = true;
                return order;
            },
            [](const Result<ArticleOrder> &) {});
        if (!waitUntil([&] { return isRunning.load(); })) {
            return u"the question did not begin"_s;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        QElapsedTimer clock;
        clock.start();
        reader.cancel();
        if (!waitUntil([&] { return isOver.load(); })) {
            return u"the question did not end"_s;
        }
        waits.append(double(clock.nsecsElapsed()) / 1e6);
    }
    report(u"superseded question ends, p95"_s, percentile(waits, 0.95), u"ms"_s);
    return {};
}

QString LibraryBench::heartbeat()
{
    auto session = Session::open(m_path);
    if (!session) {
        return errorText(session.error());
    }
    LibraryList list(**session);
    LibraryPane pane(list);
    pane.resize(320, 900);
    pane.show();
    list.reload();
    std::atomic<bool> isOver = false;
    QString problem;
    std::thread importer([&] {
        auto library = Library::open(m_path, Library::Mode::MustExist);
        LibrarySample sample;
        for (int round = 0; library && round < (m_context.quick ? 2 : 40); ++round) {
            QList<Article> articles;
            for (int i = 0; i < 50; ++i) {
                articles.append(sample.next());
                articles.last().text += QString::number(round);
            }
            if (const auto added = (*library)->articles().addAll(articles); !added) {
                problem = errorText(added.error());
            }
        }
        isOver = true;
    });
    QList<double> gaps;
    QElapsedTimer beat;
    QElapsedTimer sinceReload;
    beat.start();
    sinceReload.start();
    while (!isOver) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        if (sinceReload.elapsed() > 200) { // as the window learns of what came in
            list.reload();
            sinceReload.restart();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        gaps.append(double(beat.nsecsElapsed()) / 1e6);
        beat.restart();
    }
    importer.join();
    report(u"heartbeat under import, p99"_s, percentile(gaps, 0.99), u"ms"_s);
    report(u"heartbeat under import, longest"_s, percentile(gaps, 1), u"ms"_s);
    return problem;
}

void LibraryBench::removeFiles() const
{
    for (const QString &path : {m_path, m_rawPath, m_path + u"-empty"_s}) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + suffix);
        }
    }
}

} // namespace Quoth

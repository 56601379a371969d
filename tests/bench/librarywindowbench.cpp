// SPDX-License-Identifier: GPL-3.0-or-later
// What the library bench measures of the window: the list on the screen, and its heart.
#include "analysistiming.h"
#include "librarybench.h"
#include "librarysample.h"

#include <analysis/pipeline.h>
#include <core/error.h>
#include <library/articleview.h>
#include <library/librarylist.h>
#include <library/librarypane.h>
#include <library/libraryreader.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <window/desk.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <atomic>
#include <thread>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWaitMs = 60'000;

/// Articles that this library does not have, a line each.
bool writeLines(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    LibrarySample sample;
    for (int i = 0; i < count; ++i) {
        const Article article = sample.next();
        const QJsonObject line{
            {u"id"_s, article.key},
            {u"title"_s, article.title},
            {u"text"_s, article.text + u"Another one.\n"_s}};
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    return true;
}

/// A name at every twentieth word.
Result<Analysis> analyzeQuickly(const AnalysisRequest &request)
{
    Analysis analysis;
    analysis.title = request.text.left(40).toString();
    analysis.entities.append({u"Ann Lee"_s, EntityLabel::Person, Gender::Female, false, {}});
    qsizetype at = 0;
    for (int word = 0; at >= 0 && word < 400; ++word) {
        const qsizetype end = request.text.indexOf(u' ', at + 1);
        if (word % 20 == 19 && end > at + 1) {
            analysis.entities.first().mentions.append(int(analysis.mentions.size()));
            analysis.mentions.append(
                {{at + 1, end}, EntityLabel::Person, 0, {}, {}, {}, 0.9, u"bench"_s});
        }
        at = end;
    }
    return analysis;
}

/// How often a widget was painted: a list that is not shown is very fast.
class PaintCount : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

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
    PaintCount painted;
    view->viewport()->installEventFilter(&painted);
    std::mt19937 random(11); // NOLINT: the same every time
    const int rounds = m_context.quick ? 20 : 400;
    for (const bool isWide : {false, true}) {
        view->setWide(isWide);
        pane.resize(isWide ? 1200 : 320, 900);
        QCoreApplication::processEvents();
        painted.count = 0;
        QList<double> steps;
        QList<double> jumps;
        for (int round = 0; round < rounds; ++round) {
            const bool isJump = round % 8 == 7;
            const double time = fastestRound(1, [&] {
                bar->setValue(
                    isJump ? int(random() % unsigned(std::max(1, bar->maximum())))
                    : bar->value() >= bar->maximum() ? 0
                                                     : bar->value() + 3 * bar->singleStep());
                view->viewport()->repaint();
            });
            (isJump ? jumps : steps).append(time);
        }
        if (painted.count < rounds || bar->maximum() <= 0) {
            return u"the list was painted %1 times, not %2"_s.arg(painted.count).arg(rounds);
        }
        const QString suffix = isWide ? u" of the table"_s : QString();
        report(u"list step%1, p99"_s.arg(suffix), percentile(steps, 0.99) * 1e3, u"ms"_s);
        report(u"list jump%1, p99"_s.arg(suffix), percentile(jumps, 0.99) * 1e3, u"ms"_s);
    }
    return {};
}

QString LibraryBench::stopping()
{
    // As they are typed; and of one letter, where FTS5 joins the lists of half of all words before
    // it looks up.
    const std::pair<QString, QString> queries[] = {
        {u"superseded question ends, p95"_s, u"bat* OR ten* OR ris*"_s},
        {u"superseded question of single letters ends, p95"_s, u"s* OR t* OR m*"_s}};
    for (const auto &[metric, text] : queries) {
        if (const QString problem = stopping(metric, text); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

QString LibraryBench::stopping(const QString &metric, const QString &text)
{
    LibraryReader reader(m_path);
    QList<double> waits;
    const int rounds = m_context.quick ? 3 : 30;
    for (int round = 0; round < rounds; ++round) {
        ListQuery slow;
        slow.search = parsedQuery(text);
        slow.sort = ArticleSort::Title;
        std::atomic<bool> isRunning = false;
        std::atomic<bool> isOver = false;
        reader.ask<ArticleOrder>(
            [&, slow](Library &library, const StopCallable &stop) {
                isRunning = true;
                Result<ArticleOrder> order;
                while (!stop()) { // until it is superseded
                    order = library.list().whole(slow);
                }
                isOver = true;
                return order;
            },
            [](const Result<ArticleOrder> &) {});
        if (!waitUntil([&] { return isRunning.load(); })) {
            return u"the question did not begin"_s;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2 + round % 7));
        QElapsedTimer clock;
        clock.start();
        reader.cancel();
        while (!isOver && clock.elapsed() < longestWaitMs) {
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        }
        waits.append(double(clock.nsecsElapsed()) / 1e6);
        if (!isOver) {
            return u"the question did not end"_s;
        }
    }
    report(metric, percentile(waits, 0.95), u"ms"_s);
    return {};
}

/// The desk as it is behind the window, without the model of names: what it finds is made up.
QString LibraryBench::heartbeat()
{
    auto session = Session::open(m_path);
    if (!session) {
        return errorText(session.error());
    }
    const QString path = m_path + u".jsonl"_s;
    const int count = m_context.quick ? 60 : 3'000;
    if (!writeLines(path, count)) {
        return u"no file to import"_s;
    }
    Desk desk(std::move(*session), analyzeQuickly);
    LibraryPane pane(desk.list());
    pane.resize(320, 900);
    pane.show();
    desk.openFiles({path});
    QList<double> importing;
    QList<double> analyzing;
    bool wasAnalyzing = false;
    int analyzed = 0;
    QObject::connect(&desk.session(), &Session::summaryChanged, &desk, [&](qint64 id) {
        wasAnalyzing = wasAnalyzing || id != 0;
        analyzed += id != 0 ? 1 : 0;
    });
    QElapsedTimer beat;
    QElapsedTimer whole;
    beat.start();
    whole.start();
    while (desk.isBusy() && whole.elapsed() < longestWaitMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const double gap = double(beat.nsecsElapsed()) / 1e6;
        beat.restart();
        (wasAnalyzing ? analyzing : importing).append(gap);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        beat.restart();
    }
    QFile::remove(path);
    if (desk.isBusy()) {
        desk.cancelWork();
    }
    report(u"heartbeat under import, p99"_s, percentile(importing, 0.99), u"ms"_s);
    report(u"heartbeat under import, longest"_s, percentile(importing, 1), u"ms"_s);
    report(u"heartbeat under analysis, p99"_s, percentile(analyzing, 0.99), u"ms"_s);
    report(u"heartbeat under analysis, longest"_s, percentile(analyzing, 1), u"ms"_s);
    return analyzed == 0 ? u"nothing was analysed"_s : QString();
}

void LibraryBench::removeFiles() const
{
    for (const QString &path : {m_path, m_rawPath, m_path + u"-empty"_s, m_path + u"-copy"_s}) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + suffix);
        }
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// What the start does not wait for: from the key to the painted room that is built for it, the
// first time that it is asked for.
#include "bench.h"
#include "sampletext.h"

#include <core/error.h>
#include <reader/readerview.h>
#include <settings/theme.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/mainwindow.h>

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr double goalOfRoom = 50; // ms

struct RoomRow
{
    Actions::Act act;
    const char *name;
};

constexpr RoomRow roomRows[] = {
    {Actions::ShowSource, "source"},      {Actions::FindInArticle, "find in article"},
    {Actions::ShowOutline, "outline"},    {Actions::ShowTags, "tags"},
    {Actions::ShowHistory, "history"},    {Actions::ShowNames, "names"},
    {Actions::ShowShelf, "shelf"},        {Actions::Rules, "rules"},
    {Actions::Duplicates, "duplicates"},  {Actions::Orphans, "orphans"},
    {Actions::SideBySide, "second page"}, {Actions::Palette, "palette"},
    {Actions::ArticleNote, "form"},       {Actions::ReviewArticle, "review"}};

/// Milliseconds until the act is done and what it shows is painted.
double timeOf(QAction &action)
{
    QElapsedTimer clock;
    clock.start();
    action.trigger();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

QString runRoomsBench(const BenchContext &context)
{
    QList<QList<double>> first(std::size(roomRows));
    for (int round = 0; round < (context.quick ? 1 : 7); ++round) {
        const QTemporaryDir folder;
        auto session = Session::open(folder.filePath(u"rooms.quoth"_s));
        if (!session) {
            return errorText(session.error());
        }
        Theme theme;
        Desk desk(std::move(*session), [](const AnalysisRequest &) { return Analysis(); });
        MainWindow window(desk, theme);
        window.resize(1280, 820);
        window.show();
        desk.openText(sampleText(600), u"bench"_s);
        if (!QTest::qWaitFor(
                [&desk] { return desk.session().hasArticle() && !desk.isBusy(); }, 10'000)) {
            return u"the article was not opened"_s;
        }
        for (std::size_t i = 0; i < std::size(roomRows); ++i) {
            first[qsizetype(i)].append(timeOf(*window.actions()[roomRows[i].act]));
            QTest::qWait(context.quick ? 1 : 100); // what it asks of the library comes later
        }
    }
    for (std::size_t i = 0; i < std::size(roomRows); ++i) {
        // What many windows share, as the definitions of languages, the first alone has to read.
        const QList<double> &times = first[qsizetype(i)];
        const std::pair<QString, double> figures[] = {
            {u"first show"_s, median(times)}, {u"in the first window"_s, times.first()}};
        for (const auto &[metric, time] : figures) {
            context.report(
                {u"rooms"_s, QString::fromLatin1(roomRows[i].name), metric, time, u"ms"_s,
                 u"goal 50 ms"_s, time / goalOfRoom});
        }
    }
    return {};
}

} // namespace Quoth

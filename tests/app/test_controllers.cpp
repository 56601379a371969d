// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <common/articlefiles.h>
#include <exchange/exportcontroller.h>
#include <exchange/exportdialog.h>
#include <formats/formatregistry.h>
#include <library/analysiscontroller.h>
#include <library/importcontroller.h>
#include <library/importwork.h>

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <numeric>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

Article numbered(qint64 id)
{
    Article article = testArticle();
    article.id = id;
    return article;
}

bool writeTextFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestControllers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void analysisComesBackOnTheMainThread();
    void analysisTellsProgressOnlyWhenItTakesLong();
    void newerAnalysisReplacesTheOlder();
    void cancelledAnalysisBringsNoResult();
    void destroyedAnalysisStopsAndWaits();
    void analysisEndsWhenItIsKept();
    void failedAnalysisSaysWhy();
    void analysisOfManyTakesAFewAtATime();
    void analysisOfManyGoesOnBehindAnError();

    void importStoresFilesAndNamesFailures();
    void importOfTheSameTextFindsWhatIsThere();
    void importOfAFolderTakesItsArticles();
    void importOfTextHasItsSource();
    void importKeepsAnnotationsOfJsonLines();
    void destroyedImportStopsAndWaits();

    void exportWritesTheFile_data();
    void exportWritesTheFile();
    void exportToNowhereSaysSo();
    void exportOfUnknownFormatSaysSo();
    void fileNames_data();
    void fileNames();
};

namespace {

/// Keeps what was found in a list, at once.
AnalysisController::Keep keptIn(QList<Analysis> &list)
{
    return
        [&list](const Article &, const Analysis &analysis, const AnalysisController::Done &done) {
            list.append(analysis);
            done();
        };
}

} // namespace

void TestControllers::analysisComesBackOnTheMainThread()
{
    QString title;
    QThread *thread = nullptr;
    AnalysisController controller(
        [](const AnalysisRequest &request) -> Result<Analysis> {
            Analysis analysis;
            analysis.title = request.text.left(6).toString();
            return analysis;
        },
        [&](const Article &article, const Analysis &analysis,
            const AnalysisController::Done &done) {
            QCOMPARE(article.id, 5);
            title = analysis.title;
            thread = QThread::currentThread();
            done();
        });
    QSignalSpy idle(&controller, &AnalysisController::idle);
    controller.analyze(numbered(5));
    QVERIFY(controller.isRunning(5));
    QVERIFY(idle.wait());
    QCOMPARE(title, u"Bridge"_s);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(!controller.isRunning());
}

void TestControllers::analysisTellsProgressOnlyWhenItTakesLong()
{
    std::atomic<int> pause = 0;
    QList<Analysis> analyzed;
    const auto analyze = [&pause](const AnalysisRequest &request) -> Result<Analysis> {
        for (int i = 0; i < 10; ++i) {
            request.progress(i / 10.0);
            QThread::msleep(static_cast<unsigned long>(pause.load()));
        }
        return Analysis();
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    QSignalSpy progress(&controller, &AnalysisController::progressChanged);
    QSignalSpy idle(&controller, &AnalysisController::idle);
    controller.analyze(numbered(1));
    QVERIFY(idle.wait());
    QCOMPARE(progress.size(), 0);
    pause = 60;
    controller.analyze(numbered(1));
    QVERIFY(idle.wait());
    QVERIFY(progress.size() > 0);
    const auto last = progress.last().first().value<AnalysisProgress>();
    QCOMPARE(last.total, 1);
    QVERIFY(last.fraction > 0 && last.fraction <= 1);
}

void TestControllers::newerAnalysisReplacesTheOlder()
{
    QSemaphore gate;
    std::atomic<int> calls = 0;
    QList<Analysis> analyzed;
    const auto analyze = [&](const AnalysisRequest &request) -> Result<Analysis> {
        const int call = ++calls;
        if (call == 1) {
            gate.acquire();
        }
        Analysis analysis;
        analysis.title = QString::number(call);
        analysis.isComplete = !request.stop();
        return analysis;
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    QSignalSpy idle(&controller, &AnalysisController::idle);
    controller.analyze(numbered(1));
    QTRY_COMPARE(calls.load(), 1);
    controller.analyze(numbered(1));
    gate.release();
    QVERIFY(idle.wait());
    QTest::qWait(50); // time for a stale one to come, if it could
    QCOMPARE(analyzed.size(), 1);
    QCOMPARE(analyzed.first().title, u"2"_s);
}

void TestControllers::cancelledAnalysisBringsNoResult()
{
    std::atomic<bool> isRunning = false;
    std::atomic<bool> isStopped = false;
    QList<Analysis> analyzed;
    const auto analyze = [&](const AnalysisRequest &request) -> Result<Analysis> {
        isRunning = true;
        while (!request.stop()) {
            QThread::msleep(1);
        }
        isStopped = true;
        return Analysis();
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    controller.analyze(numbered(1));
    controller.analyze(numbered(2));
    QTRY_VERIFY(isRunning.load());
    controller.cancelAll();
    QVERIFY(!controller.isRunning());
    QCOMPARE(finished.size(), 2);
    QTRY_VERIFY(isStopped.load());
    QTest::qWait(50);
    QCOMPARE(analyzed.size(), 0);
}

void TestControllers::destroyedAnalysisStopsAndWaits()
{
    std::atomic<int> running = 0;
    {
        QList<Analysis> analyzed;
        const auto analyze = [&](const AnalysisRequest &request) -> Result<Analysis> {
            ++running;
            while (!request.stop()) {
                QThread::msleep(1);
            }
            QThread::msleep(50);
            --running;
            return Analysis();
        };
        AnalysisController controller(analyze, keptIn(analyzed));
        for (qint64 id = 1; id <= 20; ++id) {
            controller.analyze(numbered(id));
        }
        QTRY_VERIFY(running.load() > 0);
    }
    QCOMPARE(running.load(), 0);
}

void TestControllers::analysisEndsWhenItIsKept()
{
    QList<AnalysisController::Done> waiting;
    AnalysisController controller(
        [](const AnalysisRequest &) -> Result<Analysis> { return Analysis(); },
        [&](const Article &, const Analysis &, const AnalysisController::Done &done) {
            waiting.append(done);
        });
    QSignalSpy finished(&controller, &AnalysisController::finished);
    QSignalSpy idle(&controller, &AnalysisController::idle);
    controller.analyze(numbered(1));
    QTRY_COMPARE(waiting.size(), 1);
    QVERIFY(controller.isRunning(1));
    controller.analyze(numbered(1)); // while the first is being kept
    QTRY_COMPARE(waiting.size(), 2);
    QCOMPARE(finished.size(), 1);
    waiting[0]();
    QVERIFY(controller.isRunning(1));
    QCOMPARE(idle.size(), 0);
    waiting[1]();
    QVERIFY(!controller.isRunning());
    QCOMPARE(finished.size(), 2);
    QCOMPARE(idle.size(), 1);
}

void TestControllers::failedAnalysisSaysWhy()
{
    QList<Analysis> analyzed;
    const auto analyze = [](const AnalysisRequest &) -> Result<Analysis> {
        return failure(ErrorCode::FileNotFound, u"names.txt"_s);
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    QSignalSpy failed(&controller, &AnalysisController::failed);
    controller.analyze(numbered(1));
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().subject, u"names.txt"_s);
    QCOMPARE(analyzed.size(), 0);
}

namespace {

ImportOutcome imported(ImportController &controller)
{
    QSignalSpy finished(&controller, &ImportController::finished);
    if (!finished.wait()) {
        return {};
    }
    return finished.first().first().value<ImportOutcome>();
}

} // namespace

void TestControllers::analysisOfManyTakesAFewAtATime()
{
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    QList<Analysis> analyzed;
    const auto analyze = [&](const AnalysisRequest &) -> Result<Analysis> {
        most = std::max(most.load(), ++running);
        QThread::msleep(1);
        --running;
        Analysis analysis;
        analysis.isComplete = true;
        return analysis;
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    qint64 given = 0;
    qint64 returned = 0;
    qint64 mostWaiting = 0;
    const auto load = [&](qint64 id) -> Result<AnalysisController::Loaded> {
        mostWaiting = std::max(mostWaiting, given - returned);
        ++given;
        return AnalysisController::Loaded{numbered(id), {}};
    };
    QList<qint64> ids(40);
    std::iota(ids.begin(), ids.end(), 1);
    QSignalSpy idle(&controller, &AnalysisController::idle);
    connect(&controller, &AnalysisController::finished, this, [&] { ++returned; });
    controller.analyzeAll(ids, load);
    controller.analyze(numbered(1000)); // one that is asked for meanwhile
    QVERIFY(controller.isRunning());
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(analyzed.size(), 41);
    QCOMPARE(given, 40);
    QVERIFY(!controller.isRunning());
    const int threads = std::max(1, QThread::idealThreadCount() - 1);
    QVERIFY(mostWaiting <= 2 * threads + 1);
    QVERIFY(most <= threads);

    given = 0;
    controller.analyzeAll(ids, load);
    controller.cancelAll();
    QVERIFY(!controller.isRunning());
    QCOMPARE(idle.size(), 2);
    QVERIFY(given < 40);
}

void TestControllers::analysisOfManyGoesOnBehindAnError()
{
    QList<Analysis> analyzed;
    const auto analyze = [](const AnalysisRequest &) -> Result<Analysis> {
        Analysis analysis;
        analysis.isComplete = true;
        return analysis;
    };
    AnalysisController controller(analyze, keptIn(analyzed));
    QSignalSpy failed(&controller, &AnalysisController::failed);
    QSignalSpy idle(&controller, &AnalysisController::idle);
    const auto load = [](qint64 id) -> Result<AnalysisController::Loaded> {
        if (id == 2) {
            return failure(Error{ErrorCode::Database, u"disk"_s, {}});
        }
        if (id == 3) {
            return failure(Error{ErrorCode::NotFound, {}, {}}); // thrown away meanwhile
        }
        return AnalysisController::Loaded{numbered(id), {}};
    };
    controller.analyzeAll({1, 2, 3, 4}, load);
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(analyzed.size(), 2);
    controller.analyzeAll({3}, load);
    QCOMPARE(idle.size(), 2);
    QVERIFY(!controller.isRunning());
}

void TestControllers::importStoresFilesAndNamesFailures()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    const QString good = library.folder() + u"/good.txt"_s;
    const QString empty = library.folder() + u"/empty.txt"_s;
    QVERIFY(writeTextFile(good, "One line.\n"));
    QVERIFY(writeTextFile(empty, " \n"));
    ImportController controller(library.path());
    controller.importFiles({library.folder() + u"/none.txt"_s, good, empty});
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 1);
    QVERIFY(outcome.articles.first().isNew);
    QCOMPARE(outcome.errors.size(), 2);
    QCOMPARE(outcome.errors[0].code, ErrorCode::FileNotFound);
    QVERIFY(outcome.errors[0].subject.endsWith("none.txt"_L1));
    QCOMPARE(outcome.errors[1].code, ErrorCode::NoText);
    QVERIFY(outcome.errors[1].subject.endsWith("empty.txt"_L1));
    QCOMPARE(library.storedArticles().size(), 1);
    QCOMPARE(library.storedArticles().first().source, good);
}

void TestControllers::importOfTheSameTextFindsWhatIsThere()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importText(u"The same\r\ntext."_s, u"clipboard"_s);
    const ImportOutcome first = imported(controller);
    controller.importText(u"The same\ntext."_s, u"clipboard"_s);
    const ImportOutcome second = imported(controller);
    QCOMPARE(second.articles.size(), 1);
    QVERIFY(!second.articles.first().isNew);
    QCOMPARE(second.articles.first().id, first.articles.first().id);
    QCOMPARE(library.storedArticles().size(), 1);
}

void TestControllers::importOfAFolderTakesItsArticles()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    QDir(library.folder()).mkpath(u"in/deep"_s);
    const QString folder = library.folder() + u"/in"_s;
    QVERIFY(writeTextFile(folder + u"/b.txt"_s, "Second"));
    QVERIFY(writeTextFile(folder + u"/a.txt"_s, "First"));
    QVERIFY(writeTextFile(folder + u"/deep/c.txt"_s, "Third"));
    QVERIFY(writeTextFile(folder + u"/picture.png"_s, "no article"));
    QCOMPARE(
        articleFiles({folder}),
        QStringList({folder + u"/a.txt"_s, folder + u"/b.txt"_s, folder + u"/deep/c.txt"_s}));
    ImportController controller(library.path());
    controller.importFiles({folder});
    QCOMPARE(imported(controller).articles.size(), 3);
}

void TestControllers::importOfTextHasItsSource()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importText(u"Käse für alle, “sagt” er."_s, u"clipboard"_s);
    QCOMPARE(imported(controller).articles.size(), 1);
    const ArticleSummary stored = library.storedArticles().value(0);
    QCOMPARE(stored.source, u"clipboard"_s);
    const auto session = library.open();
    QVERIFY(session->openArticle(stored.id));
    QCOMPARE(session->content().article.text, u"Käse für alle, “sagt” er."_s);
}

void TestControllers::importKeepsAnnotationsOfJsonLines()
{
    const TemporaryLibrary library;
    const QString path = library.folder() + u"/out.jsonl"_s;
    qint64 id = 0;
    { // one that was annotated here and written out
        const auto session = library.open();
        Article article = testArticle();
        id = article.id = session->library().articles().add(article).value_or(0);
        QVERIFY(session->storeAnalysis(article, testAnalysis(article.text)));
        ExportController exporter(library.path());
        QSignalSpy finished(&exporter, &ExportController::finished);
        exporter.exportArticles(path, u"jsonl"_s, {});
        QVERIFY(finished.wait());
    }
    const TemporaryLibrary other;
    QVERIFY(other.open());
    ImportController controller(other.path());
    controller.importFiles({path});
    const ImportOutcome outcome = imported(controller);
    QVERIFY(outcome.errors.isEmpty());
    QCOMPARE(outcome.articles.size(), 1);
    QVERIFY(outcome.articles.first().hasAnnotations);
    const AnnotationSet here = library.stored(id);
    const AnnotationSet there = other.stored(outcome.articles.first().id);
    QVERIFY(!here.annotations.isEmpty());
    QCOMPARE(there.annotations.size(), here.annotations.size());
    QCOMPARE(there.relations.size(), here.relations.size());
}

void TestControllers::destroyedImportStopsAndWaits()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    QStringList files;
    for (int i = 0; i < 200; ++i) {
        files.append(library.folder() + u"/%1.txt"_s.arg(i));
        QVERIFY(writeTextFile(files.last(), "Article " + QByteArray::number(i)));
    }
    {
        ImportController controller(library.path());
        controller.importFiles(files);
    }
    const auto opened = Library::open(library.path(), Library::Mode::MustExist);
    QVERIFY(opened);
    QCOMPARE((*opened)->check().value_or(QStringList(u"cannot check"_s)), QStringList());
}

void TestControllers::exportWritesTheFile_data()
{
    QTest::addColumn<QString>("format");
    for (const Format &format : formats()) {
        if (format.isOfSeveralFiles()) {
            continue; // a folder: test_fileset
        }
        QTest::newRow(qPrintable(format.id)) << format.id;
    }
}

void TestControllers::exportWritesTheFile()
{
    QFETCH(QString, format);
    const TemporaryLibrary library;
    const auto session = library.open();
    Article article = testArticle();
    article.id = session->library().articles().add(article).value_or(0);
    QVERIFY(session->storeAnalysis(article, testAnalysis(article.text)));
    QVERIFY(session->openArticle(article.id));
    const QString path = library.folder() + u"/out"_s;
    ExportController exporter(library.path());
    QSignalSpy finished(&exporter, &ExportController::finished);
    exporter.exportArticles(path, format, {article.id});
    QVERIFY(exporter.isRunning());
    QVERIFY(finished.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<QByteArray> expected = writtenBytes(*findFormat(format), {session->content()});
    QVERIFY(expected);
    QVERIFY(!expected->isEmpty());
    QCOMPARE(file.readAll(), *expected);
}

void TestControllers::exportToNowhereSaysSo()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ExportController exporter(library.path());
    QSignalSpy failed(&exporter, &ExportController::failed);
    exporter.exportArticles(library.folder() + u"/no/such/folder/out.json"_s, u"json"_s, {});
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileNotWritable);
    QVERIFY(!exporter.isRunning());
}

void TestControllers::exportOfUnknownFormatSaysSo()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ExportController exporter(library.path());
    QSignalSpy failed(&exporter, &ExportController::failed);
    exporter.exportArticles(library.folder() + u"/out"_s, u"papyrus"_s, {});
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::UnknownFormat);
    QVERIFY(!QFile::exists(library.folder() + u"/out"_s));
}

void TestControllers::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Bridge closed"_s << u"Bridge closed"_s;
    QTest::newRow("slashes and colons") << u"AC/DC: “live”?"_s << u"ACDC live"_s;
    QTest::newRow("letters of all scripts") << u"Käse für 北京"_s << u"Käse für 北京"_s;
    QTest::newRow("nothing left") << u"…?!"_s << u"article"_s;
    QTest::newRow("no way up") << u"../../etc"_s << u"etc"_s;
    for (const char *const device : {"CON", "nul", "Aux", "COM1", "lpt9"}) {
        QTest::newRow(device) << QString::fromLatin1(device)
                              << QString::fromLatin1(device) + u" article"_s;
    }
    QTest::newRow("dots and blanks at its ends") << u" .hidden. "_s << u"hidden"_s;
    QTest::newRow("an option") << u"--help -rf"_s << u"help -rf"_s;
    QTest::newRow("a line end and an escape") << u"a\nb\u001B[2J"_s << u"ab2J"_s;
    QTest::newRow("backwards") << u"txt\u202Egpj.exe"_s << u"txtgpjexe"_s;
    QTest::newRow("something to start") << u"x.desktop"_s << u"xdesktop"_s;
    QTest::newRow("long") << QString(200, u'a') << QString(60, u'a');
}

void TestControllers::fileNames()
{
    QFETCH(QString, title);
    QTEST(fileBaseName(title), "name");
}

QTEST_MAIN(TestControllers)
#include "test_controllers.moc"

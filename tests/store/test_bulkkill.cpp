// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewsample.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Kills a program in the middle of deciding on hundreds of proposals (bulkkilltarget.cpp): either
/// all of them are decided or none, and the step can be undone or is not there.
class BulkKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOrNothing();

private:
    void look(const QString &path);

    QHash<QString, int> m_found; // how often it was left in each state
};

void BulkKillTest::look(const QString &path)
{
    const auto library = Library::open(path, Library::Mode::MustExist);
    QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
    QCOMPARE((*library)->check().value(), QStringList());
    const ReviewIndex index = (*library)->review().index({}).value();
    QHash<QString, int> counts;
    for (const ReviewEntry &entry : index.entries()) {
        ++counts[identifier(entry.status)];
    }
    QVERIFY2(counts.size() == 1, "some are decided and some are not");
    const QString status = counts.cbegin().key();
    const UndoState state = (*library)->undoLog().state().value();
    const bool isDecided = status != u"proposed";
    QCOMPARE(state.doneCount, isDecided ? 1 : 0);
    QCOMPARE(
        state.undoName,
        isDecided ? (status == u"accepted" ? u"bulk-accept"_s : u"bulk-reject"_s) : QString());
    // Each of them has the same history: no act has reached some and not others.
    qsizetype length = -1;
    for (const ReviewEntry &entry : index.entries()) {
        const auto history = (*library)->annotations().history(entry.id).value();
        length = length < 0 ? history.size() : length;
        QCOMPARE(history.size(), length);
    }
    ++m_found[status];
}

void BulkKillTest::allOrNothing()
{
    QTemporaryDir folder;
    QRandomGenerator random(90125);
    const QString path = folder.filePath(u"bulk.quoth"_s);
    {
        const auto library = Library::open(path, Library::Mode::CreateIfMissing);
        QVERIFY(library);
        for (int number = 0; number < 8; ++number) {
            QVERIFY(ReviewSample::addArticle(**library, number, 60, random));
        }
    }
    int inTheMiddle = 0;
    for (int trial = 0; trial < 30; ++trial) {
        QProcess process;
        process.start(QStringLiteral(QUOTH_BULK_KILL_TARGET), {path});
        QVERIFY(process.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        QByteArray said;
        while (!said.contains("kept") && process.waitForReadyRead(60'000)) {
            said += process.readAllStandardOutput();
        }
        QVERIFY2(said.contains("kept"), process.readAllStandardError().constData());
        // An act takes about as long as the first one did: any moment of the next is as good.
        QThread::usleep(static_cast<unsigned long>(random.bounded(int(clock.elapsed()) * 1000)));
        process.kill(); // SIGKILL
        process.waitForFinished();
        inTheMiddle += process.readAllStandardOutput().isEmpty() ? 1 : 0;
        look(path);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("killed in the middle of an act: %d of 30", inTheMiddle);
    QVERIFY(inTheMiddle >= 5);
    QVERIFY(m_found.size() >= 2); // and not always at the same place
}

QTEST_GUILESS_MAIN(BulkKillTest)
#include "test_bulkkill.moc"

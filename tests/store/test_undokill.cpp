// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/undolog.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Kills a program that does, undoes and does again (undokilltarget.cpp) at any moment: what it
/// said last is so, or one act further, and every step can still be undone and done again.
class UndoKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineOfStepsIsWhole();

private:
    struct State
    {
        qint64 done = 0;
        qint64 undone = 0;
    };
    /// The last state that the killed program told, nothing if it could not be run.
    std::optional<State> runAndKill(const QString &path, int seed, unsigned long microseconds);
    void look(Library &library, const State &said);
};

std::optional<UndoKillTest::State>
UndoKillTest::runAndKill(const QString &path, int seed, unsigned long microseconds)
{
    QProcess process;
    process.start(QStringLiteral(QUOTH_UNDO_KILL_TARGET), {path, QString::number(seed)});
    QByteArray output;
    while (output.count('\n') < 5) {
        if (!process.waitForReadyRead()) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        output += process.readAllStandardOutput();
    }
    QThread::usleep(microseconds);
    process.kill(); // SIGKILL
    process.waitForFinished();
    output += process.readAllStandardOutput();
    output.truncate(output.lastIndexOf('\n'));
    const QList<QByteArray> words = output.mid(output.lastIndexOf('\n') + 1).split(' ');
    return words.size() == 2 ? std::optional(State{words[0].toLongLong(), words[1].toLongLong()})
                             : std::nullopt;
}

void UndoKillTest::look(Library &library, const State &said)
{
    QCOMPARE(library.check().value(), QStringList());
    UndoLog &log = library.undoLog();
    const UndoState state = log.state().value();
    const qint64 all = state.doneCount + state.undoneCount;
    // What was told is kept; the act after it may be.
    QVERIFY(qAbs(state.doneCount - said.done) <= 1);
    QVERIFY(all == said.done + said.undone || all == state.doneCount);
    const qint64 article = library.articles().summaries()->first().id;
    const AnnotationSet before = library.annotations().load(article).value();
    QCOMPARE(qint64(before.annotations.size()), state.doneCount);
    QVERIFY(log.goTo(0, u"reader"_s));
    QVERIFY(library.annotations().load(article)->annotations.isEmpty());
    QVERIFY(log.goTo(all, u"reader"_s));
    QCOMPARE(qint64(library.annotations().load(article)->annotations.size()), all);
    QVERIFY(log.goTo(state.doneCount, u"reader"_s));
    QCOMPARE(library.annotations().load(article).value(), before);
}

void UndoKillTest::theLineOfStepsIsWhole()
{
    QTemporaryDir folder;
    QRandomGenerator random(815);
    QString path;
    for (int trial = 0; trial < 40; ++trial) {
        if (trial % 8 == 0) {
            path = folder.filePath(u"undo-%1.quoth"_s.arg(trial));
        }
        const auto said = runAndKill(path, trial, random.bounded(6'000));
        QVERIFY(said);
        const auto library = Library::open(path, Library::Mode::MustExist);
        QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
        look(**library, *said);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QTEST_GUILESS_MAIN(UndoKillTest)
#include "test_undokill.moc"

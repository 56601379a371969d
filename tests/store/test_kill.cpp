// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Kills a program that edits (killtarget.cpp) at any moment, and looks at what is left.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeptEditIsThere();
    void aLibraryKilledWhileItIsMadeCanBeMadeAgain();

private:
    /// What the program said before it was killed, in whole lines.
    QStringList runAndKill(const QString &path, int edits, unsigned long microseconds);
    void look(Library &library, const QStringList &said);

    qint64 m_lastId = 0;
    int m_kept = 0;
};

QStringList KillTest::runAndKill(const QString &path, int edits, unsigned long microseconds)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral(QUOTH_KILL_TARGET), {path});
    if (!process.waitForStarted()) {
        return {u"not started"_s};
    }
    QByteArray output;
    while (output.count("kept ") < edits) {
        if (!process.waitForReadyRead()) {
            return {u"too slow: "_s + QString::fromUtf8(process.readAllStandardError())};
        }
        output += process.readAllStandardOutput();
    }
    QThread::usleep(microseconds);
    process.kill(); // SIGKILL
    process.waitForFinished();
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty()) {
        return {QString::fromUtf8(errors)};
    }
    QString said = QString::fromUtf8(output + process.readAllStandardOutput());
    said.truncate(said.lastIndexOf(u'\n') + 1);
    return said.split(u'\n', Qt::SkipEmptyParts);
}

void KillTest::look(Library &library, const QStringList &said)
{
    QCOMPARE(library.check().value(), QStringList());
    QHash<qint64, AnnotationSet> sets;
    const QList<ArticleSummary> summaries = library.articles().summaries().value();
    for (const ArticleSummary &summary : summaries) {
        const AnnotationSet set = library.annotations().load(summary.id).value();
        sets.insert(summary.id, set);
        // An edit is there with both its annotations and its relation, or not at all.
        QCOMPARE(set.annotations.size(), 2 * set.relations.size());
        QSet<qint64> ids;
        for (const Annotation &annotation : set.annotations) {
            ids.insert(annotation.id);
            const bool isRejected = annotation.status == AnnotationStatus::Rejected;
            QCOMPARE(!annotation.author.isEmpty(), isRejected);
            QCOMPARE(library.annotations().history(annotation.id)->size(), isRejected ? 2 : 1);
        }
        for (const Relation &relation : set.relations) {
            QVERIFY(ids.contains(relation.from) && ids.contains(relation.to));
        }
    }
    for (const QString &line : said) {
        const QStringList words = line.split(u' ');
        if (words.first() == u"article") {
            QVERIFY2(sets.contains(words[1].toLongLong()), qPrintable(line));
        } else if (words.first() == u"ids") {
            QVERIFY2(words[1].toLongLong() > m_lastId, qPrintable(line)); // never given before
            m_lastId = words[1].toLongLong() + 2;
        } else {
            QCOMPARE(words.first(), u"kept"_s);
            const AnnotationSet set = sets.value(words[1].toLongLong());
            const qint64 id = words[2].toLongLong();
            const bool isThere = std::any_of(
                set.relations.cbegin(), set.relations.cend(),
                [id](const Relation &relation) { return relation.from == id; });
            QVERIFY2(isThere, qPrintable(line));
            ++m_kept;
        }
    }
}

void KillTest::everyKeptEditIsThere()
{
    QTemporaryDir folder;
    QRandomGenerator random(4711);
    QString path;
    for (int trial = 0; trial < 100; ++trial) {
        if (trial % 10 == 0) { // a fresh one now and then, so that looking stays quick
            path = folder.filePath(u"killed-%1.quoth"_s.arg(trial));
            m_lastId = 0;
        }
        const QStringList said = runAndKill(path, random.bounded(1, 20), random.bounded(4'000));
        auto library = Library::open(path, Library::Mode::MustExist);
        QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
        look(**library, said);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%d edits were kept", m_kept);
    QVERIFY(m_kept >= 100);
}

void KillTest::aLibraryKilledWhileItIsMadeCanBeMadeAgain()
{
    QTemporaryDir folder;
    QRandomGenerator random(4712);
    for (int trial = 0; trial < 25; ++trial) {
        const QString path = folder.filePath(u"made-%1.quoth"_s.arg(trial));
        const QStringList said = runAndKill(path, 0, random.bounded(60'000));
        m_lastId = 0;
        auto library = Library::open(path, Library::Mode::CreateIfMissing);
        QVERIFY2(library, library ? "" : qPrintable(errorText(library.error())));
        look(**library, said);
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "test_kill.moc"

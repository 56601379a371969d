// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/filewriter.h>

#include "../common/samples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

class FileWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatTheFormatWrites_data();
    void writesWhatTheFormatWrites();
    void anErrorOnTheWayLeavesTheOldFile();
    void aStopLeavesTheOldFile();
    void everyFormatLeavesWhatWasThere_data();
    void everyFormatLeavesWhatWasThere();
    void aFullDiskLeavesTheOldFile();
    void notToBeWritten_data();
    void notToBeWritten();
    void aLinkIsFollowed();

private:
    QString path() const { return m_folder->filePath(u"export.x"_s); }
    void writeOld() const;
    void verifyOld() const;
    NextArticle
    next(int count, const Result<std::optional<AnnotatedArticle>> &last = {std::nullopt});

    std::unique_ptr<QTemporaryDir> m_folder;
    AnnotatedArticle m_article;
};

void FileWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QRandomGenerator random(1);
    m_article = Samples::annotated(random, 100, 20);
}

void FileWriterTest::writeOld() const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("the old one");
}

void FileWriterTest::verifyOld() const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the old one"));
    const auto all = QDir::Files | QDir::Hidden;
    QCOMPARE(QDir(m_folder->path()).entryList(all), QStringList{u"export.x"_s});
}

NextArticle FileWriterTest::next(int count, const Result<std::optional<AnnotatedArticle>> &last)
{
    return [this, count, last, done = 0]() mutable -> Result<std::optional<AnnotatedArticle>> {
        return done++ < count ? Result<std::optional<AnnotatedArticle>>(m_article) : last;
    };
}

void FileWriterTest::writesWhatTheFormatWrites_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isThere");
    for (const Format &format : formats()) {
        if (format.isOfSeveralFiles()) {
            continue; // a folder: test_fileset
        }
        QTest::newRow(qPrintable(format.id)) << format.id << false;
        QTest::newRow(qPrintable(format.id + u" over an old one"_s)) << format.id << true;
    }
}

void FileWriterTest::writesWhatTheFormatWrites()
{
    QFETCH(QString, format);
    QFETCH(bool, isThere);
    if (isThere) {
        writeOld();
    }
    const Format &found = *findFormat(format);
    QVERIFY(writeFile(path(), found, next(3)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), writtenBytes(found, {m_article, m_article, m_article}).value());
}

void FileWriterTest::anErrorOnTheWayLeavesTheOldFile()
{
    writeOld();
    for (const Format &format : formats()) {
        if (format.isOfSeveralFiles()) {
            continue;
        }
        const auto done =
            writeFile(path(), format, next(2, failure(ErrorCode::Database, u"library"_s)));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Database);
        QCOMPARE(done.error().subject, u"library"_s);
        verifyOld();
    }
}

void FileWriterTest::aStopLeavesTheOldFile()
{
    writeOld();
    int asked = 0;
    const auto done =
        writeFile(path(), *findFormat(u"csv"), next(100), [&] { return ++asked > 5; });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Stopped);
    QCOMPARE(asked, 6);
    verifyOld();
    QVERIFY(!writeFile(
        m_folder->filePath(u"new"_s), *findFormat(u"csv"), next(9), [] { return true; }));
    verifyOld();
}

void FileWriterTest::everyFormatLeavesWhatWasThere_data()
{
    QTest::addColumn<QString>("id");
    for (const Format &format : formats()) {
        if (format.isWritten()) {
            QTest::newRow(qPrintable(format.id)) << format.id;
        }
    }
}

/// Cancelled or failed in the middle, into a file or an archive, and into a folder where the format
/// is several files: not a byte is another one, and nothing is left lying about.
void FileWriterTest::everyFormatLeavesWhatWasThere()
{
    QFETCH(QString, id);
    const Format &format = *findFormat(id);
    const QString file = m_folder->filePath(u"old."_s + format.suffix);
    const QString folder = m_folder->filePath(u"old"_s);
    QVERIFY(QDir().mkpath(folder));
    const QStringList kept{file, folder + u"/article.txt"_s, folder + u"/annotation.conf"_s};
    for (const QString &path : kept) {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was there");
    }
    QStringList targets{file};
    if (format.isOfSeveralFiles()) {
        targets.append(folder);
    }
    for (const QString &target : std::as_const(targets)) {
        const auto failed =
            writeFile(target, format, next(2, failure(ErrorCode::Database, u"library"_s)));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Database);
        int asked = 0;
        const auto stopped = writeFile(target, format, next(100), [&] { return ++asked > 5; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Stopped);
    }
    for (const QString &path : kept) {
        QFile old(path);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "what was there");
    }
    const auto entries = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(m_folder->path()).entryList(entries).size(), 2);
    QCOMPARE(QDir(folder).entryList(entries).size(), 2);
}

void FileWriterTest::aFullDiskLeavesTheOldFile()
{
    writeOld();
    // A limit on the size of files fails in the same place as a disk without room.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{50'000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto done = writeFile(path(), *findFormat(u"json"), next(1000));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    verifyOld();
}

void FileWriterTest::notToBeWritten_data()
{
    QTest::addColumn<QString>("what");
    for (const QString &what : {u"folder"_s, u"pipe"_s, u"device"_s, u"no such folder"_s}) {
        QTest::newRow(qPrintable(what)) << what;
    }
}

void FileWriterTest::notToBeWritten()
{
    QFETCH(QString, what);
    QString target = path();
    if (what == u"folder") {
        QVERIFY(QDir().mkpath(target));
    } else if (what == u"pipe") {
        QCOMPARE(::mkfifo(target.toLocal8Bit().constData(), 0600), 0);
    } else if (what == u"device") {
        target = u"/dev/full"_s;
    } else {
        target = m_folder->filePath(u"no/such/export.x"_s);
    }
    const auto done = writeFile(target, *findFormat(u"jsonl"), next(1));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(done.error().subject, target);
    QCOMPARE(QFileInfo(target).isFile(), false);
}

void FileWriterTest::aLinkIsFollowed()
{
    writeOld();
    const QString link = m_folder->filePath(u"link.x"_s);
    QVERIFY(QFile::link(path(), link));
    QVERIFY(writeFile(link, *findFormat(u"jsonl"), next(1)));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFileInfo(path()).size() > 11);
}

QTEST_APPLESS_MAIN(FileWriterTest)
#include "test_filewriter.moc"

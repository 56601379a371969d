// SPDX-License-Identifier: GPL-3.0-or-later
// What a path may lead to that is no file, and files that are larger than all memory.
#include "readingsample.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

QString readError(const QString &path)
{
    Error error;
    const auto done = readFile(path, [&error](int, const Result<ReadArticle> &article) {
        error = article ? Error() : article.error();
    });
    return errorName(done ? error.code : done.error().code);
}

} // namespace

class HostileFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoFile();
    void sparseFiles_data();
    void sparseFiles();
    void aLineOfAGigabyte();
    void namesThatDifferLittle();
    void nothingIsWritten();
};

void HostileFilesTest::whatIsNoFile()
{
    const QTemporaryDir folder;
    const QString fifo = folder.filePath(u"fifo.html"_s);
    QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
    const QString loop = folder.filePath(u"loop.txt"_s);
    QVERIFY(QFile::link(loop, loop));
    const QString dangling = folder.filePath(u"dangling.txt"_s);
    QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), dangling));
    const QString toDevice = folder.filePath(u"zero.epub"_s);
    QVERIFY(QFile::link(u"/dev/zero"_s, toDevice));
    const QString path = folder.filePath(u"socket.eml"_s);
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, qPrintable(path), sizeof address.sun_path);
    QCOMPARE(bind(handle, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    for (const QString &each :
         {u"/dev/zero"_s, u"/dev/random"_s, fifo, toDevice, path, folder.path()}) {
        QCOMPARE(readError(each), u"file-not-readable"_s);
    }
    for (const QString &each : {loop, dangling, folder.filePath(u"none.pdf"_s)}) {
        QCOMPARE(readError(each), u"file-not-found"_s);
    }
    ::close(handle);
}

void HostileFilesTest::sparseFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("text") << u"a.txt"_s << QByteArray("Words.");
    QTest::newRow("page") << u"a.html"_s << QByteArray("<html>");
    QTest::newRow("feed") << u"a.xml"_s << QByteArray("<rss>");
    QTest::newRow("book") << u"a.epub"_s
                          << QByteArray("PK\x03\x04") + QByteArray(26, 'x') +
                                 "mimetypeapplication/epub+zip";
    QTest::newRow("pdf") << u"a.pdf"_s << QByteArray("%PDF-1.7");
    QTest::newRow("table") << u"a.csv"_s << QByteArray("text\n");
    QTest::newRow("mail") << u"a.eml"_s << QByteArray("Subject: x\n");
}

void HostileFilesTest::sparseFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(beginning);
    QVERIFY(file.resize(10LL << 30)); // ten gigabytes that take no room
    file.close();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readError(file.fileName()), u"too-large"_s);
    QVERIFY2(timer.elapsed() < 1000, "it was read before it was refused");
}

void HostileFilesTest::aLineOfAGigabyte()
{
    // As JSON lines it is read by pieces, and the line after it is still read.
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"text\": \"");
    QVERIFY(file.resize(1LL << 30));
    file.seek(1LL << 30);
    file.write("\n{\"text\": \"After it.\"}\n");
    file.close();
    QStringList seen;
    const auto done = readFile(file.fileName(), [&seen](int, const Result<ReadArticle> &article) {
        seen.append(article ? article->content.article.text : errorName(article.error().code));
    });
    QVERIFY(done);
    QCOMPARE(seen, QStringList({u"too-large"_s, u"After it."_s}));
}

void HostileFilesTest::namesThatDifferLittle()
{
    const QTemporaryDir folder;
    const QStringList names{u"news.txt"_s,      u"News.txt"_s,           u"n\u0065\u0301ws.txt"_s,
                            u"n\u00E9ws.txt"_s, u"a\u202Etxt.exe.txt"_s, u"--help"_s,
                            u"new\nline.txt"_s};
    QSet<QString> sources;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Words.");
        file.close();
        QVERIFY(readFile(file.fileName(), [&sources](int, const Result<ReadArticle> &article) {
            sources.insert(article ? article->content.article.source : QString());
        }));
    }
    QCOMPARE(sources.size(), names.size());
}

void HostileFilesTest::nothingIsWritten()
{
    // Archives are read to memory: whatever their members are called, no file appears.
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const QByteArray archive = packedEntries(
        {{u"mimetype"_s, "application/epub+zip"}, {u"xx/evil.txt"_s, "evil"}, {u"ok.txt"_s, "ok"}});
    for (const char *const name : {"../evil.txt", "/tmp/evi.txt", "C:/evil.txt", "..\\evil.txt"}) {
        const QByteArray fitted = QByteArray(name).leftJustified(11, 'x', true);
        QByteArray hostile = archive;
        hostile.replace("xx/evil.txt", fitted);
        QVERIFY(!readingOf(hostile, u"a.epub"_s).errors.isEmpty());
    }
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList());
    QVERIFY(QDir::setCurrent(before));
}

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "test_hostilefiles.moc"

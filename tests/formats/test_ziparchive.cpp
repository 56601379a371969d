// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/ziparchive.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class ZipArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void theSameFilesGiveTheSameBytes();
    void mimetypeLiesOpen();
    void anotherProgramUnpacksIt();
    void damageIsRefused_data();
    void damageIsRefused();
    void pathsThatLeadOutAreRefused();
    void aFullDiskIsSaid();

private:
    static QByteArray packed(const QList<ArchiveEntry> &entries);
};

namespace {

const QList<ArchiveEntry> &files()
{
    static const QList<ArchiveEntry> all{
        {u"mimetype"_s, "application/x"},
        {u"sources/\u00e4 \U0001F4F0.txt"_s, QByteArray("abc\n").repeated(40'000)},
        {u"empty"_s, {}}};
    return all;
}

} // namespace

QByteArray ZipArchiveTest::packed(const QList<ArchiveEntry> &entries)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    bool isFirst = true;
    for (const ArchiveEntry &entry : entries) {
        const auto packing = isFirst ? ZipWriter::Packing::Stored : ZipWriter::Packing::Deflated;
        isFirst = false;
        if (!zip.add(entry.path, entry.bytes, packing)) {
            return {};
        }
    }
    return zip.finish() ? buffer.data() : QByteArray();
}

void ZipArchiveTest::whatIsWrittenIsRead()
{
    const QByteArray bytes = packed(files());
    QVERIFY(isZip(bytes));
    QVERIFY(bytes.size() < 5000);
    const auto read = readZip(bytes, u"a.zip"_s);
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(*read, files());
}

void ZipArchiveTest::theSameFilesGiveTheSameBytes()
{
    QCOMPARE(packed(files()), packed(files()));
}

void ZipArchiveTest::mimetypeLiesOpen()
{
    // Where OpenDocument wants it: at byte 38, with no extra field before.
    QCOMPARE(packed(files()).mid(30, 8), "mimetype");
    QCOMPARE(packed(files()).mid(38, 13), "application/x");
}

void ZipArchiveTest::anotherProgramUnpacksIt()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("python3 is not installed");
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(packed(files()));
    file.close();
    QProcess process;
    process.start(
        python, {u"-c"_s,
                 u"import sys, zipfile\n"
                 "z = zipfile.ZipFile(sys.argv[1])\n"
                 "assert z.testzip() is None\n"
                 "for i in z.infolist(): print(ascii(i.filename), i.file_size)\n"_s,
                 file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(
        process.readAllStandardOutput(),
        "'mimetype' 13\n'sources/\\xe4 \\U0001f4f0.txt' 160000\n'empty' 0\n");
}

void ZipArchiveTest::damageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = packed(files());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("A bridge was closed.");
    QTest::newRow("no file inside") << packed({});
    QTest::newRow("mark only") << QByteArray("PK\x03\x04", 4);
    QTest::newRow("cut short") << whole.left(whole.size() - 30);
    QByteArray flipped = whole;
    flipped[40] = char(flipped[40] ^ 1); // inside "application/x": its checksum fails
    QTest::newRow("a bit") << flipped;
}

void ZipArchiveTest::damageIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto read = readZip(bytes, u"a.zip"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QCOMPARE(read.error().subject, u"a.zip"_s);
}

void ZipArchiveTest::pathsThatLeadOutAreRefused()
{
    // Such a path cannot be written, so a harmless one of the same length is replaced.
    for (const char *path : {"../b", "/b/c", "a\\.b", "a/.."}) {
        QByteArray bytes = packed({{u"mime"_s, "x"}});
        bytes.replace("mime", path);
        const auto read = readZip(bytes, u"a.zip"_s);
        QVERIFY2(!read, path);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }
}

void ZipArchiveTest::aFullDiskIsSaid()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        QSKIP("there is no /dev/full");
    }
    ZipWriter zip(full);
    const bool isDone =
        zip.add(u"a"_s, QByteArray(100'000, 'a')).has_value() && zip.finish().has_value();
    QVERIFY(!isDone);
}

QTEST_APPLESS_MAIN(ZipArchiveTest)

#include "test_ziparchive.moc"

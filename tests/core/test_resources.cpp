// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/resources.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Where the program looks for its data.
class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void files();
    void missingFile();
    void smallFiles_data();
    void smallFiles();

private:
    QTemporaryDir m_folder;
};

void ResourcesTest::order_data()
{
    QTest::addColumn<QStringList>("existing");
    QTest::addColumn<bool>("environment");
    QTest::addColumn<QString>("expected"); // empty: none
    const QString installed = u"share/quoth"_s;
    QTest::newRow("environment wins")
        << QStringList{u"env"_s, installed, u"tree"_s} << true << u"env"_s;
    QTest::newRow("installed before the tree")
        << QStringList{installed, u"tree"_s} << false << installed;
    QTest::newRow("tree") << QStringList{u"tree"_s} << false << u"tree"_s;
    QTest::newRow("nothing") << QStringList{} << false << QString();
    // Who names a folder wants that one: an old installation must not stand in for it.
    QTest::newRow("wrong environment") << QStringList{installed, u"tree"_s} << true << QString();
}

void ResourcesTest::order()
{
    QFETCH(QStringList, existing);
    QFETCH(bool, environment);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const QDir root(folder.path());
    QVERIFY(root.mkpath(u"bin"_s));
    for (const QString &name : existing) {
        QVERIFY(root.mkpath(name + u"/gazetteers"_s));
    }
    ResourcePlaces places;
    places.environment = environment ? root.filePath(u"env"_s) : QString();
    places.executableFolder = root.filePath(u"bin"_s);
    places.fallback = root.filePath(u"tree"_s);
    const auto found = findResourceFolder(places);
    QCOMPARE(found.has_value(), !expected.isEmpty());
    if (found) {
        QCOMPARE(*found, QDir::cleanPath(root.filePath(expected)));
    } else {
        QCOMPARE(found.error().code, ErrorCode::FileNotFound);
        QVERIFY(found.error().detail.contains(root.path()));
    }
}

void ResourcesTest::files()
{
    for (const QString &name : {u"b.txt"_s, u"a.txt"_s, u"c.py"_s}) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("words");
    }
    const auto found = resourceFiles(m_folder.path(), u"*.txt"_s);
    QVERIFY(found.has_value());
    QCOMPARE(*found, (QStringList{m_folder.filePath(u"a.txt"_s), m_folder.filePath(u"b.txt"_s)}));
    const auto none = resourceFiles(m_folder.path(), u"*.dat"_s);
    QVERIFY(!none.has_value());
    QVERIFY(none.error().subject.contains(m_folder.path()));
    QCOMPARE(readResource(m_folder.filePath(u"a.txt"_s)).value_or(QByteArray()), "words");
}

void ResourcesTest::missingFile()
{
    const QString path = m_folder.filePath(u"absent.txt"_s);
    const auto bytes = readResource(path);
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().code, ErrorCode::FileNotFound);
    QCOMPARE(bytes.error().subject, path);
}

void ResourcesTest::smallFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("target"); // of a link
    QTest::addColumn<qint64>("size");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("as large as may be") << u"a"_s << QString() << qint64(100) << ErrorCode::Unknown;
    QTest::newRow("empty") << u"empty"_s << QString() << qint64(0) << ErrorCode::Unknown;
    QTest::newRow("too large") << u"b"_s << QString() << qint64(101) << ErrorCode::TooLarge;
    QTest::newRow("a gigabyte of nothing")
        << u"sparse"_s << QString() << (qint64(1) << 30) << ErrorCode::TooLarge;
    QTest::newRow("a device without an end")
        << u"zero"_s << u"/dev/zero"_s << qint64(0) << ErrorCode::FileNotReadable;
    QTest::newRow("a folder") << u"folder"_s << u"/"_s << qint64(0) << ErrorCode::FileNotReadable;
    QTest::newRow("a link to nowhere")
        << u"nowhere"_s << u"/nowhere/at/all"_s << qint64(0) << ErrorCode::FileNotFound;
    QTest::newRow("a pipe") << u"pipe"_s << QString() << qint64(-1) << ErrorCode::FileNotReadable;
}

void ResourcesTest::smallFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, target);
    QFETCH(qint64, size);
    QFETCH(ErrorCode, code);
    const QString path = m_folder.filePath(name);
    if (!target.isEmpty()) {
        QVERIFY(QFile::link(target, path));
    } else if (size < 0) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
    }
    const auto bytes = readSmallFile(path, 100);
    QCOMPARE(bytes ? ErrorCode::Unknown : bytes.error().code, code);
    if (bytes) {
        QCOMPARE(bytes->size(), size);
    }
}

QTEST_APPLESS_MAIN(ResourcesTest)
#include "test_resources.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/wordclasstable.h>
#include <analysis/tagger/wordform.h>

#include <QtTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestWordClassTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheClasses();
    void wordsInOneNormalForm();
    void anEmptyListKnowsNothing();
    void refusesBadLists_data();
    void refusesBadLists();
    void refusesDamagedBytes();
    void holdsManyWords();
};

namespace {

const QByteArray list =
    "# a remark\n[classes]\n5\t2\t0\n7\t3\t0\n[words]\noslo\t0\nbergen\t0\nsaid\t1\n";

} // namespace

void TestWordClassTable::findsTheClasses()
{
    const auto bytes = readWordClasses(list, u"list"_s);
    QVERIFY(bytes.has_value());
    const auto table = WordClassTable::fromBytes(*bytes);
    QVERIFY(table.has_value());
    QCOMPARE(table->classesOf(wordHash(u"oslo")), (WordClassPath{1, 6, 3, 1}));
    QCOMPARE(table->classesOf(wordHash(u"bergen")), table->classesOf(wordHash(u"oslo")));
    QCOMPARE(table->classesOf(wordHash(u"said")), (WordClassPath{2, 8, 4, 1}));
    QCOMPARE(table->classesOf(wordHash(u"zork")), WordClassPath());
}

void TestWordClassTable::wordsInOneNormalForm()
{
    const auto bytes =
        readWordClasses("[classes]\n0\t0\t0\n1\t1\t1\n[words]\no'neill\t1\no’neill\t0\n", {});
    QVERIFY(bytes.has_value());
    const auto table = WordClassTable::fromBytes(*bytes);
    QCOMPARE(table->classesOf(wordHash(u"o’neill"))[0], quint16{2}); // the first, more frequent one
}

void TestWordClassTable::anEmptyListKnowsNothing()
{
    const auto bytes = readWordClasses({}, {});
    QVERIFY(bytes.has_value());
    const auto table = WordClassTable::fromBytes(*bytes);
    QVERIFY(table && table->isEmpty());
    QCOMPARE(table->classesOf(wordHash(u"oslo")), WordClassPath());
}

void TestWordClassTable::refusesBadLists_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("line");
    QTest::newRow("no part is open") << "oslo\t0\n"_ba << 1;
    QTest::newRow("two levels") << "[classes]\n1\t2\n"_ba << 2;
    QTest::newRow("no number") << "[classes]\n1\t2\tx\n"_ba << 2;
    QTest::newRow("too large a number") << "[classes]\n1\t2\t65535\n"_ba << 2;
    QTest::newRow("no such class") << "[classes]\n1\t2\t3\n[words]\noslo\t1\n"_ba << 4;
    QTest::newRow("negative class") << "[classes]\n1\t2\t3\n[words]\noslo\t-1\n"_ba << 4;
    QTest::newRow("no class") << "[classes]\n1\t2\t3\n[words]\noslo\n"_ba << 4;
    QTest::newRow("no word") << "[classes]\n1\t2\t3\n[words]\n\t0\n"_ba << 4;
}

void TestWordClassTable::refusesBadLists()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, line);
    const auto bytes = readWordClasses(bad, u"bad"_s);
    QVERIFY(!bytes.has_value());
    QCOMPARE(bytes.error().code, ErrorCode::Malformed);
    QCOMPARE(bytes.error().subject, u"bad"_s);
    QCOMPARE(bytes.error().line, line);
}

void TestWordClassTable::refusesDamagedBytes()
{
    const QByteArray bytes = *readWordClasses(list, {});
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        const auto table = WordClassTable::fromBytes(QByteArrayView(bytes).first(size));
        // A prefix may be a smaller table by its size alone; then it must still end its searches.
        if (table) {
            QCOMPARE(table->classesOf(wordHash(u"zork")), WordClassPath());
        }
    }
    QByteArray many = bytes;
    many[3] = '\x7f';
    QVERIFY(!WordClassTable::fromBytes(many).has_value());
    QByteArray full = bytes;
    std::fill(full.begin() + 4 + 2 * 6, full.end(), '\x01');
    QVERIFY(!WordClassTable::fromBytes(full).has_value());
}

void TestWordClassTable::holdsManyWords()
{
    QByteArray words = "[classes]\n";
    for (int i = 0; i < 100; ++i) {
        words += QByteArray::number(i / 2) + "\t" + QByteArray::number(i / 10) + "\t0\n";
    }
    words += "[words]\n";
    const auto wordOf = [](int i) {
        return u"w"_s + QString(i / 26 % 26 + 1, QChar(u'a' + i % 26)) + QChar(u'a' + i / 676);
    };
    for (int i = 0; i < 5000; ++i) {
        words += wordOf(i).toUtf8() + "\t" + QByteArray::number(i % 100) + "\n";
    }
    const auto bytes = readWordClasses(words, {});
    QVERIFY(bytes.has_value());
    const auto table = WordClassTable::fromBytes(*bytes);
    for (int i = 0; i < 5000; ++i) {
        QCOMPARE(table->classesOf(wordHash(wordOf(i)))[0], quint16(i % 100 + 1));
    }
}

QTEST_APPLESS_MAIN(TestWordClassTable)
#include "test_wordclasstable.moc"

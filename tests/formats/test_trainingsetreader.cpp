// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/trainingsetreader.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TrainingSetReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames();
    void countsCodePoints();
    void leavesOutOtherLabels();
    void skipsEmptyLines();
    void refuses_data();
    void refuses();
};

void TrainingSetReaderTest::readsNames()
{
    const auto file = readTrainingFile(
        R"({"id": "a", "licence": "CC0", "text": "Mara spoke.", "entities": )"
        R"([{"start": 0, "end": 4, "label": "PER", "orig": "per"}]})",
        u"set"_s);
    QVERIFY(file.has_value());
    QCOMPARE(file->name, u"set"_s);
    QCOMPARE(file->licence, u"CC0"_s);
    QCOMPARE(file->sha256.size(), 64);
    QCOMPARE(file->documents.size(), 1);
    QCOMPARE(file->documents[0].id, u"a"_s);
    const QList<TrainingName> names = {{{0, 4}, EntityLabel::Person, u"per"_s}};
    QCOMPARE(file->documents[0].names, names);
}

void TrainingSetReaderTest::countsCodePoints()
{
    const auto file = readTrainingFile(
        QByteArray(R"({"text": ")") + "\xF0\x9F\x98\x80 Oslo" +
            R"(", "entities": [{"start": 2, "end": 6, "label": "LOC"}]})",
        {});
    QVERIFY(file.has_value());
    const TrainingDocument &document = file->documents[0];
    QCOMPARE(document.names[0].span.in(document.text), u"Oslo");
}

void TrainingSetReaderTest::leavesOutOtherLabels()
{
    const auto file = readTrainingFile(
        R"({"text": "5 euros", "entities": [{"start": 0, "end": 7, "label": "MONEY"}]})", {});
    QVERIFY(file.has_value());
    QVERIFY(file->documents[0].names.isEmpty());
}

void TrainingSetReaderTest::skipsEmptyLines()
{
    const auto file = readTrainingFile("\n{\"text\": \"a\"}\r\n\n{\"text\": \"b\"}", {});
    QVERIFY(file.has_value());
    QCOMPARE(file->documents.size(), 2);
}

void TrainingSetReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("Oslo");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no text") << QByteArray("{\"id\": \"a\"}");
    QTest::newRow("behind the end")
        << QByteArray(R"({"text": "a", "entities": [{"start": 0, "end": 2, "label": "PER"}]})");
    QTest::newRow("before the start")
        << QByteArray(R"({"text": "a", "entities": [{"start": -1, "end": 1, "label": "PER"}]})");
    QTest::newRow("turned round") << QByteArray(
        R"({"text": "ab", "entities": [{"start": 2, "end": 1, "label": "PER"}]})");
    QTest::newRow("cut short") << QByteArray("{\"text\": \"a\"");
}

void TrainingSetReaderTest::refuses()
{
    QFETCH(QByteArray, line);
    const auto file = readTrainingFile("{\"text\": \"fine\"}\n" + line, u"set"_s);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error().code, ErrorCode::Malformed);
    QCOMPARE(file.error().subject, u"set"_s);
    QCOMPARE(file.error().line, 2);
}

QTEST_GUILESS_MAIN(TrainingSetReaderTest)
#include "test_trainingsetreader.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestMeasurement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void median_data();
    void median();
    void jsonHasWhatIsThere();
    void jsonLeavesOutWhatIsNot();
    void jsonIsOneLine();
    void tableIsAligned();
};

void TestMeasurement::median_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("expected");
    QTest::newRow("none") << QList<double>{} << 0.0;
    QTest::newRow("one") << QList<double>{7} << 7.0;
    QTest::newRow("odd, unsorted") << QList<double>{9, 1, 4} << 4.0;
    QTest::newRow("even") << QList<double>{8, 2, 4, 6} << 5.0;
    QTest::newRow("one outlier moves little") << QList<double>{5, 5, 5, 5, 900} << 5.0;
}

void TestMeasurement::median()
{
    QFETCH(QList<double>, values);
    QTEST(Quoth::median(values), "expected");
}

void TestMeasurement::jsonHasWhatIsThere()
{
    const QByteArray line =
        jsonLine({u"open"_s, u"short"_s, u"total"_s, 12.5, u"ms"_s, u"plain view"_s, 1.25});
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object[u"bench"_s], u"open"_s);
    QCOMPARE(object[u"case"_s], u"short"_s);
    QCOMPARE(object[u"metric"_s], u"total"_s);
    QCOMPARE(object[u"value"_s], 12.5);
    QCOMPARE(object[u"unit"_s], u"ms"_s);
    QCOMPARE(object[u"peer"_s], u"plain view"_s);
    QCOMPARE(object[u"ratio"_s], 1.25);
}

void TestMeasurement::jsonLeavesOutWhatIsNot()
{
    const QByteArray line = jsonLine({u"open"_s, u"short"_s, u"total"_s, 1, u"ms"_s, {}, {}});
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QVERIFY(object.contains(u"value"_s));
    QVERIFY(!object.contains(u"peer"_s));
    QVERIFY(!object.contains(u"ratio"_s));
}

void TestMeasurement::jsonIsOneLine()
{
    const QByteArray line = jsonLine({u"a\nb"_s, u"\""_s, u"m"_s, 1, u"ms"_s, {}, {}});
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(QJsonDocument::fromJson(line).object()[u"bench"_s], u"a\nb"_s);
}

void TestMeasurement::tableIsAligned()
{
    const QByteArray text = table(
        {{u"open"_s, u"short"_s, u"total"_s, 1234.5, u"ms"_s, {}, {}},
         {u"open"_s, u"a longer case"_s, u"total"_s, 2.25, u"ms"_s, u"peer"_s, 0.5}});
    const QList<QByteArray> lines = text.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("bench  case"));
    // The unit stands in one column, the figures end before it.
    QCOMPARE(lines[1].indexOf(" ms"), lines[2].indexOf(" ms"));
    QVERIFY(lines[1].contains(" 1234 ") || lines[1].contains(" 1235 "));
    QVERIFY(lines[2].contains("2.250  ms    0.50x  peer"));
}

QTEST_APPLESS_MAIN(TestMeasurement)
#include "test_measurement.moc"

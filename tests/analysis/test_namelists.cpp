// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/namelists.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// The gazetteers' format, and what a look-up says.
class NameListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void value_data();
    void value();
    void letters_data();
    void letters();
    void onSeveralLists();
    void firstValueStays();
    void longestNames();
    void malformed_data();
    void malformed();
};

namespace {

QByteArray sampleLists()
{
    return "# a header\n"
           "[country]\nUS\tUnited States\nUnited States\nGeorgia\nGuinea-Bissau\n"
           "[place]\nGeorgia\tGeorgia (state)\nNew York City\tNew York\nCôte d'Or\n\n"
           "[common-word]\nthe\nbush\n"
           "[surname]\nBush\nO'Neill\n";
}

} // namespace

void NameListsTest::value_data()
{
    QTest::addColumn<int>("list");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const int country = int(NameList::Country);
    const int place = int(NameList::Place);
    QTest::newRow("value") << country << u"US"_s << u"United States"_s;
    QTest::newRow("itself") << country << u"United States"_s << u"United States"_s;
    QTest::newRow("hyphen") << country << u"Guinea-Bissau"_s << u"Guinea-Bissau"_s;
    QTest::newRow("by list") << place << u"Georgia"_s << u"Georgia (state)"_s;
    QTest::newRow("line end is a space") << place << u"New York\nCity"_s << u"New York"_s;
    QTest::newRow("hard space") << place << u"New\u00A0York City"_s << u"New York"_s;
    QTest::newRow("curly apostrophe") << int(NameList::Surname) << u"O’Neill"_s << u"O'Neill"_s;
    QTest::newRow("accents") << place << u"Côte d’Or"_s << u"Côte d'Or"_s;
    QTest::newRow("not: other case") << country << u"us"_s << QString();
    QTest::newRow("not: other list") << place << u"US"_s << QString();
    QTest::newRow("not: a part") << place << u"New York"_s << QString();
    QTest::newRow("not: its first word") << place << u"New"_s << QString();
    QTest::newRow("not: longer") << country << u"United States of"_s << QString();
    QTest::newRow("not: the value") << country << u"New York"_s << QString();
    QTest::newRow("not: header") << country << u"# a header"_s << QString();
    QTest::newRow("not: a list's name") << country << u"[country]"_s << QString();
    QTest::newRow("not: empty") << country << QString() << QString();
    QTest::newRow("not: no accent") << place << u"Cote d'Or"_s << QString();
}

void NameListsTest::value()
{
    QFETCH(int, list);
    QFETCH(QString, name);
    QFETCH(QString, value);
    NameLists lists;
    QVERIFY(lists.add(sampleLists(), u"sample"_s).has_value());
    QCOMPARE(lists.value(NameList(list), name).toString(), value);
    QCOMPARE(lists.value(NameList(list), name).isNull(), value.isNull());
    QCOMPARE(lists.contains(NameList(list), name), !value.isNull());
}

void NameListsTest::letters_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("letters");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("first small") << u"The"_s << int(NameCase::FirstSmall) << true;
    QTest::newRow("all small") << u"THE"_s << int(NameCase::AllSmall) << true;
    QTest::newRow("title") << u"BUSH"_s << int(NameCase::Title) << true;
    QTest::newRow("title of small") << u"bush"_s << int(NameCase::Title) << true;
    QTest::newRow("not: first small of capitals") << u"THE"_s << int(NameCase::FirstSmall) << false;
    QTest::newRow("not: as written") << u"The"_s << int(NameCase::AsWritten) << false;
    QTest::newRow("not: title of the") << u"the"_s << int(NameCase::Title) << false;
}

void NameListsTest::letters()
{
    QFETCH(QString, word);
    QFETCH(int, letters);
    QFETCH(bool, isFound);
    NameLists lists;
    QVERIFY(lists.add(sampleLists(), u"sample"_s).has_value());
    QCOMPARE(!lists.flags(word, NameCase(letters)).isEmpty(), isFound);
}

void NameListsTest::onSeveralLists()
{
    NameLists lists;
    QVERIFY(lists.add(sampleLists(), u"sample"_s).has_value());
    const NameFlags flags = lists.flags(u"Georgia");
    QVERIFY(flags.has(NameList::Country));
    QVERIFY(flags.has(NameList::Place));
    QVERIFY(!flags.has(NameList::Surname));
    QVERIFY(flags.isKnownName());
    QVERIFY(!lists.flags(u"Bush").isKnownName());
    QVERIFY(!NameLists().flags(u"Georgia").isKnownName());
}

void NameListsTest::firstValueStays()
{
    NameLists lists;
    QVERIFY(lists.add("[country]\nUS\tUnited States\n", u"one"_s).has_value());
    QVERIFY(lists.add("[country]\nUS\tUncle Sam\nUSA\tUnited States\n", u"two"_s).has_value());
    QCOMPARE(lists.value(NameList::Country, u"US").toString(), u"United States"_s);
    QCOMPARE(lists.value(NameList::Country, u"USA").toString(), u"United States"_s);
}

void NameListsTest::longestNames()
{
    NameLists lists;
    QVERIFY(lists.add(sampleLists(), u"sample"_s).has_value());
    QCOMPARE(lists.longestName(NameList::Place), 3);
    QCOMPARE(lists.longestName(NameList::Surname), 1);
    QCOMPARE(lists.longestName(NameList::Demonym), 0);
    QCOMPARE(lists.longestFrom(u"New"), int(QStringView(u"New York City").size()));
    QCOMPARE(lists.longestFrom(u"Guinea"), int(QStringView(u"Guinea-Bissau").size()));
    QCOMPARE(lists.longestFrom(u"Georgia"), 0);
    QCOMPARE(lists.longestFrom(u"York"), 0);
}

void NameListsTest::malformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown list") << QByteArray("[country]\nUS\n[planet]\nMars\n") << 3;
    QTest::newRow("before any list") << QByteArray("# header\nUS\n") << 2;
    QTest::newRow("no name") << QByteArray("[country]\n\tUnited States\n") << 2;
    QTest::newRow("too long") << "[country]\n" + QByteArray(600, 'x') + "\n" << 2;
}

void NameListsTest::malformed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    NameLists lists;
    const auto result = lists.add(bytes, u"bad.txt"_s);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::Malformed);
    QCOMPARE(result.error().subject, u"bad.txt"_s);
    QCOMPARE(result.error().line, line);
}

QTEST_APPLESS_MAIN(NameListsTest)
#include "test_namelists.moc"

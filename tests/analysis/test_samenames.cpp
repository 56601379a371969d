// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/samenames.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class SameNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparable_data();
    void comparable();
    void joined_data();
    void joined();
    void apart_data();
    void apart();
    void noChains();
    void theMostUsedStandsForTheOthers();
    void stops();
};

namespace {

QList<UsedName> names(const QStringList &list, const QString &label)
{
    QList<UsedName> used;
    for (const QString &name : list) {
        used.append({name, label, 10 - static_cast<int>(used.size())});
    }
    return used;
}

/// "alias = name (rule)", in the order of the aliases.
QStringList described(const QList<UsedName> &used)
{
    QStringList lines;
    for (const NameAlias &alias : sameNames(used)) {
        lines.append(
            u"%1 = %2 (%3)"_s.arg(used[alias.alias].name, used[alias.name].name, alias.rule));
    }
    lines.sort();
    return lines;
}

} // namespace

void SameNamesTest::comparable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case and hyphen") << u"Al-Maliki"_s << u"al maliki"_s;
    QTest::newRow("points") << u"U.N."_s << u"un"_s;
    QTest::newRow("accents") << u"François Hollande"_s << u"francois hollande"_s;
    QTest::newRow("apostrophes") << u"O’Neill"_s << u"oneill"_s;
    QTest::newRow("white space") << u" Donald\n Trump "_s << u"donald trump"_s;
    QTest::newRow("a full-width letter") << u"ＵＮ"_s << u"un"_s;
    QTest::newRow("an ampersand stays") << u"AT&T"_s << u"at&t"_s;
    QTest::newRow("another script") << u"Владимир Путин"_s << u"владимир путин"_s;
    QTest::newRow("nothing but points") << u"..."_s << u""_s;
}

void SameNamesTest::comparable()
{
    QFETCH(QString, name);
    QTEST(comparableName(name), "expected");
}

void SameNamesTest::joined_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("used");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a middle initial")
        << u"PER"_s << QStringList{u"Donald Trump"_s, u"Donald J. Trump"_s}
        << u"Donald J. Trump = Donald Trump (middle-name)"_s;
    QTest::newRow("an initial for the first name")
        << u"PER"_s << QStringList{u"John Bolton"_s, u"J. Bolton"_s}
        << u"J. Bolton = John Bolton (middle-name)"_s;
    QTest::newRow("a title") << u"PER"_s << QStringList{u"Donald Trump"_s, u"President Trump"_s}
                             << u"President Trump = Donald Trump (title)"_s;
    QTest::newRow("a title before the whole name")
        << u"PER"_s << QStringList{u"Donald Trump"_s, u"President Donald Trump"_s}
        << u"President Donald Trump = Donald Trump (title)"_s;
    QTest::newRow("a surname") << u"PER"_s << QStringList{u"Angela Merkel"_s, u"Merkel"_s}
                               << u"Merkel = Angela Merkel (surname)"_s;
    QTest::newRow("accents") << u"PER"_s << QStringList{u"Nicolás Maduro"_s, u"Nicolas Maduro"_s}
                             << u"Nicolas Maduro = Nicolás Maduro (spelling)"_s;
    QTest::newRow("hyphens") << u"PER"_s << QStringList{u"Nouri al-Maliki"_s, u"Nouri Al Maliki"_s}
                             << u"Nouri Al Maliki = Nouri al-Maliki (spelling)"_s;
    QTest::newRow("an acronym") << u"ORG"_s << QStringList{u"United Nations"_s, u"U.N."_s}
                                << u"U.N. = United Nations (acronym)"_s;
    QTest::newRow("small words") << u"ORG"_s << QStringList{u"Bank of England"_s, u"BOE"_s}
                                 << u"BOE = Bank of England (acronym)"_s;
    QTest::newRow("a company") << u"ORG"_s << QStringList{u"Apple"_s, u"Apple Inc."_s}
                               << u"Apple Inc. = Apple (company-suffix)"_s;
    QTest::newRow("a place") << u"LOC"_s << QStringList{u"Guinea-Bissau"_s, u"Guinea Bissau"_s}
                             << u"Guinea Bissau = Guinea-Bissau (spelling)"_s;
}

void SameNamesTest::joined()
{
    QFETCH(QString, label);
    QFETCH(QStringList, used);
    QFETCH(QString, expected);
    const QStringList found = described(names(used, label));
    QVERIFY2(found.contains(expected), qPrintable(found.join(u"; "_s)));
}

void SameNamesTest::apart_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("used");
    QTest::newRow("two of a surname")
        << u"PER"_s
        << QStringList{u"Donald Trump"_s, u"Melania Trump"_s, u"President Trump"_s, u"Trump"_s};
    QTest::newRow("two middle names")
        << u"PER"_s << QStringList{u"George H. W. Bush"_s, u"George W. Bush"_s, u"George Bush"_s};
    QTest::newRow("two middle names, the short one used most")
        << u"PER"_s << QStringList{u"George Bush"_s, u"George W. Bush"_s, u"George H. W. Bush"_s};
    QTest::newRow("father and son")
        << u"PER"_s << QStringList{u"Martin King Sr."_s, u"Martin King Jr."_s};
    QTest::newRow("a generation and none")
        << u"PER"_s << QStringList{u"Donald Trump"_s, u"Donald Trump Jr."_s};
    QTest::newRow("other first names") << u"PER"_s << QStringList{u"Ann Cole"_s, u"Anna Cole"_s};
    QTest::newRow("other surnames") << u"PER"_s << QStringList{u"Ann Cole"_s, u"Ann Coleman"_s};
    QTest::newRow("a surname used more than its full name")
        << u"PER"_s << QStringList{u"Merkel"_s, u"Angela Merkel"_s};
    QTest::newRow("initials of two")
        << u"ORG"_s
        << QStringList{u"American Medical Association"_s, u"American Music Awards"_s, u"AMA"_s};
    QTest::newRow("an acronym that is a place")
        << u"LOC"_s << QStringList{u"United States"_s, u"US"_s};
    QTest::newRow("a part of a name") << u"ORG"_s << QStringList{u"Bank of England"_s, u"Bank"_s};
    QTest::newRow("nothing but points") << u"ORG"_s << QStringList{u"..."_s, u"!"_s};
    QTest::newRow("places by surname")
        << u"LOC"_s << QStringList{u"West Virginia"_s, u"Virginia"_s};
}

void SameNamesTest::apart()
{
    QFETCH(QString, label);
    QFETCH(QStringList, used);
    QCOMPARE(described(names(used, label)), QStringList());
    // Nor is anything of another label.
    QCOMPARE(
        described({{u"Washington"_s, u"PER"_s, 3}, {u"Washington"_s, u"LOC"_s, 4}}), QStringList());
}

void SameNamesTest::noChains()
{
    const QList<UsedName> used = names(
        {u"Donald Trump"_s, u"Donald J. Trump"_s, u"DONALD J TRUMP"_s, u"President Trump"_s,
         u"Trump"_s, u"TRUMP"_s},
        u"PER"_s);
    const QList<NameAlias> found = sameNames(used);
    QCOMPARE(found.size(), 5);
    for (const NameAlias &alias : found) {
        QCOMPARE(alias.name, 0);
        QVERIFY(alias.confidence > 0 && alias.confidence < 1);
    }
}

void SameNamesTest::theMostUsedStandsForTheOthers()
{
    const QList<NameAlias> found =
        sameNames({{u"Donald J. Trump"_s, u"PER"_s, 2}, {u"Donald Trump"_s, u"PER"_s, 30}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().alias, 0);
    QCOMPARE(found.first().name, 1);
}

void SameNamesTest::stops()
{
    QList<UsedName> used;
    for (int i = 0; i < 5000; ++i) {
        used.append({u"Name %1"_s.arg(i % 50), u"PER"_s, 1});
    }
    QVERIFY(!sameNames(used).isEmpty());
    QVERIFY(sameNames(used, [] { return true; }).isEmpty());
}

QTEST_APPLESS_MAIN(SameNamesTest)
#include "test_samenames.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/canonicaltext.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class CanonicalTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomes_data();
    void becomes();
    void theWayBackHoldsForEveryPlace();
    void aSecondTimeChangesNothing();
};

void CanonicalTextTest::becomes_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"One.\nTwo."_s << u"One.\nTwo."_s;
    QTest::newRow("windows") << u"One.\r\n\r\nTwo.\r\n"_s << u"One.\n\nTwo.\n"_s;
    QTest::newRow("old mac") << u"One.\rTwo."_s << u"One.\nTwo."_s;
    QTest::newRow("separators") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
    QTest::newRow("nul") << (u"a"_s + QChar(0) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("lone high") << (u"a"_s + QChar(0xD83D) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("lone low") << (u"a"_s + QChar(0xDE00) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("pair stays") << u"a😀b"_s << u"a😀b"_s;
    QTest::newRow("mark at the start") << u"\uFEFFText"_s << u"Text"_s;
    QTest::newRow("two marks at the start") << u"\uFEFF\uFEFFText"_s << u"Text"_s;
    QTest::newRow("swapped mark and its neighbour")
        << u"\uFFFEa\uFFFFb\uFFFD"_s << u"\uFFFDa\uFFFDb\uFFFD"_s;
    QTest::newRow("mark inside stays") << u"Te\uFEFFxt"_s << u"Te\uFEFFxt"_s;
    QTest::newRow("soft hyphen and no-break space stay")
        << u"a\u00ADb\u00A0c"_s << u"a\u00ADb\u00A0c"_s;
    QTest::newRow("empty") << QString() << QString();
}

void CanonicalTextTest::becomes()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    QCOMPARE(CanonicalText(raw).text(), text);
}

void CanonicalTextTest::theWayBackHoldsForEveryPlace()
{
    QRandomGenerator random(11);
    const QList<QString> alphabet = {u"a"_s, u"\r\n"_s, u"\r"_s, u"\n"_s, u"😀"_s, u"\u2028"_s};
    for (int round = 0; round < 300; ++round) {
        QString raw = QString(round % 3, QChar(QChar::ByteOrderMark));
        for (int i = 0; i < 40; ++i) {
            raw += alphabet[random.bounded(int(alphabet.size()))];
        }
        const CanonicalText canonical(raw);
        for (qsizetype i = 0; i <= canonical.text().size(); ++i) {
            QCOMPARE(canonical.fromRaw(canonical.toRaw(i)), i);
            if (i < canonical.text().size() && canonical.text()[i] == u'a') {
                QCOMPARE(raw[canonical.toRaw(i)], QChar(u'a'));
            }
        }
        QCOMPARE(canonical.toRaw(canonical.text().size()), raw.size());
    }
}

void CanonicalTextTest::aSecondTimeChangesNothing()
{
    const QString once = CanonicalText(u"\uFEFFa\r\nb\u2029c\r"_s).text();
    QCOMPARE(CanonicalText(once).text(), once);
    QVERIFY(CanonicalText(once).keepsLength());
}

QTEST_APPLESS_MAIN(CanonicalTextTest)
#include "test_canonicaltext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/offsetmap.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class OffsetMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPlaces();
    void placesInsideACharacterAreItsStart();
    void randomTextsAgreeWithQt();
    void emptyText();
};

void OffsetMapTest::knownPlaces()
{
    // a, e with acute (2 bytes), euro (3 bytes), an emoji (2 units, 4 bytes), b
    const QString text = u"aé€😀b"_s;
    const OffsetMap map(text);
    QCOMPARE(map.codePointLength(), 5);
    QCOMPARE(map.utf8Length(), 11);
    QCOMPARE(map.toCodePoints(5), 4);
    QCOMPARE(map.toUtf8(5), 10);
    QCOMPARE(map.fromCodePoints(4), 5);
    QCOMPARE(map.fromUtf8(10), 5);
    QCOMPARE(map.toCodePoints(Span{3, 6}), (Span{3, 5}));
    QVERIFY(map.toUtf8(Span()).isNull());
}

void OffsetMapTest::placesInsideACharacterAreItsStart()
{
    const QString text = u"a😀b"_s;
    const OffsetMap map(text);
    QCOMPARE(map.toCodePoints(2), 1);
    QCOMPARE(map.fromUtf8(3), 1);
}

void OffsetMapTest::randomTextsAgreeWithQt()
{
    QRandomGenerator random(7);
    const QList<QString> alphabet = {u"a"_s,  u"é"_s,       u"€"_s,      u"😀"_s,
                                     u"\n"_s, u"e\u0301"_s, u"\u05D0"_s, u"中"_s};
    for (int round = 0; round < 200; ++round) {
        QString text;
        const int length = random.bounded(1500);
        const bool asciiOnly = round % 10 == 0;
        for (int i = 0; i < length; ++i) {
            text += asciiOnly ? u"a"_s : alphabet[random.bounded(int(alphabet.size()))];
        }
        const OffsetMap map(text);
        QCOMPARE(map.codePointLength(), text.toUcs4().size());
        QCOMPARE(map.utf8Length(), text.toUtf8().size());
        for (int probe = 0; probe < 20; ++probe) {
            qsizetype place = random.bounded(int(text.size()) + 1);
            if (place > 0 && place < text.size() && text[place].isLowSurrogate()) {
                --place;
            }
            const QString head = text.first(place);
            QCOMPARE(map.toCodePoints(place), head.toUcs4().size());
            QCOMPARE(map.toUtf8(place), head.toUtf8().size());
            QCOMPARE(map.fromCodePoints(map.toCodePoints(place)), place);
            QCOMPARE(map.fromUtf8(map.toUtf8(place)), place);
        }
    }
}

void OffsetMapTest::emptyText()
{
    const OffsetMap map(u"");
    QCOMPARE(map.codePointLength(), 0);
    QCOMPARE(map.fromCodePoints(3), 0);
}

QTEST_APPLESS_MAIN(OffsetMapTest)
#include "test_offsetmap.moc"

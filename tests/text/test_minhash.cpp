// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/minhash.h>

#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <QTest>

#include <cmath>

using namespace Quoth;
using namespace Qt::StringLiterals;

class MinHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseMarksAndSignsMakeNoDifference();
    void shortTextsHaveNone();
    void estimatesWhatTheTextsShare();
    void nearSameTextsShareABand();
    void bytesThereAndBack();
    void theNumbersStayThoseOfTheFile();
};

namespace {

QStringList someWords(QRandomGenerator &random, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i) {
        words.append(u"w%1"_s.arg(random.bounded(5'000)));
    }
    return words;
}

/// With so many words changed.
QString changed(QRandomGenerator &random, QStringList words, int changes)
{
    for (int i = 0; i < changes; ++i) {
        words[random.bounded(int(words.size()))] = u"x%1"_s.arg(random.bounded(100'000));
    }
    return words.join(u' ');
}

} // namespace

void MinHashTest::caseMarksAndSignsMakeNoDifference()
{
    const MinHash plain = minHash(u"We waited too long she said on Monday in Oakfield");
    QCOMPARE(minHash(u"“We waited TOO long,” she said –\non Monday, in\u00A0Oakfield."), plain);
    QVERIFY(minHash(u"We waited too long he said on Monday in Oakfield") != plain);
}

void MinHashTest::shortTextsHaveNone()
{
    QVERIFY(minHash(u"One two three four").numbers.isEmpty());
    QCOMPARE(resemblance(minHash(u"One"), minHash(u"One")), 0.0);
    QVERIFY(bandKeys(minHash(u"One")).isEmpty());
}

void MinHashTest::estimatesWhatTheTextsShare()
{
    QRandomGenerator random(8);
    double difference = 0;
    constexpr int rounds = 60;
    for (int round = 0; round < rounds; ++round) {
        const QStringList words = someWords(random, 400);
        const QString a = words.join(u' ');
        const QString b = changed(random, words, round);
        difference += resemblance(minHash(a), minHash(b)) - sharedShingles(a, b);
    }
    QVERIFY(std::abs(difference / rounds) < 0.04); // neither too high nor too low
}

void MinHashTest::nearSameTextsShareABand()
{
    QRandomGenerator random(9);
    int found = 0;
    int strangers = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const QStringList words = someWords(random, 400);
        const QList<quint64> keys = bandKeys(minHash(words.join(u' ')));
        const QSet<quint64> bands(keys.cbegin(), keys.cend());
        const auto shares = [&bands](const QString &text) {
            const QList<quint64> others = bandKeys(minHash(text));
            return bands.intersects(QSet<quint64>(others.cbegin(), others.cend()));
        };
        found += shares(changed(random, words, 8)) ? 1 : 0; // about 0.82 of the shingles
        strangers += shares(someWords(random, 400).join(u' ')) ? 1 : 0;
    }
    QVERIFY2(found >= rounds * 95 / 100, qPrintable(QString::number(found)));
    QCOMPARE(strangers, 0);
}

void MinHashTest::bytesThereAndBack()
{
    const MinHash hash = minHash(u"one two three four five six seven");
    QCOMPARE(minHashBytes(hash).size(), 128);
    QCOMPARE(minHashFromBytes(minHashBytes(hash)), hash);
    QVERIFY(minHashFromBytes("short").numbers.isEmpty());
}

/// A library keeps them: another way to count would compare apples with pears.
void MinHashTest::theNumbersStayThoseOfTheFile()
{
    const MinHash hash = minHash(u"the old bridge will not last");
    QCOMPARE(hash.numbers.size(), 32);
    QCOMPARE(hash.numbers.first(), 1649330502U);
}

QTEST_APPLESS_MAIN(MinHashTest)
#include "test_minhash.moc"

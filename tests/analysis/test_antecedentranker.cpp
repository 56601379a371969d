// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/rankertrainer.h>

#include <QFile>
#include <QTest>

#include <numeric>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

AntecedentCandidate candidate(int entity, double distance, double owner)
{
    AntecedentCandidate made;
    made.entity = entity;
    made.sign(AntecedentSign::Distance) = distance;
    made.sign(AntecedentSign::Owner) = owner;
    return made;
}

/// A language in which whoever owns something is meant, however far.
QList<RankerExample> ownersAreMeant()
{
    QList<RankerExample> examples;
    for (int i = 0; i < 40; ++i) {
        examples.append({{candidate(0, 0, 0), candidate(1, 1 + i % 3, 1)}, {false, true}});
    }
    return examples;
}

} // namespace

class AntecedentRankerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byHandTheNearerIsMeant();
    void probabilitiesSumToOne();
    void learnsWhatTheExamplesShow();
    void sameExamplesSameWeights();
    void theShippedModelIsRead();
    void brokenModelsAreRefused_data();
    void brokenModelsAreRefused();
};

void AntecedentRankerTest::byHandTheNearerIsMeant()
{
    const QList<double> shares =
        AntecedentRanker().probabilities({candidate(0, 3, 0), candidate(1, 0, 0)});
    QVERIFY(shares[1] > 0.9);
}

void AntecedentRankerTest::probabilitiesSumToOne()
{
    const QList<double> shares = AntecedentRanker().probabilities(
        {candidate(0, 3, 0), candidate(1, 800, 0), candidate(2, -800, 1)});
    QVERIFY(qAbs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-9);
    QVERIFY(AntecedentRanker().probabilities({}).isEmpty());
}

void AntecedentRankerTest::learnsWhatTheExamplesShow()
{
    const QList<RankerExample> examples = ownersAreMeant();
    QCOMPARE(scoreRanker(AntecedentRanker(), examples).right, 0);
    QCOMPARE(scoreRanker(trainRanker(examples), examples).right, 40);
    QCOMPARE(crossValidate(examples).right, 40);
}

void AntecedentRankerTest::sameExamplesSameWeights()
{
    QCOMPARE(trainRanker(ownersAreMeant()).weights(), trainRanker(ownersAreMeant()).weights());
    QCOMPARE(trainRanker({}).weights(), AntecedentRanker().weights());
}

void AntecedentRankerTest::theShippedModelIsRead()
{
    QFile file(QStringLiteral(QUOTH_SOURCE_DIR "/resources/models/speakers-en.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto ranker = AntecedentRanker::fromJson(file.readAll(), u"speakers-en.json"_s);
    QVERIFY(ranker.has_value());
    QVERIFY(ranker->weights() != AntecedentRanker().weights());
}

void AntecedentRankerTest::brokenModelsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("another version") << QByteArray(R"({"version": 9, "weights": {}})");
    QTest::newRow("weights missing") << QByteArray(R"({"version": 1, "weights": {"owner": 1}})");
    QTest::newRow("no number") << QByteArray(R"({"version": 1, "weights": {"distance": "far"}})");
}

void AntecedentRankerTest::brokenModelsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto ranker = AntecedentRanker::fromJson(bytes, u"broken"_s);
    QVERIFY(!ranker.has_value());
    QCOMPARE(ranker.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(AntecedentRankerTest)
#include "test_antecedentranker.moc"

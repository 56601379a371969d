// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <formats/analysisjson.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    int start = 0;
    int end = 0;
};

Place placeOf(const QJsonValue &value)
{
    return {value[u"start"_s].toInt(), value[u"end"_s].toInt()};
}

QString described(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

bool sameBounds(const QJsonValue &a, const QJsonValue &b)
{
    return a[u"start"_s] == b[u"start"_s] && a[u"end"_s] == b[u"end"_s];
}

int overlap(const QJsonValue &a, const QJsonValue &b)
{
    const Place left = placeOf(a);
    const Place right = placeOf(b);
    return std::max(0, std::min(left.end, right.end) - std::max(left.start, right.start));
}

} // namespace

/// The article that the gold labels were made for by hand. It lies outside the source tree, since
/// its text belongs to its publisher.
class SeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void structure();
    void everyEntityAndAtMostOneMore();
    void everyDateHasItsValue();
    void markedQuotations();
    void indirectQuotations();
    void thePronounIsResolved();

private:
    [[nodiscard]] QJsonArray goldQuotes(const QStringList &kinds) const;

    QJsonObject m_gold;
    QJsonObject m_found;
};

void SeedTest::initTestCase()
{
    const QString folder = QStringLiteral(QUOTH_SOURCE_DIR "/../shared/corpora/seed/");
    QFile gold(folder + u"gold.json"_s);
    if (!gold.open(QIODevice::ReadOnly)) {
        QSKIP("the seed article with its gold labels is not beside the source tree");
    }
    m_gold = QJsonDocument::fromJson(gold.readAll()).object();
    const auto pipeline = loadPipeline();
    QVERIFY(pipeline.has_value());
    Article article;
    article.key = u"seed"_s;
    article.text = m_gold[u"text"_s].toString();
    const Analysis analysis = (*pipeline)->analyze({article.text, {}, {}, {}});
    m_found = analysisJson(article, analysis, article.text);
}

void SeedTest::structure()
{
    const QJsonObject gold = m_gold[u"structure"_s].toObject();
    const QJsonObject found = m_found[u"structure"_s].toObject();
    QCOMPARE(found[u"title"_s], gold[u"title"_s]);
    QCOMPARE(m_found[u"byline"_s], gold[u"byline"_s]);
    QCOMPARE(m_found[u"published"_s], gold[u"published"_s]);
    QCOMPARE(m_found[u"language"_s], m_gold[u"language"_s]);
    const QJsonArray line = gold[u"boilerplate"_s].toArray().first().toArray();
    QVERIFY(found[u"boilerplate"_s].toArray().contains(line));
    QCOMPARE(found[u"body"_s].toArray().last().toArray().last(), gold[u"body"_s].toArray().last());
}

void SeedTest::everyEntityAndAtMostOneMore()
{
    const QJsonArray found = m_found[u"entities"_s].toArray();
    QSet<int> used;
    for (const QJsonValue &gold : m_gold[u"entities"_s].toArray()) {
        int match = -1;
        for (int i = 0; i < found.size(); ++i) {
            if (sameBounds(found[i], gold) && found[i][u"label"_s] == gold[u"label"_s]) {
                match = i;
            }
        }
        if (match < 0) {
            QVERIFY2(gold[u"optional"_s].toBool(), qPrintable(u"missing: "_s + described(gold)));
            continue;
        }
        used.insert(match);
        const QJsonValue entity = gold[u"entity"_s];
        if (entity.isString()) {
            QVERIFY2(
                found[match][u"entity"_s] == entity,
                qPrintable(described(gold) + u" is not "_s + described(found[match])));
        }
    }
    QStringList extra;
    for (int i = 0; i < found.size(); ++i) {
        if (!used.contains(i)) {
            extra.append(described(found[i]));
        }
    }
    QVERIFY2(extra.size() <= 1, qPrintable(extra.join(u'\n')));
}

void SeedTest::everyDateHasItsValue()
{
    for (const QJsonValue &gold : m_gold[u"entities"_s].toArray()) {
        for (const QJsonValue &found : m_found[u"entities"_s].toArray()) {
            if (gold[u"value"_s].isString() && sameBounds(found, gold)) {
                QCOMPARE(found[u"value"_s], gold[u"value"_s]);
            }
        }
    }
}

QJsonArray SeedTest::goldQuotes(const QStringList &kinds) const
{
    QJsonArray quotes;
    for (const QJsonValue &quote : m_gold[u"quotes"_s].toArray()) {
        if (kinds.contains(quote[u"kind"_s].toString())) {
            quotes.append(quote);
        }
    }
    return quotes;
}

void SeedTest::markedQuotations()
{
    const QJsonArray gold = goldQuotes({u"direct"_s, u"mixed"_s});
    QVERIFY(gold.size() >= 8);
    for (const QJsonValue &quote : gold) {
        bool isFound = false;
        for (const QJsonValue &candidate : m_found[u"quotes"_s].toArray()) {
            if (!sameBounds(candidate, quote)) {
                continue;
            }
            isFound = true;
            QCOMPARE(candidate[u"kind"_s], quote[u"kind"_s]);
            QVERIFY2(
                sameBounds(candidate[u"cue"_s], quote[u"cue"_s]), qPrintable(described(candidate)));
            QCOMPARE(candidate[u"speaker"_s][u"entity"_s], quote[u"speaker"_s][u"entity"_s]);
        }
        QVERIFY2(isFound, qPrintable(u"missing: "_s + described(quote)));
    }
}

void SeedTest::indirectQuotations()
{
    const QJsonArray gold = goldQuotes({u"indirect"_s});
    QVERIFY(gold.size() >= 4);
    for (const QJsonValue &quote : gold) {
        int best = 0;
        for (const QJsonValue &candidate : m_found[u"quotes"_s].toArray()) {
            best = std::max(best, overlap(candidate, quote));
        }
        const Place place = placeOf(quote);
        QVERIFY2(
            2 * best >= place.end - place.start, qPrintable(u"missing: "_s + described(quote)));
    }
}

void SeedTest::thePronounIsResolved()
{
    for (const QJsonValue &candidate : m_found[u"quotes"_s].toArray()) {
        if (candidate[u"speaker"_s][u"text"_s] == u"He"_s) {
            QCOMPARE(candidate[u"speaker"_s][u"entity"_s], QJsonValue(u"David Madden"_s));
            return;
        }
    }
    QFAIL("no quotation with \"He\" as its source");
}

QTEST_GUILESS_MAIN(SeedTest)
#include "test_seed.moc"

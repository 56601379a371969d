// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedquotations.h"

#include <analysis/evaluation/quotationscore.h>
#include <analysis/pipeline.h>
#include <common/pipelineloader.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// News passages of our own with their quotations marked by hand, through the whole pipeline: the
/// figures may rise, and must not fall.
class PassagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMarkupIsRead();
    void allKinds();
    void direct();

private:
    [[nodiscard]] QuotationScore scored(const QList<QuotationKind> &kinds) const;

    std::shared_ptr<const Pipeline> m_pipeline;
    QList<MarkedQuotations> m_passages;
};

void PassagesTest::initTestCase()
{
    const auto pipeline = loadPipeline();
    QVERIFY2(pipeline.has_value(), "the pipeline could not be loaded");
    m_pipeline = *pipeline;
    const QDir folder(QStringLiteral(QUOTH_SOURCE_DIR "/tests/corpus/quotations"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_passages.append(MarkedQuotations(QString::fromUtf8(file.readAll())));
    }
    QVERIFY(m_passages.size() >= 8);
}

void PassagesTest::theMarkupIsRead()
{
    const MarkedQuotations passage(
        u"# 1 Olivia Tran\n\n⟦i1 The plan⟧, ⟨1 she⟩ said, ⟦i1+ is “⟦m1 dead⟧.”⟧ ⟦x1 So.⟧"_s);
    QCOMPARE(passage.gold.text, u"The plan, she said, is “dead.” So."_s);
    QCOMPARE(passage.gold.quotations.size(), 2);
    const GoldQuotation &split = passage.gold.quotations[1];
    QCOMPARE(split.speaker, Span(10, 13));
    QCOMPARE(split.speakerName, u"Olivia Tran"_s);
    QCOMPARE(passage.optional, QList<Span>{Span(31, 34)});
}

QuotationScore PassagesTest::scored(const QList<QuotationKind> &kinds) const
{
    QuotationScore score(kinds);
    for (const MarkedQuotations &passage : m_passages) {
        Analysis found = m_pipeline->analyze({passage.gold.text, {}, {}, {}});
        found.quotations.removeIf([&passage](const QuotationFinding &quotation) {
            return std::any_of(
                passage.optional.begin(), passage.optional.end(),
                [&quotation](Span span) { return span.contains(quotation.span); });
        });
        score.add(passage.gold, found);
    }
    return score;
}

void PassagesTest::allKinds()
{
    const QuotationScore score =
        scored({QuotationKind::Direct, QuotationKind::Mixed, QuotationKind::Indirect});
    qInfo(
        "all kinds: F1 %.1f at 0.3, %.1f at 0.8; speaker %.1f, name %.1f",
        score.overlapThird().f1(), score.overlapMost().f1(), score.speaker().recall(),
        score.name().recall());
    QVERIFY(score.overlapThird().gold >= 120);
    QVERIFY(score.overlapThird().f1() >= 95);
    QVERIFY(score.overlapMost().f1() >= 94);
    QVERIFY(score.speaker().recall() >= 85);
    QVERIFY(score.name().recall() >= 90);
}

void PassagesTest::direct()
{
    const QuotationScore score = scored({QuotationKind::Direct});
    QVERIFY(score.overlapMost().f1() >= 97);
}

QTEST_GUILESS_MAIN(PassagesTest)
#include "test_passages.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Four times the text must not take much more than four times the time, whatever the text is.
#include "analysistiming.h"
#include "degeneratetext.h"

#include <analysis/pipeline.h>
#include <analysis/proposals.h>
#include <common/pipelineloader.h>
#include <core/error.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exponent();
    void degenerateTextsAreLinear_data();
    void degenerateTextsAreLinear();

private:
    static constexpr qsizetype shortText = 10'000;
    static constexpr qsizetype longText = 4 * shortText;

    [[nodiscard]] double timeOf(const QString &text) const
    {
        return fastestRound(1, [&] {
            const Analysis analysis = m_pipeline->analyze({text, {}, {}, {}});
            (void)proposals(analysis, text);
        });
    }

    std::shared_ptr<const Pipeline> m_pipeline;
    QList<DegenerateText> m_short;
    QList<DegenerateText> m_long;
};

void GrowthTest::initTestCase()
{
    const auto pipeline = loadPipeline();
    QVERIFY2(pipeline, qPrintable(pipeline ? QString() : errorText(pipeline.error())));
    m_pipeline = *pipeline;
    m_short = degenerateTexts(shortText);
    m_long = degenerateTexts(longText);
    // Tables that are made at the first use are no part of the growth.
    for (const DegenerateText &sort : degenerateTexts(500)) {
        (void)timeOf(sort.text);
    }
}

void GrowthTest::exponent()
{
    const auto isNear = [](double value, double expected) {
        return std::abs(value - expected) < 1e-9;
    };
    QVERIFY(isNear(growthExponent({{10, 3}, {100, 30}, {1000, 300}}), 1));
    QVERIFY(isNear(growthExponent({{1, 1}, {2, 4}, {4, 16}}), 2));
    QVERIFY(isNear(growthExponent({{1, 5}, {100, 5}}), 0));
}

void GrowthTest::degenerateTextsAreLinear_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_short.size(); ++i) {
        QTest::newRow(qPrintable(m_short[i].name)) << i;
    }
}

void GrowthTest::degenerateTextsAreLinear()
{
    QFETCH(int, index);
    // Four times is linear and sixteen times is quadratic. Processor time of this thread, the
    // fastest of some tries: a busy machine only makes it slower.
    constexpr double mostGrowth = 9;
    constexpr int tries = 6;
    double small = timeOf(m_short[index].text);
    double large = timeOf(m_long[index].text);
    for (int i = 0; i < tries && large > mostGrowth * small; ++i) {
        small = std::min(small, timeOf(m_short[index].text));
        large = std::min(large, timeOf(m_long[index].text));
    }
    QVERIFY2(
        large <= mostGrowth * small,
        qPrintable(u"%1 s, and %2 s for four times the text"_s.arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(GrowthTest)
#include "test_growth.moc"

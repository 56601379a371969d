// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/entityscore.h>
#include <analysis/evaluation/mistake.h>
#include <analysis/evaluation/quotationscore.h>
#include <analysis/evaluation/timexscore.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

EntityMention name(Span span, EntityLabel label, double confidence = 0.95)
{
    EntityMention mention;
    mention.span = span;
    mention.label = label;
    mention.confidence = confidence;
    return mention;
}

EntityMention date(Span span, const QString &value)
{
    EntityMention mention = name(span, EntityLabel::Date);
    mention.value = value;
    return mention;
}

QuotationFinding finding(Span span, QuotationKind kind, Span source, int speaker)
{
    QuotationFinding found;
    found.span = span;
    found.kind = kind;
    found.source = source;
    found.speaker = speaker;
    return found;
}

} // namespace

/// Worked examples, small enough to count by hand.
class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelAndBoundsMustBothBeRight();
    void theConventionCutsTitlesAndArticles();
    void calibrationIsTheGapBetweenConfidenceAndPrecision();
    void quotationsAreFoundByOverlap();
    void aQuotationOfAnotherKindIsNotPunished();
    void eachDateIsUsedOnce();
    void mistakesAreTold();
    void aSpeakerOrAValueCanBeAMistake();
    void whatIsNotLabelledIsNoMistake();
    void nothingAgainstNothing();
};

void EvaluationTest::labelAndBoundsMustBothBeRight()
{
    EntityScore score;
    score.add(
        u"Ann met Bob in Rome",
        {name({0, 3}, EntityLabel::Person), name({8, 11}, EntityLabel::Person),
         name({15, 19}, EntityLabel::Place)},
        {name({0, 3}, EntityLabel::Person), name({8, 11}, EntityLabel::Organisation),
         name({14, 19}, EntityLabel::Place)});
    QCOMPARE(score.micro().right, 1);
    QCOMPARE(score.micro().gold, 3);
    QCOMPARE(score.micro().predicted, 3);
    QCOMPARE(score.span().right, 2);
    QCOMPARE(score.byLabel(EntityLabel::Person).recall(), 50.0);
}

void EvaluationTest::theConventionCutsTitlesAndArticles()
{
    const QString text = u"President Donald Trump of the United States' army"_s;
    const QList<EntityMention> gold = {
        name({0, 22}, EntityLabel::Person), name({26, 44}, EntityLabel::Place)};
    const QList<EntityMention> found = {
        name({10, 22}, EntityLabel::Person), name({30, 43}, EntityLabel::Place)};
    EntityScore asLabelled(false);
    asLabelled.add(text, gold, found);
    QCOMPARE(asLabelled.micro().right, 0);
    EntityScore underConvention(true);
    underConvention.add(text, gold, found);
    QCOMPARE(underConvention.micro().right, 2);
}

void EvaluationTest::calibrationIsTheGapBetweenConfidenceAndPrecision()
{
    // Two at 0.75, one of them right: |0.75 - 0.5| = 0.25.
    EntityScore score;
    score.add(
        u"Ann Bob", {name({0, 3}, EntityLabel::Person)},
        {name({0, 3}, EntityLabel::Person, 0.75), name({4, 7}, EntityLabel::Person, 0.75)});
    QCOMPARE(score.calibrationError(), 0.25);
}

void EvaluationTest::quotationsAreFoundByOverlap()
{
    GoldDocument gold;
    gold.text = u"abcdefghij said Ann Lee"_s;
    GoldQuotation quotation;
    quotation.parts = {{0, 10}};
    quotation.speaker = {16, 23};
    quotation.speakerName = u"Ann Lee"_s;
    gold.quotations = {quotation};
    Analysis found;
    found.entities = {{u"Ann Lee"_s, EntityLabel::Person, Gender::Unknown, false, {}}};
    found.quotations = {finding({0, 5}, QuotationKind::Direct, {20, 23}, 0)};
    QuotationScore score;
    score.add(gold, found);
    QCOMPARE(score.exact().right, 0);
    QCOMPARE(score.overlapThird().right, 1); // 0.5 of it
    QCOMPARE(score.overlapMost().right, 0);
    QCOMPARE(score.speaker().recall(), 100.0);
    QCOMPARE(score.endToEnd().recall(), 100.0);
    QCOMPARE(score.name().recall(), 100.0);
}

void EvaluationTest::aQuotationOfAnotherKindIsNotPunished()
{
    GoldDocument gold;
    gold.text = u"abcdefghij klmnopqrst"_s;
    GoldQuotation direct;
    direct.parts = {{0, 10}};
    GoldQuotation indirect;
    indirect.kind = QuotationKind::Indirect;
    indirect.parts = {{11, 21}};
    gold.quotations = {direct, indirect};
    Analysis found;
    found.quotations = {
        finding({0, 10}, QuotationKind::Direct, {}, -1),
        finding({11, 21}, QuotationKind::Direct, {}, -1)};
    QuotationScore score({QuotationKind::Direct});
    score.add(gold, found);
    QCOMPARE(score.exact().right, 1);
    QCOMPARE(score.exact().gold, 1);
    QCOMPARE(score.exact().predicted, 1);
}

void EvaluationTest::eachDateIsUsedOnce()
{
    TimexScore score;
    score.add(
        {date({0, 6}, u"2018-09-09"_s), date({10, 16}, u"2018-09-10"_s)},
        {date({0, 6}, u"2018-09-09"_s), date({1, 4}, u"2018-09-09"_s),
         date({11, 16}, u"2018-09-17"_s)});
    QCOMPARE(score.strict().right, 1);
    QCOMPARE(score.relaxed().right, 2);
    QCOMPARE(score.value().right, 1);
    QCOMPARE(score.relaxed().predicted, 3);

    EntityMention length = date({20, 30}, u"P3M"_s);
    length.timex = TimexType::Duration;
    EntityMention day = date({0, 6}, u"2018-09-09"_s);
    day.timex = TimexType::Date;
    TimexScore dates(TimexType::Date);
    dates.add({day, length}, {day, length, date({40, 44}, u"2018"_s)});
    QCOMPARE(dates.relaxed().gold, 1);
    QCOMPARE(dates.relaxed().predicted, 2);
    QCOMPARE(dates.value().right, 1);
}

void EvaluationTest::mistakesAreTold()
{
    GoldDocument gold;
    gold.id = u"d1"_s;
    gold.text = u"Ann met Bob of New York City in Rome, not Bonn"_s;
    gold.entities = {
        name({0, 3}, EntityLabel::Person), name({8, 11}, EntityLabel::Person),
        name({15, 28}, EntityLabel::Place), name({32, 36}, EntityLabel::Place)};
    Analysis found;
    found.mentions = {
        name({0, 3}, EntityLabel::Person), name({8, 11}, EntityLabel::Organisation),
        name({15, 23}, EntityLabel::Place), name({42, 46}, EntityLabel::Place)};
    const QList<Mistake> mistakes = findMistakes(gold, found, {});
    QStringList told;
    for (const Mistake &mistake : mistakes) {
        QCOMPARE(mistake.document, u"d1"_s);
        told += identifier(mistake.task) + u' ' + identifier(mistake.kind) + u' ' +
                mistake.expectedNote + u'>' + mistake.foundNote;
    }
    QCOMPARE(
        told, QStringList(
                  {u"entity label PER>ORG"_s, u"entity border LOC>LOC"_s, u"entity missed LOC>"_s,
                   u"entity invented >LOC"_s}));
    QCOMPARE(mistakes[1].context, u"Ann met Bob of [{New York} City] in Rome, not Bonn"_s);
    QCOMPARE(mistakes[2].expected, (Span{32, 36}));
    QVERIFY(mistakes[2].found.isNull());
}

void EvaluationTest::aSpeakerOrAValueCanBeAMistake()
{
    GoldDocument gold;
    gold.text = u"abcdefghij said Ann Lee on Monday"_s;
    GoldQuotation quotation;
    quotation.parts = {{0, 10}};
    quotation.speaker = {16, 23};
    gold.quotations = {quotation};
    gold.timexes = {date({27, 33}, u"2018-09-10"_s)};
    Analysis found;
    found.quotations = {finding({0, 9}, QuotationKind::Direct, {27, 33}, -1)};
    found.mentions = {date({27, 33}, u"2018-09-17"_s)};
    const QList<Mistake> mistakes = findMistakes(gold, found, {});
    QCOMPARE(mistakes.size(), 2);
    QCOMPARE(mistakes[0].task, MistakeTask::Quotation);
    QCOMPARE(mistakes[0].kind, MistakeKind::Speaker);
    QCOMPARE(mistakes[0].expectedNote, u"direct by Ann Lee"_s);
    QCOMPARE(mistakes[1].task, MistakeTask::Date);
    QCOMPARE(mistakes[1].kind, MistakeKind::Value);
    QCOMPARE(mistakes[1].foundNote, u"DATE 2018-09-17"_s);
}

void EvaluationTest::whatIsNotLabelledIsNoMistake()
{
    GoldDocument gold;
    gold.text = u"Ann likes Dutch cheese"_s;
    gold.entities = {name({0, 3}, EntityLabel::Person)};
    Analysis found;
    found.mentions = {name({0, 3}, EntityLabel::Person), name({10, 15}, EntityLabel::Misc)};
    QCOMPARE(findMistakes(gold, found, {}).size(), 1);
    QVERIFY(findMistakes(gold, found, {.hasMisc = false}).isEmpty());
    found.quotations = {finding({4, 9}, QuotationKind::Direct, {}, -1)};
    QVERIFY(findMistakes(gold, found, {.hasMisc = false, .hasQuotations = false}).isEmpty());
}

void EvaluationTest::nothingAgainstNothing()
{
    QVERIFY(findMistakes({}, {}, {}).isEmpty());
    EntityScore entities;
    entities.add(u"", {}, {});
    QCOMPARE(entities.micro().f1(), 0.0);
    QCOMPARE(entities.calibrationError(), 0.0);
    QuotationScore quotations;
    quotations.add({}, {});
    QCOMPARE(quotations.exact().f1(), 0.0);
}

QTEST_APPLESS_MAIN(EvaluationTest)
#include "test_evaluation.moc"

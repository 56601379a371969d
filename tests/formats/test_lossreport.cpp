// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>
#include <formats/lossreport.h>

#include "../common/samples.h"

#include <QSet>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LossReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasAName();
    void whatHoldsAllLosesNothing();
    void eachFieldIsCounted_data();
    void eachFieldIsCounted();
    void partsAreJoinedOrSetApart();
    void spansAreTrimmed();
    void ofOverlapsNamesAreKept();
    void nestingAlone_data();
    void nestingAlone();
    void relationsGoWithTheirEnds();
    void reportsAddUp();
    void aReductionIsHeldWhole_data();
    void aReductionIsHeldWhole();
    void theCountsAreTheDifferences_data();
    void theCountsAreTheDifferences();

private:
    static AnnotatedArticle article(const QList<QList<Span>> &places);
    static void addSeeds();
};

AnnotatedArticle LossReportTest::article(const QList<QList<Span>> &places)
{
    AnnotatedArticle article;
    article.article.text = u"one two three four five six seven"_s;
    for (const QList<Span> &pieces : places) {
        Annotation annotation;
        annotation.id = article.set.annotations.size() + 1;
        setParts(annotation, pieces);
        Samples::setSpan(annotation, annotation.span, article.article.text);
        article.set.annotations.append(annotation);
    }
    Samples::sortForReading(article.set);
    return article;
}

void LossReportTest::everythingHasAName()
{
    QSet<QString> names;
    for (int i = 0; i < holdingCount; ++i) {
        names.insert(identifier(Holding(i)));
    }
    QCOMPARE(names.size(), holdingCount);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(identifier(Holding::RelationName), u"relation-name"_s);
    QVERIFY(Holdings::all().contains(Holding::RelationName));
    QVERIFY(!Holdings::all().without({Holding::Note}).contains(Holding::Note));
}

void LossReportTest::whatHoldsAllLosesNothing()
{
    QRandomGenerator random(1);
    const AnnotatedArticle article = Samples::annotated(random, 200, 50);
    FormatTraits traits;
    traits.holds = Holdings::all();
    const Reduction reduction = reduced(article, traits);
    QCOMPARE(reduction.content, article);
    QCOMPARE(reduction.report.losses, QList<Loss>());
    QCOMPARE(reduction.report.annotations, 50);
}

void LossReportTest::eachFieldIsCounted_data()
{
    QTest::addColumn<int>("holding");
    for (int i = 0; i < holdingCount; ++i) {
        QTest::newRow(qPrintable(identifier(Holding(i)))) << i;
    }
}

/// An article in which each thing occurs.
void LossReportTest::eachFieldIsCounted()
{
    QFETCH(int, holding);
    AnnotatedArticle full = article(
        {{{0, 3}, {8, 13}}, {{0, 13}}, {{3, 7}}, {{3, 7}}, {{4, 9}}, {{20, 20}}, {{24, 27}}});
    full.article.key = full.article.source = full.article.title = full.article.byline =
        full.article.language = u"x"_s;
    full.article.published = QDate(2020, 1, 1);
    full.article.structure.title = {0, 3};
    full.article.imported = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
    Annotation &last = full.set.annotations.last();
    last.kind = AnnotationKind::Entity;
    last.tag = last.entity = last.note = last.author = u"x"_s;
    last.attributes.insert(u"x"_s, u"y"_s);
    last.status = AnnotationStatus::Corrected;
    last.origin = {OriginKind::Rule, u"rule"_s, u"1"_s, 0.5};
    last.created = full.article.imported;
    full.set.annotations.first().status = AnnotationStatus::Rejected;
    const qint64 from = full.set.annotations.last().id;
    const qint64 to = full.set.annotations.at(1).id;
    full.set.relations = {
        {1, RelationKind::Speaker, from, to, {}},
        {2, RelationKind::Cue, from, to, {}},
        {3, RelationKind::Coreference, from, to, {}},
        {4, RelationKind::Related, from, to, u"x"_s}};
    FormatTraits traits;
    traits.holds = Holdings::all().without({Holding(holding)});
    traits.hasMarks = Holding(holding) != Holding::Marks;
    const LossReport report = lossReport(full, traits);
    QCOMPARE(report.losses.first().what, Holding(holding));
    const QMap<Holding, int> plural = {
        {Holding::Marks, int(full.set.annotations.size())},
        {Holding::AnySpan, 2},
        {Holding::Nesting, 3},
        {Holding::Crossing, 2},
        {Holding::Stacking, 2}};
    QCOMPARE(report.count(Holding(holding)), plural.value(Holding(holding), 1));
    QCOMPARE(
        report.losses.first().instead,
        Holding(holding) == Holding::Text ? Remedy::Referred : Remedy::LeftOut);
}

void LossReportTest::partsAreJoinedOrSetApart()
{
    AnnotatedArticle two = article({{{0, 3}, {8, 13}}, {{4, 7}}});
    two.set.relations = {{1, RelationKind::Related, 1, 2, u"x"_s}};
    FormatTraits traits;
    traits.holds = Holdings::all().without({Holding::Discontinuous});
    traits.remedies = {{Holding::Discontinuous, Remedy::WholeSpan}};
    Reduction reduction = reduced(two, traits);
    QCOMPARE(reduction.content.set.annotations.size(), 2);
    QCOMPARE(reduction.content.set.annotations.first().words, u"one two three"_s);
    QVERIFY(reduction.content.set.annotations.first().fragments.isEmpty());

    traits.remedies = {{Holding::Discontinuous, Remedy::Parts}};
    reduction = reduced(two, traits);
    QStringList words;
    for (const Annotation &annotation : std::as_const(reduction.content.set.annotations)) {
        QVERIFY(agreesWith(annotation, two.article.text));
        words.append(annotation.words + QString::number(annotation.id));
    }
    QCOMPARE(words, (QStringList{u"one1"_s, u"two2"_s, u"three3"_s}));
    QCOMPARE(reduction.content.set.relations, two.set.relations);
    QCOMPARE(reduction.report.losses, (QList<Loss>{{Holding::Discontinuous, 1, Remedy::Parts}}));

    traits.remedies.clear();
    reduction = reduced(two, traits);
    QCOMPARE(reduction.content.set.annotations.size(), 1);
    QCOMPARE(reduction.report.count(Holding::Related), 1);
}

void LossReportTest::spansAreTrimmed()
{
    const AnnotatedArticle spaces = article({{{3, 8}}, {{3, 4}}, {{0, 4}, {7, 14}}, {{0, 3}}});
    FormatTraits traits;
    traits.holds = Holdings::all().without({Holding::AnySpan});
    traits.remedies = {{Holding::AnySpan, Remedy::Trimmed}};
    const Reduction reduction = reduced(spaces, traits);
    QStringList words;
    for (const Annotation &annotation : reduction.content.set.annotations) {
        QVERIFY(agreesWith(annotation, spaces.article.text));
        words.append(shownWords(annotation));
    }
    QCOMPARE(words, (QStringList{u"one … three"_s, u"one"_s, u"two"_s, u""_s}));
    QCOMPARE(reduction.report.losses, (QList<Loss>{{Holding::AnySpan, 3, Remedy::Trimmed}}));
    traits.holds = traits.holds.without({Holding::EmptySpan});
    QCOMPARE(reduced(spaces, traits).content.set.annotations.size(), 3);
    QCOMPARE(lossReport(spaces, traits).count(Holding::EmptySpan), 1);
}

void LossReportTest::ofOverlapsNamesAreKept()
{
    AnnotatedArticle crowd = article({{{0, 23}}, {{4, 7}}, {{4, 13}}, {{24, 27}}, {{24, 27}}});
    crowd.set.annotations[0].kind = AnnotationKind::Quotation;
    for (Annotation &annotation : crowd.set.annotations) {
        if (annotation.words == u"two") {
            annotation.kind = AnnotationKind::Entity;
        }
    }
    FormatTraits traits;
    traits.holds =
        Holdings::all().without({Holding::Nesting, Holding::Crossing, Holding::Stacking});
    const Reduction reduction = reduced(crowd, traits);
    QCOMPARE(reduction.content.set.annotations.size(), 2);
    QCOMPARE(reduction.content.set.annotations.first().words, u"two"_s);
    QCOMPARE(reduction.content.set.annotations.last().id, 4);
    QCOMPARE(reduction.report.count(Holding::Nesting), 2);
    QCOMPARE(reduction.report.count(Holding::Stacking), 1);
}

void LossReportTest::nestingAlone_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<QList<int>>("kept");
    QTest::newRow("nesting") << int(Holding::Nesting) << QList<int>{1, 4, 5};
    QTest::newRow("crossing") << int(Holding::Crossing) << QList<int>{1, 2, 3, 5};
    QTest::newRow("stacking") << int(Holding::Stacking) << QList<int>{1, 2, 4};
}

void LossReportTest::nestingAlone()
{
    QFETCH(int, missing);
    QFETCH(QList<int>, kept);
    // 1: one two three; 2: two; 3 and 5: the same; 4: three four, across the end of 1.
    AnnotatedArticle crowd = article({{{0, 13}}, {{4, 7}}, {{4, 7}}, {{8, 18}}, {{14, 27}}});
    crowd.set.annotations.last().span = {};
    crowd.set.annotations.removeLast();
    FormatTraits traits;
    traits.holds = Holdings::all().without({Holding(missing)});
    QList<int> ids;
    for (const Annotation &annotation : reduced(crowd, traits).content.set.annotations) {
        ids.append(int(annotation.id));
    }
    kept.removeAll(5);
    QCOMPARE(ids, kept);
}

void LossReportTest::relationsGoWithTheirEnds()
{
    AnnotatedArticle two = article({{{0, 3}}, {{4, 4}}});
    two.set.relations = {{1, RelationKind::Cue, 1, 2, {}}};
    FormatTraits traits;
    traits.holds = Holdings::all().without({Holding::EmptySpan});
    const Reduction reduction = reduced(two, traits);
    QVERIFY(reduction.content.set.relations.isEmpty());
    QCOMPARE(reduction.report.count(Holding::Cue), 1);
    QCOMPARE(reduction.report.count(Holding::EmptySpan), 1);
}

void LossReportTest::reportsAddUp()
{
    QRandomGenerator random(5);
    const AnnotatedArticle a = Samples::annotated(random, 60, 20);
    const AnnotatedArticle b = Samples::annotated(random, 60, 20);
    FormatTraits traits;
    LossReport sum;
    sum.add(lossReport(a, traits));
    sum.add(lossReport(b, traits));
    QCOMPARE(sum.articles, 2);
    QCOMPARE(sum.annotations, 40);
    for (int i = 0; i < holdingCount; ++i) {
        const Holding what = Holding(i);
        QCOMPARE(
            sum.count(what), lossReport(a, traits).count(what) + lossReport(b, traits).count(what));
    }
}

void LossReportTest::addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

namespace {

FormatTraits randomTraits(QRandomGenerator &random)
{
    FormatTraits traits;
    traits.holds = Holdings::all();
    for (int i = 0; i < holdingCount; ++i) {
        if (random.bounded(2) == 0) {
            traits.holds = traits.holds.without({Holding(i)});
        }
    }
    const Remedy remedies[] = {Remedy::LeftOut, Remedy::WholeSpan, Remedy::Parts};
    traits.remedies = {{Holding::Discontinuous, Samples::pick(random, remedies)}};
    return traits;
}

} // namespace

void LossReportTest::aReductionIsHeldWhole_data()
{
    addSeeds();
}

void LossReportTest::aReductionIsHeldWhole()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const FormatTraits traits = randomTraits(random);
    const AnnotatedArticle article = Samples::annotated(random, 80, 40);
    const Reduction once = reduced(article, traits);
    for (const Annotation &annotation : once.content.set.annotations) {
        QVERIFY(agreesWith(annotation, article.article.text));
    }
    const Reduction twice = reduced(once.content, traits);
    QCOMPARE(twice.content, once.content);
    for (const Loss &loss : twice.report.losses) {
        QCOMPARE(loss.what, Holding::Text); // which is only counted
    }
}

void LossReportTest::theCountsAreTheDifferences_data()
{
    addSeeds();
}

/// Counted once more from outside: what is there before and not after.
void LossReportTest::theCountsAreTheDifferences()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    FormatTraits traits = randomTraits(random);
    traits.remedies = {{Holding::Discontinuous, Remedy::LeftOut}};
    const AnnotatedArticle article = Samples::annotated(random, 80, 40);
    const auto [content, report] = reduced(article, traits);
    QHash<qint64, Annotation> left;
    for (const Annotation &annotation : content.set.annotations) {
        left.insert(annotation.id, annotation);
    }
    qint64 gone = 0;
    QMap<Holding, qint64> changed;
    for (const Annotation &annotation : article.set.annotations) {
        if (!left.contains(annotation.id)) {
            ++gone;
            continue;
        }
        const Annotation &after = left[annotation.id];
        changed[Holding::Note] += annotation.note != after.note ? 1 : 0;
        changed[Holding::Tag] += annotation.tag != after.tag ? 1 : 0;
        changed[Holding::Entity] += annotation.entity != after.entity ? 1 : 0;
        changed[Holding::Attributes] += annotation.attributes != after.attributes ? 1 : 0;
        changed[Holding::Status] += annotation.status != after.status ? 1 : 0;
        changed[Holding::Author] += annotation.author != after.author ? 1 : 0;
        changed[Holding::Kind] += annotation.kind != after.kind ? 1 : 0;
    }
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        QCOMPARE(report.count(it.key()), it.value());
    }
    qint64 leftOut = 0;
    for (const Holding what :
         {Holding::Rejected, Holding::EmptySpan, Holding::Stacking, Holding::Nesting,
          Holding::Crossing, Holding::Discontinuous}) {
        leftOut += report.count(what);
    }
    QCOMPARE(leftOut, gone);
    qint64 relations = 0;
    for (const Holding what :
         {Holding::Speaker, Holding::Cue, Holding::Coreference, Holding::Related}) {
        relations += report.count(what);
    }
    QCOMPARE(relations, article.set.relations.size() - content.set.relations.size());
}

QTEST_APPLESS_MAIN(LossReportTest)
#include "test_lossreport.moc"

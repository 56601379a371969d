// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/evaluation/agreement.h>
#include <analysis/evaluation/nominaltally.h>
#include <analysis/evaluation/unitizingalpha.h>

#include <QTest>

#include <cmath>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

constexpr int none = NominalTally::missing;

bool isAbout(std::optional<double> value, double expected, double tolerance)
{
    const bool isNear = value && std::abs(*value - expected) <= tolerance;
    if (!isNear) {
        qWarning() << (value ? *value : std::nan("")) << "instead of" << expected;
    }
    return isNear;
}

/// How often the first reader said `row` and the second `column`.
NominalTally tallyOfTable(const std::vector<std::vector<int>> &table)
{
    NominalTally tally(2, static_cast<int>(table.size()));
    for (int row = 0; row < int(table.size()); ++row) {
        for (int column = 0; column < int(table.size()); ++column) {
            for (int i = 0; i < table[size_t(row)][size_t(column)]; ++i) {
                tally.add(std::vector{row, column});
            }
        }
    }
    return tally;
}

/// Fleiss (1971), table 1: thirty patients, six psychiatrists, how many chose each diagnosis.
const std::vector<std::vector<int>> diagnoses = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

/// Ratings out of counts; with `only`, whether it is that category or not.
NominalTally tallyOfCounts(const std::vector<std::vector<int>> &counts, int raters, int only = -1)
{
    NominalTally tally(raters, only < 0 ? int(counts.front().size()) : 2);
    for (const std::vector<int> &item : counts) {
        std::vector<int> ratings;
        for (int category = 0; category < int(item.size()); ++category) {
            const int rating = only < 0 ? category : int(category == only);
            ratings.insert(ratings.end(), size_t(item[size_t(category)]), rating);
        }
        tally.add(ratings);
    }
    return tally;
}

QList<Span> unitsOf(const std::vector<std::pair<int, int>> &placesAndLengths, int stretch = 1)
{
    QList<Span> units;
    for (const auto &[place, length] : placesAndLengths) {
        units.append({qsizetype(place) * stretch, qsizetype(place + length) * stretch});
    }
    return units;
}

/// Krippendorff (1995), figure on page 57: four pairs of observers, and their units of 24.
UnitizedText pairOfObservers(char pair, int stretch = 1)
{
    switch (pair) {
    case 'A':
        return {
            24 * stretch,
            {unitsOf({{2, 8}, {14, 6}}, stretch), unitsOf({{4, 4}, {15, 2}}, stretch)}};
    case 'B':
        return {
            24 * stretch,
            {unitsOf({{0, 18}}, stretch),
             unitsOf({{0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1}}, stretch)}};
    case 'C':
        return {
            24 * stretch,
            {unitsOf({{2, 6}, {10, 2}, {14, 4}, {20, 2}}, stretch),
             unitsOf({{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}}, stretch)}};
    default:
        return {
            24 * stretch,
            {unitsOf({{0, 2}, {2, 8}, {10, 4}, {14, 6}, {20, 4}}, stretch),
             unitsOf({{0, 4}, {4, 4}, {8, 7}, {15, 2}, {17, 7}}, stretch)}};
    }
}

Annotation mark(qint64 id, QStringView text, Span span, AnnotationKind kind, const QString &tag)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = span;
    annotation.words = span.in(text).toString();
    annotation.kind = kind;
    annotation.tag = tag;
    return annotation;
}

const AgreementRow *
rowOf(const QList<AgreementRow> &rows, AgreementSubject subject, const QString &tag = {})
{
    for (const AgreementRow &row : rows) {
        if (row.subject == subject && row.tag == tag) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

/// The measures against worked examples of those who made them.
class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cohensExample();
    void fleissExample();
    void fleissByCategory();
    void theSecondFleissExample();
    void krippendorffsBinaryExample();
    void krippendorffsExampleWithMissingValues();
    void unitizingExample();
    void unitizingPairs();
    void talliesAddUp();
    void undefinedIsNothing();
    void spansOfTwoReaders();
    void speakersAndTags();
    void threeReaders();
    void whatAReaderHoldsForTrue();
    void intervalsAreTheSameForTheSameSeed();
    void fullAgreementIsOne();
};

// Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological
// Measurement 20, 37-46; the example of page 45.
void AgreementTest::cohensExample()
{
    const NominalTally tally = tallyOfTable({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    QVERIFY(isAbout(tally.cohenKappa(), 0.492, 0.0005));
    QCOMPARE(tally.items(), 200);
}

// Fleiss, J. L. (1971): Measuring nominal scale agreement among many raters. Psychological Bulletin
// 76, 378-382.
void AgreementTest::fleissExample()
{
    QVERIFY(isAbout(tallyOfCounts(diagnoses, 6).fleissKappa(), 0.430, 0.0005));
}

// There, page 381: the kappas of the five diagnoses.
void AgreementTest::fleissByCategory()
{
    const std::vector<double> kappas = {0.248, 0.248, 0.517, 0.470, 0.565};
    for (int category = 0; category < 5; ++category) {
        QVERIFY(isAbout(
            tallyOfCounts(diagnoses, 6, category).fleissKappa(), kappas[size_t(category)],
            0.005)); // his were rounded on the way
    }
}

// The example of ten subjects, fourteen raters and five categories in "Fleiss' kappa", Wikipedia.
void AgreementTest::theSecondFleissExample()
{
    const NominalTally tally = tallyOfCounts(
        {{0, 0, 0, 0, 14},
         {0, 2, 6, 4, 2},
         {0, 0, 3, 5, 6},
         {0, 3, 9, 2, 0},
         {2, 2, 8, 1, 1},
         {7, 7, 0, 0, 0},
         {3, 2, 6, 3, 0},
         {2, 5, 3, 2, 2},
         {6, 5, 2, 1, 0},
         {0, 2, 2, 3, 7}},
        14);
    QVERIFY(isAbout(tally.fleissKappa(), 0.210, 0.0005));
}

// Krippendorff, K. (2011): Computing Krippendorff's alpha-reliability, section A: two observers,
// ten units, values 0 and 1.
void AgreementTest::krippendorffsBinaryExample()
{
    const std::vector<int> meg = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
    const std::vector<int> owen = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
    NominalTally tally(2, 2);
    for (size_t unit = 0; unit < meg.size(); ++unit) {
        tally.add(std::vector{meg[unit], owen[unit]});
    }
    QVERIFY(isAbout(tally.krippendorffAlpha(), 0.095, 0.0005));
}

// There, section C: four observers, twelve units, values 1 to 5, some missing.
void AgreementTest::krippendorffsExampleWithMissingValues()
{
    const std::vector<std::vector<int>> observers = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
        {none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none}};
    NominalTally tally(4, 6);
    for (size_t unit = 0; unit < 12; ++unit) {
        std::vector<int> ratings;
        for (const std::vector<int> &observer : observers) {
            ratings.push_back(observer[unit]);
        }
        tally.add(ratings);
    }
    QVERIFY(isAbout(tally.krippendorffAlpha(), 0.743, 0.0005));
    QCOMPARE(tally.items(), 11); // one unit has a single value, which pairs with none
}

// Krippendorff, K. (2004): Measuring the reliability of qualitative text analysis data. Quality &
// Quantity 38, 787-800 (and Content Analysis, 2nd ed., page 254): a text from 150 to 450, two
// observers, labels c and k. The paper goes on with rounded disagreements and prints 0.8591.
void AgreementTest::unitizingExample()
{
    UnitizingAlpha c(2);
    c.add({300, {unitsOf({{75, 70}, {220, 30}}), unitsOf({{70, 80}, {205, 20}, {250, 20}})}});
    QVERIFY(isAbout(c.observedDisagreement(), 0.0144, 0.00005));
    QVERIFY(isAbout(c.expectedDisagreement(), 0.0532, 0.00005));
    QVERIFY(isAbout(c.value(), 0.7286, 0.0005));

    UnitizingAlpha k(2);
    k.add({300, {unitsOf({{30, 60}, {150, 50}}), unitsOf({{30, 60}, {150, 50}})}});
    QCOMPARE(k.observedDisagreement(), 0.0);
    QVERIFY(isAbout(k.expectedDisagreement(), 0.0490, 0.00005));
    const double both = 1 - (c.observedDisagreement() + k.observedDisagreement()) /
                                (c.expectedDisagreement() + k.expectedDisagreement());
    QVERIFY(isAbout(both, 0.8591, 0.0005));
}

// Krippendorff, K. (1995): On the reliability of unitizing contiguous data. Sociological
// Methodology 25, 47-76, pages 57 to 65. Expected disagreements are those of units so fine that
// they hardly count; a slip there in the formula, mended in 2004, moves alpha a little.
void AgreementTest::unitizingPairs()
{
    const std::vector<std::tuple<char, double, double, double>> published = {
        {'A', 0.03125, 0.06990, 0.553},
        {'B', 2.26736, 1.17731, -0.926},
        {'C', 0.02777, 0.08642, 0.679},
        {'D', 0.38715, 0.41445, 0.066}};
    for (const auto &[pair, observed, expected, alpha] : published) {
        UnitizingAlpha coarse(2);
        coarse.add(pairOfObservers(pair));
        QVERIFY(isAbout(coarse.observedDisagreement(), observed, 0.00001));
        UnitizingAlpha fine(2);
        fine.add(pairOfObservers(pair, 50000));
        QVERIFY(isAbout(fine.expectedDisagreement(), expected, 0.005));
        QVERIFY(isAbout(fine.value(), alpha, 0.02));
    }
}

void AgreementTest::talliesAddUp()
{
    const std::vector<std::vector<int>> front(diagnoses.begin(), diagnoses.begin() + 11);
    const std::vector<std::vector<int>> rest(diagnoses.begin() + 11, diagnoses.end());
    NominalTally sum = tallyOfCounts(front, 6);
    sum += tallyOfCounts(rest, 6);
    const NominalTally all = tallyOfCounts(diagnoses, 6);
    QVERIFY(isAbout(sum.fleissKappa(), *all.fleissKappa(), 1e-12));
    QVERIFY(isAbout(sum.krippendorffAlpha(), *all.krippendorffAlpha(), 1e-12));
    QVERIFY(isAbout(sum.cohenKappa(), *all.cohenKappa(), 1e-12));
}

void AgreementTest::undefinedIsNothing()
{
    NominalTally tally(2, 2);
    QVERIFY(!tally.cohenKappa() && !tally.fleissKappa() && !tally.krippendorffAlpha());
    tally.add(std::vector{1, 1});
    tally.add(std::vector{1, none});
    QVERIFY(!tally.cohenKappa() && !tally.fleissKappa() && !tally.krippendorffAlpha());
    QVERIFY(!UnitizingAlpha(2).value());
    QVERIFY(measureAgreement({}).isEmpty());
}

// Counted by hand: eight tokens, of which the first reader has one person of two tokens and a place
// of one, the second a person of one token of these and the same place.
void AgreementTest::spansOfTwoReaders()
{
    const QString text = u"Ann Cole met nobody in Rome today ."_s;
    const auto kind = AnnotationKind::Entity;
    AnnotationSet first;
    first.annotations = {
        mark(1, text, {0, 8}, kind, u"PER"_s), mark(2, text, {23, 27}, kind, u"LOC"_s)};
    AnnotationSet second;
    second.annotations = {
        mark(7, text, {4, 8}, kind, u"PER"_s), mark(8, text, {23, 27}, kind, u"LOC"_s)};
    const QList<AgreementRow> rows = measureAgreement({{text, {first, second}}});
    const AgreementRow *all = rowOf(rows, AgreementSubject::Spans);
    QVERIFY(all);
    QCOMPARE(all->marked, (QList<int>{2, 2}));
    QCOMPARE(all->items, 8);
    QVERIFY(isAbout(all->exact.value, 0.5, 1e-9));
    QVERIFY(isAbout(all->overlap.value, 1.0, 1e-9));
    // Agreed 7 of 8; by chance (5*6 + 2*1 + 1*1) / 64.
    QVERIFY(isAbout(all->cohenKappa.value, (7.0 / 8 - 33.0 / 64) / (1 - 33.0 / 64), 1e-9));
    const AgreementRow *person = rowOf(rows, AgreementSubject::Spans, u"PER"_s);
    QVERIFY(person);
    QVERIFY(isAbout(person->exact.value, 0.0, 1e-9));
    // Agreed 7 of 8; by chance (6*7 + 2*1) / 64.
    QVERIFY(isAbout(person->cohenKappa.value, (7.0 / 8 - 44.0 / 64) / (1 - 44.0 / 64), 1e-9));
    UnitizingAlpha alpha(2);
    alpha.add({text.size(), {{{0, 8}}, {{4, 8}}}});
    QVERIFY(isAbout(person->alphaU.value, *alpha.value(), 1e-9));
    QVERIFY(!all->exact.interval); // one paragraph: nothing to draw from
}

void AgreementTest::speakersAndTags()
{
    const QString text = u"“One,” said Ann. “Two,” said Bob. “Three,” she said."_s;
    const auto quotation = [&](qint64 id, Span span, const QString &tag, const QString &speaker) {
        Annotation annotation = mark(id, text, span, AnnotationKind::Quotation, tag);
        annotation.entity = speaker;
        return annotation;
    };
    AnnotationSet first;
    first.annotations = {
        quotation(1, {0, 6}, u"direct"_s, u"Ann"_s), quotation(2, {17, 23}, u"direct"_s, u"Bob"_s),
        quotation(3, {34, 42}, u"direct"_s, u"Ann"_s)};
    AnnotationSet second;
    second.annotations = {
        quotation(1, {0, 6}, u"direct"_s, {}), quotation(2, {17, 23}, u"mixed"_s, u"BOB"_s),
        quotation(3, {34, 41}, u"direct"_s, u"Bob"_s),
        mark(4, text, {12, 15}, AnnotationKind::Entity, u"PER"_s)};
    second.annotations.last().entity = u"Ann"_s;
    second.relations = {{1, RelationKind::Speaker, 1, 4}};
    const QList<AgreementRow> rows = measureAgreement({{text, {first, second}}});
    const AgreementRow *speaker = rowOf(rows, AgreementSubject::Speaker);
    QVERIFY(speaker);
    QCOMPARE(speaker->items, 3); // the third is about the same words
    // Two of three agree; Ann, Bob, Ann beside Ann, Bob, Bob: by chance (2*1 + 1*2) / 9.
    QVERIFY(isAbout(speaker->cohenKappa.value, (2.0 / 3 - 4.0 / 9) / (1 - 4.0 / 9), 1e-9));
    QVERIFY(!speaker->exact.value);
    const AgreementRow *tag = rowOf(rows, AgreementSubject::Tag);
    QVERIFY(tag);
    QCOMPARE(tag->items, 2); // the very same words
}

void AgreementTest::threeReaders()
{
    const QString text = u"Rome and Bonn"_s;
    const auto kind = AnnotationKind::Entity;
    AnnotationSet both;
    both.annotations = {
        mark(1, text, {0, 4}, kind, u"LOC"_s), mark(2, text, {9, 13}, kind, u"LOC"_s)};
    AnnotationSet one;
    one.annotations = {mark(1, text, {0, 4}, kind, u"LOC"_s)};
    const QList<AgreementRow> rows = measureAgreement({{text, {both, one, both}}});
    QCOMPARE(rows.size(), 1); // one tag: no row of its own
    // Pairs: 2 of 3 marks twice, 4 of 4 once.
    QVERIFY(isAbout(rows[0].exact.value, 2.0 * (1 + 2 + 1) / (3 + 4 + 3), 1e-9));
    // Three tokens; shares of like pairs 1, 1, 1/3; LOC five times of nine.
    const double byChance = (25.0 + 16.0) / 81;
    QVERIFY(isAbout(rows[0].fleissKappa.value, (7.0 / 9 - byChance) / (1 - byChance), 1e-9));
}

void AgreementTest::whatAReaderHoldsForTrue()
{
    const QString text = u"Ann said it."_s;
    AnnotationSet set;
    for (const AnnotationStatus status :
         {AnnotationStatus::Accepted, AnnotationStatus::Corrected, AnnotationStatus::Rejected,
          AnnotationStatus::Proposed, AnnotationStatus::Proposed}) {
        set.annotations.append(
            mark(set.annotations.size() + 1, text, {0, 3}, AnnotationKind::Entity, u"PER"_s));
        set.annotations.last().status = status;
    }
    set.relations = {
        {1, RelationKind::Related, 1, 4, u"knows"_s}, {2, RelationKind::Related, 1, 3, u"is"_s}};
    const auto ids = [](const AnnotationSet &held) {
        QList<qint64> list;
        for (const Annotation &annotation : held.annotations) {
            list.append(annotation.id);
        }
        return list;
    };
    QCOMPARE(ids(verdict(set)), (QList<qint64>{1, 2, 4}));
    QCOMPARE(verdict(set).relations.size(), 1);
    QCOMPARE(ids(verdict(set, true)), (QList<qint64>{1, 2, 4, 5}));
}

void AgreementTest::intervalsAreTheSameForTheSameSeed()
{
    QList<AgreementDocument> documents;
    for (int i = 0; i < 12; ++i) {
        const QString text = u"Ann Cole met Bob Lee in Rome."_s;
        AnnotationSet first;
        first.annotations = {
            mark(1, text, {0, 8}, AnnotationKind::Entity, u"PER"_s),
            mark(2, text, {24, 28}, AnnotationKind::Entity, u"LOC"_s)};
        AnnotationSet second = first;
        if (i % 3 == 0) {
            second.annotations[0].span.end = 3;
        }
        documents.append({text, {first, second}});
    }
    const auto interval = [&](quint64 seed) {
        return *measureAgreement(documents, {500, seed}).first().exact.interval;
    };
    const ConfidenceInterval one = interval(1);
    QCOMPARE(interval(1).low, one.low);
    QCOMPARE(interval(1).high, one.high);
    // Of twelve articles four have one of two wrong: 20/24 right. Its standard error is
    // sqrt(1/3 * 2/3 / 12) / 2 = 0.068.
    QVERIFY(one.low > 0.833 - 3 * 0.068 && one.low < 0.833 - 0.068);
    QVERIFY(one.high < 0.833 + 3 * 0.068 && one.high > 0.833 + 0.068);
    const ConfidenceInterval other = interval(2);
    QVERIFY(std::abs(other.low - one.low) < 0.06);
}

void AgreementTest::fullAgreementIsOne()
{
    const QString text = u"“One,” said Ann.\n\n“Two,” said Bob.\n"_s;
    AnnotationSet set;
    set.annotations = {
        mark(1, text, {0, 6}, AnnotationKind::Quotation, u"direct"_s),
        mark(2, text, {18, 24}, AnnotationKind::Quotation, u"direct"_s)};
    set.annotations[0].entity = u"Ann"_s;
    set.annotations[1].entity = u"Bob"_s;
    for (const AgreementRow &row : measureAgreement({{text, {set, set}}})) {
        for (const AgreementFigure *figure :
             {&row.exact, &row.overlap, &row.cohenKappa, &row.fleissKappa, &row.alpha,
              &row.alphaU}) {
            if (figure->value) {
                QCOMPARE(*figure->value, 1.0);
            }
        }
        QVERIFY(row.alpha.value);
    }
}

QTEST_APPLESS_MAIN(AgreementTest)
#include "test_agreement.moc"

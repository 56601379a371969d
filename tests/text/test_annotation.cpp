// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/annotation.h>
#include <text/edit.h>
#include <text/relation.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class AnnotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndSpanAgree();
    void identifiersRoundTrip();
    void piecesAreJoinedAndOrdered_data();
    void piecesAreJoinedAndOrdered();
    void unsoundFragmentsDisagree_data();
    void unsoundFragmentsDisagree();
    void spanOrderAndOverlap();
    void anEditTakenBackTwiceIsTheEdit();
};

void AnnotationTest::wordsAndSpanAgree()
{
    Annotation annotation;
    annotation.span = {4, 9};
    annotation.words = u"Trump"_s;
    QVERIFY(agreesWith(annotation, u"Mr. Trump said"));
    QVERIFY(!agreesWith(annotation, u"Ms. Trump"_s.chopped(1)));
    annotation.words = u"trump"_s;
    QVERIFY(!agreesWith(annotation, u"Mr. Trump said"));
}

void AnnotationTest::identifiersRoundTrip()
{
    for (const auto kind :
         {AnnotationKind::Entity, AnnotationKind::Mention, AnnotationKind::Cue,
          AnnotationKind::Quotation, AnnotationKind::Highlight}) {
        QCOMPARE(annotationKind(identifier(kind)), kind);
    }
    for (const auto status :
         {AnnotationStatus::Proposed, AnnotationStatus::Accepted, AnnotationStatus::Rejected,
          AnnotationStatus::Corrected}) {
        QCOMPARE(annotationStatus(identifier(status)), status);
    }
    for (const auto kind :
         {RelationKind::Speaker, RelationKind::Cue, RelationKind::Coreference,
          RelationKind::Related}) {
        QCOMPARE(relationKind(identifier(kind)), kind);
    }
    QVERIFY(!annotationKind(u"Entity"));
    QVERIFY(!originKind(u""));
}

void AnnotationTest::piecesAreJoinedAndOrdered_data()
{
    QTest::addColumn<QList<Span>>("pieces");
    QTest::addColumn<QList<Span>>("parts");
    QTest::addColumn<QString>("shown");
    QTest::newRow("two") << QList<Span>{{0, 2}, {4, 6}} << QList<Span>{{0, 2}, {4, 6}}
                         << u"01 … 45"_s;
    QTest::newRow("other way round")
        << QList<Span>{{4, 6}, {0, 2}} << QList<Span>{{0, 2}, {4, 6}} << u"01 … 45"_s;
    QTest::newRow("touching") << QList<Span>{{0, 2}, {2, 6}} << QList<Span>{{0, 6}} << u"012345"_s;
    QTest::newRow("one inside") << QList<Span>{{0, 6}, {2, 3}} << QList<Span>{{0, 6}}
                                << u"012345"_s;
    QTest::newRow("an empty one") << QList<Span>{{0, 2}, {5, 5}, {7, 8}}
                                  << QList<Span>{{0, 2}, {7, 8}} << u"01 … 7"_s;
}

void AnnotationTest::piecesAreJoinedAndOrdered()
{
    QFETCH(QList<Span>, pieces);
    Annotation annotation;
    setParts(annotation, pieces);
    annotation.words = annotation.span.in(u"0123456789").toString();
    QTEST(parts(annotation), "parts");
    QTEST(shownWords(annotation), "shown");
    QVERIFY(agreesWith(annotation, u"0123456789"));
}

void AnnotationTest::unsoundFragmentsDisagree_data()
{
    QTest::addColumn<QList<Span>>("fragments");
    QTest::newRow("only one") << QList<Span>{{0, 9}};
    QTest::newRow("touching") << QList<Span>{{0, 4}, {4, 9}};
    QTest::newRow("out of order") << QList<Span>{{5, 9}, {0, 4}};
    QTest::newRow("empty") << QList<Span>{{0, 4}, {5, 5}, {6, 9}};
    QTest::newRow("not the whole span") << QList<Span>{{0, 4}, {5, 8}};
}

void AnnotationTest::unsoundFragmentsDisagree()
{
    QFETCH(QList<Span>, fragments);
    Annotation annotation;
    annotation.span = {0, 9};
    annotation.words = u"012345678"_s;
    QVERIFY(agreesWith(annotation, u"0123456789"));
    annotation.fragments = fragments;
    QVERIFY(!agreesWith(annotation, u"0123456789"));
}

void AnnotationTest::spanOrderAndOverlap()
{
    QVERIFY((Span{0, 9} < Span{0, 5})); // the outer before the inner
    QVERIFY((Span{0, 5} < Span{1, 2}));
    QVERIFY((Span{0, 5}.overlaps(Span{4, 9})));
    QVERIFY((!Span{0, 5}.overlaps(Span{5, 9})));
    QVERIFY(!Span().overlaps(Span{0, 1}));
    QCOMPARE(hull(Span(), Span{3, 4}), (Span{3, 4}));
}

void AnnotationTest::anEditTakenBackTwiceIsTheEdit()
{
    Annotation before;
    before.id = 3;
    Annotation after = before;
    after.status = AnnotationStatus::Rejected;
    const Edit edit{1, u"reject"_s, {{before, after}, {std::nullopt, before}}, {}};
    QCOMPARE(inverted(inverted(edit)), edit);
    QCOMPARE(inverted(edit).annotations.last().after, before);
    QVERIFY(!inverted(edit).annotations.first().after);
}

QTEST_APPLESS_MAIN(AnnotationTest)
#include "test_annotation.moc"

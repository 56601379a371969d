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
    for (const auto kind : {RelationKind::Speaker, RelationKind::Cue, RelationKind::Coreference}) {
        QCOMPARE(relationKind(identifier(kind)), kind);
    }
    QVERIFY(!annotationKind(u"Entity"));
    QVERIFY(!originKind(u""));
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

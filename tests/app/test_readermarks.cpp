// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <reader/markindex.h>
#include <reader/markrelations.h>
#include <reader/underline.h>

#include <QTest>

#include <random>

using namespace Quoth;
using namespace Qt::StringLiterals;

class ReaderMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styles_data();
    void styles();
    void everyStyleHasItsOwnSign();
    void indexAgreesWithPlainSearch();
    void walksInReadingOrder();
    void hidesRejected();
    void lanes();
    void manyEqualSpansShareTheLastLane();
    void whatBelongsTogether();
    void speakerNames();
};

void ReaderMarksTest::styles_data()
{
    QTest::addColumn<AnnotationKind>("kind");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<MarkStyle>("style");
    using enum AnnotationKind;
    QTest::newRow("person") << Entity << u"PER"_s << MarkStyle::Person;
    QTest::newRow("organisation") << Entity << u"ORG"_s << MarkStyle::Organisation;
    QTest::newRow("place") << Entity << u"LOC"_s << MarkStyle::Location;
    QTest::newRow("other") << Entity << u"MISC"_s << MarkStyle::Miscellaneous;
    QTest::newRow("unknown tag") << Entity << u"LAW"_s << MarkStyle::Miscellaneous;
    QTest::newRow("date") << Entity << u"DATE"_s << MarkStyle::Date;
    QTest::newRow("mention") << Mention << QString() << MarkStyle::Mention;
    QTest::newRow("cue") << Cue << QString() << MarkStyle::Cue;
    QTest::newRow("direct") << Quotation << u"direct"_s << MarkStyle::DirectQuotation;
    QTest::newRow("mixed") << Quotation << u"mixed"_s << MarkStyle::MixedQuotation;
    QTest::newRow("indirect") << Quotation << u"indirect"_s << MarkStyle::IndirectQuotation;
    QTest::newRow("own") << Highlight << u"PER"_s << MarkStyle::Highlight;
}

void ReaderMarksTest::styles()
{
    QFETCH(AnnotationKind, kind);
    QFETCH(QString, tag);
    Annotation annotation;
    annotation.kind = kind;
    annotation.tag = tag;
    QTEST(markOf(annotation).style, "style");
}

void ReaderMarksTest::everyStyleHasItsOwnSign()
{
    // Colour is never the only sign: names are told apart by their lines alone.
    const QList<MarkStyle> names = {
        MarkStyle::Person, MarkStyle::Organisation, MarkStyle::Location, MarkStyle::Miscellaneous,
        MarkStyle::Date,   MarkStyle::Mention,      MarkStyle::Highlight};
    QSet<int> patterns;
    for (const MarkStyle style : names) {
        patterns.insert(int(linePattern(style)));
    }
    QCOMPARE(patterns.size(), names.size());
}

void ReaderMarksTest::indexAgreesWithPlainSearch()
{
    AnnotatedArticle content;
    for (int i = 0; i < 200; ++i) {
        content.article.text += u"One paragraph number %1, with some words in it.\n"_s.arg(i);
    }
    const TextBlocks blocks(content.article);
    QCOMPARE(blocks.count(), 200);
    std::mt19937 random(7);
    QList<Annotation> all;
    const auto size = content.article.text.size();
    MarkIndex index;
    index.reset({}, blocks);
    for (qint64 id = 1; id <= 600; ++id) {
        Annotation annotation;
        annotation.id = id;
        const qsizetype start = qsizetype(random()) % (size - 1);
        const qsizetype length = 1 + qsizetype(random()) % (id % 50 == 0 ? size : 80);
        annotation.span = {start, std::min(size, start + length)};
        all.append(annotation);
        index.insert(markOf(annotation), blocks);
        if (id % 3 == 0) {
            const qsizetype gone = qsizetype(random()) % all.size();
            index.remove(all[gone].id, blocks);
            all.removeAt(gone);
        }
    }
    QCOMPARE(index.count(), all.size());
    MarkIndex fresh;
    fresh.reset(all, blocks);
    for (qsizetype block = 0; block < blocks.count(); ++block) {
        QSet<qint64> expected;
        for (const Annotation &annotation : std::as_const(all)) {
            const qsizetype first = blocks.blockAt(annotation.span.start);
            const qsizetype last = blocks.blockAt(annotation.span.end - 1);
            if (first <= block && block <= last) {
                expected.insert(annotation.id);
            }
        }
        QSet<qint64> found;
        for (const Mark &mark : index.marksIn(block)) {
            found.insert(mark.id);
        }
        QCOMPARE(found, expected);
        QCOMPARE(index.marksIn(block), fresh.marksIn(block));
    }
    for (const Annotation &annotation : std::as_const(all)) {
        QVERIFY(index.find(annotation.id, blocks));
    }
    QVERIFY(!index.find(99999, blocks));
}

void ReaderMarksTest::walksInReadingOrder()
{
    ArticleBuilder builder(u"Ann met Bob.\n\nNobody here.\n\n“Carl met Dora,” Ann said."_s);
    using enum AnnotationKind;
    const qint64 dora = builder.add(Entity, u"PER"_s, u"Dora"_s);
    const qint64 speech = builder.add(Quotation, u"direct"_s, u"“Carl met Dora,”"_s);
    const qint64 bob = builder.add(Entity, u"PER"_s, u"Bob"_s);
    const qint64 ann = builder.add(Entity, u"PER"_s, u"Ann"_s);
    const AnnotatedArticle content = builder.content();
    const TextBlocks blocks(content.article);
    MarkIndex index;
    index.reset(content.set.annotations, blocks);
    QList<qint64> order;
    Mark at;
    at.span = {0, 1000};
    while (const std::optional<Mark> next = index.after(at, blocks)) {
        order.append(next->id);
        at = *next;
    }
    QCOMPARE(order, (QList<qint64>{ann, bob, speech, dora}));
    order.clear();
    while (const std::optional<Mark> previous = index.before(at, blocks)) {
        order.append(previous->id);
        at = *previous;
    }
    QCOMPARE(order, (QList<qint64>{speech, bob, ann}));
}

void ReaderMarksTest::hidesRejected()
{
    ArticleBuilder builder(u"Ann met Bob."_s);
    builder.add(AnnotationKind::Entity, u"PER"_s, u"Ann"_s, 1, AnnotationStatus::Rejected);
    const AnnotatedArticle content = builder.content();
    const TextBlocks blocks(content.article);
    MarkIndex index;
    index.reset(content.set.annotations, blocks);
    QVERIFY(index.marksIn(0).isEmpty());
    QVERIFY(index.marksAt(1, blocks).isEmpty());
    index.setRejectedVisible(true);
    QCOMPARE(index.marksIn(0).size(), 1);
}

void ReaderMarksTest::lanes()
{
    // The inner one next to the text, the outer one below it; neighbours side by side.
    QCOMPARE(packLanes({{0, 30}, {5, 10}, {12, 20}}, 3), (QList<int>{1, 0, 0}));
    QCOMPARE(packLanes({{0, 10}, {5, 12}}, 3), (QList<int>{1, 0}));
    QCOMPARE(packLanes({{0, 10}, {10, 20}}, 3), (QList<int>{0, 0}));
    QCOMPARE(packLanes({}, 3), QList<int>{});
}

void ReaderMarksTest::manyEqualSpansShareTheLastLane()
{
    const QList<Span> spans(20000, Span{3, 9});
    const QList<int> lanes = packLanes(spans, 3);
    QCOMPARE(lanes.count(0), 1);
    QCOMPARE(lanes.count(1), 1);
    QCOMPARE(lanes.count(2), 19998);
}

void ReaderMarksTest::whatBelongsTogether()
{
    ArticleBuilder builder(
        u"“Yes,” she said. “No.” Ann Lee nodded. Bob told Ann that all was well."_s);
    using enum AnnotationKind;
    const auto accepted = AnnotationStatus::Accepted;
    const qint64 yes = builder.add(Quotation, u"direct"_s, u"“Yes,”"_s);
    const qint64 she = builder.add(Mention, {}, u"she"_s);
    const qint64 said = builder.add(Cue, {}, u"said"_s);
    const qint64 no = builder.add(Quotation, u"direct"_s, u"“No.”"_s);
    const qint64 lee = builder.add(Entity, u"PER"_s, u"Ann Lee"_s, 1, accepted, u"Ann Lee"_s);
    const qint64 ann = builder.add(Entity, u"PER"_s, u"Ann"_s, 2, accepted, u"Ann Lee"_s);
    const qint64 bob = builder.add(Entity, u"PER"_s, u"Bob"_s, 1, accepted, u"Bob"_s);
    for (const qint64 part : {yes, no}) {
        builder.relate(RelationKind::Speaker, part, she);
        builder.relate(RelationKind::Cue, part, said);
    }
    builder.relate(RelationKind::Coreference, she, lee);
    const AnnotatedArticle content = builder.content();
    MarkRelations relations;
    relations.reset(content.set.relations);
    const auto lit = [&](qint64 id) {
        QSet<qint64> ids;
        for (const Annotation &of : content.set.annotations) {
            if (of.id != id) {
                continue;
            }
            const LitMarks together = relations.belongingTo(markOf(of));
            for (const Annotation &other : content.set.annotations) {
                if (together.contains(markOf(other))) {
                    ids.insert(other.id);
                }
            }
        }
        return ids;
    };
    QCOMPARE(lit(yes), (QSet<qint64>{yes, no, she, said}));
    QCOMPARE(lit(said), (QSet<qint64>{yes, no, she, said}));
    QCOMPARE(lit(she), (QSet<qint64>{yes, no, she, said, lee}));
    QCOMPARE(lit(ann), (QSet<qint64>{ann, lee}));
    QCOMPARE(lit(bob), (QSet<qint64>{bob}));
    relations.remove(content.set.relations.last());
    QCOMPARE(lit(she), (QSet<qint64>{yes, no, she, said}));
}

void ReaderMarksTest::speakerNames()
{
    ArticleBuilder builder(
        u"“Yes,” she said. “No,” said Bob. “Oh.” “Ah,” a guard said. Ann Lee left."_s);
    using enum AnnotationKind;
    const auto accepted = AnnotationStatus::Accepted;
    const qint64 yes = builder.add(Quotation, u"direct"_s, u"“Yes,”"_s);
    const qint64 no = builder.add(Quotation, u"direct"_s, u"“No,”"_s);
    const qint64 oh = builder.add(Quotation, u"direct"_s, u"“Oh.”"_s);
    const qint64 ah = builder.add(Quotation, u"direct"_s, u"“Ah,”"_s);
    const qint64 she = builder.add(Mention, {}, u"she"_s);
    const qint64 lee = builder.add(Entity, u"PER"_s, u"Ann Lee"_s, 1, accepted, u"Ann M. Lee"_s);
    builder.relate(RelationKind::Speaker, yes, she);
    builder.relate(RelationKind::Coreference, she, lee);
    builder.relate(
        RelationKind::Speaker, no, builder.add(Entity, u"PER"_s, u"Bob"_s, 1, accepted, u"Bob"_s));
    builder.relate(RelationKind::Speaker, ah, builder.add(Mention, {}, u"a guard"_s));
    const AnnotatedArticle content = builder.content();
    const TextBlocks blocks(content.article);
    MarkIndex index;
    index.reset(content.set.annotations, blocks);
    MarkRelations relations;
    relations.reset(content.set.relations);
    const auto name = [&](qint64 id) {
        return relations.speakerName(*index.find(id, blocks), index, blocks, content.article.text);
    };
    QCOMPARE(name(yes), u"Ann M. Lee"_s);
    QCOMPARE(name(no), u"Bob"_s);
    QCOMPARE(name(oh), QString());
    QCOMPARE(name(ah), u"a guard"_s);
}

QTEST_MAIN(ReaderMarksTest)
#include "test_readermarks.moc"

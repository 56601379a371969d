// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include "../common/samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString articleText =
    u"Mr. Trump said: \u201cno\u201d \U0001F4F0. \"Maybe,\" Ms. Merkel told reporters."_s;

Annotation annotationAt(
    qint64 id, Span span, AnnotationKind kind = AnnotationKind::Entity,
    const QString &tag = u"PER"_s)
{
    Annotation annotation;
    annotation.id = id;
    annotation.kind = kind;
    annotation.tag = tag;
    Samples::setSpan(annotation, span, articleText);
    return annotation;
}

Annotation proposalAt(qint64 id, Span span, AnnotationKind kind = AnnotationKind::Entity)
{
    Annotation annotation =
        annotationAt(id, span, kind, kind == AnnotationKind::Entity ? u"PER"_s : QString());
    annotation.origin = {OriginKind::Rule, u"entity.title"_s, u"1"_s, 0.75};
    annotation.status = AnnotationStatus::Proposed;
    return annotation;
}

const Span trump{4, 9};
const Span said{10, 14};
const Span quote{16, 20};
const Span merkel{38, 44};

} // namespace

class AnnotationStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void idsAreNeverGivenTwice();
    void whatWasAppliedIsThere();
    void conflicts_data();
    void conflicts();
    void malformed_data();
    void malformed();
    void anEditIsWholeOrNotAtAll();
    void deletingNeedsItsRelations();
    void theHistoryTellsALife();
    void theHistoryTellsOfASpeaker();
    void nothingChangedIsNothingDecided();
    void noOtherArticleIsTouched();
    void entitiesAreSharedByName();
    void entityNames_data();
    void entityNames();
    void tagsAreThoseOfHighlights();

    void proposalsComeAndGo();
    void whatAPersonDidStays_data();
    void whatAPersonDidStays();
    void relationsPointToWhatIsThere();
    void theSpeakerOfAnAcceptedQuotationStays();
    void aSpeakerThatAPersonChoseIsNotDoubled();
    void whatWasCorrectedDoesNotComeBack();
    void whatIsProposedAgainKeepsItsRow();
    void badProposalsChangeNothing();

private:
    AnnotationStore &store() { return m_library->annotations(); }
    void apply(const Edit &edit);
    void add(const QList<Annotation> &annotations, const QList<Relation> &relations = {});
    AnnotationSet stored() { return store().load(m_article).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    qint64 m_article = 0;
};

void AnnotationStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"a.quoth"_s), Library::Mode::CreateIfMissing).value();
    Article article;
    article.key = u"a"_s;
    article.text = articleText;
    m_article = m_library->articles().add(article).value();
    QCOMPARE(store().reserveIds(20).value(), qint64(1));
}

void AnnotationStoreTest::apply(const Edit &edit)
{
    const auto done = store().apply(edit, u"reader"_s, edit.name);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
}

void AnnotationStoreTest::add(
    const QList<Annotation> &annotations, const QList<Relation> &relations)
{
    Edit edit{m_article, u"annotate"_s, {}, {}};
    for (const Annotation &annotation : annotations) {
        edit.annotations.append({std::nullopt, annotation});
    }
    for (const Relation &relation : relations) {
        edit.relations.append({std::nullopt, relation});
    }
    apply(edit);
}

void AnnotationStoreTest::idsAreNeverGivenTwice()
{
    QCOMPARE(store().reserveIds(3).value(), qint64(21));
    QCOMPARE(store().reserveIds(1).value(), qint64(24));
    const QString path = m_library->path();
    m_library.reset();
    m_library = Library::open(path, Library::Mode::MustExist).value();
    QCOMPARE(store().reserveIds(1).value(), qint64(25)); // although no row has any of them
}

void AnnotationStoreTest::whatWasAppliedIsThere()
{
    QRandomGenerator random(3);
    QList<Annotation> annotations;
    for (qint64 id = 1; id <= 15; ++id) {
        annotations.append(Samples::annotation(random, id, articleText));
    }
    const QList<Relation> relations = {
        {16, RelationKind::Speaker, 1, 2},
        {17, RelationKind::Cue, 1, 3},
        {18, RelationKind::Coreference, 2, 3},
        {19, RelationKind::Related, 4, 3, u"employs"_s}};
    add(annotations, relations);
    AnnotationSet expected{annotations, relations};
    Samples::sortForReading(expected);
    QCOMPARE(stored(), expected);
    QCOMPARE(store().load(77).error().code, ErrorCode::NotFound);
}

void AnnotationStoreTest::conflicts_data()
{
    QTest::addColumn<Edit>("edit");
    const Annotation kept = annotationAt(1, trump);
    Annotation other = kept;
    other.note = u"not so"_s;
    const Annotation missing = annotationAt(5, said);
    QTest::newRow("another state") << Edit{1, u"e"_s, {{other, kept}}, {}};
    QTest::newRow("deleting another state") << Edit{1, u"e"_s, {{other, std::nullopt}}, {}};
    QTest::newRow("a row that is not there") << Edit{1, u"e"_s, {{missing, missing}}, {}};
    QTest::newRow("deleting what is not there") << Edit{1, u"e"_s, {{missing, std::nullopt}}, {}};
    QTest::newRow("making what is there") << Edit{1, u"e"_s, {{std::nullopt, kept}}, {}};
    const Relation relation{6, RelationKind::Cue, 1, 2};
    QTest::newRow("a relation that is not there")
        << Edit{1, u"e"_s, {}, {{relation, std::nullopt}}};
    QTest::newRow("a relation to nothing")
        << Edit{1, u"e"_s, {}, {{std::nullopt, Relation{6, RelationKind::Cue, 1, 9}}}};
    const Relation there{3, RelationKind::Speaker, 1, 2};
    QTest::newRow("making a relation that is there")
        << Edit{1, u"e"_s, {}, {{std::nullopt, there}}};
    QTest::newRow("another end") << Edit{
        1, u"e"_s, {}, {{Relation{3, RelationKind::Speaker, 2, 1}, there}}};
}

void AnnotationStoreTest::conflicts()
{
    QFETCH(Edit, edit);
    add({annotationAt(1, trump), annotationAt(2, merkel)}, {{3, RelationKind::Speaker, 1, 2}});
    const AnnotationSet before = stored();
    const auto done = store().apply(edit, {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(stored(), before);
}

void AnnotationStoreTest::malformed_data()
{
    QTest::addColumn<Edit>("edit");
    const auto making = [](const std::function<void(Annotation &)> &spoil) {
        Annotation annotation = annotationAt(1, trump);
        spoil(annotation);
        return Edit{1, u"e"_s, {{std::nullopt, annotation}}, {}};
    };
    const QString half(1, QChar(0xD83D));
    const QString nul(1, QChar(0));
    QTest::newRow("nothing") << Edit{1, u"e"_s, {{std::nullopt, std::nullopt}}, {}};
    QTest::newRow("words") << making([](Annotation &a) { a.words = u"trump"_s; });
    QTest::newRow("no span") << making([](Annotation &a) { a.span = {}; });
    QTest::newRow("beyond the end") << making([](Annotation &a) { a.span = {4, 900}; });
    QTest::newRow("half an emoji") << making([](Annotation &a) {
        Samples::setSpan(a, {21, 22}, articleText);
        QVERIFY(a.words.at(0).isSurrogate());
    });
    QTest::newRow("a note with half a character") << making([=](Annotation &a) { a.note = half; });
    QTest::newRow("a tag with a NUL") << making([=](Annotation &a) { a.tag = nul; });
    QTest::newRow("an entity with a swapped mark")
        << making([](Annotation &a) { a.entity = u"\uFFFEx"_s; });
    QTest::newRow("an attribute with a NUL")
        << making([=](Annotation &a) { a.attributes.insert(u"value"_s, nul); });
    QTest::newRow("score over one") << making([](Annotation &a) { a.origin.score = 1.01; });
    QTest::newRow("score below zero") << making([](Annotation &a) { a.origin.score = -0.01; });
    QTest::newRow("score that is no number")
        << making([](Annotation &a) { a.origin.score = std::numeric_limits<double>::quiet_NaN(); });
    QTest::newRow("id zero") << making([](Annotation &a) { a.id = 0; });
    QTest::newRow("id that nobody gave out") << making([](Annotation &a) { a.id = 21; });
    QTest::newRow("another id after")
        << Edit{1, u"e"_s, {{annotationAt(1, trump), annotationAt(2, trump)}}, {}};
    QTest::newRow("a relation to itself")
        << Edit{1, u"e"_s, {}, {{std::nullopt, Relation{2, RelationKind::Cue, 1, 1}}}};
}

void AnnotationStoreTest::malformed()
{
    QFETCH(Edit, edit);
    const auto done = store().apply(edit, {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Malformed);
    QCOMPARE(stored(), AnnotationSet());
}

void AnnotationStoreTest::anEditIsWholeOrNotAtAll()
{
    Annotation bad = annotationAt(2, said);
    bad.words = u"sad"_s;
    const Edit edit{
        m_article, u"e"_s, {{std::nullopt, annotationAt(1, trump)}, {std::nullopt, bad}}, {}};
    QVERIFY(!store().apply(edit, {}, {}));
    QCOMPARE(stored(), AnnotationSet());
    QCOMPARE(store().history(1)->size(), 0);
    QCOMPARE(store().apply({99, {}, {}, {}}, {}, {}).error().code, ErrorCode::NotFound);
}

void AnnotationStoreTest::deletingNeedsItsRelations()
{
    const Relation relation{3, RelationKind::Speaker, 1, 2};
    add({annotationAt(1, trump), annotationAt(2, merkel)}, {relation});
    Edit edit{m_article, u"delete"_s, {{annotationAt(2, merkel), std::nullopt}}, {}};
    const auto done = store().apply(edit, {}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    const AnnotationSet before = stored();
    edit.relations = {{relation, std::nullopt}};
    apply(edit);
    QCOMPARE(stored().annotations.size(), 1);
    QCOMPARE(stored().relations.size(), 0);
    apply(inverted(edit));
    QCOMPARE(stored(), before);
}

void AnnotationStoreTest::theHistoryTellsALife()
{
    const Annotation made = annotationAt(1, trump);
    Annotation accepted = made;
    accepted.status = AnnotationStatus::Corrected;
    accepted.note = u"\U0001F4F0"_s;
    add({made});
    QVERIFY(store().apply({m_article, {}, {{made, accepted}}, {}}, u"Ann"_s, u"correct"_s));
    QVERIFY(store().apply({m_article, {}, {{accepted, std::nullopt}}, {}}, u"Bob"_s, u"delete"_s));
    const QList<Decision> history = store().history(1).value();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].act, u"annotate"_s);
    QCOMPARE(history[0].from, QString());
    QCOMPARE(history[1].act, u"correct"_s);
    QCOMPARE(history[1].author, u"Ann"_s);
    QCOMPARE(history[1].articleId, m_article);
    QCOMPARE(history[1].from, history[0].to);
    QVERIFY(history[1].when >= history[0].when);
    QCOMPARE(annotationFromJson(parsedJson(history[1].to.toUtf8()).object()).value(), accepted);
    QCOMPARE(history[2].author, u"Bob"_s);
    QCOMPARE(history[2].to, QString());
    QVERIFY(m_library->articles().remove(m_article));
    QCOMPARE(store().history(1)->size(), 3); // it outlives the article
}

void AnnotationStoreTest::theHistoryTellsOfASpeaker()
{
    add({annotationAt(1, quote), annotationAt(2, trump)});
    apply(
        {m_article, u"speaker"_s, {}, {{std::nullopt, Relation{3, RelationKind::Speaker, 1, 2}}}});
    QCOMPARE(store().history(1)->size(), 2);
    QCOMPARE(store().history(1)->last().act, u"speaker"_s);
    QVERIFY(store().history(1)->last().to.contains(u"\"relations\""_s));
    QCOMPARE(store().history(2)->size(), 1);
}

void AnnotationStoreTest::nothingChangedIsNothingDecided()
{
    add({annotationAt(1, trump)});
    apply({m_article, u"same"_s, {{annotationAt(1, trump), annotationAt(1, trump)}}, {}});
    QCOMPARE(store().history(1)->size(), 1);
}

void AnnotationStoreTest::noOtherArticleIsTouched()
{
    Article article;
    article.text = articleText;
    const qint64 other = m_library->articles().add(article).value();
    add({annotationAt(1, trump)});
    // The row is there, but under another article.
    const auto done =
        store().apply({other, u"e"_s, {{annotationAt(1, trump), std::nullopt}}, {}}, {}, {});
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QVERIFY(!store().apply({other, u"e"_s, {{std::nullopt, annotationAt(1, said)}}, {}}, {}, {}));
    QVERIFY(store().apply({other, u"e"_s, {{std::nullopt, annotationAt(2, said)}}, {}}, {}, {}));
    const Relation across{3, RelationKind::Cue, 1, 2};
    QCOMPARE(
        store().apply({other, u"e"_s, {}, {{std::nullopt, across}}}, {}, {}).error().code,
        ErrorCode::Conflict);
    QCOMPARE(stored().annotations, QList<Annotation>{annotationAt(1, trump)});
    QVERIFY(m_library->articles().remove(other));
    QCOMPARE(stored().annotations.size(), 1);
    QCOMPARE(m_library->check().value(), QStringList());
}

void AnnotationStoreTest::entitiesAreSharedByName()
{
    Annotation name = annotationAt(1, trump);
    name.entity = u"Donald Trump"_s;
    Annotation mention = annotationAt(2, said, AnnotationKind::Mention, {});
    mention.entity = name.entity;
    Annotation place = annotationAt(3, merkel, AnnotationKind::Entity, u"LOC"_s);
    place.entity = name.entity; // a tower, say
    add({name, mention, place});
    QCOMPARE(stored().annotations, (QList<Annotation>{name, mention, place}));
    QCOMPARE(store().entityNames(u""_s, 9).value(), QStringList{u"Donald Trump"_s});
}

void AnnotationStoreTest::entityNames_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("the most used first")
        << u"an"_s << 9 << QStringList{u"Ann"_s, u"Angela Merkel"_s};
    QTest::newRow("limited") << u"An"_s << 1 << QStringList{u"Ann"_s};
    QTest::newRow("case") << u"ANGELA"_s << 9 << QStringList{u"Angela Merkel"_s};
    QTest::newRow("composed or not") << u"e\u0301"_s << 9 << QStringList{u"\u00c9lys\u00e9e"_s};
    QTest::newRow("a wildcard is a letter") << u"%"_s << 9 << QStringList{u"%_'"_s};
    QTest::newRow("in the middle") << u"merkel"_s << 9 << QStringList();
    QTest::newRow("rejected") << u"Nob"_s << 9 << QStringList();
    QTest::newRow("none") << u"An"_s << 0 << QStringList();
}

void AnnotationStoreTest::entityNames()
{
    QFETCH(QString, prefix);
    QFETCH(int, limit);
    QFETCH(QStringList, names);
    const QStringList entities = {u"Angela Merkel"_s,    u"Ann"_s, u"Ann"_s,
                                  u"\u00c9lys\u00e9e"_s, u"%_'"_s, u"Nobody"_s};
    QList<Annotation> annotations;
    for (const QString &entity : entities) {
        Annotation annotation = annotationAt(annotations.size() + 1, trump);
        annotation.entity = entity;
        annotation.status =
            entity == u"Nobody" ? AnnotationStatus::Rejected : AnnotationStatus::Accepted;
        annotations.append(annotation);
    }
    add(annotations);
    QCOMPARE(store().entityNames(prefix, limit).value(), names);
}

void AnnotationStoreTest::tagsAreThoseOfHighlights()
{
    QCOMPARE(store().tags().value(), QStringList());
    const Annotation gone = annotationAt(4, trump, AnnotationKind::Highlight, u"gone"_s);
    add(
        {annotationAt(1, trump), annotationAt(2, said, AnnotationKind::Highlight, u"war"_s),
         annotationAt(3, trump, AnnotationKind::Highlight, u"Peace; love"_s), gone,
         annotationAt(5, trump, AnnotationKind::Highlight, {})});
    apply({m_article, u"delete"_s, {{gone, std::nullopt}}, {}});
    QCOMPARE(store().tags().value(), (QStringList{u"Peace; love"_s, u"war"_s}));
}

void AnnotationStoreTest::proposalsComeAndGo()
{
    const AnnotationSet first{
        {proposalAt(1, trump), proposalAt(2, quote, AnnotationKind::Quotation)},
        {{1, RelationKind::Speaker, 2, 1}}};
    const AnnotationSet one = store().replaceProposals(m_article, first).value();
    QCOMPARE(one, stored());
    QCOMPARE(one.annotations.size(), 2);
    QCOMPARE(one.annotations[0].words, u"Trump"_s);
    QVERIFY(one.annotations[0].id > 20); // ids of the library, not of the proposals
    QVERIFY(one.annotations[0].created.isValid());
    QCOMPARE(one.relations.size(), 1);
    QCOMPARE(one.relations[0].to, one.annotations[0].id);

    const AnnotationSet two =
        store().replaceProposals(m_article, {{proposalAt(9, merkel)}, {}}).value();
    QCOMPARE(two.annotations.size(), 1);
    QCOMPARE(two.annotations[0].words, u"Merkel"_s);
    QCOMPARE(two.relations.size(), 0);
    QCOMPARE(store().history(two.annotations[0].id)->size(), 0); // nobody has decided anything
    QCOMPARE(m_library->check().value(), QStringList());
}

void AnnotationStoreTest::whatAPersonDidStays_data()
{
    QTest::addColumn<OriginKind>("origin");
    QTest::addColumn<AnnotationStatus>("status");
    QTest::addColumn<bool>("stays");
    QTest::newRow("proposed") << OriginKind::Rule << AnnotationStatus::Proposed << false;
    QTest::newRow("proposed by a model")
        << OriginKind::Model << AnnotationStatus::Proposed << false;
    QTest::newRow("accepted") << OriginKind::Rule << AnnotationStatus::Accepted << true;
    QTest::newRow("rejected") << OriginKind::Model << AnnotationStatus::Rejected << true;
    QTest::newRow("corrected") << OriginKind::Rule << AnnotationStatus::Corrected << true;
    QTest::newRow("a person's") << OriginKind::Human << AnnotationStatus::Accepted << true;
    QTest::newRow("a person's draft") << OriginKind::Human << AnnotationStatus::Proposed << true;
}

void AnnotationStoreTest::whatAPersonDidStays()
{
    QFETCH(OriginKind, origin);
    QFETCH(AnnotationStatus, status);
    QFETCH(bool, stays);
    Annotation annotation = annotationAt(1, trump);
    annotation.origin.kind = origin;
    annotation.status = status;
    add({annotation});
    QCOMPARE(
        store().replaceProposals(m_article, {})->annotations,
        stays ? QList<Annotation>{annotation} : QList<Annotation>());
    // And nothing comes to lie on top of it.
    const auto again = store().replaceProposals(m_article, {{proposalAt(5, trump)}, {}});
    QCOMPARE(again->annotations.size(), 1);
    QCOMPARE(again->annotations.first().id == 1, stays);
}

void AnnotationStoreTest::relationsPointToWhatIsThere()
{
    Annotation accepted = proposalAt(1, trump);
    accepted.status = AnnotationStatus::Accepted;
    add({accepted});
    const AnnotationSet set =
        store()
            .replaceProposals(
                m_article, {{proposalAt(1, quote, AnnotationKind::Quotation), proposalAt(2, trump)},
                            {{1, RelationKind::Speaker, 1, 2}}})
            .value();
    QCOMPARE(set.annotations.size(), 2);
    QCOMPARE(set.relations.size(), 1);
    QCOMPARE(set.relations[0].to, qint64(1));
    QCOMPARE(set.relations[0].from, set.annotations[1].id);
}

void AnnotationStoreTest::theSpeakerOfAnAcceptedQuotationStays()
{
    Annotation quotation = proposalAt(1, quote, AnnotationKind::Quotation);
    quotation.status = AnnotationStatus::Accepted;
    // "he" says it, and he is Trump: a chain of two.
    add({quotation, proposalAt(2, said, AnnotationKind::Mention), proposalAt(3, trump),
         proposalAt(4, merkel)},
        {{5, RelationKind::Speaker, 1, 2},
         {6, RelationKind::Coreference, 2, 3},
         {7, RelationKind::Coreference, 4, 3}});
    const AnnotationSet set = store().replaceProposals(m_article, {}).value();
    QCOMPARE(set.annotations.size(), 3);
    QCOMPARE(
        set.relations,
        (QList<Relation>{{5, RelationKind::Speaker, 1, 2}, {6, RelationKind::Coreference, 2, 3}}));
    QCOMPARE(m_library->check().value(), QStringList());
}

void AnnotationStoreTest::aSpeakerThatAPersonChoseIsNotDoubled()
{
    Annotation quotation = proposalAt(1, quote, AnnotationKind::Quotation);
    quotation.status = AnnotationStatus::Corrected;
    add({quotation, annotationAt(2, merkel)}, {{3, RelationKind::Speaker, 1, 2}});
    const AnnotationSet set =
        store()
            .replaceProposals(
                m_article, {{proposalAt(1, quote, AnnotationKind::Quotation), proposalAt(2, trump),
                             proposalAt(3, said, AnnotationKind::Cue)},
                            {{1, RelationKind::Speaker, 1, 2}, {2, RelationKind::Cue, 1, 3}}})
            .value();
    QCOMPARE(set.annotations.size(), 4);
    QCOMPARE(set.relations.size(), 2);
    QCOMPARE(set.relations[0], (Relation{3, RelationKind::Speaker, 1, 2}));
    QCOMPARE(set.relations[1].kind, RelationKind::Cue); // it had none
    QCOMPARE(set.relations[1].from, qint64(1));
}

void AnnotationStoreTest::whatWasCorrectedDoesNotComeBack()
{
    const AnnotationSet proposals{{proposalAt(1, trump)}, {}};
    const Annotation proposed = store().replaceProposals(m_article, proposals)->annotations.first();
    Annotation corrected = proposed;
    corrected.status = AnnotationStatus::Corrected;
    Samples::setSpan(corrected, {0, 9}, articleText);
    apply({m_article, u"bounds"_s, {{proposed, corrected}}, {}});
    QCOMPARE(
        store().replaceProposals(m_article, proposals)->annotations, QList<Annotation>{corrected});
}

void AnnotationStoreTest::whatIsProposedAgainKeepsItsRow()
{
    const AnnotationSet proposals{
        {proposalAt(1, trump), proposalAt(2, quote, AnnotationKind::Quotation),
         proposalAt(3, said, AnnotationKind::Cue), proposalAt(4, merkel)},
        {{1, RelationKind::Speaker, 2, 1}, {2, RelationKind::Cue, 2, 3}}};
    const AnnotationSet first = store().replaceProposals(m_article, proposals).value();
    QCOMPARE(store().replaceProposals(m_article, proposals).value(), first);

    // Trump is as he was, Merkel is surer, the cue is gone, and she is the speaker now.
    AnnotationSet changed = proposals;
    changed.annotations[3].origin.score = 0.95;
    changed.annotations[3].entity = u"Angela Merkel"_s;
    changed.annotations.removeAt(2);
    changed.relations = {{1, RelationKind::Speaker, 2, 4}};
    const AnnotationSet second = store().replaceProposals(m_article, changed).value();
    QCOMPARE(second.annotations.size(), 3);
    QCOMPARE(second.annotations[0], first.annotations[0]);
    QCOMPARE(second.annotations[1].id, first.annotations[2].id);
    QCOMPARE(second.annotations[2].id, first.annotations[3].id);
    QCOMPARE(second.annotations[2].entity, u"Angela Merkel"_s);
    QCOMPARE(second.annotations[2].origin.score, 0.95);
    QCOMPARE(second.annotations[2].created, first.annotations[3].created);
    QCOMPARE(second.relations.size(), 1);
    QCOMPARE(second.relations[0].from, second.annotations[1].id);
    QCOMPARE(second.relations[0].to, second.annotations[2].id);
    QCOMPARE(m_library->check().value(), QStringList());
}

void AnnotationStoreTest::badProposalsChangeNothing()
{
    const AnnotationSet good =
        store().replaceProposals(m_article, {{proposalAt(1, trump)}, {}}).value();
    Annotation bad = proposalAt(2, said);
    bad.words = u"sad"_s;
    const QList<AnnotationSet> sets = {
        {{proposalAt(1, merkel), bad}, {}},
        {{proposalAt(1, merkel), proposalAt(1, said)}, {}},
        {{proposalAt(1, merkel)}, {{1, RelationKind::Cue, 1, 2}}}};
    for (const AnnotationSet &set : sets) {
        const auto done = store().replaceProposals(m_article, set);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Malformed);
        QCOMPARE(stored(), good);
    }
    QCOMPARE(store().replaceProposals(99, {}).error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(AnnotationStoreTest)
#include "test_annotationstore.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/orphan.h>
#include <common/revision.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/revisionstore.h>
#include <store/undolog.h>
#include <text/carriedset.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class RevisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void annotationsGoAlong();
    void undecidedProposalsStayBehind();
    void aNewTextTakesThePlace();
    void undoBringsTheFormerBack();
    void whatHasNoPlaceIsListedByTheArticleOfToday();
    void onlyAddressesAreKnownAgain();
    void nearSameTextsAreFound();
    void pairsKeptApartAreNotOffered();

private:
    qint64 add(const QString &text, const QString &source);
    void highlight(qint64 article, const QString &words, const QString &tag);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

const QString oldText =
    u"The old bridge will not last, Ines Calloway told the council on Monday. It closed at noon,"
    " and nobody knows when it opens again. A ferry goes every hour from the northern quay."_s;
const QString newText =
    u"Update: The old bridge will not last, Ines Calloway told the council on Monday. It closed at"
    " ten, and nobody knows when it opens again."_s;

Annotation on(const QString &text, const QString &words, qint64 id)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = {text.indexOf(words), text.indexOf(words) + words.size()};
    annotation.words = words;
    annotation.tag = u"T"_s;
    return annotation;
}

QString manyWords(int from, int count)
{
    QString text;
    for (int i = from; i < from + count; ++i) {
        text += u"word%1 "_s.arg(i * 37 % 1009);
    }
    return text + u"end."_s;
}

} // namespace

void RevisionsTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        std::move(*Library::open(m_folder->filePath(u"l.quoth"_s), Library::Mode::CreateIfMissing));
}

qint64 RevisionsTest::add(const QString &text, const QString &source)
{
    Article article;
    article.text = text;
    article.source = source;
    article.title = text.left(10);
    return m_library->articles().add(article).value_or(0);
}

void RevisionsTest::highlight(qint64 article, const QString &words, const QString &tag)
{
    const QString text = m_library->articles().article(article)->text;
    Annotation annotation = on(text, words, m_library->annotations().reserveIds(1).value());
    annotation.tag = tag;
    QVERIFY(m_library->annotations().apply(
        {article, u"e"_s, {{std::nullopt, annotation}}, {}}, {}, {}));
}

void RevisionsTest::annotationsGoAlong()
{
    const AnnotationSet set{
        {on(oldText, u"old bridge"_s, 1), on(oldText, u"It closed at noon"_s, 2),
         on(oldText, u"A ferry goes every hour"_s, 3)},
        {{9, RelationKind::Related, 1, 2, u"r"_s}, {10, RelationKind::Related, 1, 3, u"r"_s}}};
    const CarriedSet carried = carriedSet(set, oldText, newText);
    QCOMPARE(carried.certain, 1);
    QCOMPARE(carried.uncertain, 1);
    QCOMPARE(carried.orphans.size(), 1);
    QCOMPARE(carried.orphans.first().id, 3);
    QCOMPARE(carried.set.relations.size(), 1); // the other has lost its end
    for (const Annotation &annotation : carried.set.annotations) {
        QVERIFY(agreesWith(annotation, newText));
    }
    const Annotation &sure = carried.set.annotations.first();
    QCOMPARE(sure.status, AnnotationStatus::Accepted);
    QCOMPARE(sure.origin.kind, OriginKind::Human);
    const Annotation &doubtful = carried.set.annotations.last();
    QCOMPARE(doubtful.words, u"It closed at ten"_s);
    QCOMPARE(doubtful.status, AnnotationStatus::Proposed);
    QCOMPARE(doubtful.origin.id, u"anchor"_s);
    QVERIFY(doubtful.origin.score > 0.5 && doubtful.origin.score < 1);
}

void RevisionsTest::undecidedProposalsStayBehind()
{
    Annotation proposal = on(oldText, u"old bridge"_s, 1);
    proposal.origin = {OriginKind::Model, u"tagger"_s, u"1"_s, 0.9};
    proposal.status = AnnotationStatus::Proposed;
    Annotation rejected = proposal;
    rejected.id = 2;
    rejected.status = AnnotationStatus::Rejected;
    const CarriedSet carried = carriedSet({{proposal, rejected}, {}}, oldText, newText);
    QCOMPARE(carried.set.annotations.size(), 1);
    QCOMPARE(carried.set.annotations.first().status, AnnotationStatus::Rejected);
}

void RevisionsTest::aNewTextTakesThePlace()
{
    const qint64 former = add(oldText, u"https://a.org/1"_s);
    highlight(former, u"old bridge"_s, u"T"_s);
    highlight(former, u"It closed at noon"_s, u"T"_s);
    highlight(former, u"A ferry goes every hour"_s, u"T"_s);
    const qint64 article = add(newText, u"https://a.org/1"_s);
    highlight(article, u"old bridge"_s, u"T"_s); // is there already
    QCOMPARE(
        m_library->revisions().knownByAddress(u"https://a.org/1"_s, article).value(),
        std::optional(former));
    const auto outcome = revisionOf(*m_library, former, article, u"revision"_s);
    QVERIFY(outcome);
    QCOMPARE(outcome->carried, 1);
    QCOMPARE(outcome->uncertain, 1);
    QCOMPARE(outcome->orphaned, 1);
    QVERIFY(m_library->undoLog().perform(outcome->step, u"me"_s));
    // What is uncertain is not the analysis' to take away.
    QVERIFY(m_library->annotations().replaceProposals(article, {}));
    QCOMPARE(m_library->list().whole({})->ids, QList{article});
    ListQuery trash;
    trash.isTrash = true;
    QVERIFY(m_library->list().whole(trash)->ids.isEmpty()); // it is not thrown away
    QCOMPARE(m_library->collections().trashCount().value(), 0);
    QCOMPARE(m_library->revisions().formers(article).value(), QList{former});
    const auto orphans = m_library->revisions().orphans(article).value();
    QCOMPARE(orphans.size(), 1);
    QCOMPARE(orphans.first().words, u"A ferry goes every hour"_s);
    QCOMPARE(m_library->annotations().load(article)->annotations.size(), 2);
    QCOMPARE(m_library->check().value(), QStringList());
}

void RevisionsTest::undoBringsTheFormerBack()
{
    const qint64 former = add(oldText, u"https://a.org/1"_s);
    highlight(former, u"It closed at noon"_s, u"T"_s);
    const qint64 article = add(newText, u"https://a.org/1"_s);
    const auto outcome = revisionOf(*m_library, former, article, u"revision"_s);
    QVERIFY(m_library->undoLog().perform(outcome->step, u"me"_s));
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(m_library->list().whole({})->ids.size(), 2);
    QVERIFY(m_library->revisions().formers(article)->isEmpty());
    QVERIFY(m_library->annotations().load(article)->annotations.isEmpty());
    QVERIFY(m_library->undoLog().redo(u"me"_s));
    QCOMPARE(m_library->list().whole({})->ids, QList{article});
}

void RevisionsTest::whatHasNoPlaceIsListedByTheArticleOfToday()
{
    const QString ferry = u"A ferry goes every hour"_s;
    const qint64 first = add(oldText, u"https://a.org/1"_s);
    highlight(first, ferry, u"T"_s);
    const qint64 second = add(newText, u"https://a.org/1"_s);
    QVERIFY(m_library->undoLog().perform(
        revisionOf(*m_library, first, second, u"revision"_s)->step, {}));
    const qint64 third = add(u"Late. "_s + newText, u"https://a.org/1"_s);
    QVERIFY(m_library->undoLog().perform(
        revisionOf(*m_library, second, third, u"revision"_s)->step, {}));
    const auto orphans = m_library->revisions().allOrphans(10).value();
    QCOMPARE(orphans.size(), 1);
    QCOMPARE(orphans.first().article, third);
    QCOMPARE(orphans.first().listedBy, second);
    QCOMPARE(orphans.first().formerArticle, first);
    QCOMPARE(orphans.first().title, u"Late. "_s + newText.left(4));

    const auto step = placingOrphan(*m_library, orphans.first(), {0, 4});
    QVERIFY(step);
    QVERIFY(m_library->undoLog().perform(*step, {}));
    QVERIFY(m_library->revisions().allOrphans(10)->isEmpty());
    const AnnotationSet placed = m_library->annotations().load(third).value();
    QCOMPARE(placed.annotations.first().words, u"Late"_s);
    QCOMPARE(placed.annotations.first().tag, u"T"_s);
    QVERIFY(m_library->undoLog().undo({}));
    QCOMPARE(m_library->revisions().allOrphans(10)->size(), 1);

    QVERIFY(m_library->undoLog().perform(forgettingOrphan(orphans.first()), {}));
    QVERIFY(m_library->revisions().allOrphans(10)->isEmpty());
    QVERIFY(m_library->undoLog().undo({}));
    QCOMPARE(m_library->revisions().allOrphans(10)->size(), 1);
    QCOMPARE(
        placingOrphan(*m_library, orphans.first(), {0, 100'000}).error().code, ErrorCode::NotFound);
    UndoStep trash;
    trash.name = u"trash"_s;
    trash.library = m_library->collections().trashing({third}, true).value();
    QVERIFY(m_library->undoLog().perform(trash, {}));
    QVERIFY(m_library->revisions().allOrphans(10)->isEmpty());
    QCOMPARE(m_library->check().value(), QStringList());
}

void RevisionsTest::onlyAddressesAreKnownAgain()
{
    const qint64 first = add(oldText, u"clipboard"_s);
    add(newText, u"clipboard"_s);
    QVERIFY(!m_library->revisions().knownByAddress(u"clipboard"_s, first).value());
    QVERIFY(!m_library->revisions().knownByAddress(u"https://b.org"_s, first).value());
}

void RevisionsTest::nearSameTextsAreFound()
{
    const qint64 a = add(manyWords(0, 300), u"a"_s);
    const qint64 b = add(u"One more. "_s + manyWords(0, 300), u"b"_s);
    const qint64 c = add(manyWords(0, 280), u"c"_s);
    add(manyWords(500, 300).replace(u"word"_s, u"other"_s), u"d"_s);
    add(u"Short."_s, u"e"_s);
    const auto pairs = m_library->revisions().nearSame(0.8).value();
    QVERIFY(pairs.size() >= 2);
    QCOMPARE(pairs.first().first, a);
    QCOMPARE(pairs.first().second, b); // the most alike first
    QVERIFY(pairs.first().score > pairs.last().score);
    for (const NearSame &pair : pairs) {
        QVERIFY(pair.first <= c && pair.second <= c);
    }
    QCOMPARE(
        m_library->revisions().nearSame(0.8, [] { return true; }).error().code, ErrorCode::Stopped);
}

void RevisionsTest::pairsKeptApartAreNotOffered()
{
    add(manyWords(0, 300), u"a"_s);
    add(u"One more. "_s + manyWords(0, 300), u"b"_s);
    const NearSame pair = m_library->revisions().nearSame(0.8)->first();
    QVERIFY(m_library->undoLog().perform(
        {u"keep-apart"_s, {}, {}, {}, {}, {RevisionStore::keepingApart(pair)}}, u"me"_s));
    QVERIFY(m_library->revisions().nearSame(0.8)->isEmpty());
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(m_library->revisions().nearSame(0.8)->size(), 1);
}

QTEST_APPLESS_MAIN(RevisionsTest)
#include "test_revisions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/entityaliases.h>
#include <store/entitystore.h>
#include <store/library.h>
#include <store/list/articlefacets.h>
#include <store/list/articlelist.h>
#include <store/search/searchstore.h>
#include <store/undolog.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class CollectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void collectionsAreMadeAndUndone();
    void removingTakesWhatIsBelow();
    void membersAreCountedOnce();
    void theTrashIsOutOfEverything();
    void aChangeOfThePastIsRefused();
    void facetsCountArticles();
    void exactFilters_data();
    void exactFilters();
    void anEqualSignIsNoField();
    void mergingNamesIsOneStepBack();
    void linksAndNewNames();
    void namesAreListedWithTheirAliases();

private:
    qint64 add(const QString &title, const QString &source, const QDate &published);
    void annotate(
        qint64 article, AnnotationKind kind, const QString &tag, const QString &entity,
        bool isProposal = false);
    bool perform(const QString &name, const Result<QList<LibraryChange>> &changes);
    [[nodiscard]] QList<qint64> found(const QString &query) const;
    [[nodiscard]] CollectionStore &store() const { return m_library->collections(); }
    [[nodiscard]] QList<FacetValue> facet(Facet facet) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    qint64 m_first = 0;
    qint64 m_second = 0;
};

void CollectionsTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        std::move(*Library::open(m_folder->filePath(u"l.quoth"_s), Library::Mode::CreateIfMissing));
    m_first = add(u"One"_s, u"https://a.org/1"_s, QDate(2018, 9, 11));
    m_second = add(u"Two"_s, u"https://b.org/2"_s, QDate(2018, 10, 2));
    annotate(m_first, AnnotationKind::Entity, u"PER"_s, u"Donald Trump"_s, true);
    annotate(m_second, AnnotationKind::Entity, u"PER"_s, u"President Trump"_s);
    annotate(m_second, AnnotationKind::Quotation, u"direct"_s, u"President Trump"_s);
    annotate(m_second, AnnotationKind::Highlight, u"Bridge"_s, {});
}

qint64 CollectionsTest::add(const QString &title, const QString &source, const QDate &published)
{
    Article article;
    article.title = title;
    article.source = source;
    article.published = published;
    article.language = u"en"_s;
    article.text = u"Bridge "_s + title;
    return m_library->articles().add(article).value_or(0);
}

void CollectionsTest::annotate(
    qint64 article, AnnotationKind kind, const QString &tag, const QString &entity, bool isProposal)
{
    Annotation annotation;
    annotation.id = m_library->annotations().reserveIds(1).value();
    annotation.span = {0, 6};
    annotation.words = u"Bridge"_s;
    annotation.kind = kind;
    annotation.tag = tag;
    annotation.entity = entity;
    if (isProposal) {
        annotation.origin = {OriginKind::Rule, u"r"_s, u"1"_s, 0.5};
        annotation.status = AnnotationStatus::Proposed;
    }
    QVERIFY(m_library->annotations().apply(
        {article, u"e"_s, {{std::nullopt, annotation}}, {}}, {}, {}));
}

bool CollectionsTest::perform(const QString &name, const Result<QList<LibraryChange>> &changes)
{
    return changes && m_library->undoLog().perform({name, {}, {}, {}, {}, *changes}, u"me"_s);
}

QList<qint64> CollectionsTest::found(const QString &query) const
{
    ListQuery asked;
    asked.search = parsedQuery(query);
    asked.isDescending = false;
    const auto order = m_library->list().whole(asked);
    return order ? order->ids : QList<qint64>{-1};
}

QList<FacetValue> CollectionsTest::facet(Facet facet) const
{
    return m_library->facets().values(facet, {m_first, m_second}, 10).value();
}

void CollectionsTest::collectionsAreMadeAndUndone()
{
    const LibraryChange change = store().making(u"Bridges"_s, 0).value();
    QVERIFY(perform(u"collection-add"_s, QList{change}));
    QCOMPARE(store().collections()->size(), 1);
    const Collection made = store().collections()->first();
    Collection renamed = made;
    renamed.name = u"Old bridges"_s;
    QVERIFY(perform(u"collection-rename"_s, QList{CollectionStore::changing(made, renamed)}));
    QCOMPARE(store().collections()->first(), renamed);
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(store().collections()->first(), made);
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QVERIFY(store().collections()->isEmpty());
    QVERIFY(m_library->undoLog().redo(u"me"_s));
    QCOMPARE(store().collections()->first(), made);
    QVERIFY(store().making(u"x"_s, 0)->after.value("id"_L1).toInteger() > made.id);
}

void CollectionsTest::removingTakesWhatIsBelow()
{
    QVERIFY(perform(u"a"_s, QList{store().making(u"Above"_s, 0).value()}));
    const qint64 above = store().collections()->first().id;
    QVERIFY(perform(u"a"_s, QList{store().making(u"Below"_s, above).value()}));
    const qint64 below = store().collections()->last().id;
    QVERIFY(perform(u"p"_s, store().putting({m_first}, below)));
    QCOMPARE(found(u"in=\"Above\""_s), QList{m_first}); // what is below belongs to it
    QVERIFY(perform(u"d"_s, store().removing(above)));
    QVERIFY(store().collections()->isEmpty());
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(store().collections()->size(), 2);
    QCOMPARE(store().articlesIn(below).value(), QList{m_first});
    QCOMPARE(m_library->check().value(), QStringList());
}

void CollectionsTest::membersAreCountedOnce()
{
    QVERIFY(perform(u"a"_s, QList{store().making(u"Bridges"_s, 0).value()}));
    const qint64 id = store().collections()->first().id;
    QVERIFY(perform(u"p"_s, store().putting({m_first, m_second, m_first}, id)));
    QCOMPARE(store().counts()->value(id), 2);
    QVERIFY(store().putting({m_first}, id)->isEmpty());
    QVERIFY(perform(u"t"_s, store().takingOut({m_second, 99}, id)));
    QCOMPARE(store().articlesIn(id).value(), QList{m_first});
    QCOMPARE(found(u"in:bridges"_s), QList{m_first});
    QVERIFY(m_library->articles().remove(m_first));
    QCOMPARE(store().counts()->value(id), 0);
}

void CollectionsTest::theTrashIsOutOfEverything()
{
    QVERIFY(perform(u"trash"_s, store().trashing({m_first}, true)));
    QCOMPARE(store().trashCount().value(), 1);
    QCOMPARE(found(u"bridge"_s), QList{m_second});
    QCOMPARE(found({}), QList{m_second});
    QCOMPARE(m_library->articles().summaries()->size(), 1);
    QCOMPARE(m_library->list().count().value(), 1);
    QCOMPARE(m_library->search().count(parsedQuery(u"bridge"_s)).value(), 1);
    ListQuery trash;
    trash.isTrash = true;
    QCOMPARE(m_library->list().whole(trash)->ids, QList{m_first});
    QVERIFY(store().trashing({m_first}, true)->isEmpty());
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(found({}), (QList{m_first, m_second}));
    QVERIFY(m_library->undoLog().redo(u"me"_s));
    QVERIFY(perform(u"put-back"_s, store().trashing({m_first}, false)));
    QCOMPARE(store().trashCount().value(), 0);
}

void CollectionsTest::aChangeOfThePastIsRefused()
{
    const auto change = store().trashing({m_first}, true);
    QVERIFY(perform(u"trash"_s, change));
    QVERIFY(!perform(u"trash"_s, change));
    const LibraryChange lost{LibraryTable::Collection, {}, {{u"id"_s, 7}, {u"name"_s, QString()}}};
    QCOMPARE(
        m_library->undoLog().perform({u"x"_s, {}, {}, {}, {}, {lost}}, {}).error().code,
        ErrorCode::Malformed);
}

void CollectionsTest::facetsCountArticles()
{
    QCOMPARE(facet(Facet::Source), (QList<FacetValue>{{u"a.org"_s, 1}, {u"b.org"_s, 1}}));
    QCOMPARE(facet(Facet::Date), (QList<FacetValue>{{u"2018-10"_s, 1}, {u"2018-09"_s, 1}}));
    QCOMPARE(facet(Facet::Language), (QList<FacetValue>{{u"en"_s, 2}}));
    QCOMPARE(facet(Facet::State), (QList<FacetValue>{{u"new"_s, 1}}));
    QCOMPARE(facet(Facet::Tag), (QList<FacetValue>{{u"Bridge"_s, 1}}));
    QCOMPARE(facet(Facet::Speaker), (QList<FacetValue>{{u"President Trump"_s, 1}}));
    const qint64 alias = m_library->entities().ensure(u"President Trump"_s, u"PER"_s).value();
    const qint64 name = m_library->entities().ensure(u"Donald Trump"_s, u"PER"_s).value();
    QVERIFY(
        m_library->entities().apply(m_library->entities().joining(alias, name, u"me"_s).value()));
    QCOMPARE(facet(Facet::Person), (QList<FacetValue>{{u"Donald Trump"_s, 2}})); // both are he
    QVERIFY(facet(Facet::Place).isEmpty());
}

void CollectionsTest::exactFilters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("articles");
    QTest::newRow("person") << u"person=\"Donald Trump\""_s << u"1"_s;
    QTest::newRow("part of a name") << u"person=Trump"_s << u""_s;
    QTest::newRow("wrong kind") << u"org=\"Donald Trump\""_s << u""_s;
    QTest::newRow("speaker") << u"speaker=\"President Trump\""_s << u"2"_s;
    QTest::newRow("source") << u"source=a.org"_s << u"1"_s;
    QTest::newRow("source, not exactly") << u"source:org"_s << u"12"_s;
    QTest::newRow("tag") << u"tag=Bridge"_s << u"2"_s;
    QTest::newRow("state") << u"state:new"_s << u"1"_s;
    QTest::newRow("not that state") << u"-state:new"_s << u"2"_s;
    QTest::newRow("with words") << u"bridge person=\"Donald Trump\""_s << u"1"_s;
    QTest::newRow("a month") << u"after:2018-09 before:2018-10"_s << u"1"_s;
    QTest::newRow("no such collection") << u"in:nothing"_s << u""_s;
}

void CollectionsTest::exactFilters()
{
    QFETCH(QString, query);
    QString articles;
    for (const qint64 id : found(query)) {
        articles += id == m_first ? u"1"_s : id == m_second ? u"2"_s : u"?"_s;
    }
    QTEST(articles, "articles");
}

void CollectionsTest::anEqualSignIsNoField()
{
    QVERIFY(!parsedQuery(u"E=mc2"_s).fault);
    QCOMPARE(parsedQuery(u"state:odd"_s).fault, SearchFault::UnknownValue);
}

void CollectionsTest::mergingNamesIsOneStepBack()
{
    EntityStore &entities = m_library->entities();
    const qint64 alias = entities.ensure(u"President Trump"_s, u"PER"_s).value();
    const qint64 name = entities.ensure(u"Donald Trump"_s, u"PER"_s).value();
    EntityAliases rows(entities.aliases().value(), u"me"_s);
    rows.join(alias, name);
    rows.join(alias, name); // nothing more
    QCOMPARE(rows.changes().size(), 1);
    QVERIFY(perform(u"merge"_s, QList{libraryChange(rows.changes().first())}));
    QCOMPARE(entities.aliases()->size(), 1);
    QCOMPARE(found(u"person=\"Donald Trump\""_s), (QList{m_first, m_second}));
    QCOMPARE(found(u"person=\"President Trump\""_s), (QList{m_first, m_second}));
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QVERIFY(entities.aliases()->isEmpty());
    QVERIFY(m_library->undoLog().redo(u"me"_s));
    EntityAliases again(entities.aliases().value(), u"me"_s);
    again.part(alias);
    QVERIFY(perform(u"split"_s, QList{libraryChange(again.changes().first())}));
    QCOMPARE(entities.aliases()->first().status, AnnotationStatus::Rejected);
    QCOMPARE(found(u"person=\"Donald Trump\""_s), QList{m_first});
    QVERIFY(m_library->undoLog().undo(u"me"_s)); // the very row, with its time, comes back
    QCOMPARE(entities.aliases()->first().status, AnnotationStatus::Accepted);
}

void CollectionsTest::linksAndNewNames()
{
    EntityStore &entities = m_library->entities();
    const qint64 id = entities.ensure(u"Ines Calloway"_s, u"PER"_s).value();
    QCOMPARE(entities.ensure(u"Ines Calloway"_s, u"PER"_s).value(), id);
    QCOMPARE(entities.ensure(u" "_s, u"PER"_s).error().code, ErrorCode::Malformed);
    const LibraryChange link = entities.linking(id, u"https://example.org/c"_s).value();
    QVERIFY(perform(u"entity-link"_s, QList{link}));
    QVERIFY(!perform(u"entity-link"_s, QList{link})); // it has it already
    QVERIFY(m_library->undoLog().undo(u"me"_s));
    QCOMPARE(entities.linking(id, {})->before.value("link"_L1).toString(), QString());
    QCOMPARE(entities.linking(999, {}).error().code, ErrorCode::NotFound);
}

void CollectionsTest::namesAreListedWithTheirAliases()
{
    EntityStore &entities = m_library->entities();
    const qint64 alias = entities.ensure(u"President Trump"_s, u"PER"_s).value();
    const qint64 name = entities.ensure(u"Donald Trump"_s, u"PER"_s).value();
    entities.ensure(u"Nobody"_s, u"PER"_s).value(); // whom nothing mentions
    QCOMPARE(entities.list({}, {}, 10)->size(), 2);
    QVERIFY(entities.apply(entities.joining(alias, name, u"me"_s).value()));
    const auto listed = entities.list(u"president"_s, u"PER"_s, 10).value();
    QCOMPARE(listed.size(), 1); // found by its alias
    QCOMPARE(listed.first().name, u"Donald Trump"_s);
    QCOMPARE(listed.first().aliases, 1);
    QCOMPARE(listed.first().proposed, 0);
    QVERIFY(listed.first().mentions >= 2);
    const auto members = entities.members(name).value();
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.first().name, u"President Trump"_s);
    QVERIFY(entities.list(u"100%"_s, {}, 10)->isEmpty());
}

QTEST_APPLESS_MAIN(CollectionsTest)
#include "test_collections.moc"

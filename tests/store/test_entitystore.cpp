// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/entitystore.h>
#include <store/library.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class EntityStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesOfTwoArticlesAreJoined();
    void nothingNewIsNotReadAgain();
    void typeAheadKnowsTheAliases();
    void noAnnotationChanges();
    void whatAPersonJoinedStays();
    void whatAPersonPartedStays();
    void joiningMovesTheFamilyAlong();
    void joiningTheOtherWayRound();
    void undoPutsBackWhatWas();
    void conflictsChangeNothing();
    void rejectedMentionsDoNotCount();
    void stopsWhenAsked();

private:
    /// An article in which each name is mentioned that often.
    void addArticle(const QList<std::pair<QString, int>> &names, const QString &label = u"PER"_s);
    qint64 id(const QString &name, const QString &label = u"PER"_s);
    /// "alias = name (status)" of all rows.
    QStringList rows();
    void apply(const Result<QList<AliasChange>> &changes);
    EntityStore &store() { return m_library->entities(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    int m_articles = 0;
};

void EntityStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"a.quoth"_s), Library::Mode::CreateIfMissing).value();
    m_articles = 0;
}

void EntityStoreTest::addArticle(const QList<std::pair<QString, int>> &names, const QString &label)
{
    Article article;
    article.text = u"Article %1 names people."_s.arg(++m_articles);
    const qint64 articleId = m_library->articles().add(article).value();
    AnnotationSet set;
    for (const auto &[name, count] : names) {
        for (int i = 0; i < count; ++i) {
            Annotation annotation;
            annotation.id = set.annotations.size() + 1;
            annotation.span = {0, 7};
            annotation.words = u"Article"_s;
            annotation.kind = AnnotationKind::Entity;
            annotation.tag = label;
            annotation.entity = name;
            annotation.origin = {OriginKind::Rule, u"r"_s, u"1"_s, 0.5};
            annotation.status = AnnotationStatus::Proposed;
            set.annotations.append(annotation);
        }
    }
    QVERIFY(m_library->annotations().replaceProposals(articleId, set));
}

qint64 EntityStoreTest::id(const QString &name, const QString &label)
{
    const auto found = store().find(name, label).value();
    return found ? found->id : 0;
}

QStringList EntityStoreTest::rows()
{
    QHash<qint64, QString> names;
    const auto entities = store().entities();
    const auto aliases = store().aliases();
    for (const LibraryEntity &entity : *entities) {
        names.insert(entity.id, entity.name);
    }
    QStringList lines;
    for (const EntityAlias &alias : *aliases) {
        lines.append(u"%1 = %2 (%3)"_s.arg(
            names.value(alias.alias), names.value(alias.name), identifier(alias.status)));
    }
    lines.sort();
    return lines;
}

void EntityStoreTest::apply(const Result<QList<AliasChange>> &changes)
{
    QVERIFY(changes);
    const auto done = store().apply(*changes);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
}

void EntityStoreTest::namesOfTwoArticlesAreJoined()
{
    addArticle({{u"Donald Trump"_s, 5}, {u"Angela Merkel"_s, 1}});
    addArticle({{u"Donald J. Trump"_s, 2}});
    addArticle({{u"President Trump"_s, 1}});
    addArticle({{u"United Nations"_s, 2}, {u"U.N."_s, 1}}, u"ORG"_s);
    QCOMPARE(store().proposeAliases().value(), 3);
    QCOMPARE(
        rows(), (QStringList{
                    u"Donald J. Trump = Donald Trump (proposed)"_s,
                    u"President Trump = Donald Trump (proposed)"_s,
                    u"U.N. = United Nations (proposed)"_s}));
    QCOMPARE(m_library->check().value(), QStringList());
    // A second Trump makes the title doubtful again.
    addArticle({{u"Melania Trump"_s, 1}});
    QCOMPARE(store().proposeAliases().value(), 2);
    QVERIFY(!rows().contains(u"President Trump = Donald Trump (proposed)"_s));
}

void EntityStoreTest::nothingNewIsNotReadAgain()
{
    addArticle({{u"Ann Cole"_s, 2}, {u"Ann B. Cole"_s, 1}});
    QCOMPARE(store().proposeAliases().value(), 1);
    int questions = 0;
    QCOMPARE(store().proposeAliases([&] { return ++questions < 0; }).value(), 1);
    QCOMPARE(questions, 0);
    addArticle({{u"Ann C. Cole"_s, 1}});
    QCOMPARE(store().proposeAliases([&] { return ++questions < 0; }).value(), 0);
    QVERIFY(questions > 0);
}

void EntityStoreTest::typeAheadKnowsTheAliases()
{
    addArticle({{u"Donald Trump"_s, 3}, {u"Petra Berg"_s, 1}});
    addArticle({{u"President Trump"_s, 2}});
    const auto names = [this](const QString &typed) {
        return m_library->annotations().entityNames(typed, 9).value();
    };
    QCOMPARE(names(u"p"_s), (QStringList{u"President Trump"_s, u"Petra Berg"_s}));
    QVERIFY(store().proposeAliases());
    QCOMPARE(names(u"p"_s), (QStringList{u"Donald Trump"_s, u"Petra Berg"_s}));
    QCOMPARE(names(u"don"_s), QStringList{u"Donald Trump"_s});
    apply(store().parting(id(u"President Trump"_s), u"me"_s));
    QCOMPARE(names(u"p"_s), (QStringList{u"President Trump"_s, u"Petra Berg"_s}));
}

void EntityStoreTest::noAnnotationChanges()
{
    addArticle({{u"Donald Trump"_s, 3}, {u"President Trump"_s, 1}});
    const AnnotationSet before = m_library->annotations().load(1).value();
    QVERIFY(store().proposeAliases());
    const AnnotationSet after = m_library->annotations().load(1).value();
    QCOMPARE(after.annotations, before.annotations);
}

void EntityStoreTest::whatAPersonJoinedStays()
{
    addArticle({{u"Donald Trump"_s, 3}, {u"The Donald"_s, 1}, {u"Ann Cole"_s, 1}});
    apply(store().joining(id(u"The Donald"_s), id(u"Donald Trump"_s), u"me"_s));
    addArticle({{u"Donald J. Trump"_s, 9}});
    // Used more, but whom a person made the name stays the name.
    QCOMPARE(store().proposeAliases().value(), 1);
    QCOMPARE(
        rows(), (QStringList{
                    u"Donald J. Trump = Donald Trump (proposed)"_s,
                    u"The Donald = Donald Trump (accepted)"_s}));
    const auto aliases = store().aliases();
    const EntityAlias row = aliases->first();
    QCOMPARE(row.author, u"me"_s);
    QVERIFY(row.decided.isValid());
}

void EntityStoreTest::whatAPersonPartedStays()
{
    addArticle({{u"Donald Trump"_s, 3}, {u"President Trump"_s, 1}});
    QCOMPARE(store().proposeAliases().value(), 1);
    apply(store().parting(id(u"President Trump"_s), u"me"_s));
    addArticle({{u"Someone Else"_s, 1}});
    QCOMPARE(store().proposeAliases().value(), 0);
    QCOMPARE(rows(), QStringList{u"President Trump = Donald Trump (rejected)"_s});
}

void EntityStoreTest::joiningMovesTheFamilyAlong()
{
    addArticle({{u"Ann Cole"_s, 3}, {u"Ann B. Cole"_s, 1}, {u"Lady Cole of Kent"_s, 1}});
    QCOMPARE(store().proposeAliases().value(), 1);
    apply(store().joining(id(u"Ann Cole"_s), id(u"Lady Cole of Kent"_s), u"me"_s));
    QCOMPARE(
        rows(), (QStringList{
                    u"Ann B. Cole = Lady Cole of Kent (proposed)"_s,
                    u"Ann Cole = Lady Cole of Kent (accepted)"_s}));
    // Who joins an alias joins whom it stands for.
    addArticle({{u"A. Baker"_s, 1}});
    apply(store().joining(id(u"A. Baker"_s), id(u"Ann Cole"_s), u"me"_s));
    QVERIFY(rows().contains(u"A. Baker = Lady Cole of Kent (accepted)"_s));
    QCOMPARE(m_library->check().value(), QStringList());
}

void EntityStoreTest::joiningTheOtherWayRound()
{
    addArticle({{u"Ann Cole"_s, 3}, {u"Ann B. Cole"_s, 1}});
    QVERIFY(store().proposeAliases());
    apply(store().joining(id(u"Ann Cole"_s), id(u"Ann B. Cole"_s), u"me"_s));
    QCOMPARE(rows(), QStringList{u"Ann Cole = Ann B. Cole (accepted)"_s});
    QCOMPARE(
        store().joining(id(u"Ann Cole"_s), id(u"Ann Cole"_s), u"me"_s).error().code,
        ErrorCode::Conflict);
}

void EntityStoreTest::undoPutsBackWhatWas()
{
    addArticle({{u"Ann Cole"_s, 3}, {u"Ann B. Cole"_s, 1}, {u"Lady Cole of Kent"_s, 1}});
    QVERIFY(store().proposeAliases());
    const QList<EntityAlias> before = store().aliases().value();
    auto changes = store().joining(id(u"Ann Cole"_s), id(u"Lady Cole of Kent"_s), u"me"_s).value();
    QVERIFY(store().apply(changes));
    QVERIFY(store().aliases().value() != before);
    for (AliasChange &change : changes) {
        std::swap(change.before, change.after);
    }
    QVERIFY(store().apply(changes));
    QCOMPARE(store().aliases().value(), before);
}

void EntityStoreTest::conflictsChangeNothing()
{
    addArticle({{u"Ann Cole"_s, 3}, {u"Ann B. Cole"_s, 1}, {u"Lady Cole of Kent"_s, 1}});
    const auto changes =
        store().joining(id(u"Ann B. Cole"_s), id(u"Lady Cole of Kent"_s), u"me"_s).value();
    QVERIFY(store().proposeAliases()); // somebody was faster
    const QStringList before = rows();
    QCOMPARE(store().apply(changes).error().code, ErrorCode::Conflict);
    QCOMPARE(rows(), before);
    QCOMPARE(store().parting(12345, u"me"_s).error().code, ErrorCode::NotFound);
}

void EntityStoreTest::rejectedMentionsDoNotCount()
{
    addArticle({{u"Ann Cole"_s, 1}, {u"Ann B. Cole"_s, 1}});
    const AnnotationSet set = m_library->annotations().load(1).value();
    Annotation rejected = set.annotations.first();
    rejected.status = AnnotationStatus::Rejected;
    QVERIFY(m_library->annotations().apply(
        {1, u"reject"_s, {{set.annotations.first(), rejected}}, {}}, {}, {}));
    QCOMPARE(store().entities()->size(), 1);
    QCOMPARE(store().proposeAliases().value(), 0);
}

void EntityStoreTest::stopsWhenAsked()
{
    addArticle({{u"Ann Cole"_s, 3}, {u"Ann B. Cole"_s, 1}});
    QCOMPARE(store().proposeAliases([] { return true; }).error().code, ErrorCode::Stopped);
    QCOMPARE(rows(), QStringList());
    QCOMPARE(store().proposeAliases().value(), 1);
}

QTEST_APPLESS_MAIN(EntityStoreTest)
#include "test_entitystore.moc"

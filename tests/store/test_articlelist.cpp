// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/database.h>
#include <store/interrupter.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/list/rowkeys.h>
#include <store/migrations.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Quoth;
using namespace Qt::StringLiterals;

class ArticleListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysAreFolded_data();
    void keysAreFolded();
    void outlets_data();
    void outlets();
    void everyOrderIsTheSameInPages_data();
    void everyOrderIsTheSameInPages();
    void groupsAreInARow();
    void aSearchIsSortedAsTheListIs();
    void onlyTheNewestAreRanked();
    void summariesLeaveOutWhatIsGone();
    void countsFollowEveryEdit();
    void aLibraryOfTheSchemaBeforeIsListed();
    void pagesComeFromAnIndex_data();
    void pagesComeFromAnIndex();
    void whatRunsIsStoppedFromOutside();

private:
    [[nodiscard]] ArticleList &list() const { return m_library->list(); }
    qint64 add(const QString &title, const QString &source, const QDate &published);
    void addMany();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

QList<qint64> idsOf(const QList<ArticleSummary> &list)
{
    QList<qint64> ids;
    for (const ArticleSummary &summary : list) {
        ids.append(summary.id);
    }
    return ids;
}

} // namespace

void ArticleListTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        std::move(*Library::open(m_folder->filePath(u"l.quoth"_s), Library::Mode::CreateIfMissing));
}

qint64 ArticleListTest::add(const QString &title, const QString &source, const QDate &published)
{
    Article article;
    article.title = title;
    article.source = source;
    article.published = published;
    article.text = u"Bridge %1 %2 %3"_s.arg(title, source, published.toString(Qt::ISODate));
    return m_library->articles().add(article).value_or(0);
}

void ArticleListTest::addMany()
{
    const QStringList outlets = {u"https://www.a.org/x"_s, u"http://b.org"_s, u"/in/c/x.txt"_s};
    for (int i = 0; i < 60; ++i) {
        const QDate day = i % 5 == 0 ? QDate() : QDate(2018, 1 + i % 4, 1 + i % 9);
        QVERIFY(add(u"%1 title"_s.arg(QChar(u'a' + (i * 7) % 20)), outlets[i % 3], day) > 0);
    }
}

void ArticleListTest::keysAreFolded_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("case and marks") << u"Ärger in ÉVRY"_s << u"arger in evry"_s;
    QTest::newRow("leading signs") << u" “Wait,” they said"_s << u"wait,” they said"_s;
    QTest::newRow("nothing") << u"…"_s << QString();
    QTest::newRow("forty") << QString(60, u'x') << QString(40, u'x');
    QTest::newRow("no half character") << QString(39, u'x') + u"\U0001F4F0"_s << QString(39, u'x');
}

void ArticleListTest::keysAreFolded()
{
    QFETCH(QString, title);
    QTEST(sortKey(title), "key");
}

void ArticleListTest::outlets_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("outlet");
    QTest::newRow("address") << u"https://www.Example.org/a/b?c"_s << u"example.org"_s;
    QTest::newRow("user and port") << u"http://me@news.example.org:80/"_s << u"news.example.org"_s;
    QTest::newRow("no path") << u"https://example.org"_s << u"example.org"_s;
    QTest::newRow("file") << u"/home/a/wires/x.txt"_s << u"wires"_s;
    QTest::newRow("word") << u"clipboard"_s << u"clipboard"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void ArticleListTest::outlets()
{
    QFETCH(QString, source);
    QTEST(outletOf(source), "outlet");
}

void ArticleListTest::everyOrderIsTheSameInPages_data()
{
    QTest::addColumn<ArticleSort>("sort");
    QTest::addColumn<bool>("descending");
    const std::pair<const char *, ArticleSort> sorts[] = {
        {"imported", ArticleSort::Imported}, {"published", ArticleSort::Published},
        {"title", ArticleSort::Title},       {"outlet", ArticleSort::Outlet},
        {"byline", ArticleSort::Byline},     {"language", ArticleSort::Language},
        {"length", ArticleSort::Length},     {"quotations", ArticleSort::Quotations},
        {"open", ArticleSort::Open}};
    for (const auto &[name, sort] : sorts) {
        QTest::addRow("%s up", name) << sort << false;
        QTest::addRow("%s down", name) << sort << true;
    }
}

void ArticleListTest::everyOrderIsTheSameInPages()
{
    QFETCH(ArticleSort, sort);
    QFETCH(bool, descending);
    addMany();
    ListQuery query;
    query.sort = sort;
    query.isDescending = descending;
    const QList<qint64> whole = list().whole(query)->ids;
    QCOMPARE(whole.size(), 60);
    QCOMPARE(list().first(query, 7)->ids, whole.first(7));
    QVERIFY(!list().first(query, 7)->isWhole);
    QVERIFY(list().first(query, 60)->isWhole);
    QList<qint64> paged;
    std::optional<ArticleSummary> last;
    for (;;) {
        const auto page = list().after(query, last, 7);
        QVERIFY(page);
        if (page->isEmpty()) {
            break;
        }
        paged.append(idsOf(*page));
        last = page->last();
    }
    QCOMPARE(paged, whole);
    QCOMPARE(idsOf(*list().summaries(whole)), whole);
}

void ArticleListTest::groupsAreInARow()
{
    addMany();
    ListQuery query;
    query.grouping = ArticleGrouping::Month;
    const ArticleOrder months = list().whole(query).value();
    QStringList keys;
    qsizetype count = 0;
    for (const ListGroup &group : months.groups) {
        keys.append(group.key);
        count += group.count;
    }
    QCOMPARE(keys, (QStringList{u"2018-04"_s, u"2018-03"_s, u"2018-02"_s, u"2018-01"_s, {}}));
    QCOMPARE(count, 60);
    QCOMPARE(months.ids.size(), 60);
    query.grouping = ArticleGrouping::Outlet;
    const ArticleOrder outlets = list().whole(query).value();
    QCOMPARE(outlets.groups.size(), 3);
    QCOMPARE(outlets.groups.first().key, u"a.org"_s);
    QCOMPARE(outlets.groups.first().count, 20);
}

void ArticleListTest::aSearchIsSortedAsTheListIs()
{
    const qint64 old = add(u"Bridge"_s, u"x"_s, QDate(2018, 1, 1));
    const qint64 late = add(u"Bridge again"_s, u"x"_s, QDate(2020, 1, 1));
    add(u"Nothing"_s, u"x"_s, QDate(2019, 1, 1));
    ListQuery query;
    query.search = parsedQuery(u"title:bridge after:2017"_s);
    query.sort = ArticleSort::Published;
    query.isDescending = false;
    QCOMPARE(list().whole(query)->ids, (QList{old, late}));
    query.isDescending = true;
    QCOMPARE(list().whole(query)->ids, (QList{late, old}));
    query.search = parsedQuery(u"title:"_s);
    QCOMPARE(list().whole(query).error().code, ErrorCode::Malformed);
}

void ArticleListTest::onlyTheNewestAreRanked()
{
    const qint64 good = add(u"Ferry ferry ferry"_s, u"x"_s, {});
    const qint64 poor = add(u"Something"_s, u"the ferry and so many other words"_s, {});
    ListQuery query;
    query.search = parsedQuery(u"ferry"_s);
    query.sort = ArticleSort::Relevance;
    QCOMPARE(list().whole(query)->ids, (QList{good, poor}));
    QCOMPARE(list().first(query, 1)->ids, QList{poor}); // the newest, at once
}

void ArticleListTest::summariesLeaveOutWhatIsGone()
{
    const qint64 a = add(u"A"_s, u"x"_s, {});
    const qint64 b = add(u"B"_s, u"x"_s, {});
    QVERIFY(m_library->articles().remove(a));
    QCOMPARE(idsOf(*list().summaries({a, b, 99})), QList{b});
    QCOMPARE(list().count().value(), 1);
}

void ArticleListTest::countsFollowEveryEdit()
{
    const qint64 id = add(u"A"_s, u"x"_s, {});
    const qint64 row = m_library->annotations().reserveIds(1).value();
    Annotation proposal;
    proposal.id = row;
    proposal.span = {0, 6};
    proposal.words = u"Bridge"_s;
    proposal.kind = AnnotationKind::Quotation;
    proposal.origin = {OriginKind::Rule, u"r"_s, u"1"_s, 0.5};
    proposal.status = AnnotationStatus::Proposed;
    Annotation rejected = proposal;
    rejected.status = AnnotationStatus::Rejected;
    const auto counts = [&] {
        const ArticleSummary summary = list().summaries({id})->first();
        return QList{summary.quotationCount, summary.decidedCount, summary.proposalCount};
    };
    const auto apply = [&](const std::optional<Annotation> &before,
                           const std::optional<Annotation> &after) {
        return m_library->annotations().apply({id, u"e"_s, {{before, after}}, {}}, {}, {});
    };
    QVERIFY(apply(std::nullopt, proposal));
    QCOMPARE(counts(), (QList{1, 0, 1}));
    QVERIFY(apply(proposal, rejected));
    QCOMPARE(counts(), (QList{0, 1, 1}));
    QVERIFY(!apply(proposal, rejected)); // a conflict changes nothing
    QCOMPARE(counts(), (QList{0, 1, 1}));
    QVERIFY(apply(rejected, std::nullopt));
    QCOMPARE(counts(), (QList{0, 0, 0}));
    proposal.id = 1;
    QVERIFY(m_library->annotations().replaceProposals(id, {{proposal}, {}}));
    QCOMPARE(counts(), (QList{1, 0, 1}));
    QVERIFY(m_library->annotations().replaceProposals(id, {}));
    QCOMPARE(counts(), (QList{0, 0, 0}));
    QCOMPARE(m_library->check().value(), QStringList());
}

void ArticleListTest::aLibraryOfTheSchemaBeforeIsListed()
{
    const QString path = m_folder->filePath(u"old.quoth"_s);
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        QVERIFY(!migrate(**database, libraryMigrations().first(5)).error);
        QVERIFY((*database)->run(
            u"INSERT INTO article (key, source, title, byline, published, language, given,"
            " imported, text_hash, structure, text) VALUES ('k', 'https://www.a.org/x', 'Ärger',"
            " '', '2018-09-11', 'de', '[]', 5, zeroblob(32), '{}', 'Text')"_s));
        QVERIFY((*database)->run(
            u"INSERT INTO annotation (article_id, span_start, span_end, words, kind, attributes,"
            " origin, origin_id, origin_version, score, status, author, note) VALUES (1, 0, 4,"
            " 'Text', 'quotation', '{}', 'rule', 'r', '1', 0.5, 'accepted', '', '')"_s));
    }
    const auto library = Library::open(path, Library::Mode::MustExist);
    QVERIFY(library);
    const ArticleSummary summary = (*library)->articles().summary(1).value();
    QCOMPARE(summary.outlet, u"a.org"_s); // as the program makes it, not as SQL can
    QCOMPARE(summary.quotationCount, 1);
    QCOMPARE(summary.decidedCount, 1);
    QCOMPARE(summary.length, 4);
    ListQuery query;
    query.sort = ArticleSort::Title;
    QCOMPARE((*library)->list().after(query, summary, 5)->size(), 0);
}

void ArticleListTest::pagesComeFromAnIndex_data()
{
    everyOrderIsTheSameInPages_data();
}

/// Without its index a page sorts the whole library.
void ArticleListTest::pagesComeFromAnIndex()
{
    QFETCH(ArticleSort, sort);
    QFETCH(bool, descending);
    addMany();
    const auto database = Database::open(m_library->path(), Database::Access::ReadOnly);
    ListQuery query;
    query.sort = sort;
    query.isDescending = descending;
    const ArticleSummary last = list().after(query, {}, 30)->last();
    const QStringList statements = ArticleList::pageStatements(query, last);
    QCOMPARE(statements.size(), 2);
    for (const QString &sql : statements) {
        auto plan = (*database)->prepare(u"EXPLAIN QUERY PLAN "_s + sql);
        QVERIFY(plan);
        QVERIFY(plan->runWith(QVariantList(sql.count(u'?') + sql.count(u'@'), QVariant(0))));
        QStringList lines;
        QVERIFY(plan->each([&](const Statement &row) { lines.append(row.text(3)); }));
        QVERIFY2(
            lines.first().startsWith("SEARCH article USING INDEX"_L1), qPrintable(lines.first()));
        QVERIFY2(!lines.join(u'\n').contains("TEMP B-TREE"_L1), qPrintable(lines.join(u'\n')));
        // Of very many with the same key it goes straight to the one behind.
        const bool isOfSameKey = &sql == &statements.first();
        QVERIFY2(
            !isOfSameKey || lines.first().contains("=? AND rowid"_L1), qPrintable(lines.first()));
    }
}

void ArticleListTest::whatRunsIsStoppedFromOutside()
{
    const auto database = Database::open(m_library->path(), Database::Access::ReadOnly);
    const Interrupter interrupter = (*database)->interrupter();
    qint64 stoppedAfter = -1;
    QElapsedTimer clock;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        clock.start();
        interrupter.interrupt();
    });
    const auto endless = (*database)->number(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"_s);
    stoppedAfter = clock.nsecsElapsed();
    other.join();
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, ErrorCode::Stopped);
    // How soon is the bench's to say: sanitizers and a busy machine take their time.
    QVERIFY2(stoppedAfter < 500'000'000, qPrintable(QString::number(stoppedAfter)));
    QCOMPARE((*database)->number(u"SELECT 7"_s).value(), 7); // the connection lives on
}

QTEST_APPLESS_MAIN(ArticleListTest)
#include "test_articlelist.moc"

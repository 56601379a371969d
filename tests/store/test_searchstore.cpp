// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/database.h>
#include <store/library.h>
#include <store/search/searchstore.h>

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class SearchStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void queries_data();
    void queries();
    void theBetterMatchComesFirst();
    void snippetsHaveTheirMarks();
    void pagesAndCounts();
    void theIndexFollowsTheTables();
    void thePartsOfTheIndexAreMerged();
    void placesOfAnnotations();
    void anyQueryIsAnsweredOrRefused();

private:
    qint64 addArticle(const QString &key, const QString &title, const QString &text, QDate date);
    qint64 annotate(
        qint64 article, const QString &words, AnnotationKind kind, const QString &tag,
        const std::function<void(Annotation &)> &more = {});
    void relate(qint64 article, qint64 from, qint64 to);
    QString found(const QString &query);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QMap<qint64, QString> m_keys;
};

qint64 SearchStoreTest::addArticle(
    const QString &key, const QString &title, const QString &text, QDate date)
{
    Article article;
    article.key = key;
    article.title = title;
    article.text = text;
    article.published = date;
    article.source = u"https://"_s + key + u".example/100%_true"_s;
    article.language = u"en"_s;
    const qint64 id = m_library->articles().add(article).value();
    m_keys.insert(id, key);
    return id;
}

qint64 SearchStoreTest::annotate(
    qint64 article, const QString &words, AnnotationKind kind, const QString &tag,
    const std::function<void(Annotation &)> &more)
{
    const QString text = m_library->articles().article(article).value().text;
    Annotation annotation;
    annotation.id = m_library->annotations().reserveIds(1).value();
    annotation.span = {text.indexOf(words), text.indexOf(words) + words.size()};
    annotation.words = words;
    annotation.kind = kind;
    annotation.tag = tag;
    if (more) {
        more(annotation);
    }
    const auto done = m_library->annotations().apply(
        {article, u"annotate"_s, {{std::nullopt, annotation}}, {}}, {}, u"annotate"_s);
    Q_ASSERT(done);
    return annotation.id;
}

void SearchStoreTest::relate(qint64 article, qint64 from, qint64 to)
{
    const qint64 id = m_library->annotations().reserveIds(1).value();
    const Relation relation{id, RelationKind::Speaker, from, to};
    const auto done = m_library->annotations().apply(
        {article, u"relate"_s, {}, {{std::nullopt, relation}}}, {}, u"relate"_s);
    Q_ASSERT(done);
}

/// The keys of the articles found, in alphabetical order.
QString SearchStoreTest::found(const QString &query)
{
    QStringList keys;
    const auto hits = m_library->search().find(parsedQuery(query), SearchOrder::Relevance, 100);
    if (!hits) {
        return u"error: "_s + errorText(hits.error());
    }
    for (const SearchHit &hit : *hits) {
        keys.append(m_keys.value(hit.articleId));
    }
    keys.sort();
    return keys.join(u' ');
}

void SearchStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_keys.clear();
    m_library =
        Library::open(m_folder->filePath(u"s.quoth"_s), Library::Mode::CreateIfMissing).value();
    const qint64 tolls = addArticle(
        u"tolls"_s, u"Harbour tolls to double"_s,
        u"“The old bridge will not last,” said Ines Calloway in Westmark. “No,” said Ferrand."_s,
        QDate(2026, 3, 3));
    addArticle(
        u"cafe"_s, u"The Café on the bridge"_s,
        u"Calder Shipping bought the café. Its bridge stays; the harbour does not."_s,
        QDate(2018, 9, 11));
    addArticle(u"chip"_s, u"人工智能"_s, u"DeepMind新电脑已可利用记忆自学"_s, QDate());
    const auto machine = [](Annotation &annotation) {
        annotation.origin = {OriginKind::Model, u"tagger"_s, u"1"_s, 0.5};
        annotation.status = AnnotationStatus::Proposed;
    };
    const qint64 calloway = annotate(
        tolls, u"Ines Calloway"_s, AnnotationKind::Entity, u"PER"_s, [&](Annotation &annotation) {
            machine(annotation);
            annotation.entity = u"Inés Calloway"_s;
        });
    const qint64 ferrand = annotate(tolls, u"Ferrand"_s, AnnotationKind::Entity, u"PER"_s, machine);
    annotate(tolls, u"Westmark"_s, AnnotationKind::Entity, u"LOC"_s, [](Annotation &annotation) {
        annotation.status = AnnotationStatus::Rejected;
    });
    const qint64 long_ = annotate(
        tolls, u"“The old bridge will not last,”"_s, AnnotationKind::Quotation, u"direct"_s,
        machine);
    const qint64 short_ = annotate(tolls, u"“No,”"_s, AnnotationKind::Quotation, u"direct"_s);
    relate(tolls, long_, calloway);
    relate(tolls, short_, ferrand);
    annotate(
        tolls, u"not last"_s, AnnotationKind::Highlight, u"Bridge/Safety"_s,
        [](Annotation &annotation) { annotation.note = u"check the engineers' report"_s; });
}

void SearchStoreTest::queries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("keys");
    QTest::newRow("word") << u"bridge"_s << u"cafe tolls"_s;
    QTest::newRow("two words") << u"bridge harbour"_s << u"cafe tolls"_s;
    QTest::newRow("word of the title") << u"title:harbour"_s << u"tolls"_s;
    QTest::newRow("phrase") << u"\"old bridge\""_s << u"tolls"_s;
    QTest::newRow("no such phrase") << u"\"bridge old\""_s << QString();
    QTest::newRow("prefix") << u"brid*"_s << u"cafe tolls"_s;
    QTest::newRow("no part of a word") << u"brid"_s << QString();
    QTest::newRow("case and diacritics") << u"CAFE"_s << u"cafe"_s;
    QTest::newRow("near") << u"NEAR(bought café, 3)"_s << u"cafe"_s;
    QTest::newRow("not near") << u"NEAR(calder harbour, 3)"_s << QString();
    QTest::newRow("not") << u"bridge -café"_s << u"tolls"_s;
    QTest::newRow("only not") << u"-bridge"_s << u"chip"_s;
    QTest::newRow("or") << u"calder OR westmark"_s << u"cafe tolls"_s;
    QTest::newRow("or of a field") << u"calder OR speaker:ferrand"_s << u"cafe tolls"_s;
    QTest::newRow("brackets") << u"bridge (calder OR ferrand) -westmark"_s << u"cafe"_s;
    QTest::newRow("Chinese inside a word") << u"记忆"_s << u"chip"_s;
    QTest::newRow("Chinese in a title") << u"title:智能"_s << u"chip"_s;
    QTest::newRow("speaker by surname") << u"speaker:Calloway"_s << u"tolls"_s;
    QTest::newRow("speaker by the full name") << u"speaker:\"inés calloway\""_s << u"tolls"_s;
    QTest::newRow("no part of a name") << u"speaker:Callow"_s << QString();
    QTest::newRow("prefix of a name") << u"speaker:Callow*"_s << u"tolls"_s;
    QTest::newRow("who is named need not speak") << u"speaker:Westmark"_s << QString();
    QTest::newRow("speaker and what was said") << u"speaker:Calloway quote:bridge"_s << u"tolls"_s;
    QTest::newRow("another said it") << u"speaker:Ferrand quote:bridge"_s << QString();
    QTest::newRow("person") << u"person:ferrand"_s << u"tolls"_s;
    QTest::newRow("person by words of the text") << u"person:ines"_s << u"tolls"_s;
    QTest::newRow("person, case and marks") << u"person:\"INÉS CALLOWAY\""_s << u"tolls"_s;
    QTest::newRow("beginning of a person") << u"person:ferr*"_s << u"tolls"_s;
    QTest::newRow("no part of a person") << u"person:ferr"_s << QString();
    QTest::newRow("what was said is no person") << u"person:bridge"_s << QString();
    QTest::newRow("a place is no person") << u"person:westmark"_s << QString();
    QTest::newRow("not this person") << u"bridge -person:ferrand"_s << u"cafe"_s;
    QTest::newRow("signs of the index") << u"person:\"name : ferrand OR *\""_s << QString();
    QTest::newRow("no word at all") << u"person:\"–\""_s << QString();
    QTest::newRow("not a place") << u"place:ferrand"_s << QString();
    QTest::newRow("label") << u"label:per"_s << u"tolls"_s;
    QTest::newRow("rejected is not found") << u"place:westmark"_s << QString();
    QTest::newRow("but when asked for") << u"label:LOC status:rejected"_s << u"tolls"_s;
    QTest::newRow("kind") << u"kind:direct"_s << u"tolls"_s;
    QTest::newRow("no such kind there") << u"kind:indirect"_s << QString();
    QTest::newRow("unsure proposals") << u"status:proposed conf<0.6"_s << u"tolls"_s;
    QTest::newRow("sure ones") << u"conf>0.6"_s << QString();
    QTest::newRow("tag") << u"tag:bridge/safety"_s << u"tolls"_s;
    QTest::newRow("tag above") << u"tag:Bridge"_s << u"tolls"_s;
    QTest::newRow("beginning of a tag") << u"tag:Brid"_s << QString();
    QTest::newRow("note") << u"note:engineers"_s << u"tolls"_s;
    QTest::newRow("after") << u"after:2018-10"_s << u"tolls"_s;
    QTest::newRow("after its own month") << u"after:2018-09 before:2019"_s << u"cafe"_s;
    QTest::newRow("before") << u"before:2018-09-11"_s << QString();
    QTest::newRow("source") << u"source:cafe.example"_s << u"cafe"_s;
    QTest::newRow("signs of LIKE are no signs") << u"source:100%_true"_s << u"cafe chip tolls"_s;
    QTest::newRow("nor here") << u"source:cafe%100"_s << QString();
    QTest::newRow("SQL is a word") << u"\"'; DROP TABLE article;--\""_s << QString();
    QTest::newRow("FTS5's words are words") << u"bridge AND NOT"_s << QString();
}

void SearchStoreTest::queries()
{
    QFETCH(QString, query);
    QTEST(found(query), "keys");
    QFETCH(QString, keys);
    const qint64 count = keys.isEmpty() ? 0 : keys.count(u' ') + 1;
    QCOMPARE(m_library->search().count(parsedQuery(query)).value(), count);
}

void SearchStoreTest::theBetterMatchComesFirst()
{
    const auto ranked =
        m_library->search().find(parsedQuery(u"bridge"_s), SearchOrder::Relevance, 10).value();
    QCOMPARE(m_keys.value(ranked.first().articleId), u"cafe"_s); // it is in the title
    const auto newest =
        m_library->search().find(parsedQuery(u"bridge"_s), SearchOrder::Newest, 10).value();
    QCOMPARE(m_keys.value(newest.first().articleId), u"tolls"_s);
}

void SearchStoreTest::snippetsHaveTheirMarks()
{
    const auto hits = m_library->search()
                          .find(parsedQuery(u"\"old bridge\""_s), SearchOrder::Relevance, 10)
                          .value();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().marks.size(), 1);
    QCOMPARE(hits.first().marks.first().in(hits.first().snippet), u"old bridge"_s);
}

void SearchStoreTest::pagesAndCounts()
{
    const SearchQuery query = parsedQuery(u"bridge"_s);
    const auto second = m_library->search().find(query, SearchOrder::Newest, 1, 1).value();
    QCOMPARE(second.size(), 1);
    QCOMPARE(m_keys.value(second.first().articleId), u"cafe"_s);
    QVERIFY(m_library->search().find(query, SearchOrder::Newest, 1, 2).value().isEmpty());
    QCOMPARE(
        m_library->search().find(parsedQuery(u"("_s), SearchOrder::Newest, 1).error().code,
        ErrorCode::Malformed);
}

void SearchStoreTest::theIndexFollowsTheTables()
{
    Article article = m_library->articles().article(m_keys.key(u"cafe"_s)).value();
    QVERIFY(m_library->articles().remove(article.id));
    QCOMPARE(found(u"calder"_s), QString());
    const qint64 id = addArticle(u"again"_s, {}, u"Calder is back."_s, QDate());
    QCOMPARE(found(u"calder"_s), u"again"_s);
    Article analysed = m_library->articles().article(id).value();
    analysed.title = u"Back again"_s;
    QVERIFY(m_library->articles().setFindings(analysed));
    QCOMPARE(found(u"title:back"_s), u"again"_s);
    // A note that is changed, and one that is taken away.
    const qint64 tolls = m_keys.key(u"tolls"_s);
    const AnnotationSet set = m_library->annotations().load(tolls).value();
    for (const Annotation &before : set.annotations) {
        if (before.note.isEmpty()) {
            continue;
        }
        Annotation after = before;
        after.note = u"done"_s;
        QVERIFY(m_library->annotations().apply(
            {tolls, u"note"_s, {{before, after}}, {}}, {}, u"note"_s));
        QCOMPARE(found(u"note:engineers"_s), QString());
        QCOMPARE(found(u"note:done"_s), u"tolls"_s);
        QVERIFY(m_library->annotations().apply(
            {tolls, u"delete"_s, {{after, std::nullopt}}, {}}, {}, u"delete"_s));
        QCOMPARE(found(u"note:done"_s), QString());
    }
    QCOMPARE(m_library->check().value(), QStringList());
}

void SearchStoreTest::thePartsOfTheIndexAreMerged()
{
    for (int i = 0; i < 7; ++i) { // a part each
        addArticle(u"part %1"_s.arg(i), {}, u"Zanzibar number %1."_s.arg(i), QDate());
    }
    const auto parts = [this] {
        const auto database = Database::open(m_library->path(), Database::Access::ReadOnly);
        return (*database)->number(u"SELECT count(DISTINCT segid) FROM article_word_idx"_s).value();
    };
    QVERIFY(parts() > 1);
    SearchStore &search = m_library->search();
    int steps = 0;
    bool isMore = true;
    while (isMore && steps < 100) {
        isMore = search.mergeIndex(steps++ == 0).value();
    }
    QVERIFY(!isMore);
    QCOMPARE(parts(), 1);
    QCOMPARE(search.count(parsedQuery(u"zanzibar"_s)).value(), 7);
    QVERIFY(m_library->check()->isEmpty());
    QVERIFY(!search.mergeIndex(true).value()); // nothing is left to do
    QVERIFY(!search.isMergeWorth(7).value());
    QVERIFY(search.isMergeWorth(100'000).value());
}

void SearchStoreTest::placesOfAnnotations()
{
    const qint64 tolls = m_keys.key(u"tolls"_s);
    const QString text = m_library->articles().article(tolls).value().text;
    const auto spans =
        m_library->search().annotationSpans(parsedQuery(u"speaker:ferrand"_s), tolls).value();
    QCOMPARE(spans.size(), 1);
    QCOMPARE(spans.first().in(text), u"“No,”"_s);
    QVERIFY(m_library->search().annotationSpans(parsedQuery(u"bridge"_s), tolls).value().isEmpty());
}

void SearchStoreTest::anyQueryIsAnsweredOrRefused()
{
    QRandomGenerator random(12);
    const QStringList pieces = {
        u"bridge"_s,    u" "_s,     u"\""_s,      u"("_s,          u")"_s, u"-"_s,
        u" OR "_s,      u"NEAR("_s, u", 5"_s,     u"*"_s,          u":"_s, u"speaker:"_s,
        u"conf<0.5 "_s, u"记"_s,    u"note:a "_s, u"quote:b "_s,   u"'"_s, u"AND"_s,
        u"{title}"_s,   u"^"_s,     u"tag:x "_s,  u"\U0001F4F0"_s, u"%"_s};
    for (int i = 0; i < 3'000; ++i) {
        QString text;
        for (int k = random.bounded(9); k >= 0; --k) {
            text += pieces[random.bounded(int(pieces.size()))];
        }
        const SearchQuery query = parsedQuery(text);
        const auto hits = m_library->search().find(query, SearchOrder::Relevance, 5);
        QVERIFY2(hits.has_value() != query.fault.has_value(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(SearchStoreTest)
#include "test_searchstore.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/undolog.h>

#include "../common/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class ArticleStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasAddedIsThere();
    void refuses_data();
    void refuses();
    void theNewestImportComesFirst();
    void summariesCount();
    void findsByText();
    void findsByKey();
    void findsAlike();
    void findingsFillWhatTheImportLeftOpen();
    void findingsMayChangeTheirMind();
    void removeTakesAllThatStandsOffIt();
    void anIdIsNotUsedAgain();

private:
    ArticleStore &store() { return m_library->articles(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

namespace {

Article articleWith(const QString &text)
{
    Article article;
    article.key = u"key"_s;
    article.text = text;
    return article;
}

} // namespace

void ArticleStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"a.quoth"_s), Library::Mode::CreateIfMissing).value();
}

void ArticleStoreTest::whatWasAddedIsThere()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 40; ++round) {
        Article article = Samples::article(random, 200);
        article.id = store().add(article).value();
        QCOMPARE(store().article(article.id).value(), article);
    }
    QCOMPARE(store().article(99).error().code, ErrorCode::NotFound);
    const qint64 id = store().add(articleWith(u"x"_s)).value();
    QVERIFY(store().article(id)->imported.isValid()); // now, where the import did not say
}

void ArticleStoreTest::refuses_data()
{
    QTest::addColumn<Article>("article");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("nothing") << articleWith({}) << ErrorCode::NoText;
    QTest::newRow("white") << articleWith(u" \n\t\u00A0"_s) << ErrorCode::NoText;
    QTest::newRow("CR") << articleWith(u"a\r\nb"_s) << ErrorCode::Malformed;
    QTest::newRow("U+2028") << articleWith(u"a\u2028b"_s) << ErrorCode::Malformed;
    QTest::newRow("NUL") << articleWith(u"a"_s + QChar(0)) << ErrorCode::Malformed;
    QTest::newRow("half") << articleWith(u"a"_s + QChar(0xD83D)) << ErrorCode::Malformed;
    QTest::newRow("a mark before") << articleWith(u"\uFEFFa"_s) << ErrorCode::Malformed;
    QTest::newRow("a swapped mark") << articleWith(u"\uFFFEa"_s) << ErrorCode::Malformed;
    Article outside = articleWith(u"abc"_s);
    outside.structure.title = {1, 4};
    QTest::newRow("structure outside") << outside << ErrorCode::Malformed;
    Article title = articleWith(u"abc"_s);
    title.title = QString(1, QChar(0xDE00));
    QTest::newRow("half a title") << title << ErrorCode::Malformed;
}

void ArticleStoreTest::refuses()
{
    QFETCH(Article, article);
    QFETCH(ErrorCode, error);
    const auto added = store().add(article);
    QVERIFY(!added);
    QCOMPARE(added.error().code, error);
    QCOMPARE(store().summaries()->size(), 0);
}

void ArticleStoreTest::theNewestImportComesFirst()
{
    Article article = articleWith(u"x"_s);
    const QDateTime noon(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC);
    for (const int hours : {2, 3, 1, 3}) {
        article.imported = noon.addSecs(hours * 3600);
        QVERIFY(store().add(article));
    }
    QList<qint64> ids;
    const auto summaries = store().summaries().value();
    for (const ArticleSummary &summary : summaries) {
        ids.append(summary.id);
    }
    QCOMPARE(ids, (QList<qint64>{4, 2, 1, 3}));
}

void ArticleStoreTest::summariesCount()
{
    Article article = articleWith(u"Mr. Trump said no."_s);
    article.title = u"T"_s;
    article.byline = u"B"_s;
    article.source = u"S"_s;
    article.published = QDate(2018, 9, 11);
    const qint64 id = store().add(article).value();
    QVERIFY(store().add(articleWith(u"other"_s)));
    QCOMPARE(store().summary(id)->proposalCount, 0);
    const qint64 first = m_library->annotations().reserveIds(10).value();
    Edit edit{id, u"e"_s, {}, {}};
    for (int i = 0; i < 8; ++i) {
        Annotation annotation;
        annotation.id = first + i;
        Samples::setSpan(annotation, {4, 9}, article.text);
        annotation.kind = i < 5 ? AnnotationKind::Quotation : AnnotationKind::Entity;
        annotation.origin.kind = i % 4 == 3 ? OriginKind::Human : OriginKind::Rule;
        annotation.status = AnnotationStatus(i % 4);
        edit.annotations.append({std::nullopt, annotation});
    }
    QVERIFY(m_library->annotations().apply(edit, {}, {}));
    const ArticleSummary summary = store().summary(id).value();
    QCOMPARE(summary.title, u"T"_s);
    QCOMPARE(summary.byline, u"B"_s);
    QCOMPARE(summary.source, u"S"_s);
    QCOMPARE(summary.published, QDate(2018, 9, 11));
    QCOMPARE(summary.quotationCount, 4);
    QCOMPARE(summary.proposalCount, 6);
    QCOMPARE(summary.decidedCount, 4);
    QVERIFY(store().summaries()->contains(summary));
    QCOMPARE(store().summary(77).error().code, ErrorCode::NotFound);
}

void ArticleStoreTest::findsAlike()
{
    const auto add = [this](const QString &text, const QString &source, const QString &title) {
        Article article = articleWith(text);
        article.source = source;
        article.title = title;
        article.imported = QDateTime::fromMSecsSinceEpoch(1000 + text.size(), Qt::UTC);
        return store().add(article).value();
    };
    const QString here = u"https://news.example.org/1"_s;
    const qint64 same = add(u"a"_s, here, u"Bridge closed"_s);
    const qint64 titled = add(u"bb"_s, u"elsewhere"_s, u"Bridge closed"_s);
    const qint64 both = add(u"ccc"_s, here, u"Bridge closed"_s);
    const qint64 cased = add(u"dddd"_s, u"there"_s, u"BRIDGE closed"_s);
    const qint64 untitled = add(u"eeeee"_s, QString(), QString());
    QCOMPARE(
        store().findAlike(here, u"Bridge closed"_s).value(), (QList<qint64>{both, titled, same}));
    QCOMPARE(store().findAlike(here, {}).value(), (QList<qint64>{both, same}));
    QCOMPARE(store().findAlike({}, u"BRIDGE closed"_s).value(), QList<qint64>{cased});
    QCOMPARE(store().findAlike({}, {}).value(), QList<qint64>()); // not whatever has none either
    QCOMPARE(store().ids().value(), (QList<qint64>{untitled, cased, both, titled, same}));
    const auto trash = m_library->collections().trashing({both}, true);
    UndoStep step;
    step.name = u"trash"_s;
    step.library = *trash;
    QVERIFY(m_library->undoLog().perform(step, {}));
    QCOMPARE(store().findAlike(here, {}).value(), QList<qint64>{same});
    QCOMPARE(store().ids().value(), (QList<qint64>{untitled, cased, titled, same}));
}

void ArticleStoreTest::findsByText()
{
    const qint64 id = store().add(articleWith(u"Text \U0001F4F0"_s)).value();
    QCOMPARE(store().findByText(u"Text \U0001F4F0"_s).value(), std::optional(id));
    QVERIFY(!store().findByText(u"text \U0001F4F0"_s).value());
    QVERIFY(store().add(articleWith(u"Text \U0001F4F0"_s))); // twice is allowed
    QCOMPARE(store().findByText(u"Text \U0001F4F0"_s).value(), std::optional(id));
}

void ArticleStoreTest::findsByKey()
{
    Article article = articleWith(u"One"_s);
    article.key = u"ferry \U0001F4F0"_s;
    const qint64 first = store().add(article).value();
    article.text = u"Two"_s;
    const qint64 second = store().add(article).value();
    QCOMPARE(store().findByKey(article.key).value(), (QList<qint64>{first, second}));
    QVERIFY(store().findByKey(u"ferry"_s).value().isEmpty());
    QVERIFY(store().findByKey({}).value().isEmpty());
}

void ArticleStoreTest::findingsFillWhatTheImportLeftOpen()
{
    Article article = articleWith(u"Title\nBy Ann\nText."_s);
    article.title = u"Given"_s;
    article.published = QDate(2020, 2, 2);
    article.id = store().add(article).value();
    Article found = article;
    found.title = u"Title"_s;
    found.byline = u"Ann"_s;
    found.published = QDate(1999, 9, 9);
    found.language = u"en"_s;
    found.structure.title = {0, 5};
    found.structure.body = {{13, 18}};
    found.key = u"another"_s;
    QVERIFY(store().setFindings(found));
    const Article stored = store().article(article.id).value();
    QCOMPARE(stored.title, u"Given"_s);
    QCOMPARE(stored.published, QDate(2020, 2, 2));
    QCOMPARE(stored.byline, u"Ann"_s);
    QCOMPARE(stored.language, u"en"_s);
    QCOMPARE(stored.structure, found.structure);
    QCOMPARE(stored.key, u"key"_s);
    found.structure.body = {{13, 19}};
    QCOMPARE(store().setFindings(found).error().code, ErrorCode::Malformed);
    found.id = 99;
    QCOMPARE(store().setFindings(found).error().code, ErrorCode::NotFound);
}

void ArticleStoreTest::findingsMayChangeTheirMind()
{
    Article article = articleWith(u"Title\nText."_s);
    article.id = store().add(article).value();
    article.title = u"Tite"_s;
    article.published = QDate(2020, 2, 2);
    QVERIFY(store().setFindings(article));
    article.title = u"Title"_s;
    article.published = {};
    QVERIFY(store().setFindings(article));
    QCOMPARE(store().article(article.id)->title, u"Title"_s);
    QVERIFY(!store().article(article.id)->published.isValid());
}

void ArticleStoreTest::removeTakesAllThatStandsOffIt()
{
    QRandomGenerator random(8);
    const AnnotatedArticle sample = Samples::annotated(random, 50, 9);
    const qint64 id = store().add(sample.article).value();
    QVERIFY(m_library->annotations().reserveIds(20));
    Edit edit{id, u"e"_s, {}, {}};
    for (const Annotation &annotation : sample.set.annotations) {
        edit.annotations.append({std::nullopt, annotation});
    }
    edit.relations.append({std::nullopt, Relation{12, RelationKind::Cue, 1, 2}});
    QVERIFY(m_library->annotations().apply(edit, {}, {}));
    QVERIFY(store().remove(id));
    QCOMPARE(store().article(id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_library->annotations().load(id).error().code, ErrorCode::NotFound);
    QCOMPARE(store().remove(id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_library->check().value(), QStringList());
}

void ArticleStoreTest::anIdIsNotUsedAgain()
{
    const qint64 id = store().add(articleWith(u"x"_s)).value();
    QVERIFY(store().remove(id));
    QVERIFY(store().add(articleWith(u"x"_s)).value() > id);
}

QTEST_APPLESS_MAIN(ArticleStoreTest)
#include "test_articlestore.moc"

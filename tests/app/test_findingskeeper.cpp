// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <library/findingskeeper.h>

#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestFindingsKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findingsAreWrittenAndToldOnTheMainThread();
    void theLastWins();
    void goneArticleIsToldOf();
    void whatWaitsIsWrittenBeforeTheEnd();

private:
    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    Article m_article;
};

void TestFindingsKeeper::init()
{
    m_session.reset();
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    QVERIFY(m_session);
    m_article = testArticle();
    const Result<qint64> id = m_session->library().articles().add(m_article);
    QVERIFY(id);
    m_article.id = *id;
}

void TestFindingsKeeper::findingsAreWrittenAndToldOnTheMainThread()
{
    FindingsKeeper keeper(m_library->path());
    const QThread *thread = nullptr;
    Result<void> result;
    keeper.keep(m_article, testAnalysis(m_article.text), [&](const Result<void> &kept) {
        thread = QThread::currentThread();
        result = kept;
    });
    QVERIFY(keeper.isKeeping(m_article.id));
    QVERIFY(!keeper.isKeeping(m_article.id + 1));
    QTRY_VERIFY(thread != nullptr);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(result);
    QVERIFY(!keeper.isKeeping(m_article.id));
    // Two mentions, a date, a quotation, its source and its cue.
    QVERIFY(m_library->stored(m_article.id).annotations.size() >= 5);
    QCOMPARE(m_library->storedArticles().constFirst().title, u"Bridge closed"_s);
}

void TestFindingsKeeper::theLastWins()
{
    FindingsKeeper keeper(m_library->path());
    Analysis later;
    later.title = u"Later"_s;
    QList<bool> wasKeeping;
    const auto note = [&](const Result<void> &result) {
        QVERIFY(result);
        wasKeeping.append(keeper.isKeeping(m_article.id));
    };
    keeper.keep(m_article, testAnalysis(m_article.text), note);
    keeper.keep(m_article, later, note);
    QTRY_COMPARE(wasKeeping.size(), 2);
    QCOMPARE(wasKeeping, QList<bool>({true, false})); // the later one was still to come
    QVERIFY(!keeper.isKeeping(m_article.id));
    QCOMPARE(m_library->stored(m_article.id).annotations.size(), 0);
    QCOMPARE(m_library->storedArticles().constFirst().title, u"Later"_s);
}

void TestFindingsKeeper::goneArticleIsToldOf()
{
    FindingsKeeper keeper(m_library->path());
    m_article.id += 1;
    std::optional<Error> error;
    keeper.keep(m_article, testAnalysis(m_article.text), [&](const Result<void> &kept) {
        error = kept ? Error() : kept.error();
    });
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::NotFound);
}

void TestFindingsKeeper::whatWaitsIsWrittenBeforeTheEnd()
{
    {
        FindingsKeeper keeper(m_library->path());
        for (int round = 0; round < 5; ++round) {
            keeper.keep(m_article, testAnalysis(m_article.text), [](const Result<void> &) {
                QFAIL("nobody is there to be told");
            });
        }
    }
    QVERIFY(m_library->stored(m_article.id).annotations.size() >= 5);
}

QTEST_GUILESS_MAIN(TestFindingsKeeper)
#include "test_findingskeeper.moc"

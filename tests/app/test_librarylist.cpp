// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"
#include <library/articleview.h>
#include <library/librarylist.h>
#include <library/librarypane.h>
#include <library/libraryreader.h>

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LibraryListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aShortListIsThereAtOnce();
    void aLongListComesWhole();
    void aSearchNarrowsTheList();
    void aFaultLeavesTheList();
    void aNewerQuestionStopsTheOlder();
    void aQuestionOverItsLimitIsStopped();
    void rowsAreWhereTheyArePainted();
    void keysWalkAndFold();
    void theTableHasColumnsToChoose();
    void theOpenArticleStaysWhatTheListDoes();

private:
    qint64 add(const QString &title);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
};

void LibraryListTest::init()
{
    QSettings().clear();
    m_session.reset();
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
}

qint64 LibraryListTest::add(const QString &title)
{
    Article article;
    article.title = title;
    article.source = u"/in/%1/x.txt"_s.arg(title.left(1));
    article.text = u"The bridge of %1 was closed on Monday."_s.arg(title);
    return m_session->library().articles().add(article).value_or(0);
}

void LibraryListTest::aShortListIsThereAtOnce()
{
    const qint64 id = add(u"Oslo"_s);
    LibraryList list(*m_session);
    list.reload();
    QCOMPARE(list.allShown(), QList{id});
    QVERIFY(list.hasArticles());
    const qint64 other = add(u"Rome"_s);
    list.reload();
    QCOMPARE(list.allShown(), (QList{other, id}));
    list.setSort(ArticleSort::Title, false);
    QCOMPARE(list.allShown(), (QList{id, other}));
    list.setGrouping(ArticleGrouping::Outlet);
    QCOMPARE(list.model().rowCount(), 4);
}

void LibraryListTest::aLongListComesWhole()
{
    for (int i = 0; i < 2'100; ++i) {
        add(QString::number(i));
    }
    LibraryList list(*m_session);
    QSignalSpy listed(&list, &LibraryList::listed);
    list.reload();
    QCOMPARE(list.model().rowCount(), 2'000); // the beginning, at once
    QVERIFY(!listed.last().last().toBool());
    QCOMPARE(list.allShown().size(), 2'100);
    QTRY_COMPARE(list.model().rowCount(), 2'100);
    QVERIFY(listed.last().last().toBool());
}

void LibraryListTest::aSearchNarrowsTheList()
{
    const qint64 oslo = add(u"Oslo"_s);
    const qint64 rome = add(u"Rome"_s);
    LibraryList list(*m_session);
    list.reload();
    list.setSearchText(u"osl"_s);
    QTRY_COMPARE(list.model().order().ids, QList{oslo}); // the word is not finished
    QVERIFY(list.isSearching());
    const QModelIndex row = list.model().index(0, 0);
    QVERIFY(row.data(ArticleListModel::SnippetRole).toString().contains("bridge of Oslo"_L1));
    list.setSearchText({});
    QTRY_COMPARE(list.model().order().ids, (QList{rome, oslo}));
    QVERIFY(list.model().index(0, 0).data(ArticleListModel::SnippetRole).toString().isEmpty());
}

void LibraryListTest::aFaultLeavesTheList()
{
    add(u"Oslo"_s);
    LibraryList list(*m_session);
    list.reload();
    QSignalSpy faulty(&list, &LibraryList::faulty);
    list.setSearchText(u"colour:red"_s);
    QTRY_COMPARE(faulty.size(), 1);
    QCOMPARE(list.model().rowCount(), 1);
}

namespace {

/// Asks for something that never ends by itself.
Result<qint64> endless(Library &, const StopCallable &stop)
{
    while (!stop()) {
        QThread::usleep(100);
    }
    return failure(ErrorCode::Stopped);
}

} // namespace

void LibraryListTest::aNewerQuestionStopsTheOlder()
{
    add(u"Oslo"_s);
    LibraryReader reader(m_library->path());
    bool isOlderAnswered = false;
    qint64 answer = 0;
    const auto one = [](Library &, const StopCallable &) -> Result<qint64> {
        return 1;
    };
    reader.ask<qint64>(one, [&](const Result<qint64> &number) { answer = *number; });
    QTRY_COMPARE(answer, 1); // the thread and its connection are there
    reader.ask<qint64>(endless, [&](const Result<qint64> &) { isOlderAnswered = true; });
    QTest::qWait(50);
    QElapsedTimer clock;
    clock.start();
    reader.ask<qint64>(
        [](Library &, const StopCallable &) -> Result<qint64> { return 2; },
        [&](const Result<qint64> &number) { answer = *number; });
    while (answer != 2 && clock.elapsed() < 5'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    QCOMPARE(answer, 2);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!isOlderAnswered);
    reader.ask<qint64>(endless, [&](const Result<qint64> &) { isOlderAnswered = true; });
    QTest::qWait(20); // and destroying it does not wait for ever
}

void LibraryListTest::aQuestionOverItsLimitIsStopped()
{
    add(u"Oslo"_s);
    LibraryReader reader(m_library->path());
    std::optional<ErrorCode> code;
    reader.ask<qint64>(
        endless, [&](const Result<qint64> &answer) { code = answer.error().code; }, 60);
    QTRY_VERIFY(code);
    QCOMPARE(*code, ErrorCode::Stopped);
    QVERIFY(!reader.isAsking());
}

void LibraryListTest::rowsAreWhereTheyArePainted()
{
    for (int i = 0; i < 40; ++i) {
        add(QString(QChar(u'a' + i % 4)) + QString::number(i));
    }
    LibraryList list(*m_session);
    list.setGrouping(ArticleGrouping::Outlet);
    LibraryPane pane(list);
    pane.resize(300, 500);
    pane.show();
    auto *view = pane.findChild<ArticleView *>();
    int bottom = 0;
    for (int row = 0; row < list.model().rowCount(); ++row) {
        const QModelIndex index = list.model().index(row, 0);
        view->scrollTo(index);
        const QRect area = view->visualRect(index);
        QVERIFY(view->viewport()->rect().contains(area));
        QCOMPARE(view->indexAt(area.topLeft()), index);
        QCOMPARE(view->indexAt(area.bottomRight()), index);
        const int top = area.top() + view->verticalScrollBar()->value();
        QCOMPARE(top, bottom);
        bottom = top + area.height();
    }
    QCOMPARE(list.model().rowCount(), 44);
}

void LibraryListTest::keysWalkAndFold()
{
    for (const QString &title : {u"b1"_s, u"a1"_s, u"a2"_s}) {
        add(title);
    }
    LibraryList list(*m_session);
    list.setSort(ArticleSort::Title, false);
    list.setGrouping(ArticleGrouping::Outlet);
    LibraryPane pane(list);
    QSignalSpy chosen(&pane, &LibraryPane::articleChosen);
    pane.show();
    auto *view = pane.findChild<ArticleView *>();
    view->setCurrentIndex(list.model().index(0, 0));
    QCOMPARE(chosen.size(), 0); // the heading of a group is no article
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(list.model().rowCount(), 3);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), u"b1"_s);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(list.model().rowCount(), 5);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), 4);
}

void LibraryListTest::theTableHasColumnsToChoose()
{
    add(u"Oslo"_s);
    LibraryList list(*m_session);
    list.reload();
    {
        LibraryPane pane(list);
        pane.resize(900, 300);
        pane.show();
        auto *view = pane.findChild<ArticleView *>();
        QVERIFY(!view->columns().isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QTest::keyClick(&pane, Qt::Key_F7, Qt::ControlModifier);
        QTRY_VERIFY(view->isWide());
        QVERIFY(view->columns().isVisible());
        QVERIFY(view->columns().isSectionHidden(ArticleListModel::Length));
        view->columns().setSectionHidden(ArticleListModel::Length, false);
        view->columns().resizeSection(ArticleListModel::Length, 123); // which is kept
        Q_EMIT view->columns().sectionClicked(ArticleListModel::Title);
        QCOMPARE(list.query().sort, ArticleSort::Title);
        QVERIFY(!list.query().isDescending);
        Q_EMIT view->columns().sectionClicked(ArticleListModel::Title);
        QVERIFY(list.query().isDescending);
    }
    LibraryPane again(list);
    auto *view = again.findChild<ArticleView *>();
    QVERIFY(view->isWide());
    QVERIFY(!view->columns().isSectionHidden(ArticleListModel::Length));
}

void LibraryListTest::theOpenArticleStaysWhatTheListDoes()
{
    const qint64 oslo = add(u"Oslo"_s);
    const qint64 rome = add(u"Rome"_s);
    LibraryList list(*m_session);
    list.reload();
    LibraryPane pane(list);
    pane.show();
    pane.setCurrentArticle(rome);
    QSignalSpy chosen(&pane, &LibraryPane::articleChosen);
    auto *view = pane.findChild<ArticleView *>();
    list.setSearchText(u"Oslo"_s);
    QTRY_COMPARE(list.model().order().ids, QList{oslo});
    QVERIFY(!view->currentIndex().isValid());
    list.setSearchText({});
    QTRY_COMPARE(list.model().rowCount(), 2);
    QCOMPARE(view->currentIndex().data(ArticleListModel::IdRole).toLongLong(), rome);
    QCOMPARE(chosen.size(), 0);
}

QTEST_MAIN(LibraryListTest)
#include "test_librarylist.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Finding one's way: the outline of an article, and another article beside it.
#include "openwindow.h"

#include <annotate/outlinepanel.h>
#include <library/concordancepanel.h>
#include <reader/secondpage.h>

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void outlineLeadsToEachPlace();
    void outlineFollowsWhatIsDone();
    void twoArticlesStandSideBySide();
    void theSecondPageShowsWhatIsDone();
    void escapeClosesTheSecondPage();
    void rarePagesAreNamedOneAtATime();
    void placesInContextHaveRoom();

private:
    [[nodiscard]] bool openArticles(OpenWindow &open) const;
    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestPages::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
}

bool TestPages::openArticles(OpenWindow &open) const
{
    open.desk.openText(u"Rain\n\nIt rained in Oslo all day."_s, u"clipboard"_s);
    if (!QTest::qWaitFor([&open] { return open.content().article.text.startsWith(u"Rain"); })) {
        return false;
    }
    open.desk.openText(testText(), u"clipboard"_s);
    return QTest::qWaitFor([&open] { return !open.content().set.annotations.isEmpty(); }) &&
           QTest::qWaitForWindowExposed(&open.window) &&
           QTest::qWaitFor([&open] { return !open.desk.isBusy(); });
}

void TestPages::outlineLeadsToEachPlace()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    open.key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *outline = open.find<OutlinePanel>(u"outline"_s);
    QTRY_VERIFY(outline->isVisible());
    const QAbstractItemModel &model = *outline->model();
    QCOMPARE(model.index(0, 0).data().toString(), u"Speakers"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Persons"_s);
    const QModelIndex name = model.index(0, 0, model.index(1, 0));
    QCOMPARE(name.data().toString(), u"Ann Lee"_s);
    outline->setFocus();
    outline->setCurrentIndex(name);
    open.key(Qt::Key_Right); // opens it
    QVERIFY(outline->isExpanded(name));
    open.key(Qt::Key_Down);
    open.key(Qt::Key_Down);
    open.key(Qt::Key_Return);
    const Annotation *current = open.desk.editor().current();
    QVERIFY(current);
    QCOMPARE(current->span.start, open.content().article.text.lastIndexOf(u"Ann Lee"_s));
    QVERIFY(!open.window.reader().areaOf(current->span).isEmpty());
}

void TestPages::outlineFollowsWhatIsDone()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    open.window.actions()[Actions::ShowOutline]->trigger();
    auto *outline = open.find<OutlinePanel>(u"outline"_s);
    QTRY_VERIFY(outline->isVisible());
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Oakfield"));
    open.key('3');
    const auto hasPlaces = [outline] {
        const QAbstractItemModel &model = *outline->model();
        const QModelIndex last = model.index(model.rowCount() - 1, 0);
        return last.data().toString() == u"Places" && outline->isExpanded(last);
    };
    QTRY_VERIFY(hasPlaces());
    open.window.actions()[Actions::Undo]->trigger();
    QTRY_VERIFY(!hasPlaces());
}

void TestPages::twoArticlesStandSideBySide()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    const qint64 bridge = open.content().article.id;
    open.key(Qt::Key_Backslash, Qt::ControlModifier);
    auto *second = open.find<SecondPage>(u"secondPage"_s);
    QTRY_VERIFY(second->isVisible());
    QCOMPARE(second->content().article.id, bridge);
    const qint64 rain = bridge - 1;
    open.desk.openArticle(rain);
    QCOMPARE(open.content().article.id, rain);
    QCOMPARE(second->content().article.id, bridge);
    QVERIFY(second->reader().text().startsWith(u"Bridge"));
    QVERIFY(open.window.reader().text().startsWith(u"Rain"));
    const int page = open.window.reader().mapTo(&open.window, QPoint()).x();
    const int right = page + open.window.reader().width();
    QVERIFY(second->mapTo(&open.window, QPoint()).x() >= right);

    QCoreApplication::processEvents(); // the page has its place now
    QTest::mouseClick(open.find<QAbstractButton>(u"swapPages"_s), Qt::LeftButton);
    QCOMPARE(open.content().article.id, bridge);
    QCOMPARE(second->content().article.id, rain);
    QTest::mouseClick(open.find<QAbstractButton>(u"closeSecondPage"_s), Qt::LeftButton);
    QVERIFY(!second->isVisible());
    QVERIFY(!open.window.actions()[Actions::SideBySide]->isChecked());
}

void TestPages::theSecondPageShowsWhatIsDone()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    open.window.actions()[Actions::SideBySide]->trigger();
    auto *second = open.find<SecondPage>(u"secondPage"_s);
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Oakfield"));
    open.key('3');
    QCOMPARE(second->content().set, open.content().set);
    open.window.actions()[Actions::Undo]->trigger();
    QCOMPARE(second->content().set, open.content().set);
}

void TestPages::escapeClosesTheSecondPage()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    open.window.actions()[Actions::SideBySide]->trigger();
    auto *second = open.find<SecondPage>(u"secondPage"_s);
    second->reader().setFocus();
    QTest::keyClick(&second->reader(), Qt::Key_Escape);
    QVERIFY(!second->isVisible());
}

void TestPages::rarePagesAreNamedOneAtATime()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    const auto *tabs = open.find<QTabBar>(u"sideTabs"_s);
    const auto named = [tabs] {
        QStringList names;
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i)) {
                names.append(tabs->tabText(i));
            }
        }
        return names;
    };
    const QStringList always = {u"Annotation"_s, u"Outline"_s, u"Tags"_s};
    QCOMPARE(named(), always);
    open.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(named(), always + QStringList{u"History"_s});
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"History"_s);
    open.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(named(), always + QStringList{u"Names"_s});
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Names"_s);
}

void TestPages::placesInContextHaveRoom()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticles(open));
    open.find<QLineEdit>(u"find"_s)->setText(u"lee"_s);
    QTRY_VERIFY(open.desk.list().isSearching());
    open.window.actions()[Actions::Concordance]->trigger();
    const auto *panel = open.window.findChild<ConcordancePanel *>();
    QTRY_VERIFY(panel->isVisible());
    QTRY_VERIFY(panel->height() > 100);
}

QTEST_MAIN(TestPages)
#include "test_pages.moc"

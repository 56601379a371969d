// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the window that are built when somebody wants them: the start waits for none of them.
#include "openwindow.h"

#include <reader/secondpage.h>
#include <review/reviewer.h>
#include <window/ondemand.h>

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }

    void placeAndPartAreShownTogether();
    void nothingIsBuiltBeforeItIsWanted_data();
    void nothingIsBuiltBeforeItIsWanted();
    void roomOfYesterdayIsOpenAgain();
    void secondPageHidesWhatThePageHides();
    void reviewCountsWhereThePaneIsShut();
    void lastArticleIsThereBeforeTheWindow();
    void startChangesNoSetting();

private:
    [[nodiscard]] static bool openArticle(OpenWindow &open)
    {
        open.desk.openText(testText(), u"test"_s);
        return QTest::qWaitFor(
                   [&open] { return !open.content().set.annotations.isEmpty(); }, 10000) &&
               QTest::qWaitForWindowActive(&open.window);
    }

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestRooms::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
}

void TestRooms::placeAndPartAreShownTogether()
{
    QWidget window;
    auto *place = new OnDemand<QLabel>([] { return new QLabel(u"Room"_s); }, &window);
    place->hide();
    window.show();
    QVERIFY(!place->built());
    place->part().setText(u"Asked for"_s); // and still nobody sees it
    QVERIFY(place->built() && !place->isVisible() && !place->part().isVisible());
    place->part().hide();
    place->part().show();
    QVERIFY(place->isVisible() && place->part().isVisible());
    QVERIFY(place->part().width() > 0);
    place->part().hide();
    QVERIFY(place->isHidden());
    place->show();
    QVERIFY(place->part().isVisible());

    auto *other = new OnDemand<QLabel>([] { return new QLabel(u"Other"_s); }, &window);
    QVERIFY(!other->built());
    other->show();
    QVERIFY(other->built() && other->built()->isVisible());
}

void TestRooms::nothingIsBuiltBeforeItIsWanted_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("name");
    QTest::newRow("source") << int(Actions::ShowSource) << u"sourcePane"_s;
    QTest::newRow("find") << int(Actions::FindInArticle) << u"findBar"_s;
    QTest::newRow("outline") << int(Actions::ShowOutline) << u"outline"_s;
    QTest::newRow("tags") << int(Actions::ShowTags) << u"tagPanel"_s;
    QTest::newRow("history") << int(Actions::ShowHistory) << u"history"_s;
    QTest::newRow("names") << int(Actions::ShowNames) << u"namesPanel"_s;
    QTest::newRow("shelf") << int(Actions::ShowShelf) << u"shelf"_s;
    QTest::newRow("rules") << int(Actions::Rules) << u"markPanel"_s;
    QTest::newRow("duplicates") << int(Actions::Duplicates) << u"duplicates"_s;
    QTest::newRow("orphans") << int(Actions::Orphans) << u"orphans"_s;
    QTest::newRow("second page") << int(Actions::SideBySide) << u"secondPage"_s;
    QTest::newRow("review") << int(Actions::ReviewArticle) << u"review"_s;
    QTest::newRow("review side") << int(Actions::ReviewArticle) << u"reviewSide"_s;
    QTest::newRow("palette") << int(Actions::Palette) << u"commandPalette"_s;
    QTest::newRow("form") << int(Actions::ArticleNote) << u"fieldText"_s;
}

void TestRooms::nothingIsBuiltBeforeItIsWanted()
{
    QFETCH(int, act);
    QFETCH(QString, name);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticle(open));
    QVERIFY(!open.find<QWidget>(name));
    open.window.actions()[Actions::Act(act)]->trigger();
    QVERIFY(open.find<QWidget>(name));
    QTRY_VERIFY(open.find<QWidget>(name)->isVisible());
    QTRY_VERIFY(!open.find<QWidget>(name)->size().isEmpty());
}

void TestRooms::roomOfYesterdayIsOpenAgain()
{
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openArticle(open));
        open.window.actions()[Actions::ShowSource]->setChecked(true);
        open.window.close();
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openLastArticle();
    auto *source = open.find<QPlainTextEdit>(u"sourceText"_s);
    QVERIFY(source && source->isVisible());
    QTRY_VERIFY(source->toPlainText().contains("Ann Lee"_L1));
}

void TestRooms::secondPageHidesWhatThePageHides()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticle(open));
    open.window.reader().zoomIn();
    open.window.actions()[Actions::ShowPersons]->setChecked(false);
    open.window.actions()[Actions::SideBySide]->setChecked(true);
    ReaderView &second = open.find<SecondPage>(u"secondPage"_s)->reader();
    QVERIFY(!second.isKindVisible(MarkKind::Person));
    QVERIFY(second.isKindVisible(MarkKind::Location));
    QCOMPARE(second.typography(), open.window.reader().typography());
    open.window.actions()[Actions::ShowPersons]->setChecked(true);
    QVERIFY(second.isKindVisible(MarkKind::Person));
}

void TestRooms::reviewCountsWhereThePaneIsShut()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openArticle(open));
    open.window.actions()[Actions::ShowInspector]->setChecked(false);
    open.window.actions()[Actions::ReviewArticle]->trigger();
    auto *reviewer = open.window.findChild<Reviewer *>();
    QTRY_VERIFY(reviewer->isReady());
    QTRY_VERIFY(!open.find<QLabel>(u"reviewProgress"_s)->text().isEmpty());
}

void TestRooms::lastArticleIsThereBeforeTheWindow()
{
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openArticle(open));
    }
    Theme theme;
    Desk desk(m_library->open(), analyzeAtOnce);
    desk.openLastArticle();
    QVERIFY(desk.session().hasArticle());
    MainWindow window(desk, theme);
    window.show();
    QVERIFY(window.reader().isVisible());
    QVERIFY(!window.findChild<QWidget *>(u"startPage"_s));
    QVERIFY(window.reader().areaOf({0, 1}).isValid());
    QVERIFY(window.findChild<QLabel *>(u"reviewed"_s)->text().contains("0"_L1));
    QVERIFY(window.windowTitle().contains(desk.session().content().article.title));
}

void TestRooms::startChangesNoSetting()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(QTest::qWaitForWindowExposed(&open.window));
    QCOMPARE(QSettings().allKeys(), QStringList());
}

QTEST_MAIN(TestRooms)
#include "test_rooms.moc"

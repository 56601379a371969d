// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that get another text: read again from what they came from, and what found no place.
#include "openwindow.h"

#include <library/orphanspanel.h>
#include <library/readagaindialog.h>
#include <store/collectionstore.h>
#include <store/revisionstore.h>

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

Result<Analysis> findNothing(const AnalysisRequest &)
{
    return Analysis();
}

} // namespace

class TestRereading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anArticleIsReadAgainInAnotherEncoding();
    void whatReadsTheSameStays();
    void whatWasPastedCannotBeReadAgain();
    void aWholeImportIsUndoneByAKey();
    void whatHasNoPlaceIsPutSomewhere();
    void whatHasNoPlaceIsDeleted();

private:
    /// Opens a file of these bytes.
    [[nodiscard]] bool openFile(OpenWindow &open, const QByteArray &bytes) const;
    [[nodiscard]] ReadAgainDialog *askToReadAgain(OpenWindow &open) const;
    /// An article whose former text had an annotation on "Rowan Petit", which is gone.
    [[nodiscard]] bool makeOrphan(OpenWindow &open) const;
    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestRereading::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
}

bool TestRereading::openFile(OpenWindow &open, const QByteArray &bytes) const
{
    QFile file(m_library->folder() + u"/a.txt"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return false;
    }
    file.close();
    open.desk.openFiles({file.fileName()});
    return QTest::qWaitFor([&open] { return open.desk.session().hasArticle(); }, 20'000) &&
           QTest::qWaitFor([&open] { return !open.desk.isBusy(); }, 20'000) &&
           QTest::qWaitForWindowExposed(&open.window);
}

ReadAgainDialog *TestRereading::askToReadAgain(OpenWindow &open) const
{
    open.key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = open.find<ReadAgainDialog>(u"readAgainDialog"_s);
    if (dialog) {
        const auto *verdict = dialog->findChild<QLabel *>(u"readAgainVerdict"_s);
        (void)QTest::qWaitFor(
            [verdict] { return !verdict->text().startsWith(u"Reading"); }, 20'000);
    }
    return dialog;
}

void TestRereading::anArticleIsReadAgainInAnotherEncoding()
{
    OpenWindow open(*m_library, findNothing);
    QVERIFY(openFile(open, "Ann Lee wrote: \xB3\xF3\x64\xBC, and nothing else at all."));
    const qint64 former = open.content().article.id;
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Ann Lee"));
    open.key('9');
    QTRY_VERIFY(open.at(u"Ann Lee", AnnotationKind::Highlight));
    auto *dialog = askToReadAgain(open);
    QVERIFY(dialog);
    auto *button = dialog->findChild<QPushButton *>(u"readAgainButton"_s);
    QVERIFY(!button->isEnabled()); // it reads as it does now
    auto *encoding = dialog->findChild<QComboBox *>(u"readAgainEncoding"_s);
    encoding->setCurrentIndex(encoding->findText(u"ISO-8859-2"_s));
    const auto *text = dialog->findChild<QPlainTextEdit *>(u"readAgainText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"łódź"_s), 20'000);
    QTRY_VERIFY(button->isEnabled());
    QTest::keyClick(button, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(open.content().article.text.contains(u"łódź"_s), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!open.desk.isBusy(), 20'000);
    const qint64 article = open.content().article.id;
    QVERIFY(article != former);
    QVERIFY(open.at(u"Ann Lee", AnnotationKind::Highlight)); // it went along
    QCOMPARE(
        open.desk.session().library().revisions().formers(article).value(), QList<qint64>{former});
    QCOMPARE(m_library->storedArticles().size(), 1);

    open.window.activateWindow(); // the dialog had the keys
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_library->storedArticles().first().id, former);
    QCOMPARE(m_library->storedArticles().size(), 1);
}

void TestRereading::whatReadsTheSameStays()
{
    OpenWindow open(*m_library, findNothing);
    QVERIFY(openFile(open, "Nothing but letters of ASCII."));
    const qint64 article = open.content().article.id;
    open.desk.readAgain({article}, {});
    QTRY_VERIFY_WITH_TIMEOUT(!open.desk.isBusy(), 20'000);
    QCOMPARE(m_library->storedArticles().size(), 1);
    QCOMPARE(m_library->storedArticles().first().id, article);
    QCOMPARE(open.desk.session().undoState().doneCount, 1);
}

void TestRereading::whatWasPastedCannotBeReadAgain()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openText(u"Nothing was kept of this."_s, u"clipboard"_s);
    QTRY_VERIFY_WITH_TIMEOUT(open.desk.session().hasArticle(), 20'000);
    auto *dialog = askToReadAgain(open);
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->findChild<QPushButton *>(u"readAgainButton"_s)->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"readAgainVerdict"_s)->text().contains(u"not kept"_s));
}

void TestRereading::aWholeImportIsUndoneByAKey()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    for (int i = 0; i < 5; ++i) {
        QFile file(m_library->folder() + u"/%1.txt"_s.arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Article number " + QByteArray::number(i));
    }
    open.desk.openFiles({m_library->folder()});
    QTRY_COMPARE_WITH_TIMEOUT(m_library->storedArticles().size(), 5, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!open.desk.isBusy(), 20'000);
    QTRY_COMPARE(open.desk.list().model().order().ids.size(), 5);
    QCOMPARE(open.desk.session().undoState().undoName, u"import-articles"_s);
    open.window.activateWindow();
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(open.desk.list().model().order().ids.size(), 0);
    QCOMPARE(open.desk.session().library().collections().trashCount().value(), 5);
    open.key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(open.desk.list().model().order().ids.size(), 5);
}

bool TestRereading::makeOrphan(OpenWindow &open) const
{
    const QString address = u"https://news.example.org/bridge"_s;
    open.desk.openText(testText(), address);
    if (!QTest::qWaitFor([&open] { return open.desk.session().hasArticle(); }, 20'000) ||
        !QTest::qWaitFor([&open] { return !open.desk.isBusy(); }, 20'000) ||
        !QTest::qWaitForWindowExposed(&open.window)) {
        return false;
    }
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Rowan Petit"));
    open.key('9');
    const qint64 former = open.content().article.id;
    QString text = testText();
    text.replace(u"By Rowan Petit\n\n"_s, QString());
    text += u"\nCorrected by Sam Reed at noon.\n"_s;
    open.desk.openText(text, address);
    return QTest::qWaitFor([&] { return open.content().article.id != former; }, 20'000) &&
           QTest::qWaitFor([&open] { return !open.desk.isBusy(); }, 20'000);
}

void TestRereading::whatHasNoPlaceIsPutSomewhere()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(makeOrphan(open));
    const qint64 article = open.content().article.id;
    open.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = open.find<OrphansPanel>(u"orphans"_s);
    QTRY_VERIFY(panel->isVisible());
    QTRY_VERIFY(panel->height() > 100);
    auto *table = panel->findChild<QTableView *>(u"orphansTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Rowan Petit"_s);
    QVERIFY(table->hasFocus());
    open.key(Qt::Key_Return, Qt::ShiftModifier); // the former text
    QTRY_VERIFY(open.content().article.id != article);
    QVERIFY(open.content().article.text.contains(u"By Rowan Petit"_s));
    table->setFocus();
    open.key('P'); // nothing is selected there: the article of today comes
    QTRY_COMPARE(open.content().article.id, article);
    open.window.reader().setSelection(open.place(u"Sam Reed"));
    open.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    open.key('P');
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(open.at(u"Sam Reed", AnnotationKind::Highlight));
    open.window.actions()[Actions::Undo]->trigger();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!open.at(u"Sam Reed", AnnotationKind::Highlight));
}

void TestRereading::whatHasNoPlaceIsDeleted()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(makeOrphan(open));
    open.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = open.find<OrphansPanel>(u"orphans"_s);
    QTRY_VERIFY(panel->isVisible());
    auto *table = panel->findChild<QTableView *>(u"orphansTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    open.key(Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    open.window.actions()[Actions::Undo]->trigger();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    open.key(Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(open.window.reader().hasFocus());
}

QTEST_MAIN(TestRereading)

#include "test_rereading.moc"

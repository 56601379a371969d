// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with real keys and clicks: what a reader does in the first minutes.
#include "openwindow.h"

#include <annotate/editmaker.h>
#include <library/articlelistmodel.h>
#include <library/queryfield.h>
#include <reader/readerview.h>
#include <settings/theme.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/mainwindow.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyLibraryInvites();
    void openedFileIsAnalysed();
    void sameFileAgainIsOpenedOnce();
    void pastedTextIsAnArticle();
    void droppedTextAndFilesAreArticles();
    void keysAnnotateTheSelection();
    void mouseSelectsAndClickShowsTheCard();
    void acceptRejectUndoRedo();
    void typingANameIsNoShortcut();
    void namesOfOtherArticlesAreOffered();
    void noteIsKeptByCtrlEnter();
    void tagOfAHighlightIsTyped();
    void tagOfANameIsChosen();
    void foreignArticleSaysWhatIsNotSought();
    void escapeLeavesTheFormAsItWas();
    void tabGoesFromMarkToMark();
    void panesAreOneKeyAway();
    void largeTypeLeavesThePageItsShare();
    void findNarrowsTheList();
    void aFaultyQueryIsMarked();
    void missingFileIsNamed();
    void cancelStopsTheAnalysis();
    void closingDuringAnalysisIsSafe();
    void everythingIsThereTheNextDay();
    void findsInTheArticle();
    void kindsHideByTheirKeys();
    void focusModeShowsThePageAlone();
    void readingGoesOnWhereItWasLeft();
    void textSettingsShowAtOnceAndStay();
    void everyActionHasATooltip();
    void noKeyIsGivenTwice();

private:
    [[nodiscard]] QString articleFile() const { return m_library->folder() + u"/test.txt"_s; }
    [[nodiscard]] bool openTestArticle(OpenWindow &open) const
    {
        open.desk.openFiles({articleFile()});
        return QTest::qWaitFor(
                   [&open] { return !open.content().set.annotations.isEmpty(); }, 10000) &&
               QTest::qWaitForWindowExposed(&open.window);
    }
    [[nodiscard]] Annotation stored(OpenWindow &open, qint64 id) const
    {
        const AnnotationSet set = m_library->stored(open.content().article.id);
        const Annotation *found = findAnnotation(set, id);
        return found ? *found : Annotation();
    }

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestWindow::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
    QFile file(articleFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(testText().toUtf8());
}

void TestWindow::cleanup()
{
    m_library.reset();
}

void TestWindow::emptyLibraryInvites()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QWidget *start = open.find<QWidget>(u"startPage"_s);
    QVERIFY(start && start->isVisible());
    const QList<QAbstractButton *> buttons = start->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 3);
    QTest::mouseClick(buttons.last(), Qt::LeftButton); // the sample library
    QTRY_VERIFY_WITH_TIMEOUT(open.desk.list().model().rowCount() >= 6, 10000);
    QVERIFY(!start->isVisible());
    QTRY_VERIFY(!open.desk.isBusy());
}

void TestWindow::openedFileIsAnalysed()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QCOMPARE(open.window.windowTitle(), u"Bridge closed – Quoth"_s);
    QVERIFY(open.window.reader().isVisible());
    QCOMPARE(open.desk.list().model().rowCount(), 1);
    QCOMPARE(open.desk.list().model().index(0, 0).data().toString(), u"Bridge closed"_s);
    QVERIFY(open.at(u"Monday", AnnotationKind::Entity));
    QCOMPARE(m_library->stored(open.content().article.id), open.content().set);
    QTRY_VERIFY(open.find<QLabel>(u"reviewed"_s)->text().contains("0"_L1));
}

void TestWindow::sameFileAgainIsOpenedOnce()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const qint64 id = open.content().article.id;
    QSignalSpy hints(&open.desk, &Desk::hintGiven);
    open.desk.openFiles({articleFile()});
    QTRY_COMPARE(hints.size(), 1);
    QCOMPARE(open.desk.list().model().rowCount(), 1);
    QCOMPARE(open.content().article.id, id);
}

void TestWindow::pastedTextIsAnArticle()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QApplication::clipboard()->setText(testText());
    open.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(open.content().article.title, u"Bridge closed"_s);
    QCOMPARE(open.content().article.source, u"clipboard"_s);
}

void TestWindow::droppedTextAndFilesAreArticles()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(articleFile())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QVERIFY(QApplication::sendEvent(&open.window, &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(&open.window, &drop);
    QTRY_COMPARE(open.desk.list().model().rowCount(), 1);
    QMimeData text;
    text.setText(u"Another article."_s);
    QDragEnterEvent enterAgain({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(&open.window, &enterAgain);
    QDropEvent second({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(&open.window, &second);
    QTRY_COMPARE(open.desk.list().model().rowCount(), 2);
    QTRY_VERIFY(!open.desk.isBusy());
}

void TestWindow::keysAnnotateTheSelection()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Westmark"));
    open.key('3');
    // No event loop has run since: the row is in the file when the key handler returns.
    const Annotation *made = open.at(u"Westmark", AnnotationKind::Entity);
    QVERIFY(made);
    const qint64 id = made->id;
    QCOMPARE(stored(open, id).tag, u"LOC"_s);
    QCOMPARE(open.desk.editor().currentId(), id);
    QVERIFY(open.window.reader().selection().isEmpty());
    open.key('2');
    QCOMPARE(stored(open, id).tag, u"ORG"_s);
    open.key(']');
    QCOMPARE(stored(open, id).words, u"Westmark"_s); // it has but one word
    open.key('}');
    QCOMPARE(stored(open, id).words, u"Westmark declined"_s);
    open.key('{');
    open.key(Qt::Key_Backspace);
    QCOMPARE(stored(open, id).id, 0);
}

void TestWindow::mouseSelectsAndClickShowsTheCard()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.click(u"Monday");
    QCOMPARE(open.desk.editor().currentId(), open.at(u"Monday", AnnotationKind::Entity)->id);
    open.drag(u"declined");
    QVERIFY(open.desk.editor().selection().overlaps(open.place(u"declined")));
    open.key('9');
    QTRY_VERIFY(open.desk.editor().current());
    QCOMPARE(open.desk.editor().current()->kind, AnnotationKind::Highlight);
}

void TestWindow::acceptRejectUndoRedo()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.click(u"Monday");
    const qint64 id = open.desk.editor().currentId();
    open.key('a');
    QCOMPARE(stored(open, id).status, AnnotationStatus::Accepted);
    QCOMPARE(open.desk.editor().currentId(), id); // nothing moves unless the reader asks
    open.key('x');
    QCOMPARE(stored(open, id).status, AnnotationStatus::Rejected);
    open.key('z', Qt::ControlModifier);
    QCOMPARE(stored(open, id).status, AnnotationStatus::Accepted);
    open.key('z', Qt::ControlModifier);
    QCOMPARE(stored(open, id).status, AnnotationStatus::Proposed);
    open.key('z', Qt::ControlModifier); // that the article came in
    QVERIFY(!open.window.actions()[Actions::Undo]->isEnabled());
    open.key('z', Qt::ControlModifier); // nothing more to undo
    QCOMPARE(stored(open, id).status, AnnotationStatus::Proposed);
    open.key('z', Qt::ControlModifier | Qt::ShiftModifier);
    open.key('z', Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stored(open, id).status, AnnotationStatus::Accepted);
    QVERIFY(open.window.actions()[Actions::Undo]->text().contains("Accept"_L1));
}

void TestWindow::typingANameIsNoShortcut()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    const qint64 id = open.at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    open.desk.editor().setCurrent(id);
    open.window.reader().setFocus();
    open.key('s');
    auto *line = open.find<QLineEdit>(u"fieldLine"_s);
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"Max x 3"_s);
    QCOMPARE(stored(open, id).status, AnnotationStatus::Proposed);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(stored(open, id).entity, u"Max x 3"_s);
    QTRY_VERIFY(open.window.reader().hasFocus());
}

void TestWindow::namesOfOtherArticlesAreOffered()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    Library &library = open.desk.session().library();
    Article other;
    other.text = u"Zora Quill went home."_s;
    other.id = library.articles().add(other).value();
    Annotation name;
    name.id = 1;
    name.span = {0, 10};
    name.words = u"Zora Quill"_s;
    name.kind = AnnotationKind::Entity;
    name.tag = u"PER"_s;
    name.entity = name.words;
    name.origin = {OriginKind::Rule, u"r"_s, u"1"_s, 0.9};
    name.status = AnnotationStatus::Proposed;
    QVERIFY(library.annotations().replaceProposals(other.id, {{name}, {}}));

    open.desk.editor().setCurrent(open.at(u"“We waited too long,”", AnnotationKind::Quotation)->id);
    open.window.reader().setFocus();
    open.key('s');
    auto *line = open.find<QLineEdit>(u"fieldLine"_s);
    QTRY_VERIFY(line->hasFocus());
    const auto isOffered = [line](const QString &wanted) {
        line->completer()->setCompletionPrefix(wanted);
        return line->completer()->completionCount() > 0;
    };
    QVERIFY(!isOffered(u"Zora Quill"_s));
    line->selectAll();
    QTest::keyClicks(line, u"zo"_s);
    QVERIFY(isOffered(u"Zora Quill"_s));
    QVERIFY(isOffered(u"Ann Lee"_s)); // those of this article stay
    QTest::keyClick(line, Qt::Key_Escape);
}

void TestWindow::noteIsKeptByCtrlEnter()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.click(u"Monday");
    const qint64 id = open.desk.editor().currentId();
    open.key('n');
    auto *text = open.find<QPlainTextEdit>(u"fieldText"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"ask again"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stored(open, id).note, u"ask again"_s);
}

void TestWindow::tagOfAHighlightIsTyped()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"declined"));
    open.key('9');
    const qint64 id = open.desk.editor().currentId();
    open.key('t');
    auto *line = open.find<QLineEdit>(u"fieldLine"_s);
    QTRY_VERIFY(line->hasFocus());
    QVERIFY(!open.find<QComboBox>(u"fieldTag"_s)->isVisible());
    QTest::keyClicks(line, u"Bridge / Safety"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(stored(open, id).tag, u"Bridge / Safety"_s);
    const auto isOnTheCard = [&open](const QString &words) {
        const QList<QLabel *> labels = open.window.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
            return label->isVisible() && label->text() == words;
        });
    };
    QTRY_VERIFY(isOnTheCard(u"Bridge / Safety"_s));
    open.window.reader().setSelection(open.place(u"comment"));
    open.key('9');
    QTRY_VERIFY(!isOnTheCard(u"Bridge / Safety"_s));
    open.key('t');
    QTRY_VERIFY(line->hasFocus());
    QCOMPARE(line->text(), QString());
    QVERIFY(line->completer());
    line->completer()->setCompletionPrefix(u"safe"_s); // its tags are offered again
    QCOMPARE(line->completer()->currentCompletion(), u"Bridge / Safety"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(open.window.reader().hasFocus());
    open.key('z', Qt::ControlModifier);
    open.key('z', Qt::ControlModifier);
    QCOMPARE(stored(open, id).tag, QString());
}

void TestWindow::tagOfANameIsChosen()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    const qint64 id = open.at(u"Ann Lee", AnnotationKind::Entity)->id;
    open.desk.editor().setCurrent(id);
    open.window.reader().setFocus();
    open.key('t');
    auto *tag = open.find<QComboBox>(u"fieldTag"_s);
    QTRY_VERIFY(tag->hasFocus());
    QCOMPARE(tag->count(), 5);
    QCOMPARE(tag->currentData().toString(), u"PER"_s);
    open.key('o'); // Organisation, or Other name
    open.key('x'); // no entry begins so, and it is no shortcut here
    QCOMPARE(stored(open, id).status, AnnotationStatus::Proposed);
    QTest::keyClick(tag, Qt::Key_Return);
    QCOMPARE(stored(open, id).tag, u"ORG"_s);
    QCOMPARE(stored(open, id).status, AnnotationStatus::Corrected);
    QTRY_VERIFY(open.window.reader().hasFocus());
    open.desk.editor().setCurrent(open.at(u"said", AnnotationKind::Cue)->id);
    QVERIFY(!open.window.actions()[Actions::Tag]->isEnabled());
}

void TestWindow::foreignArticleSaysWhatIsNotSought()
{
    OpenWindow open(*m_library, [](const AnalysisRequest &request) -> Result<Analysis> {
        Analysis analysis;
        analysis.language = request.text.startsWith(u"Die") ? u"de"_s : u"en"_s;
        return analysis;
    });
    auto *note = open.find<QLabel>(u"languageNote"_s);
    QVERIFY(!note->isVisible());
    const QString sentence = u"Die Brücke bleibt gesperrt, sagte die Bürgermeisterin. "_s;
    open.desk.openText(sentence.repeated(6), u"clipboard"_s);
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains("German"_L1), qPrintable(note->text()));
    QVERIFY(!QApplication::activeModalWidget());
    const qint64 german = open.content().article.id;
    open.desk.openText(u"The bridge stays closed. "_s.repeated(12), u"clipboard"_s);
    QTRY_VERIFY(!note->isVisible());
    open.desk.openArticle(german); // another day: it is still true
    QVERIFY(note->isVisible());
}

void TestWindow::escapeLeavesTheFormAsItWas()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    const qint64 id = open.at(u"Ann Lee", AnnotationKind::Entity)->id;
    open.desk.editor().setCurrent(id);
    open.window.reader().setFocus();
    open.key('e');
    auto *line = open.find<QLineEdit>(u"fieldLine"_s);
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"Nobody"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QCOMPARE(stored(open, id).entity, u"Ann Lee"_s);
}

void TestWindow::tabGoesFromMarkToMark()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.window.reader().setFocus();
    open.key(Qt::Key_Tab);
    const qint64 first = open.desk.editor().currentId();
    QVERIFY(first != 0);
    open.key('j');
    QVERIFY(open.desk.editor().currentId() != first);
    open.key('k');
    QCOMPARE(open.desk.editor().currentId(), first);
    QVERIFY(open.window.reader().hasFocus());
}

void TestWindow::panesAreOneKeyAway()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QVERIFY(open.window.reader().width() >= 0.59 * open.window.width());
    auto *list = open.find<QListView>(u"articleList"_s);
    QVERIFY(list->isVisible());
    open.key(Qt::Key_F7);
    QVERIFY(!list->isVisible());
    open.key(Qt::Key_F7);
    QVERIFY(list->isVisible());
    open.key(Qt::Key_F9);
    auto *source = open.find<QPlainTextEdit>(u"sourceText"_s);
    QTRY_VERIFY(source->isVisible());
    QTRY_VERIFY(source->toPlainText().contains("Bridge closed"_L1));
}

void TestWindow::largeTypeLeavesThePageItsShare()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSize(24);
    QApplication::setFont(large);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(open.window.reader().width() >= 0.59 * open.window.width());
}

void TestWindow::findNarrowsTheList()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.key(Qt::Key_K, Qt::ControlModifier);
    auto *find = open.find<QLineEdit>(u"find"_s);
    QTRY_VERIFY(find->hasFocus());
    auto *list = open.find<QListView>(u"articleList"_s);
    QTest::keyClicks(find, u"bridge"_s);
    QTRY_VERIFY(
        !list->model()->index(0, 0).data(ArticleListModel::SnippetRole).toString().isEmpty());
    QTest::keyClicks(find, u" nowhere"_s);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data(ArticleListModel::SnippetRole).toString().isEmpty());
}

void TestWindow::aFaultyQueryIsMarked()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    auto *find = open.find<QueryField>(u"find"_s);
    find->setFocus();
    QTest::keyClicks(find, u"bridge colour:red"_s);
    QTRY_COMPARE(find->fault(), (Span{7, 17}));
    QVERIFY(!find->toolTip().isEmpty());
    auto *list = open.find<QListView>(u"articleList"_s);
    QCOMPARE(list->model()->rowCount(), 1); // what was found before stays
    for (int i = 0; i < 10; ++i) {
        QTest::keyClick(find, Qt::Key_Backspace);
    }
    QVERIFY(find->fault().isNull());
    QCOMPARE(find->text(), u"bridge "_s);
}

void TestWindow::missingFileIsNamed()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openFiles({m_library->folder() + u"/gone.txt"_s});
    auto *message = open.find<QLabel>(u"messageText"_s);
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains("gone.txt"_L1));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestWindow::cancelStopsTheAnalysis()
{
    std::atomic<bool> isStopped = false;
    OpenWindow open(*m_library, [&](const AnalysisRequest &request) -> Result<Analysis> {
        while (!request.stop()) {
            QThread::msleep(1);
        }
        isStopped = true;
        return Analysis();
    });
    open.desk.openFiles({articleFile()});
    auto *cancel = open.find<QAbstractButton>(u"cancelWork"_s);
    QTRY_VERIFY(cancel->isVisible()); // after 300 ms
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(isStopped.load());
    QVERIFY(!cancel->isVisible());
    QVERIFY(!open.desk.isBusy());
    QVERIFY(open.desk.session().hasArticle()); // the article is there all the same
}

void TestWindow::closingDuringAnalysisIsSafe()
{
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> running = 0;
        {
            OpenWindow open(*m_library, [&](const AnalysisRequest &request) -> Result<Analysis> {
                ++running;
                while (!request.stop()) {
                    QThread::msleep(1);
                }
                --running;
                return Analysis();
            });
            open.desk.openText(u"Text %1"_s.arg(round), u"clipboard"_s);
            QTRY_VERIFY(running.load() > 0);
            open.desk.openText(u"Other text %1"_s.arg(round), u"clipboard"_s);
            open.window.close();
        }
        QCOMPARE(running.load(), 0);
    }
    const auto library = Library::open(m_library->path(), Library::Mode::MustExist);
    QVERIFY(library);
    QCOMPARE((*library)->check().value_or(QStringList(u"cannot check"_s)), QStringList());
}

void TestWindow::everythingIsThereTheNextDay()
{
    AnnotatedArticle before;
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openTestArticle(open));
        open.window.reader().setFocus();
        open.window.reader().setSelection(open.place(u"Westmark"));
        open.key('3');
        open.click(u"Monday");
        open.key('x');
        before = open.content();
        open.window.close();
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openLastArticle();
    QCOMPARE(open.content(), before);
    QVERIFY(open.at(u"Westmark", AnnotationKind::Entity));
    QCOMPARE(open.at(u"Monday", AnnotationKind::Entity)->status, AnnotationStatus::Rejected);
}

void TestWindow::findsInTheArticle()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.key(Qt::Key_F, Qt::ControlModifier);
    auto *bar = open.find<QWidget>(u"findBar"_s);
    auto *words = open.find<QLineEdit>(u"findInArticle"_s);
    auto *count = open.find<QLabel>(u"findCount"_s);
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"lee"_s);
    const qsizetype places = open.content().article.text.count(u"lee"_s, Qt::CaseInsensitive);
    QVERIFY(places > 0);
    QCOMPARE(count->text(), u"1 of %1"_s.arg(places));
    QCOMPARE(open.window.reader().selectedText().toLower(), u"lee"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(open.window.reader().findIndex(), places > 1 ? 2 : 1);
    QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(open.window.reader().findIndex(), 1);
    QTest::keyClicks(words, u"qqq"_s);
    QCOMPARE(open.window.reader().findCount(), 0);
    QCOMPARE(count->text(), u"Not in this article"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(bar->isHidden());
    QTRY_VERIFY(open.window.reader().hasFocus());
}

void TestWindow::kindsHideByTheirKeys()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const Annotation *name = open.at(u"Ann Lee", AnnotationKind::Entity);
    QVERIFY(name);
    const qsizetype place = name->span.start + 1;
    QVERIFY(open.window.reader().annotationsAt(place).contains(name->id));
    open.key('1', Qt::ControlModifier);
    QVERIFY(!open.window.reader().annotationsAt(place).contains(name->id));
    open.key('1', Qt::ControlModifier);
    QVERIFY(open.window.reader().annotationsAt(place).contains(name->id));
}

void TestWindow::focusModeShowsThePageAlone()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const int before = open.window.reader().width();
    open.key(Qt::Key_F11, Qt::ShiftModifier);
    QTRY_COMPARE(open.window.reader().width(), open.window.width());
    QVERIFY(open.window.menuBar()->isHidden());
    // All keys still work, this one as well.
    open.key(Qt::Key_F11, Qt::ShiftModifier);
    QTRY_COMPARE(open.window.reader().width(), before);
    QVERIFY(open.window.menuBar()->isVisible());
}

void TestWindow::readingGoesOnWhereItWasLeft()
{
    qsizetype place = 0;
    const QString longText =
        testText() + u"\n\n"_s + u"The council met and went home again. "_s.repeated(900);
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        open.desk.openText(longText, u"test"_s);
        QTRY_VERIFY(open.content().article.text.size() > 20000);
        const qint64 first = open.content().article.id;
        open.window.reader().showFrom(9000);
        place = open.window.reader().firstPosition();
        QVERIFY(place > 0);
        QVERIFY(openTestArticle(open));
        QTRY_VERIFY(open.content().article.id != first);
        open.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(open.content().article.id, first);
        QCOMPARE(open.window.reader().firstPosition(), place);
        open.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(open.content().article.id != first);
        open.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(open.content().article.id, first);
        open.window.close();
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openLastArticle();
    QTRY_COMPARE(open.window.reader().firstPosition(), place);
}

void TestWindow::textSettingsShowAtOnceAndStay()
{
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openTestArticle(open));
        open.key(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = open.find<QDialog>(u"typography"_s);
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        dialog->findChild<QDoubleSpinBox *>(u"leading"_s)->setValue(2);
        QCOMPARE(open.window.reader().typography().leading, 2.0);
        // A size that nobody touched stays in proportion to the desktop's.
        QCOMPARE(open.window.reader().typography().pointSize, 0.0);
        dialog->findChild<QDoubleSpinBox *>(u"size"_s)->setValue(30);
        QCOMPARE(open.window.reader().typography().pointSize, 30.0);
        dialog->findChild<QCheckBox *>(u"justify"_s)->setChecked(true);
        QVERIFY(open.window.reader().typography().isJustified);
        open.key(Qt::Key_Plus, Qt::ControlModifier);
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    QCOMPARE(open.window.reader().typography().leading, 2.0);
    QCOMPARE(open.window.reader().typography().pointSize, 30.0);
    QVERIFY(open.window.reader().typography().isJustified);
    QVERIFY(open.window.reader().typography().zoom > 1);
    (*open.window.actions()[Actions::TextSettings]).trigger();
    open.find<QDialog>(u"typography"_s)->findChild<QAbstractButton *>(u"reset"_s)->click();
    QCOMPARE(open.window.reader().typography().leading, Typography().leading);
    QVERIFY(!open.window.reader().typography().isJustified);
}

void TestWindow::everyActionHasATooltip()
{
    const Actions actions;
    for (int act = 0; act < Actions::ActCount; ++act) {
        const QAction *action = actions[static_cast<Actions::Act>(act)];
        QVERIFY2(action, qPrintable(QString::number(act)));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(action->toolTip().contains(key), qPrintable(action->text()));
    }
}

void TestWindow::noKeyIsGivenTwice()
{
    const Actions actions;
    for (int number = 0; number < Actions::ActCount; ++number) {
        const auto act = static_cast<Actions::Act>(number);
        for (const QKeySequence &key : actions[act]->shortcuts()) {
            QVERIFY2(!key.isEmpty(), qPrintable(actions[act]->text()));
            // What is done on the page alone and in a review alone may have one key.
            const QAction *other = actions.holderOf(key, act);
            QVERIFY2(
                !other,
                qPrintable(u"%1: %2 and %3"_s.arg(
                    key.toString(), actions[act]->text(), other ? other->text() : QString())));
        }
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"quoth-test-window"_s);
    QApplication::setOrganizationName(u"quoth-test"_s);
    QLocale::setDefault(QLocale(QLocale::English)); // the words that the tests look for
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_window.moc"

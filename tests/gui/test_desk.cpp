// SPDX-License-Identifier: GPL-3.0-or-later
// The annotation desk in the real window, with real keys and clicks.
#include "openwindow.h"

#include <annotate/historymodel.h>
#include <annotate/markpanel.h>
#include <annotate/placelistmodel.h>
#include <window/fuzzymatch.h>
#include <window/keysettings.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void historyGoesBackAndForth();
    void undoOpensItsArticle();
    void undoWorksTheNextDay();
    void partsByKeys();
    void splitAtTheCaret();
    void speakerIsClicked();
    void pickEndsWithEscape();
    void relationIsNamedAndPicked();
    void linesComeOnDemand();
    void markAllIsOneStep();
    void markAllInTheLibrary();
    void badExpressionIsTold();
    void rulesAreTriedLive();
    void rulesOfTheLastMomentAreKept();
    void tagKeyMarks();
    void noteIsShownAsMarkdown();
    void paletteFindsActions();
    void paletteFindsArticles();
    void fuzzyScores_data();
    void fuzzyScores();
    void keysCanBeChanged();
    void everyControlHasAName();

private:
    [[nodiscard]] QString articleFile() const { return m_library->folder() + u"/test.txt"_s; }
    [[nodiscard]] bool openTestArticle(OpenWindow &open) const
    {
        open.desk.openFiles({articleFile()});
        return QTest::qWaitFor(
                   [&open] { return !open.content().set.annotations.isEmpty(); }, 10000) &&
               QTest::qWaitForWindowExposed(&open.window);
    }
    [[nodiscard]] AnnotationSet stored(OpenWindow &open) const
    {
        return m_library->stored(open.content().article.id);
    }
    static void act(OpenWindow &open, Actions::Act act) { open.window.actions()[act]->trigger(); }
    static bool hasPlaces(OpenWindow &open, int count)
    {
        auto *list = open.find<QListView>(u"markList"_s);
        return QTest::qWaitFor([list, count] { return list->model()->rowCount() == count; }, 10000);
    }

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestDesk::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
    QFile file(articleFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(testText().toUtf8());
}

void TestDesk::cleanup()
{
    m_library.reset();
}

void TestDesk::historyGoesBackAndForth()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const AnnotationSet before = open.content().set;
    open.window.reader().setFocus();
    for (const QString &words : {u"Westmark"_s, u"Oakfield"_s, u"declined"_s}) {
        open.window.reader().setSelection(open.place(words));
        open.key('9');
    }
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 3);
    open.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *history = open.find<QListView>(u"history"_s);
    QVERIFY(history->isVisible() && history->hasFocus());
    QCOMPARE(history->model()->rowCount(), 5); // with that the article came in, and the beginning
    QVERIFY(history->model()->index(0, 0).data().toString().contains("declined"_L1));
    const QRect row = history->visualRect(history->model()->index(2, 0));
    QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 1);
    QCOMPARE(stored(open), open.content().set);
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 3);
    const QRect first = history->visualRect(history->model()->index(3, 0));
    QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, first.center());
    QCOMPARE(open.content().set, before);
    QCOMPARE(open.desk.session().undoState().undoName, u"import-articles"_s);
    open.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); // the same key leads back
    QVERIFY(open.window.reader().hasFocus());
}

void TestDesk::undoOpensItsArticle()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const qint64 first = open.content().article.id;
    open.window.reader().setSelection(open.place(u"Westmark"));
    open.window.reader().setFocus();
    open.key('3');
    open.desk.openText(u"Another article\n\nNothing is said here."_s, u"test"_s);
    QTRY_VERIFY(open.content().article.id != first);
    open.window.reader().setFocus();
    QTRY_COMPARE(open.desk.session().undoState().doneCount, qint64(3));
    open.key(Qt::Key_Z, Qt::ControlModifier); // that the other one came in
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.content().article.id, first);
    QVERIFY(!open.at(u"Westmark", AnnotationKind::Entity));
}

void TestDesk::undoWorksTheNextDay()
{
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openTestArticle(open));
        open.window.reader().setSelection(open.place(u"Westmark"));
        open.window.reader().setFocus();
        open.key('3');
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openLastArticle();
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QVERIFY(open.at(u"Westmark", AnnotationKind::Entity));
    QVERIFY(open.window.actions()[Actions::Undo]->isEnabled());
    open.window.reader().setFocus();
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!open.at(u"Westmark", AnnotationKind::Entity));
    open.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(open.at(u"Westmark", AnnotationKind::Entity));
}

void TestDesk::partsByKeys()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"The mayor"));
    open.key('9');
    const qint64 id = open.desk.editor().currentId();
    open.drag(u"declined");
    open.key('f');
    const Annotation *annotation = findAnnotation(open.content().set, id);
    QCOMPARE(annotation->fragments.size(), 2);
    QVERIFY(open.window.reader().selection().isEmpty());
    QCOMPARE(open.desk.editor().currentId(), id);
    open.key('u');
    QCOMPARE(
        findAnnotation(open.content().set, id)->attributes.value(u"certainty"_s), u"probable"_s);
    QCOMPARE(stored(open), open.content().set);
}

void TestDesk::splitAtTheCaret()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"declined to comment"));
    open.key('9');
    open.window.reader().setCaret(open.place(u"to comment").start);
    open.key('/');
    QVERIFY(open.at(u"declined", AnnotationKind::Highlight));
    QVERIFY(open.at(u"to comment", AnnotationKind::Highlight));
    open.key('m');
    QVERIFY(open.at(u"declined to comment", AnnotationKind::Highlight));
}

void TestDesk::speakerIsClicked()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Westmark"));
    open.key('3');
    const qint64 place = open.desk.editor().currentId();
    const qint64 quotation = open.at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    open.click(u"waited");
    QCOMPARE(open.desk.editor().currentId(), quotation);
    open.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    open.click(u"Westmark");
    QCOMPARE(findAnnotation(open.content().set, quotation)->entity, u"Westmark"_s);
    QCOMPARE(relatedAnnotation(open.content().set, quotation, RelationKind::Speaker)->id, place);
    QCOMPARE(open.desk.editor().currentId(), quotation);
    open.key(Qt::Key_S, Qt::AltModifier); // nobody
    QVERIFY(!relatedAnnotation(open.content().set, quotation, RelationKind::Speaker));
    // And by keys alone: on to the name, and Enter.
    open.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    open.desk.editor().setCurrent(place);
    open.key(Qt::Key_Return);
    QCOMPARE(findAnnotation(open.content().set, quotation)->entity, u"Westmark"_s);
    QCOMPARE(stored(open), open.content().set);
}

void TestDesk::pickEndsWithEscape()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.click(u"waited");
    const AnnotationSet before = open.content().set;
    open.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    open.key(Qt::Key_Escape);
    open.click(u"Monday");
    QCOMPARE(open.content().set, before);
    QCOMPARE(open.desk.editor().current()->words, u"Monday"_s);
}

void TestDesk::relationIsNamedAndPicked()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.click(u"Monday");
    open.key('r');
    auto *line = open.find<QLineEdit>(u"fieldLine"_s);
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"date of"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(open.window.reader().hasFocus());
    open.click(u"waited");
    const QList<Relation> &relations = open.content().set.relations;
    QCOMPARE(relations.last().kind, RelationKind::Related);
    QCOMPARE(relations.last().name, u"date of"_s);
    QCOMPARE(relations.last().from, open.at(u"Monday", AnnotationKind::Entity)->id);
    open.key('r', Qt::ShiftModifier);
    for (const Relation &relation : open.content().set.relations) {
        QVERIFY(relation.kind != RelationKind::Related);
    }
}

void TestDesk::linesComeOnDemand()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    QApplication::processEvents();
    const QImage without = open.window.reader().viewport()->grab().toImage();
    open.key('l');
    QApplication::processEvents();
    QVERIFY(open.window.reader().viewport()->grab().toImage() != without);
    open.key('l');
    QApplication::processEvents();
    QCOMPARE(open.window.reader().viewport()->grab().toImage(), without);
}

void TestDesk::markAllIsOneStep()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"Lee"));
    const AnnotationSet before = open.content().set;
    open.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = open.find<MarkPanel>(u"markPanel"_s);
    QVERIFY(panel->isVisible());
    QCOMPARE(open.find<QLineEdit>(u"markWords"_s)->text(), u"Lee"_s);
    open.find<QComboBox>(u"markLabel"_s)->setCurrentIndex(8); // highlight
    QVERIFY(hasPlaces(open, 2));
    auto *list = open.find<QListView>(u"markList"_s);
    auto *all = open.find<QCheckBox>(u"markTickAll"_s);
    QCOMPARE(all->checkState(), Qt::Checked);
    QTest::mouseClick(all, Qt::LeftButton, {}, {8, all->height() / 2});
    QCOMPARE(all->checkState(), Qt::Unchecked);
    QVERIFY(!open.find<QAbstractButton>(u"markAccept"_s)->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton, {}, {8, all->height() / 2});
    list->model()->setData(list->model()->index(1, 0), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QTest::mouseClick(open.find<QAbstractButton>(u"markAccept"_s), Qt::LeftButton);
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 1);
    QCOMPARE(open.desk.session().undoState().doneCount, qint64(2)); // behind the import
    QVERIFY(hasPlaces(open, 2));
    // What is marked is still listed, but cannot be ticked again.
    QTRY_VERIFY(!(list->model()->index(0, 0).flags() & Qt::ItemIsUserCheckable));
    QTRY_COMPARE(all->checkState(), Qt::Checked); // all that are left
    QTest::mouseClick(open.find<QAbstractButton>(u"markPropose"_s), Qt::LeftButton);
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 2);
    const auto proposals = std::count_if(
        open.content().set.annotations.cbegin(), open.content().set.annotations.cend(),
        [](const Annotation &annotation) {
            return annotation.origin.id == u"mark-all" &&
                   annotation.status == AnnotationStatus::Proposed;
        });
    QCOMPARE(proposals, 1);
    open.desk.analyzeAgain(); // which leaves alone what the reader has asked for
    QTRY_VERIFY(!open.desk.isBusy());
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size() + 2);
    QTest::keyClick(open.find<QLineEdit>(u"markWords"_s), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    open.key(Qt::Key_Z, Qt::ControlModifier);
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.content().set.annotations.size(), before.annotations.size());
}

void TestDesk::markAllInTheLibrary()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const qint64 first = open.content().article.id;
    open.desk.openText(u"Another article\n\nA. Lee said nothing. LEE did."_s, u"test"_s);
    QTRY_VERIFY(open.content().article.id != first);
    const qint64 second = open.content().article.id;
    QTRY_VERIFY(!open.desk.isBusy());
    const qsizetype before = m_library->stored(second).annotations.size();
    open.window.reader().setSelection(open.place(u"Lee"));
    act(open, Actions::MarkAll);
    open.find<QComboBox>(u"markLabel"_s)->setCurrentIndex(8);
    QVERIFY(hasPlaces(open, 1));
    open.find<QComboBox>(u"markScope"_s)->setCurrentIndex(1);
    QVERIFY(hasPlaces(open, 3));
    // The scope says what it is, and each place which article it is in.
    auto *scope = open.find<QComboBox>(u"markScope"_s);
    QVERIFY(scope->width() > scope->fontMetrics().horizontalAdvance(scope->currentText()));
    const auto *places = open.find<QListView>(u"markList"_s)->model();
    QCOMPARE(places->index(0, 0).data(PlaceListModel::TitleRole).toString(), u"test"_s);
    QCOMPARE(places->index(2, 0).data(PlaceListModel::TitleRole).toString(), u"Bridge closed"_s);
    open.find<QAbstractButton>(u"markAnyCase"_s)->click();
    QVERIFY(hasPlaces(open, 4));
    QTest::keyClick(open.find<QLineEdit>(u"markWords"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_library->stored(second).annotations.size(), before + 2);
    QCOMPARE(open.desk.session().undoState().doneCount, qint64(3)); // behind two imports
    open.desk.session().undo();
    QCOMPARE(m_library->stored(second).annotations.size(), before);
}

void TestDesk::badExpressionIsTold()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    act(open, Actions::MarkAll);
    auto *words = open.find<QLineEdit>(u"markWords"_s);
    open.find<QComboBox>(u"markHow"_s)->setCurrentIndex(2);
    words->setText(u"Lee("_s);
    QTRY_VERIFY(open.find<QLabel>(u"markState"_s)->text().contains("5"_L1)); // the place
    QVERIFY(!open.find<QAbstractButton>(u"markAccept"_s)->isEnabled());
    words->setText(u"L(e+)"_s);
    QVERIFY(hasPlaces(open, 2));
}

void TestDesk::rulesAreTriedLive()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *rules = open.find<QPlainTextEdit>(u"rules"_s);
    QVERIFY(rules->hasFocus());
    QTest::keyClicks(rules, u"Westmark\tLOC"_s);
    QVERIFY(hasPlaces(open, 1));
    auto *errors = open.find<QLabel>(u"ruleErrors"_s);
    QVERIFY(!errors->isVisible());
    QTest::keyClick(rules, Qt::Key_Return);
    QTest::keyClicks(rules, u"{\"label\": \"role\", \"pattern\": [{\"LOWER\": \"mayor\"}"_s);
    QVERIFY(errors->isVisible());
    QVERIFY(errors->text().contains("2"_L1));
    QCOMPARE(rules->extraSelections().size(), 1);
    QTest::keyClicks(rules, u"]}"_s);
    QVERIFY(!errors->isVisible());
    QVERIFY(hasPlaces(open, 2));
    QTest::keyClick(rules, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(open.at(u"Westmark", AnnotationKind::Entity));
    QCOMPARE(open.at(u"mayor", AnnotationKind::Highlight)->tag, u"role"_s);
    QCOMPARE(open.desk.session().undoState().undoName, u"rules"_s);
    QTest::keyClick(rules, Qt::Key_Escape);
    QVERIFY(!rules->isVisible());
    OpenWindow again(*m_library, analyzeAtOnce);
    again.desk.openLastArticle();
    act(again, Actions::Rules);
    QVERIFY(again.find<QPlainTextEdit>(u"rules"_s)->toPlainText().startsWith("Westmark"_L1));
}

void TestDesk::rulesOfTheLastMomentAreKept()
{
    const auto type = [this](const QString &words, bool isClosing) {
        OpenWindow open(*m_library, analyzeAtOnce);
        if (!openTestArticle(open)) {
            return u"no article"_s;
        }
        act(open, Actions::Rules);
        auto *rules = open.find<QPlainTextEdit>(u"rules"_s);
        rules->clear();
        rules->insertPlainText(words);
        if (isClosing) {
            QTest::keyClick(rules, Qt::Key_Escape);
        }
        return QSettings().value(u"annotate/rules"_s).toString();
    };
    QCOMPARE(type(u"Calder\tORG"_s, true), u"Calder\tORG"_s);
    type(u"Porto Lirio\tLOC"_s, false); // the window is gone before the pause is over
    QCOMPARE(QSettings().value(u"annotate/rules"_s).toString(), u"Porto Lirio\tLOC"_s);
}

void TestDesk::tagKeyMarks()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    Tag tag = *open.desk.tags().tag(*open.desk.tags().add(u"delay"_s, 0));
    tag.shortcut = u"D"_s;
    tag.color = u"#d55e00"_s;
    QVERIFY(open.desk.tags().change(tag));
    open.window.reader().setFocus();
    open.window.reader().setSelection(open.place(u"waited too long"));
    open.key('d');
    QCOMPARE(open.at(u"waited too long", AnnotationKind::Highlight)->tag, u"delay"_s);
    open.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *tree = open.find<QTreeView>(u"tagTree"_s);
    QVERIFY(tree->isVisible() && tree->hasFocus());
    QCOMPARE(tree->model()->rowCount(), 1);
}

void TestDesk::noteIsShownAsMarkdown()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.key('n', Qt::ShiftModifier);
    auto *text = open.find<QPlainTextEdit>(u"fieldText"_s);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"**Compare** with Tuesday"_s);
    auto *preview = open.find<QLabel>(u"notePreview"_s);
    QVERIFY(preview->isVisible());
    QCOMPARE(preview->textFormat(), Qt::MarkdownText);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    auto *note = open.find<QLabel>(u"articleNote"_s);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"**Compare** with Tuesday"_s);
    QTRY_VERIFY(open.window.reader().hasFocus());
    open.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!note->isVisible());
}

void TestDesk::paletteFindsActions()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.window.reader().setFocus();
    open.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = open.find<QLineEdit>(u"commandLine"_s);
    QVERIFY(line->isVisible() && line->hasFocus());
    QTest::keyClicks(line, u"mrkall"_s);
    auto *list = open.find<QListWidget>(u"commandList"_s);
    QVERIFY(list->count() > 0);
    QCOMPARE(list->item(0)->text(), open.window.actions()[Actions::MarkAll]->iconText());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!line->isVisible());
    QVERIFY(open.find<QWidget>(u"markPanel"_s)->isVisible());
    open.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(line, u"zzzz"_s);
    QCOMPARE(list->count(), 0);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
}

void TestDesk::paletteFindsArticles()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    const qint64 first = open.content().article.id;
    open.desk.openText(u"Another article\n\nNothing is said here."_s, u"test"_s);
    QTRY_VERIFY(open.content().article.id != first);
    act(open, Actions::Palette);
    auto *line = open.find<QLineEdit>(u"commandLine"_s);
    QTest::keyClicks(line, u"bridgecl"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(open.content().article.id, first);
}

void TestDesk::fuzzyScores_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginnings of words")
        << u"mao"_s << u"Mark All Occurrences"_s << u"Smaller Too"_s;
    QTest::newRow("together") << u"mark"_s << u"Mark All"_s << u"Make a rank"_s;
    QTest::newRow("the shorter") << u"tag"_s << u"Tag"_s << u"Tag of another kind and more"_s;
    QTest::newRow("accents") << u"ecole"_s << u"École"_s << u"recover older"_s;
    QTest::newRow("not there") << u"xyz"_s << QString() << u"Mark All"_s;
    QTest::newRow("other order") << u"kram"_s << QString() << u"Mark"_s;
}

void TestDesk::fuzzyScores()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    if (better.isEmpty()) {
        QCOMPARE(fuzzyScore(typed, worse), 0);
    } else {
        QVERIFY(fuzzyScore(typed, better) > fuzzyScore(typed, worse));
    }
}

void TestDesk::keysCanBeChanged()
{
    {
        OpenWindow open(*m_library, analyzeAtOnce);
        QVERIFY(openTestArticle(open));
        act(open, Actions::ChangeKeys);
        auto *settings = open.find<KeySettings>(u"keySettings"_s);
        QVERIFY(settings && settings->isVisible());
        auto *list = settings->findChild<QTreeWidget *>(u"keyList"_s);
        auto *edit = settings->findChild<QKeySequenceEdit *>(u"keyEdit"_s);
        auto *conflict = settings->findChild<QLabel *>(u"keyConflict"_s);
        const QString accept = open.window.actions()[Actions::Accept]->iconText();
        const QList<QTreeWidgetItem *> items = list->findItems(accept, Qt::MatchExactly);
        QVERIFY(!items.isEmpty());
        list->setCurrentItem(items.first());
        edit->setKeySequence(QKeySequence(u"X"_s));
        QVERIFY(conflict->text().contains(open.window.actions()[Actions::Reject]->iconText()));
        edit->setKeySequence(QKeySequence(u"Y"_s));
        QVERIFY(conflict->text().isEmpty());
        QTest::mouseClick(settings->findChild<QAbstractButton *>(u"keySet"_s), Qt::LeftButton);
        settings->close();
        open.window.reader().setFocus();
        open.window.activateWindow();
        open.click(u"Monday");
        open.key('a'); // no longer
        QCOMPARE(open.desk.editor().current()->status, AnnotationStatus::Proposed);
        open.key('y');
        QCOMPARE(open.desk.editor().current()->status, AnnotationStatus::Accepted);
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    Actions &actions = open.window.actions();
    QCOMPARE(actions[Actions::Accept]->shortcut(), QKeySequence(u"Y"_s));
    actions.setKey(Actions::Reject, QKeySequence(u"Y"_s)); // takes it over
    QVERIFY(actions[Actions::Accept]->shortcut().isEmpty());
    actions.resetKeys(Actions::Accept);
    actions.resetKeys(Actions::Reject);
    QCOMPARE(actions[Actions::Accept]->shortcut(), QKeySequence(u"A"_s));
    QCOMPARE(actions[Actions::Reject]->shortcut(), QKeySequence(u"X"_s));
    QVERIFY(QSettings().childGroups().isEmpty() || !QSettings().childGroups().contains(u"keys"_s));
}

namespace {

/// Names each control that a screen reader would have no word for.
void collectNameless(QAccessibleInterface *item, QStringList &nameless)
{
    if (!item || item->state().invisible) {
        return;
    }
    static const QList<QAccessible::Role> controls = {
        QAccessible::PushButton, QAccessible::CheckBox,     QAccessible::RadioButton,
        QAccessible::ComboBox,   QAccessible::EditableText, QAccessible::List,
        QAccessible::Tree,       QAccessible::Table,        QAccessible::PageTabList,
        QAccessible::PageTab,    QAccessible::Slider,       QAccessible::SpinBox,
        QAccessible::Document,   QAccessible::ButtonMenu,   QAccessible::MenuItem};
    if (controls.contains(item->role()) && item->text(QAccessible::Name).isEmpty()) {
        const QObject *object = item->object();
        // Qt's own parts of a control: the button that clears a line has a key instead.
        const bool isPart = object && (object->objectName().startsWith("qt_"_L1) ||
                                       object->inherits("QLineEditIconButton"));
        const bool isSeparator = item->role() == QAccessible::MenuItem;
        if (!isPart && !isSeparator) {
            nameless.append(
                u"%1 %2 %3"_s.arg(int(item->role()))
                    .arg(object ? QString::fromLatin1(object->metaObject()->className()) : u"?"_s)
                    .arg(object ? object->objectName() : QString()));
        }
    }
    // Rows of lists and trees name themselves by their words.
    const bool isList = item->role() == QAccessible::List || item->role() == QAccessible::Tree;
    for (int i = 0; i < item->childCount() && !isList; ++i) {
        collectNameless(item->child(i), nameless);
    }
}

} // namespace

void TestDesk::everyControlHasAName()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(openTestArticle(open));
    open.desk.tags().add(u"delay"_s, 0);
    QStringList nameless;
    const auto look = [&] {
        QApplication::processEvents();
        collectNameless(QAccessible::queryAccessibleInterface(&open.window), nameless);
        nameless.removeDuplicates();
    };
    look();
    for (const Actions::Act page :
         {Actions::ShowTags, Actions::ShowHistory, Actions::ShowSource, Actions::MarkAll,
          Actions::Rules, Actions::Palette}) {
        act(open, page);
        look();
    }
    open.click(u"waited");
    for (const Actions::Act form :
         {Actions::Speaker, Actions::Note, Actions::ArticleNote, Actions::Relate}) {
        act(open, form);
        look();
    }
    act(open, Actions::ChangeKeys);
    collectNameless(
        QAccessible::queryAccessibleInterface(open.find<QDialog>(u"keySettings"_s)), nameless);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(TestDesk)
#include "test_desk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerfixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Quoth;
using namespace Qt::StringLiterals;
using enum Quoth::AnnotationKind;

class ReaderInputTest : public QObject, private ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void dragSelects();
    void dragOverParagraphsSelectsBackwardsToo();
    void doubleClickSelectsAWord();
    void moreClicksSelectMore();
    void shiftClickExtends();
    void arrowKeys();
    void shiftArrowsSelect();
    void selectAllAndCopy();
    void pageKeysScroll();
    void selectsAroundEmojiAndOtherDirections();
    void clickOnQuotationLightsWhatBelongsToIt();
    void clickAgainGoesOutwards();
    void clickBesideAnnotationsMakesNoneCurrent();
    void clickOnTheMarginName();
    void tabWalksAndLeaves();
    void hoverTellsAndLights();
    void contextMenuNamesTheInnermost();
    void contextMenuKeyUsesTheCaret();
    void stripClickScrolls();
};

void ReaderInputTest::dragSelects()
{
    QSignalSpy selected(m_view.get(), &ReaderView::selectionChanged);
    drag(startOf(u"patched the bridge"_s), endOf(u"patched the bridge"_s));
    QCOMPARE(m_view->selection(), m_story.builder.find(u"patched the bridge"_s));
    QCOMPARE(m_view->selectedText(), u"patched the bridge"_s);
    QCOMPARE(selected.last().first().value<Span>(), m_view->selection());
    QCOMPARE(m_view->currentAnnotation(), 0);
}

void ReaderInputTest::dragOverParagraphsSelectsBackwardsToo()
{
    drag(endOf(u"left early"_s), startOf(u"It will"_s));
    const Span expected =
        hull(m_story.builder.find(u"It will"_s), m_story.builder.find(u"left early"_s));
    QCOMPARE(m_view->selection(), expected);
    QCOMPARE(m_view->caret(), expected.start);
}

void ReaderInputTest::doubleClickSelectsAWord()
{
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"patched"_s));
    QCOMPARE(m_view->selectedText(), u"patched"_s);
    // The last letter's right half is still that word.
    clicks(endOf(u"early"_s) - QPoint(1, 0), 2);
    QCOMPARE(m_view->selectedText(), u"early"_s);
}

void ReaderInputTest::moreClicksSelectMore()
{
    const QPoint place = middleOf(u"followed"_s);
    clicks(place, 3);
    QCOMPARE(m_view->selectedText(), u"Nobody followed her."_s);
    clicks(place, 4);
    QCOMPARE(
        m_view->selectedText(),
        u"Calloway, who was born in Porto Lirio, left early. Nobody followed her."_s);
}

void ReaderInputTest::shiftClickExtends()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, startOf(u"left"_s));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, endOf(u"early"_s));
    QCOMPARE(m_view->selectedText(), u"left early"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, startOf(u"born"_s));
    QCOMPARE(m_view->selectedText(), u"born in Porto Lirio, "_s);
}

void ReaderInputTest::arrowKeys()
{
    QCOMPARE(m_view->caret(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->caret(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), 6);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->caret(), 15);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->caret(), 17);
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->caret(), 17);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->caret(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), storyText().trimmed().size());
}

void ReaderInputTest::shiftArrowsSelect()
{
    m_view->setCaret(m_story.builder.find(u"left early"_s).start);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    }
    QCOMPARE(m_view->selectedText(), u"left"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selectedText(), u"left "_s);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(m_view->selection().isNull());
    QCOMPARE(m_view->caret(), m_story.builder.find(u"left early"_s).start);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u" "_s);
}

void ReaderInputTest::selectAllAndCopy()
{
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), storyText().trimmed());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->selection().isNull());
    // Nothing selected: what is in the clipboard stays.
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), storyText().trimmed());
}

void ReaderInputTest::pageKeysScroll()
{
    m_view->setArticle(longArticle(3000, 0));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->verticalScrollBar()->value() > 300);
    const qsizetype caret = m_view->caret();
    QVERIFY(caret > 300);
    QVERIFY(!m_view->areaOf({caret, caret + 1}).isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), m_view->text().trimmed().size());
    QVERIFY(!m_view->areaOf({m_view->caret() - 1, m_view->caret()}).isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(m_view->caret() < m_view->text().size() - 300);
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_view->verticalScrollBar()->value() > 300);
    // The caret was left behind; the next key begins where the reader looks.
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->verticalScrollBar()->value() > 300);
}

void ReaderInputTest::selectsAroundEmojiAndOtherDirections()
{
    const Span emoji = m_story.builder.find(u"🙂"_s);
    m_view->setCaret(emoji.start);
    // The paragraph runs from right to left as a whole, and English inside from left to right.
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), emoji);
    drag(middleOf(u"הגשר"_s), middleOf(u"היום"_s));
    const Span selected = m_view->selection();
    QVERIFY(selected.length() > 5);
    QVERIFY(m_story.builder.find(u"הגשר סגור היום"_s).contains(selected));
    const QString words = m_view->selectedText();
    QVERIFY(words.contains(u"סגור"_s));
}

void ReaderInputTest::clickOnQuotationLightsWhatBelongsToIt()
{
    QSignalSpy current(m_view.get(), &ReaderView::currentAnnotationChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"patched"_s));
    QCOMPARE(m_view->currentAnnotation(), m_story.patched);
    QCOMPARE(current.count(), 1);
    QVERIFY(m_view->isLit(m_story.patched));
    QVERIFY(m_view->isLit(m_story.hold));
    QVERIFY(m_view->isLit(m_story.ines));
    QVERIFY(m_view->isLit(m_story.said));
    QVERIFY(!m_view->isLit(m_story.calloway));
    QVERIFY(!m_view->isLit(m_story.lirio));
    // And back: the speaker shows what is said, and where else she is named.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"Ines Calloway"_s));
    QCOMPARE(m_view->currentAnnotation(), m_story.ines);
    QVERIFY(m_view->isLit(m_story.patched));
    QVERIFY(m_view->isLit(m_story.calloway));
}

void ReaderInputTest::clickAgainGoesOutwards()
{
    const QPoint place = middleOf(u"Porto Lirio"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->currentAnnotation(), m_story.lirio);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->currentAnnotation(), m_story.clause);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->currentAnnotation(), m_story.lirio);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"born"_s));
    QCOMPARE(m_view->currentAnnotation(), m_story.clause);
}

void ReaderInputTest::clickBesideAnnotationsMakesNoneCurrent()
{
    m_view->setCurrentAnnotation(m_story.lirio);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"early"_s));
    QCOMPARE(m_view->currentAnnotation(), 0);
    m_view->setCurrentAnnotation(m_story.lirio);
    // Far to the right of a short line's end, and below all text.
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {}, QPoint(840, middleOf(u"Tolls"_s).y()));
    QCOMPARE(m_view->currentAnnotation(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(400, 490));
    QCOMPARE(m_view->currentAnnotation(), 0);
    m_view->setCurrentAnnotation(12345);
    QCOMPARE(m_view->currentAnnotation(), 0);
}

void ReaderInputTest::clickOnTheMarginName()
{
    const QRect quotation = m_view->areaOf(m_story.builder.find(u"“We have"_s));
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {},
        QPoint(quotation.left() - 50, quotation.center().y()));
    QCOMPARE(m_view->currentAnnotation(), m_story.patched);
}

void ReaderInputTest::tabWalksAndLeaves()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *view = new ReaderView;
    auto *other = new QLineEdit;
    layout->addWidget(view);
    layout->addWidget(other);
    window.resize(900, 600);
    view->setArticle(m_story.builder.content());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    QList<qint64> walked;
    while (view->hasFocus() && walked.size() < 20) {
        QTest::keyClick(view, Qt::Key_Tab);
        if (view->hasFocus()) {
            walked.append(view->currentAnnotation());
        }
    }
    QCOMPARE(
        walked, (QList<qint64>{
                    m_story.patched, m_story.ines, m_story.said, m_story.hold, m_story.calloway,
                    m_story.clause, m_story.lirio}));
    QVERIFY(other->hasFocus());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(view->currentAnnotation(), m_story.clause);
    QTest::keyClick(view, Qt::Key_P);
    QCOMPARE(view->currentAnnotation(), m_story.calloway);
    QTest::keyClick(view, Qt::Key_N);
    QCOMPARE(view->currentAnnotation(), m_story.clause);
    // From a place: what begins there comes first.
    view->setCurrentAnnotation(0);
    view->setCaret(m_story.builder.find(u"Calloway"_s, 2).start);
    QTest::keyClick(view, Qt::Key_N);
    QCOMPARE(view->currentAnnotation(), m_story.calloway);
}

void ReaderInputTest::hoverTellsAndLights()
{
    QSignalSpy hovered(m_view.get(), &ReaderView::annotationHovered);
    QTest::mouseMove(m_view->viewport(), middleOf(u"Ines Calloway"_s));
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last().at(0).toLongLong(), m_story.ines);
    const QRect area = hovered.last().at(1).toRect();
    const QPoint place = m_view->viewport()->mapToGlobal(middleOf(u"Ines Calloway"_s));
    QVERIFY(area.contains(place));
    QVERIFY(m_view->isLit(m_story.calloway));
    QCOMPARE(m_view->currentAnnotation(), 0);
    QTest::mouseMove(m_view->viewport(), middleOf(u"early"_s));
    QTRY_COMPARE(hovered.count(), 2);
    QCOMPARE(hovered.last().at(0).toLongLong(), 0);
    QVERIFY(!m_view->isLit(m_story.calloway));
}

void ReaderInputTest::contextMenuNamesTheInnermost()
{
    QSignalSpy menu(m_view.get(), &ReaderView::contextMenuRequested);
    const QPoint place = middleOf(u"Porto Lirio"_s);
    const QPoint global = m_view->viewport()->mapToGlobal(place);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, global);
    QGuiApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(menu.count(), 1);
    QCOMPARE(menu.last().at(0).toPoint(), global);
    QCOMPARE(menu.last().at(1).toLongLong(), m_story.lirio);
    QVERIFY(event.isAccepted());
}

void ReaderInputTest::contextMenuKeyUsesTheCaret()
{
    QSignalSpy menu(m_view.get(), &ReaderView::contextMenuRequested);
    m_view->setCaret(m_story.builder.find(u"said"_s).start + 1);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QGuiApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(menu.last().at(1).toLongLong(), m_story.said);
    const QPoint local = m_view->viewport()->mapFromGlobal(menu.last().at(0).toPoint());
    QVERIFY((local - middleOf(u"said"_s)).manhattanLength() < 60);
}

void ReaderInputTest::stripClickScrolls()
{
    m_view->setArticle(longArticle(20000, 100));
    const QSize size = m_view->viewport()->size();
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {}, QPoint(size.width() - 10, size.height() / 2));
    const int middle = m_view->verticalScrollBar()->maximum() / 2;
    QVERIFY(qAbs(m_view->verticalScrollBar()->value() - middle) < middle / 10);
}

QTEST_MAIN(ReaderInputTest)
#include "test_readerinput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerfixture.h"

#include <reader/copiedtext.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
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
    void sentencesByKey();
    void annotationEdgesByKey();
    void selectionIsPulledOut();
    void copyIsRichToo();
    void aGapBelongsToNobody();
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

void ReaderInputTest::sentencesByKey()
{
    const Span left = m_story.builder.find(u"Calloway, who was born in Porto Lirio, left early."_s);
    const Span nobody = m_story.builder.find(u"Nobody followed her."_s);
    m_view->setCaret(left.start + 12);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), nobody.start);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), left.start);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), (Span{left.start, nobody.start}));
    m_view->setCaret(nobody.start + 3);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_view->caret(), nobody.end + 2); // the next paragraph
    // From end to end and back it ends, and gets on with every press.
    m_view->setCaret(0);
    for (qsizetype before = -1; before != m_view->caret();) {
        before = m_view->caret();
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(m_view->caret() >= before);
    }
    QCOMPARE(m_view->caret(), storyText().trimmed().size());
    for (qsizetype before = -1; before != m_view->caret();) {
        before = m_view->caret();
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ControlModifier);
    }
    QCOMPARE(m_view->caret(), 0);
}

void ReaderInputTest::annotationEdgesByKey()
{
    const Span ines = m_story.builder.find(u"Ines Calloway"_s);
    const Span said = m_story.builder.find(u"said"_s);
    m_view->setCaret(ines.start);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), ines);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), (Span{ines.start, said.start}));
    m_view->setCaret(said.start);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->caret(), ines.end);
    m_view->setCaret(storyText().size() - 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_view->caret(), storyText().size() - 1);
}

namespace {

/// Keeps what is pulled out of it, instead of asking the desktop.
class PulledReader : public ReaderView
{
public:
    QString pulled;
    QString pulledHtml;

protected:
    void dragOut(std::unique_ptr<QMimeData> data) override
    {
        pulled = data->text();
        pulledHtml = data->html();
    }
};

} // namespace

void ReaderInputTest::selectionIsPulledOut()
{
    auto view = std::make_unique<PulledReader>();
    PulledReader *reader = view.get();
    m_view = std::move(view);
    m_view->resize(900, 500);
    m_view->setArticle(m_story.builder.content());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const Span lirio = m_story.builder.find(u"Porto Lirio"_s);
    m_view->setSelection(lirio);
    const QPoint inside = middleOf(u"Porto Lirio"_s);
    drag(inside, inside + QPoint(40, 60));
    QCOMPARE(reader->pulled, u"Porto Lirio"_s);
    QVERIFY(reader->pulledHtml.contains(u"Porto Lirio"_s));
    QCOMPARE(m_view->selection(), lirio);
    // Let go at once, it is a click: nothing is selected, and what is there is current.
    reader->pulled.clear();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, inside);
    QVERIFY(reader->pulled.isEmpty());
    QVERIFY(m_view->selection().isNull());
    QCOMPARE(m_view->currentAnnotation(), m_story.lirio);
}

void ReaderInputTest::copyIsRichToo()
{
    m_view->setSelection(m_story.builder.find(u"“We have patched the bridge,”"_s));
    m_view->copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"“We have patched the bridge,”"_s);
    QCOMPARE(copied->html().contains(u"We have patched the bridge"_s), true);
    const Citation citation = {
        u"Ines Calloway"_s,
        u"Tolls <to> double"_s,
        {},
        u"3 March 2026"_s,
        u"https://example.org/tolls?a=1&b=2"_s};
    const auto cited = copiedText(u"“We <have>\n\npatched it”"_s, citation);
    QCOMPARE(
        cited->text(), u"“We <have>\n\npatched it”\n— Ines Calloway, Tolls <to> double, "
                       "3 March 2026, https://example.org/tolls?a=1&b=2"_s);
    QCOMPARE(
        cited->html(),
        u"<blockquote><p>“We &lt;have&gt;</p><p>patched it”</p></blockquote><p>— Ines Calloway, "
        "<cite>Tolls &lt;to&gt; double</cite>, 3 March 2026, "
        "<a href=\"https://example.org/tolls?a=1&amp;b=2\">"
        "https://example.org/tolls?a=1&amp;b=2</a></p>"_s);
    // A path on this computer is nobody else's business.
    QVERIFY((Citation{{}, {}, {}, {}, u"/home/ann/tolls.txt"_s}).isEmpty());
}

void ReaderInputTest::aGapBelongsToNobody()
{
    AnnotatedArticle content = m_story.builder.content();
    Annotation split;
    split.id = 900;
    split.kind = AnnotationKind::Highlight;
    setParts(split, {m_story.builder.find(u"left"_s), m_story.builder.find(u"followed"_s)});
    split.words = split.span.in(content.article.text).toString();
    content.set.annotations = {split};
    m_view->setArticle(content);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"Nobody"_s));
    QCOMPARE(m_view->currentAnnotation(), 0);
    const auto pixel = [this](const QString &words) {
        const QRect area = m_view->areaOf(m_story.builder.find(words));
        return m_view->grab().toImage().pixelColor(area.left() + 1, area.bottom() - 12);
    };
    // Its pieces are tinted, the gap is not.
    QVERIFY(pixel(u" early"_s) == m_view->theme().page);
    QVERIFY(pixel(u"left"_s) != m_view->theme().page);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, middleOf(u"followed"_s));
    QCOMPARE(m_view->currentAnnotation(), 900);
    QVERIFY(m_view->isLit(900));
}

QTEST_MAIN(ReaderInputTest)
#include "test_readerinput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerfixture.h"

#include <reader/readingplaces.h>

#include <QAccessible>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Quoth;
using namespace Qt::StringLiterals;
using enum Quoth::AnnotationKind;

class ReaderViewTest : public QObject, private ReaderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void rejectedAreNotThere();
    void zoomsByKeysAndWheel();
    void placeStaysWhenSetAnew();
    void newAnnotationsKeepThePlace();
    void whatIsInHandStaysWhenMoreIsKnown();
    void editsAreAppliedInPlace();
    void findsAndWrapsAround();
    void unsoundAnnotationsAreLeftOut();
    void emptyArticle();
    void aViewWithoutRoom();
    void foundPlacesShowBesideTheStrip();
    void openingALongArticleIsLazy();
    void aGiantParagraphIsQuickToo();
    void followsFontAndPalette();
    void accessibleText();
    void accessibleAnnotations();
    void historyGoesBackAndForth();
    void placesAreKept();
    void findsWhatIsAskedFor_data();
    void findsWhatIsAskedFor();
    void findCountsAndKnowsItsPlace();
    void kindsAreHidden();
    void scrollingMovesThePicture();
};

void ReaderViewTest::rejectedAreNotThere()
{
    const QPoint place = middleOf(u"Nobody"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->currentAnnotation(), 0);
    m_view->setRejectedVisible(true);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_view->currentAnnotation(), m_story.gone);
}

void ReaderViewTest::zoomsByKeysAndWheel()
{
    QSignalSpy zoomed(m_view.get(), &ReaderView::zoomChanged);
    const int before = m_view->areaOf(m_story.builder.find(u"patched"_s)).width();
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->typography().zoom, 1.2);
    QVERIFY(m_view->areaOf(m_story.builder.find(u"patched"_s)).width() > 1.1 * before);
    QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_view->typography().zoom, 1.1);
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->typography().zoom, 1.0);
    QCOMPARE(m_view->areaOf(m_story.builder.find(u"patched"_s)).width(), before);
    QCOMPARE(zoomed.count(), 4);
    const QPoint place = m_view->viewport()->rect().center();
    QWheelEvent wheel(
        place, m_view->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(m_view->viewport(), &wheel);
    QCOMPARE(m_view->typography().zoom, 1.1);
    for (int i = 0; i < 100; ++i) {
        m_view->zoomOut();
    }
    QCOMPARE(m_view->typography().zoom, smallestZoom);
}

void ReaderViewTest::placeStaysWhenSetAnew()
{
    m_view->setArticle(longArticle(20000, 0));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    const qsizetype top = m_view->positionAt({300, 2});
    for (const int width : {700, 420, 600, 1000, 900}) {
        m_view->resize(width, 500);
        const qsizetype now = m_view->positionAt({300, 2});
        QVERIFY2(qAbs(now - top) < 200, qPrintable(QString::number(now - top)));
    }
    m_view->zoomIn();
    QVERIFY(qAbs(m_view->positionAt({300, 2}) - top) < 200);
}

void ReaderViewTest::newAnnotationsKeepThePlace()
{
    AnnotatedArticle content = longArticle(20000, 50);
    m_view->setArticle(content);
    m_view->verticalScrollBar()->setValue(4000);
    m_view->setSelection({9000, 9020});
    m_view->setCurrentAnnotation(content.set.annotations[30].id);
    const int value = m_view->verticalScrollBar()->value();
    content.set.annotations.removeFirst();
    m_view->setAnnotations(content.set);
    QCOMPARE(m_view->verticalScrollBar()->value(), value);
    QCOMPARE(m_view->selection(), (Span{9000, 9020}));
    QCOMPARE(m_view->currentAnnotation(), content.set.annotations[29].id);
    m_view->setAnnotations({});
    QCOMPARE(m_view->currentAnnotation(), 0);
}

/// An analysis that ends while somebody reads sets the page anew.
void ReaderViewTest::whatIsInHandStaysWhenMoreIsKnown()
{
    AnnotatedArticle content = longArticle(2000, 50);
    content.article.structure = {};
    m_view->setArticle(content);
    m_view->setSelection({90, 110});
    const qint64 current = content.set.annotations[3].id;
    m_view->setCurrentAnnotation(current);
    content.article.structure.title = {0, content.article.text.indexOf(u'\n')};
    content.set.annotations.removeLast();
    m_view->setArticle(content);
    QCOMPARE(m_view->selection(), (Span{90, 110}));
    QCOMPARE(m_view->currentAnnotation(), current);

    content.set.annotations.removeAt(3);
    m_view->setArticle(content);
    QCOMPARE(m_view->currentAnnotation(), 0);
    QCOMPARE(m_view->selection(), (Span{90, 110}));

    content.article.text += u"Another article.\n"_s;
    m_view->setArticle(content);
    QVERIFY(m_view->selection().isEmpty());
}

void ReaderViewTest::editsAreAppliedInPlace()
{
    Annotation made;
    made.id = 900;
    made.kind = Entity;
    made.tag = u"ORG"_s;
    made.span = m_story.builder.find(u"bridge"_s);
    made.words = u"bridge"_s;
    Edit edit;
    edit.annotations = {{std::nullopt, made}};
    edit.relations = {{std::nullopt, Relation{901, RelationKind::Speaker, m_story.patched, 900}}};
    m_view->applyEdit(edit);
    QCOMPARE(m_view->annotationsAt(made.span.start + 1).first(), 900);
    m_view->setCurrentAnnotation(900);
    QVERIFY(m_view->isLit(m_story.patched));

    Annotation moved = made;
    moved.span = m_story.builder.find(u"early"_s);
    edit = {};
    edit.annotations = {{made, moved}};
    m_view->applyEdit(edit);
    QVERIFY(!m_view->annotationsAt(made.span.start + 1).contains(900));
    QVERIFY(m_view->annotationsAt(moved.span.start + 1).contains(900));
    QCOMPARE(m_view->currentAnnotation(), 900);

    edit.annotations = {{moved, std::nullopt}};
    m_view->applyEdit(edit);
    QVERIFY(m_view->annotationsAt(moved.span.start + 1).isEmpty());
    QCOMPARE(m_view->currentAnnotation(), 0);
}

void ReaderViewTest::findsAndWrapsAround()
{
    QVERIFY(!m_view->findNext());
    m_view->setFindText(u"CALLOWAY"_s);
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->selection(), m_story.builder.find(u"Calloway"_s, 1));
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->selection(), m_story.builder.find(u"Calloway"_s, 2));
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->selection(), m_story.builder.find(u"Calloway"_s, 1));
    QVERIFY(m_view->findPrevious());
    QCOMPARE(m_view->selection(), m_story.builder.find(u"Calloway"_s, 2));
    m_view->setFindText(u"no such word"_s);
    QVERIFY(!m_view->findNext());
    QVERIFY(!m_view->findPrevious());
}

void ReaderViewTest::unsoundAnnotationsAreLeftOut()
{
    AnnotatedArticle content = m_story.builder.content();
    Annotation beyond;
    beyond.id = 700;
    beyond.span = {5, 100000};
    content.set.annotations.append(beyond);
    beyond.id = 701;
    beyond.span = {};
    content.set.annotations.append(beyond);
    beyond.id = 702;
    beyond.span = {16, 16};
    content.set.annotations.append(beyond);
    content.set.relations.append({703, RelationKind::Speaker, 700, 4711});
    m_view->setArticle(content);
    m_view->setCurrentAnnotation(700);
    QCOMPARE(m_view->currentAnnotation(), 0);
    m_view->setCurrentAnnotation(702);
    QVERIFY(!m_view->grab().isNull());
    m_view->setCurrentAnnotation(m_story.hold);
    QCOMPARE(m_view->currentAnnotation(), m_story.hold);
}

void ReaderViewTest::emptyArticle()
{
    for (const QString &text : {QString(), u"\n \n"_s}) {
        AnnotatedArticle content;
        content.article.text = text;
        m_view->setArticle(content);
        QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
        QVERIFY(!m_view->grab().isNull());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, 100});
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, {300, 100});
        clicks({300, 100}, 4);
        drag({200, 50}, {500, 300});
        for (const int key :
             {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_End, Qt::Key_N, Qt::Key_Return,
              Qt::Key_Space}) {
            QTest::keyClick(m_view.get(), Qt::Key(key));
        }
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(m_view->selection().isNull());
        m_view->setFindText(u"x"_s);
        QVERIFY(!m_view->findNext());
        m_view->setFindText({});
    }
    m_view->clear();
    QVERIFY(m_view->text().isEmpty());
}

void ReaderViewTest::aViewWithoutRoom()
{
    // A page that is not shown yet, or is squeezed between others.
    ReaderView view;
    view.resize(300, 5);
    view.setArticle(longArticle(1000, 10));
    view.showFrom(200);
    QCOMPARE(view.laidOutBlockCount() > 0, true);
    view.resize(300, 400);
    QVERIFY(view.firstPosition() > 0);
}

void ReaderViewTest::foundPlacesShowBesideTheStrip()
{
    AnnotatedArticle content = longArticle(3000, 0);
    content.article.text += u"\nThe needle is here, near the end.\n\nAnd that is all."_s;
    m_view->setArticle(content);
    QCoreApplication::processEvents();
    const QImage before = m_view->viewport()->grab().toImage();
    m_view->setFindText(u"needle"_s);
    QCOMPARE(m_view->findCount(), 1);
    const QImage after = m_view->viewport()->grab().toImage();
    // It is far below what is in sight: only its tick can have changed the picture.
    int lowest = -1;
    int count = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            if (before.pixelColor(x, y) != after.pixelColor(x, y)) {
                lowest = y;
                ++count;
            }
        }
    }
    QVERIFY(count > 0 && count < 40);
    QVERIFY(lowest > after.height() * 8 / 10);
    m_view->setFindText({});
    QCOMPARE(m_view->viewport()->grab().toImage(), before);
}

void ReaderViewTest::openingALongArticleIsLazy()
{
    const AnnotatedArticle content = longArticle(1000000, 10);
    QCOMPARE(content.set.annotations.size(), 100000);
    QElapsedTimer timer;
    timer.start();
    m_view->setArticle(content);
    (void)m_view->grab();
    const qint64 opened = timer.restart();
    QVERIFY(m_view->laidOutBlockCount() < 60);
    for (int i = 0; i < 50; ++i) {
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 51 * i);
        (void)m_view->grab();
        QVERIFY(m_view->laidOutBlockCount() < 60);
    }
    const qint64 scrolled = timer.restart();
    Edit edit;
    Annotation made = content.set.annotations[50000];
    made.id = 5000000;
    edit.annotations = {{std::nullopt, made}};
    m_view->applyEdit(edit);
    (void)m_view->grab();
    const qint64 added = timer.restart();
    qInfo() << "opened in" << opened << "ms, a jump" << scrolled / 50 << "ms, add one" << added
            << "ms";
    // Generous, for debug builds with sanitizers on a busy machine; a full layout takes far longer.
    QVERIFY(opened < 3000);
    QVERIFY(scrolled / 50 < 300);
    QVERIFY(added < 300);
}

void ReaderViewTest::aGiantParagraphIsQuickToo()
{
    AnnotatedArticle content = longArticle(100000, 10);
    content.article.text.replace(u"\n\n"_s, u"  "_s);
    m_view->setArticle(content);
    (void)m_view->grab();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i) {
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 51 * i);
        (void)m_view->grab();
        QVERIFY(m_view->laidOutBlockCount() < 60);
    }
    const qint64 jumped = timer.restart();
    for (int i = 0; i < 100; ++i) {
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() - 40);
        (void)m_view->grab();
    }
    const qint64 scrolled = timer.restart();
    qInfo() << "a jump" << jumped / 50 << "ms, a step" << scrolled / 100 << "ms";
    QVERIFY(jumped / 50 < 300);
    QVERIFY(scrolled / 100 < 100);
}

void ReaderViewTest::followsFontAndPalette()
{
    const int before = m_view->areaOf(m_story.builder.find(u"patched"_s)).width();
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    m_view->setFont(font);
    QVERIFY(m_view->areaOf(m_story.builder.find(u"patched"_s)).width() > 1.3 * before);
    QPalette palette = m_view->palette();
    palette.setColor(QPalette::Base, QColor(0x202020));
    palette.setColor(QPalette::Text, QColor(0xe0e0e0));
    m_view->setPalette(palette);
    QCOMPARE(m_view->theme().page, ReaderTheme::dark().page);
    QCOMPARE(
        QColor(m_view->grab().toImage().pixel(20, m_view->height() - 10)),
        ReaderTheme::dark().page);
    m_view->setTheme(ReaderTheme::light());
    QCOMPARE(m_view->theme().page, ReaderTheme::light().page);
}

void ReaderViewTest::accessibleText()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Document);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    QVERIFY(interface->state().readOnly);
    QAccessibleTextInterface *text = interface->textInterface();
    QVERIFY(text);
    QCOMPARE(text->characterCount(), int(storyText().size()));
    QCOMPARE(text->text(0, 5), u"Tolls"_s);
    const Span words = m_story.builder.find(u"Porto Lirio"_s);
    m_view->setSelection(words);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, int(words.start));
    QCOMPARE(end, int(words.end));
    QCOMPARE(text->selectionCount(), 1);
    QCOMPARE(text->cursorPosition(), int(words.end));
    text->setCursorPosition(3);
    QCOMPARE(m_view->caret(), 3);
    QCOMPARE(text->selectionCount(), 0);
    const QRect area = text->characterRect(int(words.start));
    QVERIFY(!area.isEmpty());
    const int offset = text->offsetAtPoint(area.center() - QPoint(2, 0));
    QVERIFY(offset == words.start || offset == words.start + 1);
    QString line = text->textAtOffset(int(words.start), QAccessible::WordBoundary, &start, &end);
    QCOMPARE(line.trimmed(), u"Porto"_s);
}

void ReaderViewTest::accessibleAnnotations()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view.get());
    QAccessibleTextInterface *text = interface->textInterface();
    const Span clause = m_story.builder.find(u"who was born in Porto Lirio"_s);
    const Span lirio = m_story.builder.find(u"Porto Lirio"_s);
    int start = 0;
    int end = 0;
    const QString inner = text->attributes(int(lirio.start + 2), &start, &end);
    QCOMPARE((Span{start, end}), lirio);
    QVERIFY(inner.contains(u"mark:true;"_s));
    // Innermost first, with the commas of its words escaped as the form wants it.
    QVERIFY2(
        inner.contains(u"annotation:Place\\, accepted\\, Highlight\\, accepted;"_s),
        qPrintable(inner));
    QVERIFY(text->attributes(int(clause.start), &start, &end).contains(u"Highlight"_s));
    QCOMPARE((Span{start, end}), (Span{clause.start, lirio.start}));
    const Span name = m_story.builder.find(u"Calloway"_s, 2);
    QVERIFY(text->attributes(int(name.start), &start, &end)
                .contains(u"Person\\, Ines Calloway\\, proposed"_s));
    // Where nothing is marked, up to where something is; and the whole text is covered.
    QVERIFY(text->attributes(int(name.end), &start, &end).isEmpty());
    QCOMPARE((Span{start, end}), (Span{name.end, clause.start}));
    for (int at = 0; at < text->characterCount(); at = end) {
        (void)text->attributes(at, &start, &end);
        QCOMPARE(start, at);
        QVERIFY(end > at);
    }
}

void ReaderViewTest::historyGoesBackAndForth()
{
    ReadingHistory history;
    QVERIFY(!history.back({1, 0}));
    history.add({1, 100});
    history.add({1, 100}); // once is enough
    history.add({2, 5});
    QCOMPARE(*history.back({3, 7}), (ReadingPlace{2, 5}));
    QCOMPARE(*history.back({2, 5}), (ReadingPlace{1, 100}));
    QVERIFY(!history.back({1, 100}));
    QCOMPARE(*history.forward({1, 100}), (ReadingPlace{2, 5}));
    QCOMPARE(*history.forward({2, 5}), (ReadingPlace{3, 7}));
    QVERIFY(!history.forward({3, 7}));
    QCOMPARE(*history.back({3, 7}), (ReadingPlace{2, 5}));
    history.add({2, 9}); // another way: there is no forward now
    QVERIFY(!history.forward({4, 1}));
}

void ReaderViewTest::placesAreKept()
{
    const QString library = u"/home/ann/news.quoth"_s;
    QSettings().clear();
    QCOMPARE(ReadingPlaces::place(library, 7), 0);
    ReadingPlaces::setPlace(library, 7, 1234);
    ReadingPlaces::setPlace(library, 77, 5);
    QCOMPARE(ReadingPlaces::place(library, 7), 1234);
    QCOMPARE(ReadingPlaces::place(library, 77), 5);
    QCOMPARE(ReadingPlaces::place(u"/home/ann/other.quoth"_s, 7), 0);
    for (int i = 0; i < ReadingPlaces::mostArticles; ++i) {
        ReadingPlaces::setPlace(library, 1000 + i, 1);
    }
    QCOMPARE(ReadingPlaces::place(library, 7), 0);
    QCOMPARE(ReadingPlaces::place(library, 1000), 1);
    QSettings().clear();

    m_view->setArticle(longArticle(3000, 10));
    m_view->showFrom(9000);
    const qsizetype place = m_view->firstPosition();
    QVERIFY(place > 8000 && place <= 9000);
    m_view->verticalScrollBar()->setValue(0);
    QCOMPARE(m_view->firstPosition(), 0);
    m_view->showFrom(place);
    QCOMPARE(m_view->firstPosition(), place);
}

void ReaderViewTest::findsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("matchesCase");
    QTest::addColumn<bool>("isWholeWords");
    QTest::addColumn<int>("count");
    QTest::newRow("any case") << u"bridge"_s << false << false << 4;
    QTest::newRow("case") << u"bridge"_s << true << false << 3;
    QTest::newRow("whole words") << u"bridge"_s << false << true << 3;
    QTest::newRow("both") << u"bridge"_s << true << true << 2;
    QTest::newRow("over a line end") << u"old bridge"_s << false << false << 1;
    QTest::newRow("spaces do not count") << u"  old   bridge "_s << false << false << 1;
    QTest::newRow("none") << u"harbour"_s << false << false << 0;
    QTest::newRow("nothing asked") << u"  "_s << false << false << 0;
    QTest::newRow("signs") << u"(a+b)"_s << false << true << 1;
    QTest::newRow("none overlap") << u"aa"_s << false << false << 2;
}

void ReaderViewTest::findsWhatIsAskedFor()
{
    QFETCH(QString, words);
    QFETCH(bool, matchesCase);
    QFETCH(bool, isWholeWords);
    const QString text = u"The old\nbridge. Bridge! bridges (a+b) bridge aaaaa"_s;
    const QList<Span> found = findAll(text, {words, matchesCase, isWholeWords});
    QTEST(int(found.size()), "count");
    for (const Span hit : found) {
        QCOMPARE(
            hit.in(text).toString().simplified().compare(words.simplified(), Qt::CaseInsensitive),
            0);
    }
}

void ReaderViewTest::findCountsAndKnowsItsPlace()
{
    m_view->setFindQuery({u"nobody"_s, false, true});
    QCOMPARE(m_view->findCount(), 2);
    QCOMPARE(m_view->findIndex(), 0);
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->findIndex(), 1);
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->findIndex(), 2);
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->findIndex(), 1);
    QVERIFY(m_view->findPrevious());
    QCOMPARE(m_view->findIndex(), 2);
    // Another article, the same words.
    m_view->setArticle({});
    QCOMPARE(m_view->findCount(), 0);
}

void ReaderViewTest::kindsAreHidden()
{
    const Span patched = m_story.builder.find(u"“We have patched the bridge,”"_s);
    const Span lirio = m_story.builder.find(u"Porto Lirio"_s);
    m_view->setCaret(0);
    m_view->clearFocus();
    const QImage all = m_view->grab().toImage();
    m_view->setKindVisible(MarkKind::Speech, false);
    QVERIFY(!m_view->isKindVisible(MarkKind::Speech));
    QVERIFY(m_view->annotationsAt(patched.start + 2).isEmpty());
    QCOMPARE(m_view->annotationsAt(lirio.start).first(), m_story.lirio);
    QVERIFY(m_view->grab().toImage() != all);
    // Stepping passes over what is not to be seen.
    QVERIFY(m_view->stepAnnotation(true));
    QCOMPARE(m_view->currentAnnotation(), m_story.ines);
    m_view->setCurrentAnnotation(0);
    m_view->setCaret(0);
    m_view->setKindVisible(MarkKind::Speech, true);
    QCOMPARE(m_view->grab().toImage(), all);
}

void ReaderViewTest::scrollingMovesThePicture()
{
    // Whatever was moved and whatever painted anew: it must be what painting all of it gives.
    AnnotatedArticle content = longArticle(4000, 7);
    for (qsizetype i = 0; i < content.set.annotations.size(); i += 3) {
        content.set.annotations[i].kind = AnnotationKind::Quotation;
        content.set.annotations[i].tag = i % 2 == 0 ? u"direct"_s : u"indirect"_s;
        content.set.annotations[i].entity = i % 4 == 0 ? u"Ann Lee"_s : u"Tomas Ferrand"_s;
    }
    m_view->setArticle(content);
    QRandomGenerator random(3);
    for (int i = 0; i < 60; ++i) {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + random.bounded(-150, 220));
        if (i % 9 == 0) {
            m_view->ensureVisible({random.bounded(20000), random.bounded(20000) + 20001});
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const QImage shown =
            m_view->screen()
                ->grabWindow(m_view->winId(), 0, 0, m_view->width(), m_view->height())
                .toImage();
        QImage fresh(m_view->size() * m_view->devicePixelRatio(), shown.format());
        fresh.setDevicePixelRatio(m_view->devicePixelRatio());
        m_view->render(&fresh);
        if (shown.isNull()) {
            QSKIP("this platform gives no picture of its windows");
        }
        QCOMPARE(
            shown.convertToFormat(QImage::Format_RGB32),
            fresh.convertToFormat(QImage::Format_RGB32));
    }
}

QTEST_MAIN(ReaderViewTest)
#include "test_readerview.moc"

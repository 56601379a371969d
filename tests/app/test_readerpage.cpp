// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <reader/caretmover.h>
#include <reader/pagesight.h>

#include <QImage>
#include <QSettings>
#include <QTest>

#include <numeric>
#include <random>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

QString manyParagraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        const int sentences = 1 + (i * 7) % 9;
        for (int j = 0; j < sentences; ++j) {
            text +=
                u"The council met for the %1th time and talked about tolls and bridges. "_s.arg(i);
        }
        text += u"\n\n"_s;
    }
    return text;
}

struct Desk
{
    explicit Desk(const QString &text, int width = 500)
        : page(paper, [](qsizetype) { return QList<Span>(); })
        , sight(page)
        , mover(page)
    {
        Article article;
        article.text = text;
        page.setMetrics(pageMetrics({}, QFont(), paper), width);
        page.setArticle(article);
        sight.setHeight(800);
        sight.settle();
    }

    QImage paper{10, 10, QImage::Format_RGB32};
    ReaderPage page;
    PageSight sight;
    CaretMover mover;
};

} // namespace

class ReaderPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAreSums();
    void blocksFollowTheStructure();
    void positionsBetweenBlocksGoToTheirEdges();
    void aGiantParagraphIsCut();
    void linesAreEven();
    void boxesOfMixedDirections_data();
    void boxesOfMixedDirections();
    void hardWrappedLinesFlow();
    void layoutIsLazy();
    void readingPlaceStaysWhenGuessesAreWrong();
    void theLastLineCanBeReached();
    void revealsFarPlaces();
    void caretNeverSplitsACharacter_data();
    void caretNeverSplitsACharacter();
    void caretGoesEverywhereAndBack();
    void wordMoves();
    void columnIsKept();
    void units_data();
    void units();
    void emptyText();
    void typographyIsKept();
    void paragraphsAreIndented();
    void linesAreJustified();
};

void ReaderPageTest::heightsAreSums()
{
    std::mt19937 random(3);
    for (const int count : {0, 1, 2, 3, 7, 8, 100, 1000}) {
        std::vector<int> plain(static_cast<std::size_t>(count));
        for (int &height : plain) {
            height = 1 + int(random() % 50);
        }
        BlockHeights heights;
        heights.reset(plain);
        for (int change = 0; change < count; ++change) {
            const auto at = random() % std::size_t(count);
            plain[at] = 1 + int(random() % 50);
            heights.set(qsizetype(at), plain[at]);
        }
        qint64 top = 0;
        for (int i = 0; i < count; ++i) {
            QCOMPARE(heights.top(i), top);
            QCOMPARE(heights.blockAt(top), qsizetype(i));
            top += plain[std::size_t(i)];
            QCOMPARE(heights.blockAt(top - 1), qsizetype(i));
        }
        QCOMPARE(heights.total(), top);
        QCOMPARE(heights.blockAt(top + 5), qsizetype(count - 1));
        QCOMPARE(heights.blockAt(-5), qsizetype(count > 0 ? 0 : -1));
    }
}

void ReaderPageTest::blocksFollowTheStructure()
{
    ArticleBuilder builder(u"Big news\n\nBy\n\nAnn Lee | 3 March\n\nText here.\n\n"
                           "What comes next\n\nMore of it came today.\n\nRead more\n"_s);
    Structure &structure = builder.structure();
    structure.title = builder.find(u"Big news"_s);
    structure.byline = builder.find(u"Ann Lee"_s);
    structure.dateline = builder.find(u"3 March"_s);
    structure.body = {
        builder.find(u"Text here."_s), builder.find(u"What comes next"_s),
        builder.find(u"More of it came today."_s)};
    structure.boilerplate = {builder.find(u"By"_s), builder.find(u"Read more"_s)};
    const TextBlocks blocks(builder.content().article);
    QList<BlockRole> roles;
    for (qsizetype i = 0; i < blocks.count(); ++i) {
        roles.append(blocks.at(i).role);
    }
    using enum BlockRole;
    QCOMPARE(roles, (QList<BlockRole>{Title, Byline, Byline, Body, Heading, Body, Boilerplate}));
    QVERIFY(blocks.at(2).endsHead);
    QVERIFY(!blocks.at(1).endsHead);
}

void ReaderPageTest::positionsBetweenBlocksGoToTheirEdges()
{
    Article article;
    article.text = u"  One.\n\n\n\nTwo.\n"_s;
    const TextBlocks blocks(article);
    QCOMPARE(blocks.count(), 2);
    QCOMPARE(blocks.snapped(0), 2);
    QCOMPARE(blocks.snapped(6), 6);
    QCOMPARE(blocks.snapped(7), 6);
    QCOMPARE(blocks.snapped(9), 10);
    QCOMPARE(blocks.snapped(15), 14);
    QCOMPARE(blocks.snapped(-3), 2);
    QCOMPARE(blocks.extent(), (Span{2, 14}));
}

void ReaderPageTest::aGiantParagraphIsCut()
{
    Article article;
    article.text = u"Words without end and yet. "_s.repeated(5000) + QString(40000, u'x') +
                   u"\U0001F600"_s.repeated(20000);
    const TextBlocks blocks(article);
    qsizetype at = blocks.at(0).span.start;
    for (qsizetype i = 0; i < blocks.count(); ++i) {
        const Span span = blocks.at(i).span;
        QCOMPARE(span.start, at);
        QVERIFY(span.length() <= TextBlocks::longestBlock);
        QVERIFY(!article.text[span.start].isLowSurrogate());
        at = span.end;
    }
    QCOMPARE(at, article.text.size());
    QCOMPARE(blocks.paragraphAt(20000), (Span{0, article.text.size()}));
}

void ReaderPageTest::linesAreEven()
{
    Desk desk(
        u"Plain words and then some more of them, so that there are several lines, with "
        "日本語 and العربية and 🙂 in between, and plain words again until the end of it."_s,
        300);
    const BlockLayout &layout = desk.page.layout(0);
    QVERIFY(layout.lineCount() >= 4);
    const int lineHeight = desk.page.face(0).lineHeight;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const BlockLayout::LineBox &line = layout.line(i);
        QVERIFY(line.bottom - line.top >= lineHeight);
        QVERIFY(line.bottom - line.top <= 1.5 * lineHeight);
        QVERIFY(line.baseline > line.top && line.baseline < line.bottom);
        QVERIFY(line.textRight <= 300 + 1);
    }
    QCOMPARE(qRound(layout.line(0).bottom - layout.line(0).top), lineHeight);
}

void ReaderPageTest::boxesOfMixedDirections_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("left to right") << u"The bridge is closed."_s;
    QTest::newRow("right to left") << u"الجسر القديم مغلق اليوم."_s;
    QTest::newRow("right to left inside") << u"He said אבג דהו זחט twice."_s;
    QTest::newRow("left to right inside") << u"אבג Bridge 42 דהו"_s;
    QTest::newRow("emoji after a turn") << u"הגשר Why 🙂 it 🙂 אבג 🙂 ד"_s;
    QTest::newRow("emoji") << u"Tolls 🙂🙂 up 👩‍🚀 again"_s;
    QTest::newRow("combining") << u"Cafe\u0301 Zu\u0308rich"_s;
}

void ReaderPageTest::boxesOfMixedDirections()
{
    QFETCH(QString, text);
    Desk desk(text, 2000);
    const BlockLayout &layout = desk.page.layout(0);
    QCOMPARE(layout.lineCount(), 1);
    const BlockLayout::LineBox &line = layout.line(0);
    // All of it is one box as wide as the line.
    const QList<QRectF> all = layout.boxes(0, layout.length(), 0);
    QCOMPARE(all.size(), 1);
    QVERIFY(qAbs(all.first().left() - line.textLeft) < 1.5);
    QVERIFY(qAbs(all.first().right() - line.textRight) < 1.5);
    // Two parts never overlap and together are as wide as the whole.
    for (int cut = layout.next(0); cut < layout.length(); cut = layout.next(cut)) {
        qreal width = 0;
        const QList<QRectF> left = layout.boxes(0, cut, 0);
        const QList<QRectF> right = layout.boxes(cut, layout.length(), 0);
        for (const QRectF &box : left + right) {
            width += box.width();
        }
        for (const QRectF &one : left) {
            for (const QRectF &other : right) {
                QVERIFY(!one.adjusted(1.5, 0, -1.5, 0).intersects(other));
            }
        }
        QVERIFY2(qAbs(width - all.first().width()) < 3, qPrintable(QString::number(cut)));
    }
}

void ReaderPageTest::hardWrappedLinesFlow()
{
    Desk desk(
        u"A line that was cut by a mail program at its sixtieth or so character and\n"
        "goes on with a small letter."_s,
        3000);
    QCOMPARE(desk.page.blocks().count(), 1);
    QCOMPARE(desk.page.layout(0).lineCount(), 1);
}

void ReaderPageTest::layoutIsLazy()
{
    Desk desk(manyParagraphs(5000));
    QVERIFY(desk.page.laidOutCount() > 3);
    QVERIFY(desk.page.laidOutCount() < 60);
    for (int i = 0; i < 40; ++i) {
        desk.sight.jumpTo(desk.sight.largestOffset() * i / 40);
        desk.sight.settle();
        QVERIFY(desk.page.laidOutCount() < 60);
    }
}

void ReaderPageTest::readingPlaceStaysWhenGuessesAreWrong()
{
    Desk desk(manyParagraphs(400));
    // Into the middle, where nothing is known yet, then up: line by line each block must come out
    // just above the one that was first, whatever its true height is.
    desk.sight.jumpTo(desk.sight.largestOffset() / 2);
    desk.sight.settle();
    for (int step = 0; step < 300; ++step) {
        const SeenBlock first = desk.sight.seen().first();
        const qreal before = first.y;
        desk.sight.moveBy(-20);
        desk.sight.settle();
        const SeenBlock *same = desk.sight.find(first.block);
        QVERIFY(same);
        QCOMPARE(same->y, before + 20);
    }
}

void ReaderPageTest::theLastLineCanBeReached()
{
    Desk desk(manyParagraphs(300));
    desk.sight.jumpTo(desk.sight.largestOffset());
    desk.sight.settle();
    QCOMPARE(desk.sight.seen().last().block, desk.page.blocks().count() - 1);
    QCOMPARE(desk.sight.offset(), desk.sight.largestOffset());
    desk.sight.moveBy(100000);
    desk.sight.settle();
    QCOMPARE(desk.sight.offset(), desk.sight.largestOffset());
    desk.sight.jumpTo(0);
    desk.sight.moveBy(-50);
    desk.sight.settle();
    QCOMPARE(desk.sight.offset(), 0);
}

void ReaderPageTest::revealsFarPlaces()
{
    Desk desk(manyParagraphs(2000));
    for (const int part : {1, 9, 5, 6, 0, 10}) {
        const qsizetype position = desk.page.blocks().snapped(desk.page.text().size() * part / 10);
        desk.sight.reveal({position, position + 10});
        const qsizetype block = desk.page.blocks().blockAt(position);
        const SeenBlock *seen = desk.sight.find(block);
        QVERIFY(seen);
        const BlockLayout &layout = desk.page.layout(block);
        const BlockLayout::LineBox &line =
            layout.line(layout.lineOf(desk.page.within(block, position)));
        QVERIFY(seen->y + line.top >= 0);
        QVERIFY(seen->y + line.bottom <= desk.sight.height());
        const qint64 offset = desk.sight.offset();
        desk.sight.reveal({position, position + 10});
        QCOMPARE(desk.sight.offset(), offset);
    }
}

void ReaderPageTest::caretNeverSplitsACharacter_data()
{
    boxesOfMixedDirections_data();
}

void ReaderPageTest::caretNeverSplitsACharacter()
{
    QFETCH(QString, text);
    Desk desk(text, 120);
    const BlockLayout &layout = desk.page.layout(0);
    for (int line = 0; line < layout.lineCount(); ++line) {
        for (qreal x = -5; x < 140; x += 1.5) {
            const int position = layout.positionAt(line, x);
            QCOMPARE(layout.valid(position), position);
            QCOMPARE(layout.lineOf(std::min(position, layout.length() - 1)), line);
            QCOMPARE(layout.valid(layout.characterAt(line, x)), layout.characterAt(line, x));
        }
    }
    for (qsizetype i = 0; i <= text.size(); ++i) {
        for (const CaretMove move :
             {CaretMove::Left, CaretMove::Right, CaretMove::WordLeft, CaretMove::WordRight,
              CaretMove::LineUp, CaretMove::LineDown}) {
            const qsizetype to = desk.mover.moved(i, move, 100);
            QCOMPARE(desk.page.valid(to), to);
        }
    }
}

void ReaderPageTest::caretGoesEverywhereAndBack()
{
    const QString text = u"One two.\n\nשלוש ארבע.\n\nFive 🙂 six."_s;
    Desk desk(text);
    QList<qsizetype> places = {0};
    for (;;) {
        const qsizetype block = desk.page.blocks().blockAt(places.last());
        const bool isMirrored = desk.page.layout(block).isRightToLeft();
        const qsizetype next =
            desk.mover.moved(places.last(), isMirrored ? CaretMove::Left : CaretMove::Right, 100);
        if (next == places.last()) {
            break;
        }
        QVERIFY2(next > places.last(), qPrintable(QString::number(next)));
        places.append(next);
    }
    QCOMPARE(places.last(), text.size());
    // Each character once; an emoji of two units is one.
    QCOMPARE(places.size(), text.size() - 2 /* line ends */ - 1 /* emoji */ + 1);
}

void ReaderPageTest::wordMoves()
{
    Desk desk(u"The old bridge.\n\nIt’s closed."_s);
    QList<qsizetype> places = {0};
    for (int i = 0; i < 8; ++i) {
        places.append(desk.mover.moved(places.last(), CaretMove::WordRight, 100));
    }
    QCOMPARE(places, (QList<qsizetype>{0, 4, 8, 15, 17, 22, 29, 29, 29}));
    QCOMPARE(desk.mover.moved(17, CaretMove::WordLeft, 100), 15);
    QCOMPARE(desk.mover.moved(15, CaretMove::WordLeft, 100), 8);
    QCOMPARE(desk.mover.moved(10, CaretMove::WordLeft, 100), 8);
}

void ReaderPageTest::columnIsKept()
{
    Desk desk(
        u"A long first line of words that is long.\n\nShort.\n\nA long third line of words."_s,
        1000);
    const qsizetype start = 25;
    const qsizetype middle = desk.mover.moved(start, CaretMove::LineDown, 100);
    QCOMPARE(middle, desk.page.blocks().at(1).span.end);
    const qsizetype third = desk.mover.moved(middle, CaretMove::LineDown, 100);
    QVERIFY(qAbs(third - desk.page.blocks().at(2).span.start - start) <= 3);
    QCOMPARE(
        desk.mover.moved(desk.mover.moved(third, CaretMove::LineUp, 100), CaretMove::LineUp, 100),
        start);
}

void ReaderPageTest::units_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<SelectionUnit>("unit");
    QTest::addColumn<QString>("words");
    QTest::newRow("word") << qsizetype(5) << SelectionUnit::Word << u"Smith"_s;
    QTest::newRow("word start") << qsizetype(4) << SelectionUnit::Word << u"Smith"_s;
    QTest::newRow("word end of text") << qsizetype(46) << SelectionUnit::Word << u"."_s;
    QTest::newRow("sentence") << qsizetype(6) << SelectionUnit::Sentence << u"Mr. Smith came."_s;
    QTest::newRow("second") << qsizetype(20) << SelectionUnit::Sentence << u"He left."_s;
    QTest::newRow("paragraph") << qsizetype(20) << SelectionUnit::Paragraph
                               << u"Mr. Smith came. He left."_s;
    QTest::newRow("last") << qsizetype(30) << SelectionUnit::Paragraph
                          << u"Another paragraph 12."_s;
}

void ReaderPageTest::units()
{
    QFETCH(qsizetype, position);
    QFETCH(SelectionUnit, unit);
    Desk desk(u"Mr. Smith came. He left.\nAnother paragraph 12."_s);
    QTEST(desk.mover.unitAt(position, unit).in(desk.page.text()).toString(), "words");
}

void ReaderPageTest::emptyText()
{
    for (const QString &text : {QString(), u"\n\n \n"_s}) {
        Desk desk(text);
        QVERIFY(desk.sight.seen().isEmpty());
        QCOMPARE(desk.sight.offset(), 0);
        desk.sight.moveBy(100);
        desk.sight.reveal({0, 1});
        desk.sight.settle();
        QCOMPARE(desk.mover.moved(0, CaretMove::PageDown, 100), 0);
        QVERIFY(desk.mover.unitAt(0, SelectionUnit::Sentence).isEmpty());
    }
}

void ReaderPageTest::typographyIsKept()
{
    QSettings().clear();
    QCOMPARE(savedTypography(), Typography());
    Typography own;
    own.family = u"DejaVu Serif"_s;
    own.isSerif = false;
    own.pointSize = 17.5;
    own.measure = 50;
    own.leading = 1.75;
    own.paragraphSpacing = 0.3;
    own.letterSpacing = 3;
    own.wordSpacing = 0.15;
    own.isJustified = true;
    own.indentsParagraphs = true;
    own.zoom = 1.25;
    saveTypography(own);
    QCOMPARE(savedTypography(), own);
    // What somebody wrote there by hand and cannot be.
    QSettings().setValue(u"typography/leading"_s, u"lots"_s);
    QSettings().setValue(u"typography/zoom"_s, 900);
    QCOMPARE(savedTypography().leading, Typography().leading);
    QCOMPARE(savedTypography().zoom, 1.0);
    QSettings().clear();
}

namespace {

/// A page with the faces that a typography gives.
struct SetPage
{
    SetPage(const QString &text, const Typography &typography)
        : page(device, [](qsizetype) { return QList<Span>(); })
    {
        Article article;
        article.text = text;
        page.setArticle(article);
        page.setMetrics(pageMetrics(typography, QFont(), device), 400);
    }
    QImage device{10, 10, QImage::Format_RGB32};
    ReaderPage page;
};

} // namespace

void ReaderPageTest::paragraphsAreIndented()
{
    const QString paragraph = u"The council voted on Monday to keep the old bridge open until the "
                              "spring, while engineers look for another way across the harbour."_s;
    const QString text = paragraph + u"\n\n"_s + paragraph + u"\n\n"_s + paragraph;
    Typography typography;
    SetPage spaced(text, typography);
    typography.indentsParagraphs = true;
    SetPage indented(text, typography);
    const int indent = indented.page.face(1).indent;
    QVERIFY(indent > 10);
    QCOMPARE(indented.page.layout(0).line(0).textLeft, 0.0); // the first one stands out anyhow
    QCOMPARE(indented.page.layout(1).line(0).textLeft, qreal(indent));
    QCOMPARE(indented.page.layout(1).line(1).textLeft, 0.0);
    QCOMPARE(indented.page.layout(1).positionAt(0, 0), 0);
    QVERIFY(indented.page.layout(1).line(0).textRight <= 400.5);
    // Instead of the space.
    QCOMPARE(indented.page.heights().height(1), indented.page.layout(1).height());
    (void)spaced.page.layout(1);
    QVERIFY(spaced.page.heights().height(1) > spaced.page.layout(1).height());
    QCOMPARE(spaced.page.layout(1).line(0).textLeft, 0.0);
}

void ReaderPageTest::linesAreJustified()
{
    const QString text = u"The council voted on Monday to keep the old bridge open until the "
                         "spring, while engineers look for another way across the harbour."_s;
    Typography typography;
    typography.isJustified = true;
    SetPage set(text, typography);
    const BlockLayout &layout = set.page.layout(0);
    QVERIFY(layout.lineCount() > 1);
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        // The last letter of a full line stands at the edge, and a click there finds it.
        const int last = layout.endOfLine(i);
        const QList<QRectF> boxes = layout.boxes(layout.line(i).start, last, i);
        QVERIFY(!boxes.isEmpty());
        QVERIFY2(
            std::abs(boxes.last().right() - 400) < 2,
            qPrintable(QString::number(boxes.last().right())));
        QVERIFY(layout.characterAt(i, 398) >= last - 2);
    }
    QVERIFY(layout.line(layout.lineCount() - 1).textRight < 399);
}

QTEST_MAIN(ReaderPageTest)
#include "test_readerpage.moc"

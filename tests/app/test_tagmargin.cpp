// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <reader/markindex.h>
#include <reader/tagmargin.h>

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;
using enum Quoth::AnnotationKind;

namespace {

constexpr qreal edge = 500;

struct Desk
{
    explicit Desk(const AnnotatedArticle &content, qreal space = 200, bool isLeftOfText = false)
    {
        page.setMetrics(pageMetrics({}, QFont(), paper), 400);
        page.setArticle(content.article);
        index.reset(content.set.annotations, page.blocks());
        sight.setHeight(900);
        sight.settle();
        arrange(space, isLeftOfText);
    }

    void arrange(qreal space, bool isLeftOfText = false)
    {
        margin.arrange(
            page, sight, [this](qsizetype block) { return index.marksIn(block); }, edge, space,
            isLeftOfText);
    }

    QImage paper{10, 10, QImage::Format_RGB32};
    ReaderPage page{paper, [](qsizetype) {
                        return QList<Span>();
                    }};
    PageSight sight{page};
    MarkIndex index;
    TagMargin margin;
};

const QString text =
    u"The harbour board met on Monday. It heard from the town, from the fishers and from the port. "
    "Nobody spoke for the gulls.\n\nOn Tuesday it met again, and the tolls went up by a third.\n\n"
    "The gulls were not asked."_s;

} // namespace

class TagMarginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTagHasItsStripe();
    void oneTagOnNeighbouringLinesIsOneStripe();
    void stripesSideBySideHaveLanes();
    void namesShrinkToLetters();
    void namesNeverOverlap();
    void onlyHighlightsThatStand();
    void findsTheHighlightUnderThePointer();
    void mirrored();
    void paintsInTheTagsColour();
};

void TagMarginTest::eachTagHasItsStripe()
{
    ArticleBuilder builder(text);
    const qint64 board = builder.add(Highlight, u"power"_s, u"harbour board"_s);
    const qint64 tolls = builder.add(Highlight, u"money"_s, u"tolls went up"_s);
    builder.add(Highlight, QString(), u"gulls were not asked"_s);
    Desk desk(builder.content());
    const QList<TagMargin::Stripe> &stripes = desk.margin.stripes();
    QCOMPARE(stripes.size(), 3);
    QCOMPARE(stripes[0].ids, QList<qint64>{board});
    QCOMPARE(stripes[1].ids, QList<qint64>{tolls});
    QVERIFY(stripes[0].bottom < stripes[1].top);
    QCOMPARE(desk.margin.badges().size(), 2); // no name, no badge
    QCOMPARE(desk.margin.badges()[0].text, u"power"_s);
    QCOMPARE(desk.margin.badges()[1].text, u"money"_s);
    for (const TagMargin::Badge &badge : desk.margin.badges()) {
        QVERIFY(!badge.isLetter);
        QVERIFY(badge.area.left() > edge && badge.area.right() <= edge + 200);
    }
}

void TagMarginTest::oneTagOnNeighbouringLinesIsOneStripe()
{
    ArticleBuilder builder(text);
    const qint64 first = builder.add(Highlight, u"who"_s, u"harbour board"_s);
    const qint64 second = builder.add(Highlight, u"who"_s, u"the town"_s);
    const qint64 far = builder.add(Highlight, u"who"_s, u"gulls were not asked"_s);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.stripes().size(), 2);
    QCOMPARE(desk.margin.stripes()[0].ids, (QList<qint64>{first, second}));
    QCOMPARE(desk.margin.stripes()[1].ids, QList<qint64>{far});
}

void TagMarginTest::stripesSideBySideHaveLanes()
{
    ArticleBuilder builder(text);
    for (const QString &tag : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        builder.add(Highlight, tag, u"The harbour board met on Monday. It heard from the town"_s);
    }
    builder.add(Highlight, u"f"_s, u"gulls were not asked"_s);
    Desk desk(builder.content());
    QList<int> lanes;
    for (const TagMargin::Stripe &stripe : desk.margin.stripes()) {
        lanes.append(stripe.lane);
    }
    QCOMPARE(lanes, (QList<int>{0, 1, 2, 3, 3, 0}));
}

void TagMarginTest::namesShrinkToLetters()
{
    ArticleBuilder builder(text);
    builder.add(Highlight, u"power and its abuse in small towns"_s, u"harbour board"_s);
    builder.add(Highlight, u"\U0001F426 birds"_s, u"gulls were not asked"_s);
    Desk desk(builder.content(), 120);
    QVERIFY(desk.margin.badges()[0].text.endsWith(u'\u2026'));
    QVERIFY(desk.margin.badges()[0].area.right() <= edge + 120);
    desk.arrange(60);
    QCOMPARE(desk.margin.badges().size(), 2);
    QVERIFY(desk.margin.badges()[0].isLetter);
    QCOMPARE(desk.margin.badges()[0].text, u"P"_s);
    QCOMPARE(desk.margin.badges()[1].text, u"\U0001F426"_s);
    desk.arrange(10);
    QVERIFY(desk.margin.stripes().isEmpty());
    QVERIFY(desk.margin.badges().isEmpty());
}

void TagMarginTest::namesNeverOverlap()
{
    ArticleBuilder builder(text);
    const QStringList words{u"harbour"_s, u"board"_s,  u"Monday"_s, u"town"_s,  u"fishers"_s,
                            u"port"_s,    u"Nobody"_s, u"spoke"_s,  u"gulls"_s, u"Tuesday"_s,
                            u"tolls"_s,   u"third"_s,  u"asked"_s};
    for (qsizetype i = 0; i < words.size(); ++i) {
        builder.add(Highlight, u"tag %1"_s.arg(i), words[i]);
    }
    for (const qreal space : {300.0, 160.0, 100.0, 60.0, 40.0}) {
        Desk desk(builder.content(), space);
        const QList<TagMargin::Badge> &badges = desk.margin.badges();
        QVERIFY(!badges.isEmpty());
        for (qsizetype i = 0; i < badges.size(); ++i) {
            QVERIFY(badges[i].area.right() <= edge + space + 0.01);
            for (qsizetype j = i + 1; j < badges.size(); ++j) {
                QVERIFY(!badges[i].area.intersects(badges[j].area));
            }
        }
    }
}

void TagMarginTest::onlyHighlightsThatStand()
{
    ArticleBuilder builder(text);
    builder.add(Highlight, u"gone"_s, u"fishers"_s, 1, AnnotationStatus::Rejected);
    builder.add(Entity, u"ORG"_s, u"harbour board"_s);
    builder.add(Highlight, u"maybe"_s, u"port"_s, 1, AnnotationStatus::Proposed);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.stripes().size(), 1);
    QCOMPARE(desk.margin.stripes()[0].tag, u"maybe"_s);
    QVERIFY(!desk.margin.stripes()[0].isSettled);
}

void TagMarginTest::findsTheHighlightUnderThePointer()
{
    ArticleBuilder builder(text);
    const qint64 board = builder.add(Highlight, u"power"_s, u"harbour board"_s);
    Desk desk(builder.content());
    const TagMargin::Stripe &stripe = desk.margin.stripes()[0];
    const QRectF name = desk.margin.badges()[0].area;
    QCOMPARE(desk.margin.highlightAt(name.center()), board);
    const qreal em = desk.page.metrics().em;
    QCOMPARE(
        desk.margin.highlightAt({edge + std::round(em), (stripe.top + stripe.bottom) / 2}), board);
    QCOMPARE(desk.margin.highlightAt({edge + em, stripe.bottom + 40}), 0);
    QCOMPARE(desk.margin.highlightAt({edge - em, stripe.top + 1}), 0);
}

void TagMarginTest::mirrored()
{
    ArticleBuilder builder(text);
    builder.add(Highlight, u"power"_s, u"harbour board"_s);
    Desk desk(builder.content(), 200, true);
    const QRectF name = desk.margin.badges()[0].area;
    QVERIFY(name.right() < edge && name.left() >= edge - 200);
}

void TagMarginTest::paintsInTheTagsColour()
{
    ArticleBuilder builder(text);
    const qint64 board = builder.add(Highlight, u"power"_s, u"harbour board"_s);
    Desk desk(builder.content());
    const ReaderTheme theme = ReaderTheme::light();
    const TagInks inks =
        tagInks({{u"power"_s, TagLook{QColor(0xB0, 0x20, 0x20), TagLine::Solid}}}, theme);
    const auto inkAt = [&](const QSet<qint64> &lit) {
        QImage picture(800, 200, QImage::Format_RGB32);
        picture.fill(theme.page);
        QPainter painter(&picture);
        desk.margin.paint(painter, {0, 200}, theme, inks, lit);
        painter.end();
        int count = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                const QColor color = picture.pixelColor(x, y);
                count +=
                    color.red() > color.green() + 60 && color.red() > color.blue() + 60 ? 1 : 0;
            }
        }
        return count;
    };
    const int plain = inkAt({});
    QVERIFY(plain > 10);
    QVERIFY(inkAt({board}) > plain);
}

QTEST_MAIN(TagMarginTest)
#include "test_tagmargin.moc"

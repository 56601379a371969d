// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <reader/marginlabels.h>
#include <reader/marginpicture.h>
#include <reader/readerview.h>

#include <QScreen>
#include <QScrollBar>
#include <QTest>

#include <random>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Scrolling moves most of the picture and paints little: what it leaves on the screen is what
/// painting everything would give.
class ReaderScrollingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasMovedIsNotPainted();
    void whatCameOrWentIsPainted();
    void labelsAreMeasuredAnewWithAnotherFont();
    void screenShowsWhatPaintingGives_data();
    void screenShowsWhatPaintingGives();
};

namespace {

/// Speech of many speakers and lengths, tags and names, one into the other.
AnnotatedArticle crowdedArticle()
{
    const QStringList speakers = {u"Ines Calloway"_s, u"Bo"_s, u"Minister Anatole de Villeneuve"_s};
    const QStringList tags = {u"harbour"_s, u"money"_s, u"what nobody wanted to hear"_s};
    std::mt19937 random(5);
    const auto below = [&random](int limit) {
        return int(random() % unsigned(limit));
    };
    QString text;
    for (int paragraph = 0; paragraph < 120; ++paragraph) {
        for (int word = 20 + below(90); word > 0; --word) {
            text += u"harbour toll bridge ferry "_s.mid(0, 4 + below(12)).trimmed() + u' ';
        }
        text += u"\n\n"_s;
    }
    ArticleBuilder builder(text);
    for (qsizetype at = 0; at + 900 < text.size(); at += 60 + below(300)) {
        const qint64 quotation = builder.add(
            AnnotationKind::Quotation, below(3) == 0 ? u"indirect"_s : u"direct"_s,
            {at, at + 30 + below(800)},
            below(2) == 0 ? AnnotationStatus::Accepted : AnnotationStatus::Proposed);
        const qint64 name = builder.add(
            AnnotationKind::Entity, u"PER"_s, {at, at + 8}, AnnotationStatus::Accepted,
            speakers[below(3)]);
        builder.relate(RelationKind::Speaker, quotation, name);
        const qsizetype tagged = at + below(100);
        builder.add(
            AnnotationKind::Highlight, tags[below(3)], {tagged, tagged + 5 + below(400)},
            below(3) == 0 ? AnnotationStatus::Proposed : AnnotationStatus::Accepted);
    }
    return builder.content();
}

QImage onScreen(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return widget.screen()
        ->grabWindow(widget.winId())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

/// Where two pictures differ by more than what a clip makes of a smoothed edge.
QRect difference(const QImage &a, const QImage &b)
{
    if (a == b) {
        return {};
    }
    const auto isFar = [](QRgb one, QRgb other) {
        constexpr int most = 12;
        return std::abs(qRed(one) - qRed(other)) > most ||
               std::abs(qGreen(one) - qGreen(other)) > most ||
               std::abs(qBlue(one) - qBlue(other)) > most;
    };
    QRect area;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (isFar(a.pixel(x, y), b.pixel(x, y))) {
                area |= QRect(x, y, 1, 1);
            }
        }
    }
    return area;
}

} // namespace

void ReaderScrollingTest::whatHasMovedIsNotPainted()
{
    const QList<MarginItem> before = {{10, 40, 5, u"a"_s}, {60, 90, 5, u"b"_s}};
    const QList<MarginItem> now = {{0, 20, 5, u"a"_s}, {40, 70, 5, u"b"_s}, {950, 990, 5, u"c"_s}};
    // The first begins above the view now, as far as one sees it; the last is below it.
    QCOMPARE(changedRows(before, before, 0, 900), QList<PixelRows>());
    QCOMPARE(
        changedRows({{-10, 20, 5, u"a"_s}, {40, 70, 5, u"b"_s}}, before, -20, 900),
        QList<PixelRows>());
    QCOMPARE(changedRows(now, now, 0, 900), QList<PixelRows>());
}

void ReaderScrollingTest::whatCameOrWentIsPainted()
{
    const QList<MarginItem> before = {{10, 40, 5, u"a"_s}, {100, 130, 5, u"b"_s}};
    QCOMPARE(
        changedRows({{10, 40, 5, u"a"_s}, {100, 130, 5, u"c"_s}}, before, 0, 900),
        (QList<PixelRows>{{96, 134}}));
    QCOMPARE(
        changedRows({{30, 60, 5, u"a"_s}, {100, 130, 5, u"b"_s}}, before, 0, 900),
        (QList<PixelRows>{{6, 64}}));
    QCOMPARE(changedRows({}, before, 0, 900), (QList<PixelRows>{{6, 44}, {96, 134}}));
}

void ReaderScrollingTest::labelsAreMeasuredAnewWithAnotherFont()
{
    const QString name = u"Minister Anatole de Villeneuve"_s;
    MarginLabels labels;
    QFont font;
    font.setPixelSize(12);
    labels.setFont(font);
    const qreal small = labels.width(name);
    QCOMPARE(labels.width(name), small);
    QCOMPARE(labels.elided(name, small + 1), name);
    const QString half = labels.elided(name, small / 2);
    QVERIFY(half.endsWith(u'…'));
    QCOMPARE(labels.elided(name, small / 2), half);
    QVERIFY(labels.elided(name, small / 3).size() < half.size());
    font.setPixelSize(24);
    labels.setFont(font);
    QVERIFY(labels.width(name) > 1.8 * small);
    QVERIFY(labels.elided(name, small).size() < name.size());
}

void ReaderScrollingTest::screenShowsWhatPaintingGives_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << Qt::LeftToRight << 1000;
    QTest::newRow("narrow") << Qt::LeftToRight << 420;
    QTest::newRow("mirrored") << Qt::RightToLeft << 1000;
}

void ReaderScrollingTest::screenShowsWhatPaintingGives()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, width);
    ReaderView view;
    view.setLayoutDirection(direction);
    view.resize(width, 700);
    view.setArticle(crowdedArticle());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    if (onScreen(view).size() != view.size()) {
        QSKIP("this platform does not give back what is on its screen");
    }
    std::mt19937 random(9);
    QScrollBar &bar = *view.verticalScrollBar();
    for (int i = 0; i < 150; ++i) {
        const int step = i % 25 == 24 ? int(random() % unsigned(bar.maximum()))
                                      : int(random() % 160U) - (i / 30 % 2 == 0 ? 30 : 130);
        bar.setValue(bar.value() + step);
        const QImage seen = onScreen(view);
        const QImage painted = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QRect wrong = difference(seen, painted);
        QVERIFY2(
            wrong.isEmpty(), qPrintable(u"after step %1, by %2: %3,%4 to %5,%6"_s.arg(i)
                                            .arg(step)
                                            .arg(wrong.left())
                                            .arg(wrong.top())
                                            .arg(wrong.right())
                                            .arg(wrong.bottom())));
    }
}

QTEST_MAIN(ReaderScrollingTest)
#include "test_readerscrolling.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/anchors.h>
#include <text/approximatematch.h>

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace Quoth;
using namespace Qt::StringLiterals;

class AnchorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void anUnchangedTextIsCertain();
    void ofTwoThatAreAlikeNeitherIsCertain();
    void longPassagesByTheirEnds();
    void distancesAreThoseOfTheTable();
    void noHalfCharacters();
};

void AnchorsTest::finds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("found"); // empty for nothing
    QTest::addColumn<bool>("certain");
    const QString old = u"On Monday the mayor said: “We waited too long,” and left the hall."_s;
    QTest::newRow("the same") << old << u"the mayor"_s << old << u"the mayor"_s << true;
    QTest::newRow("moved with its sentence")
        << old << u"the mayor"_s << u"A new beginning, and then more. "_s + old << u"the mayor"_s
        << true;
    QTest::newRow("a word put in")
        << old << u"the mayor said: “We waited too long"_s
        << u"On Monday the mayor said: “We waited much too long,” and left the hall."_s
        << u"the mayor said: “We waited much too long"_s << false;
    QTest::newRow("a letter mended")
        << u"He said tahnk you to everybody in the room."_s << u"tahnk you to everybody"_s
        << u"He said thank you to everybody in the room."_s << u"thank you to everybody"_s << false;
    QTest::newRow("same words, other surroundings")
        << old << u"mayor"_s << u"Nobody had asked what a mayor might do about it."_s << u"mayor"_s
        << false;
    QTest::newRow("gone") << old << u"We waited too long"_s
                          << u"The council meets again in a fortnight to vote on it."_s << QString()
                          << false;
    QTest::newRow("too short to guess") << u"a b c"_s << u"b"_s << u"xyz"_s << QString() << false;
    QTest::newRow("of several, in its surroundings")
        << u"Lee came. Then the bridge fell. Lee went."_s << u"Lee went"_s
        << u"Lee went first. Then the bridge fell. Lee went."_s << u"Lee went"_s << true;
}

void AnchorsTest::finds()
{
    QFETCH(QString, from);
    QFETCH(QString, words);
    QFETCH(QString, to);
    QFETCH(QString, found);
    const qsizetype at = from.indexOf(words);
    const auto place = findAnchor(from, {at, at + words.size()}, to);
    QCOMPARE(place.has_value(), !found.isEmpty());
    if (place) {
        QCOMPARE(place->span.in(to).toString(), found);
        QTEST(place->isCertain, "certain");
        QVERIFY(place->score > 0 && place->score <= 1);
    }
}

void AnchorsTest::anUnchangedTextIsCertain()
{
    const QString text = u"One two three two one, and two again at the end."_s;
    for (qsizetype start = 0; start + 3 <= text.size(); ++start) {
        const auto place = findAnchor(text, {start, start + 3}, text);
        QVERIFY(place);
        QCOMPARE(place->span, (Span{start, start + 3}));
        QVERIFY(place->isCertain);
        QCOMPARE(place->score, 1.0);
    }
}

void AnchorsTest::ofTwoThatAreAlikeNeitherIsCertain()
{
    const QString from = u"xx Lee yy"_s;
    const QString to = u"xx Lee yy xx Lee yy"_s;
    const auto place = findAnchor(from, {3, 6}, to);
    QVERIFY(place);
    QVERIFY(!place->isCertain);
    QCOMPARE(place->span, (Span{3, 6}));
}

void AnchorsTest::longPassagesByTheirEnds()
{
    QString passage;
    for (int i = 0; i < 200; ++i) {
        passage += u"word%1 "_s.arg(i);
    }
    const QString from = u"Before. "_s + passage + u"Behind."_s;
    QString changed = passage;
    changed.replace(u"word100 "_s, u"another thing "_s);
    const QString to = u"Something new. Before. "_s + changed + u"Behind."_s;
    const qsizetype at = from.indexOf(passage);
    const auto place = findAnchor(from, {at, at + passage.size()}, to);
    QVERIFY(place);
    QCOMPARE(place->span.in(to).toString(), changed);
    QVERIFY(!place->isCertain);
}

namespace {

/// The least distance of the pattern to any stretch, by the table that everybody knows.
qsizetype leastDistance(const QString &pattern, const QString &text)
{
    std::vector<qsizetype> column(size_t(pattern.size()) + 1);
    for (size_t i = 0; i < column.size(); ++i) {
        column[i] = qsizetype(i);
    }
    qsizetype least = column.back();
    for (const QChar unit : text) {
        qsizetype diagonal = 0;
        column[0] = 0;
        for (size_t i = 1; i < column.size(); ++i) {
            const qsizetype above = column[i];
            const qsizetype change = pattern[qsizetype(i) - 1] == unit ? 0 : 1;
            column[i] = std::min({diagonal + change, above + 1, column[i - 1] + 1});
            diagonal = above;
        }
        least = std::min(least, column.back());
    }
    return least;
}

} // namespace

void AnchorsTest::distancesAreThoseOfTheTable()
{
    QRandomGenerator random(4);
    const auto made = [&random](int length) {
        QString text;
        for (int i = 0; i < length; ++i) {
            text += QChar(u'a' + random.bounded(4));
        }
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        const QString pattern = made(1 + random.bounded(150));
        const QString text = made(random.bounded(400));
        const qsizetype least = leastDistance(pattern, text);
        const auto found = approximateMatch(pattern, text, pattern.size() - 1, 0);
        if (least >= pattern.size()) {
            QVERIFY(!found);
            continue;
        }
        QVERIFY(found);
        QCOMPARE(found->errors, least);
        // And the stretch it names has that distance from end to end.
        QCOMPARE(leastDistance(pattern, found->span.in(text).toString()), least);
    }
}

void AnchorsTest::noHalfCharacters()
{
    const QString from = u"She said \U0001F4F0 is the news of today."_s;
    const QString to = u"She said \U0001F4F1 is the news of today."_s;
    const qsizetype at = from.indexOf(u"\U0001F4F0"_s);
    const auto place = findAnchor(from, {at, at + 20}, to);
    QVERIFY(place);
    QVERIFY(!to[place->span.start].isLowSurrogate());
    QVERIFY(place->span.end == to.size() || !to[place->span.end].isLowSurrogate());
}

QTEST_APPLESS_MAIN(AnchorsTest)
#include "test_anchors.moc"

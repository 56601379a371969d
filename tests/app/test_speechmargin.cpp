// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <reader/markindex.h>
#include <reader/markrelations.h>
#include <reader/speechmargin.h>

#include <QImage>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;
using enum Quoth::AnnotationKind;

namespace {

struct Desk
{
    explicit Desk(const AnnotatedArticle &content, int width = 600, qreal space = 150)
    {
        page.setMetrics(pageMetrics({}, QFont(), paper), width);
        page.setArticle(content.article);
        index.reset(content.set.annotations, page.blocks());
        relations.reset(content.set.relations);
        sight.setHeight(900);
        sight.settle();
        arrange(space);
    }

    void arrange(qreal space, bool isRightOfText = false)
    {
        margin.arrange(
            page, sight, [this](qsizetype block) { return index.marksIn(block); },
            [this](const Mark &mark) {
                return relations.speakerName(mark, index, page.blocks(), page.text());
            },
            isRightOfText ? 700 : 200, space, isRightOfText);
    }

    QImage paper{10, 10, QImage::Format_RGB32};
    ReaderPage page{paper, [](qsizetype) {
                        return QList<Span>();
                    }};
    PageSight sight{page};
    MarkIndex index;
    MarkRelations relations;
    SpeechMargin margin;
};

qint64
say(ArticleBuilder &builder, const QString &words, const QString &speaker,
    const QString &tag = u"direct"_s)
{
    const qint64 quotation = builder.add(Quotation, tag, words);
    if (!speaker.isEmpty()) {
        const qint64 name =
            builder.add(Entity, u"PER"_s, speaker, 1, AnnotationStatus::Accepted, speaker);
        builder.relate(RelationKind::Speaker, quotation, name);
    }
    return quotation;
}

QStringList labels(const SpeechMargin &margin)
{
    QStringList texts;
    for (const SpeechMargin::Label &label : margin.labels()) {
        texts.append(label.text);
    }
    return texts;
}

} // namespace

class SpeechMarginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSpeechHasOneBracket();
    void kindsAreDrawnApart();
    void speakersInOneLineShareOrFollow();
    void denseNamesNeverOverlap();
    void namesAreElidedToTheMargin();
    void nameGoesOnInASecondLine_data();
    void nameGoesOnInASecondLine();
    void unknownSpeakersHaveNoName();
    void rejectedHaveNone();
    void findsTheQuotationUnderThePointer();
    void nameStaysInSight();
    void noQuotations();
};

void SpeechMarginTest::oneSpeechHasOneBracket()
{
    ArticleBuilder builder(u"“Yes,” Ann said. “No.” She left.\n\n“More,” she said.\n"_s);
    const qint64 yes = say(builder, u"“Yes,”"_s, u"Ann"_s);
    const qint64 no = say(builder, u"“No.”"_s, u"Ann"_s);
    const qint64 more = say(builder, u"“More,”"_s, u"Ann"_s);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.brackets().size(), 2);
    QCOMPARE(desk.margin.brackets()[0].ids, (QList<qint64>{yes, no}));
    QCOMPARE(desk.margin.brackets()[1].ids, QList<qint64>{more});
    QCOMPARE(labels(desk.margin), (QStringList{u"Ann"_s, u"Ann"_s}));
}

void SpeechMarginTest::kindsAreDrawnApart()
{
    ArticleBuilder builder(u"“Yes,” Ann said.\n\nBob said that “all” was well.\n"_s);
    say(builder, u"“Yes,”"_s, u"Ann"_s);
    say(builder, u"“all” was well"_s, u"Bob"_s, u"indirect"_s);
    say(builder, u"all"_s, u"Bob"_s, u"mixed"_s);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.brackets().size(), 2);
    QVERIFY(!desk.margin.brackets()[0].isDotted);
    QVERIFY(desk.margin.brackets()[1].isDotted);
}

void SpeechMarginTest::speakersInOneLineShareOrFollow()
{
    ArticleBuilder builder(u"“Yes,” Ann said; “No,” said Bob.\n"_s);
    say(builder, u"“Yes,”"_s, u"Ann"_s);
    say(builder, u"“No,”"_s, u"Bob"_s);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.brackets().size(), 2);
    QVERIFY(desk.margin.brackets()[0].level != desk.margin.brackets()[1].level);
    QCOMPARE(labels(desk.margin), QStringList{u"Ann · Bob"_s});
}

void SpeechMarginTest::denseNamesNeverOverlap()
{
    QString text;
    for (int i = 0; i < 60; ++i) {
        text += u"“Number %1 is up,” Speaker Number%1 told me. "_s.arg(i);
        text += i % 7 == 6 ? u"\n\n"_s : QString();
    }
    ArticleBuilder builder(text);
    for (int i = 0; i < 60; ++i) {
        say(builder, u"“Number %1 is up,”"_s.arg(i), u"Speaker Number%1 "_s.arg(i).trimmed());
    }
    for (const int width : {240, 500, 900}) {
        Desk desk(builder.content(), width);
        const QList<SpeechMargin::Label> &labels = desk.margin.labels();
        QVERIFY(labels.size() > 5);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            QVERIFY(labels[i].area.left() >= 50 - 1);
            QVERIFY(labels[i].area.right() <= 200);
            for (qsizetype j = i + 1; j < labels.size(); ++j) {
                QVERIFY(!labels[i].area.intersects(labels[j].area.adjusted(0, 1, 0, -1)));
            }
        }
    }
}

void SpeechMarginTest::namesAreElidedToTheMargin()
{
    const QString name = u"Maximiliane Oyelaran-Featherstonehaugh von und zu Hohenfels"_s;
    ArticleBuilder builder(u"“Yes,” %1 said.\n"_s.arg(name));
    say(builder, u"“Yes,”"_s, name);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.labels().size(), 1);
    QVERIFY(labels(desk.margin).first().endsWith(u'…'));
    QVERIFY(desk.margin.labels().first().area.left() >= 50 - 1);
    desk.arrange(30);
    QVERIFY(desk.margin.labels().isEmpty());
    QCOMPARE(desk.margin.brackets().size(), 1);
    desk.arrange(150, true);
    QVERIFY(desk.margin.labels().first().area.left() >= 700);
    QVERIFY(desk.margin.labels().first().area.right() <= 850 + 1);
}

void SpeechMarginTest::nameGoesOnInASecondLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasTwoLines");
    const QString shortSpeech = u"“Yes,”"_s;
    const QString longSpeech = u"“%1,”"_s.arg(u"we waited too long "_s.repeated(20).trimmed());
    const QString longName = u"Maximiliane-Antoinette Oyelaran-Feather"_s;
    QTest::newRow("high and too wide") << longSpeech << longName << true;
    QTest::newRow("high and narrow enough") << longSpeech << u"Ann Lee"_s << false;
    QTest::newRow("too wide beside one line") << shortSpeech << longName << false;
    QTest::newRow("one word") << longSpeech << u"Maximiliane-Antoinette-Oyelaran-Feather"_s
                              << false;
    QTest::newRow("first word too wide")
        << longSpeech << u"Maximiliane-Antoinette-Oyelaran-Feather Lee"_s << false;
}

void SpeechMarginTest::nameGoesOnInASecondLine()
{
    QFETCH(QString, words);
    QFETCH(QString, name);
    QFETCH(bool, hasTwoLines);
    ArticleBuilder builder(u"%1 %2 said.\n"_s.arg(words, name));
    say(builder, words, name);
    Desk desk(builder.content());
    for (const bool isRightOfText : {false, true}) {
        desk.arrange(220, isRightOfText);
        QCOMPARE(desk.margin.labels().size(), 1);
        const SpeechMargin::Label &label = desk.margin.labels().first();
        QCOMPARE(label.text.contains(u'\n'), hasTwoLines);
        QVERIFY(!hasTwoLines || label.text.startsWith(u"Maximiliane-Antoinette\n"_s));
        QVERIFY(label.area.left() >= (isRightOfText ? 700 : 200 - 220 - 1));
        QVERIFY(label.area.right() <= (isRightOfText ? 700 + 220 + 1 : 200));
        QVERIFY(label.area.bottom() <= desk.margin.brackets().first().bottom + 1);
    }
}

void SpeechMarginTest::unknownSpeakersHaveNoName()
{
    ArticleBuilder builder(u"“Yes.” “No.”\n"_s);
    say(builder, u"“Yes.”"_s, {});
    Desk desk(builder.content());
    QCOMPARE(desk.margin.brackets().size(), 1);
    QVERIFY(desk.margin.labels().isEmpty());
}

void SpeechMarginTest::rejectedHaveNone()
{
    ArticleBuilder builder(u"“Yes,” Ann said.\n"_s);
    builder.add(Quotation, u"direct"_s, u"“Yes,”"_s, 1, AnnotationStatus::Rejected);
    Desk desk(builder.content());
    desk.index.setRejectedVisible(true);
    desk.arrange(150);
    QVERIFY(desk.margin.brackets().isEmpty());
}

void SpeechMarginTest::findsTheQuotationUnderThePointer()
{
    ArticleBuilder builder(u"“Yes,” Ann said.\n"_s);
    const qint64 yes = say(builder, u"“Yes,”"_s, u"Ann"_s);
    Desk desk(builder.content());
    QCOMPARE(desk.margin.quotationAt(desk.margin.labels().first().area.center()), yes);
    QCOMPARE(desk.margin.quotationAt({500, 20}), 0);
    QCOMPARE(desk.margin.quotationAt({60, 800}), 0);
}

void SpeechMarginTest::nameStaysInSight()
{
    ArticleBuilder builder(
        u"“%1” Ann said.\n"_s.arg(u"A very long speech it was. "_s.repeated(200)));
    const Span speech = {0, 200 * 27 + 2};
    const qint64 quotation = builder.add(Quotation, u"direct"_s, speech);
    builder.relate(
        RelationKind::Speaker, quotation,
        builder.add(Entity, u"PER"_s, u"Ann"_s, 1, AnnotationStatus::Accepted, u"Ann"_s));
    Desk desk(builder.content());
    desk.sight.jumpTo(700);
    desk.sight.settle();
    desk.arrange(150);
    QCOMPARE(labels(desk.margin), QStringList{u"Ann"_s});
    QVERIFY(desk.margin.labels().first().area.top() >= 0);
    QVERIFY(desk.margin.labels().first().area.bottom() <= 60);
}

void SpeechMarginTest::noQuotations()
{
    Desk desk(ArticleBuilder(u"Nobody spoke.\n"_s).content());
    QVERIFY(desk.margin.brackets().isEmpty());
    Desk nothing(AnnotatedArticle{});
    QVERIFY(nothing.margin.brackets().isEmpty());
    QCOMPARE(nothing.margin.quotationAt({10, 10}), 0);
}

QTEST_MAIN(SpeechMarginTest)
#include "test_speechmargin.moc"

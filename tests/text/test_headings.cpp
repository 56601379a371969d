// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/headings.h>
#include <text/sentences.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class HeadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void onlyTheBodyHasThem();
};

void HeadingsTest::headings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString prose = u"\n\nThe bridge stays open until spring, the mayor said.\n\n"_s;
    const auto row = [](const char *name, const QString &text, const QStringList &expected = {}) {
        QTest::newRow(name) << text << expected;
    };
    row("above a paragraph", u"What the council says"_s + prose, {u"What the council says"_s});
    row("between paragraphs", prose + u"A long wait"_s + prose, {u"A long wait"_s});
    row("a question", u"What happens next?"_s + prose, {u"What happens next?"_s});
    row("a year", u"2024 in numbers"_s + prose, {u"2024 in numbers"_s});
    row("two levels", u"Background\n\nHow it began"_s + prose,
        {u"Background"_s, u"How it began"_s});
    row("Cyrillic", u"Что дальше"_s + prose, {u"Что дальше"_s});
    row("CJK, which has no small letters", u"背景情况"_s + prose, {u"背景情况"_s});

    row("a sentence", u"It was late."_s + prose);
    row("at the end", prose + u"Read this too"_s);
    row("a list of three", u"Bread\n\nButter\n\nSalt"_s + prose);
    row("an item", u"- bread"_s + prose);
    row("begins small", u"and so on"_s + prose);
    row("who speaks", u"Reporter:"_s + prose);
    row("a line of an interview", u"Reporter: And now"_s + prose);
    row("speech", u"“We will win”"_s + prose);
    row("a note", u"(Picture of the bridge)"_s + prose);
    row("a letter", u"Q"_s + prose);
    row("long", u"The harbour and the bridge and the road and the town and the people and all that "
                "is around them"_s +
                    prose);
    row("above one word", u"Weather\n\nSunny"_s);
    row("nothing", {});
}

void HeadingsTest::headings()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    Article article;
    article.text = text;
    QStringList found;
    for (const Span span : findHeadings(article)) {
        found.append(span.in(article.text).toString());
    }
    QCOMPARE(found, expected);
}

void HeadingsTest::onlyTheBodyHasThem()
{
    Article article;
    article.text = u"A title of words\n\nThe bridge stays open, the mayor said."_s;
    QCOMPARE(findHeadings(article).size(), 1);
    article.structure.title = {0, 16};
    article.structure.body = {findParagraphs(article.text).last()};
    QVERIFY(findHeadings(article).isEmpty());
}

QTEST_GUILESS_MAIN(HeadingsTest)
#include "test_headings.moc"

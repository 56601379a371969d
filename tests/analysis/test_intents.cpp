// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotationlines.h"

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// What people are said to want, plan and ask of others, and how it is told from what they said.
class IntentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void notFound_data();
    void notFound();
    void onlyWhenAsked();
    void stances_data();
    void stances();
};

void IntentsTest::found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("wants to", u"{M:Reid} wants to build a wall."_s, u"i|Reid|wants|to build a wall"_s);
    row("plans to", u"The firms plan to cut 300 jobs by {D:June}."_s,
        u"i|The firms|plan|to cut 300 jobs by June"_s);
    row("vowed to", u"{M:Reid} vowed to fight on."_s, u"i|Reid|vowed|to fight on"_s);
    row("has promised not to", u"{F:Moore} has promised not to raise taxes."_s,
        u"i|Moore|promised|not to raise taxes"_s);
    row("refused to", u"The bank refused to comment on the deal."_s,
        u"i|The bank|refused|to comment on the deal"_s);
    row("urged somebody to", u"{M:Reid} urged voters to stay home."_s,
        u"i|Reid|urged|to stay home"_s);
    row("asked a court to", u"The union asked the court to block the merger."_s,
        u"i|The union|asked|to block the merger"_s);
    row("called on somebody to", u"{F:Moore} called on the government to act."_s,
        u"i|Moore|called|to act"_s);
    row("called for", u"{F:Moore} called for an inquiry."_s, u"i|Moore|called for|an inquiry"_s);
    row("is determined to", u"{F:Moore} is determined to win."_s,
        u"i|Moore|is determined|to win"_s);
    row("is not willing to", u"{F:Moore} is not willing to wait."_s,
        u"i|Moore|is not willing|to wait"_s);
    row("his promise to", u"His promise to resign came too late."_s, u"i|His|promise|to resign"_s);
    row("the bank's decision to", u"Traders cheered the bank's decision to cut rates."_s,
        u"i|the bank|decision|to cut rates"_s);
    row("threatening to behind a comma", u"{M:Reid} left the room, threatening to sue."_s,
        u"i|Reid|threatening|to sue"_s);
    row("ends at but", u"{M:Reid} plans to run again, but his party has not decided."_s,
        u"i|Reid|plans|to run again"_s);
    row("ends at according to", u"{M:Reid} plans to run again, according to an aide."_s,
        u"i|an aide|according to|Reid plans to run again\ni|Reid|plans|to run again"_s);
    row("inside a report", u"{M:Reid} said he wants to run again."_s,
        u"i|Reid|said|he wants to run again\ni|he|wants|to run again"_s);
}

void IntentsTest::found()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(quotationLines(text, true).join(u'\n'), expected);
}

void IntentsTest::notFound_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("wants a thing", u"{M:Reid} wants a new stadium."_s);
    row("plans as a noun", u"The plans were drawn up in {D:May}."_s);
    row("a plan of nobody's", u"A plan to widen the road failed."_s);
    row("agreed to a deal", u"{M:Reid} agreed to the deal."_s);
    row("agreed to it", u"{M:Reid} agreed to it."_s);
    row("is expected to", u"The storm is expected to reach {L:Halifax}."_s);
    row("was asked to", u"{M:Reid} was asked to leave."_s);
    row("came to see", u"{M:Reid} came to see the game."_s);
    row("ready for", u"{M:Reid} is ready for the game."_s);
    row("it is ready to", u"It is ready to eat."_s);
    row("told somebody a story", u"{M:Reid} told the children a story."_s);
    row("called somebody", u"{M:Reid} called the doctor."_s);
    row("called for a minute of play", u"The game was called for rain."_s);
    row("drove to a place", u"{M:Reid} decided the game in {L:Halifax}."_s);
    row("hopes for", u"{M:Reid} hopes for rain."_s);
    row("order to", u"In order to win, they must score."_s);
    row("offers to customers", u"The offers to customers end in {D:May}."_s);
}

void IntentsTest::notFound()
{
    QFETCH(QString, text);
    QCOMPARE(quotationLines(text, true).join(u'\n'), QString());
}

void IntentsTest::onlyWhenAsked()
{
    QVERIFY(quotationLines(u"{M:Reid} wants to build a wall."_s).isEmpty());
}

void IntentsTest::stances_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("said") << u"{M:Reid} said the deal was done."_s << u"speech"_s;
    QTest::newRow("denied") << u"{M:Reid} denied that the deal was done."_s << u"speech"_s;
    QTest::newRow("marks") << u"“It is done,” {M:Reid} thought."_s << u"speech"_s;
    QTest::newRow("thought") << u"{M:Reid} thought the deal was done."_s << u"belief"_s;
    QTest::newRow("realised") << u"{M:Reid} realised that the deal was done."_s << u"belief"_s;
    QTest::newRow("confident") << u"{M:Reid} is confident that the deal is done."_s << u"belief"_s;
    QTest::newRow("his fear") << u"His fear that the deal would fail grew."_s << u"belief"_s;
    QTest::newRow("his claim") << u"His claim that the deal had failed was false."_s << u"speech"_s;
    QTest::newRow("vowed") << u"{M:Reid} vowed to fight on."_s << u"intent"_s;
}

void IntentsTest::stances()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const MarkedNames names(text);
    const TokenizedText tokenized = tokenizeText(names.text);
    const auto found = findQuotations(tokenized, {}, names.mentions, {}, true);
    QCOMPARE(found.size(), 1);
    QCOMPARE(identifier(found[0].stance), expected);
}

QTEST_GUILESS_MAIN(IntentsTest)
#include "test_intents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gazetteers.h"

#include <analysis/names/ruleentityfinder.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Names found by lists and rules. An expected row is "Donald Trump/PER, US/LOC", in reading order.
class RuleEntityFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void names_data();
    void names();
    void noNames_data();
    void noNames();
    void boilerplateAndDatesAreTaken();
    void stopped();
    void degenerate_data();
    void degenerate();

private:
    [[nodiscard]] QString found(const QString &text) const;

    std::shared_ptr<const NameLists> m_names;
};

void RuleEntityFinderTest::initTestCase()
{
    m_names = shippedNameLists();
    QVERIFY(m_names);
}

QString RuleEntityFinderTest::found(const QString &text) const
{
    const TokenizedText tokens = tokenizeText(text);
    QStringList rows;
    qsizetype last = 0;
    for (const EntityMention &mention : RuleEntityFinder(m_names).find(tokens, {}, {}, {})) {
        if (mention.span.start < last || !mention.span.isWithin(text.size())) {
            return u"overlapping or out of bounds"_s;
        }
        last = mention.span.end;
        rows.append(mention.span.in(text).toString() + u'/' + identifier(mention.label));
    }
    return rows.join(u", "_s);
}

void RuleEntityFinderTest::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("title off", u"He met President Donald Trump."_s, u"Donald Trump/PER"_s);
    row("country before title", u"Talks with U.S. President Barack Obama began."_s,
        u"U.S./LOC, Barack Obama/PER"_s);
    row("demonym before title", u"The Iranian President Hassan Rouhani spoke."_s,
        u"Iranian/MISC, Hassan Rouhani/PER"_s);
    row("courtesy title", u"It was Mrs. Thackerby who left."_s, u"Thackerby/PER"_s);
    row("role before", u"That is according to analyst Jorvik Bramsen of the firm."_s,
        u"Jorvik Bramsen/PER"_s);
    row("company before role", u"CMC Markets analyst David Madden said so."_s,
        u"CMC Markets/ORG, David Madden/PER"_s);
    row("surname elsewhere full", u"Anna Delacroix left. Later Delacroix returned."_s,
        u"Anna Delacroix/PER, Delacroix/PER"_s);
    row("surname at a start", u"We saw Peter Brown there. Brown smiled."_s,
        u"Peter Brown/PER, Brown/PER"_s);
    row("particle", u"They looked for Osama bin Laden for years."_s, u"Osama bin Laden/PER"_s);
    row("hyphened article", u"Nouri al-Maliki resigned."_s, u"Nouri al-Maliki/PER"_s);
    row("small given name", u"Talks with Ban Ki-moon and Lam Cheuk-ting began."_s,
        u"Ban Ki-moon/PER, Lam Cheuk-ting/PER"_s);
    row("compound behind two words", u"A New York-based and a Goldman Sachs-led firm."_s,
        u"New York/LOC, Goldman Sachs/ORG"_s);
    row("compound behind two common words", u"A Red Cross-run camp."_s, u"Red Cross/ORG"_s);
    row("currency", u"It cost US$ 20,000 in Canada."_s, u"Canada/LOC"_s);
    row("initial", u"The book by John R. Bolton sold well."_s, u"John R. Bolton/PER"_s);
    row("possessive", u"It was Angela Merkel's idea."_s, u"Angela Merkel/PER"_s);
    row("country", u"Floods hit North Korea again."_s, u"North Korea/LOC"_s);
    row("points", u"He left the U.S. in May."_s, u"U.S./LOC"_s);
    row("list", u"Russia and China's improved relations"_s, u"Russia/LOC, China/LOC"_s);
    row("no leading the", u"The Netherlands won."_s, u"Netherlands/LOC"_s);
    row("hyphenated compound", u"A Paris-based firm."_s, u"Paris/LOC"_s);
    row("compound of two", u"The Israeli-Palestinian conflict went on."_s,
        u"Israeli/MISC, Palestinian/MISC"_s);
    row("place word", u"They crossed the Ombaru River by boat."_s, u"Ombaru River/LOC"_s);
    row("nationality", u"A North Korean ship sank."_s, u"North Korean/MISC"_s);
    row("religion", u"Many Muslims fasted."_s, u"Muslims/MISC"_s);
    row("house that acts", u"The White House declined."_s, u"White House/ORG"_s);
    row("suffix", u"Shares of Vortexa Holdings Inc. fell."_s, u"Vortexa Holdings Inc./ORG"_s);
    row("complement", u"He studied at the University of Zembla last year."_s,
        u"University of Zembla/ORG"_s);
    row("ministry with and", u"The Ministry of Health and Welfare agreed."_s,
        u"Ministry of Health and Welfare/ORG"_s);
    row("two bodies with and", u"The Ministry of Health and Vortexa Holdings agreed."_s,
        u"Ministry of Health/ORG, Vortexa Holdings/ORG"_s);
    row("state body with country", u"The U.S. Senate voted."_s, u"U.S. Senate/ORG"_s);
    row("state body with adjective", u"The Iranian Foreign Ministry protested."_s,
        u"Iranian/MISC, Foreign Ministry/ORG"_s);
    row("acronym", u"The IAEA reported."_s, u"IAEA/ORG"_s);
    row("agency line", u"Sharecast News | 11 Sep, 2018"_s, u"Sharecast News/ORG"_s);
    row("event", u"Since World War II the town grew."_s, u"World War II/MISC"_s);
    row("small list name", u"The group al-Qaida claimed it."_s, u"al-Qaida/ORG"_s);
    row("weekday behind", u"He met Mahmoud Abbas Thursday in Cairo."_s,
        u"Mahmoud Abbas/PER, Cairo/LOC"_s);
    row("function word in capitals", u"US officials left."_s, u"US/LOC"_s);
    row("headline that ends the text", u"Putin Urges Congress To Act Before Summer Begins"_s,
        u"Putin/PER, Congress/ORG"_s);
    row("headline", u"Obama Urges Congress To Pass Health Reform Before Summer"_s,
        u"Obama/PER, Congress/ORG"_s);
}

void RuleEntityFinderTest::names()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(found(text), expected);
}

void RuleEntityFinderTest::noNames_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("empty", QString());
    row("small", u"nothing happened there."_s);
    row("sentence start", u"Police arrived. Negotiations have started. However, nobody came."_s);
    row("title alone", u"They say that the President is keen."_s);
    row("title at the start", u"President of what? Senators left."_s);
    row("weekday", u"It rained on Monday and on Tuesdays."_s);
    row("month", u"In June, and last April too, it rained."_s);
    row("pronoun", u"Then I said that I'm late."_s);
    row("abbreviation", u"On TV, the CEO spoke of GDP."_s);
    row("number", u"Some 300 of 1,234 were 21st."_s);
    row("marks", u"“…” – ‘!’ (?)"_s);
    row("boilerplate line", u"Last news"_s);
    row("by alone", u"By"_s);
    row("quoted start", u"He said: “The letter was warm.”"_s);
    row("after a bullet", u"• Prices fell\n• Wages rose"_s);
    row("small connectors", u"bin of the de van"_s);
    row("single capital letters", u"Plan B and vitamin C help."_s);
    row("compass", u"They went North and then East."_s);
    row("hyphens only", u"- -- ---"_s);
}

void RuleEntityFinderTest::noNames()
{
    QFETCH(QString, text);
    QCOMPARE(found(text), QString());
}

void RuleEntityFinderTest::boilerplateAndDatesAreTaken()
{
    const QString text = u"May met Putin.\nRead more about London"_s;
    const TokenizedText tokens = tokenizeText(text);
    Structure structure;
    structure.boilerplate = {Span{15, text.size()}};
    EntityMention date;
    date.span = {0, 3};
    date.label = EntityLabel::Date;
    const auto mentions = RuleEntityFinder(m_names).find(tokens, structure, {date}, {});
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions[0].span.in(text).toString(), u"Putin"_s);
    QVERIFY(mentions[0].confidence > 0 && mentions[0].confidence <= 1);
    QVERIFY(!mentions[0].rule.isEmpty());
}

void RuleEntityFinderTest::stopped()
{
    const QString text = u"London. Paris. Rome.\n"_s.repeated(1000);
    const TokenizedText tokens = tokenizeText(text);
    int asked = 0;
    const auto stop = [&asked] {
        return ++asked > 5;
    };
    QVERIFY(RuleEntityFinder(m_names).find(tokens, {}, {}, stop).isEmpty());
    QVERIFY(asked < 20);
}

void RuleEntityFinderTest::degenerate_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("capitals") << u"A"_s;
    QTest::newRow("capital words") << u"Ab "_s;
    QTest::newRow("first names") << u"John "_s;
    QTest::newRow("hyphens") << u"A-"_s;
    QTest::newRow("titles") << u"President "_s;
    QTest::newRow("connectors") << u"Bank of "_s;
    QTest::newRow("quotation marks") << u"“"_s;
    QTest::newRow("countries") << u"United States "_s;
    QTest::newRow("particles") << u"van der "_s;
}

void RuleEntityFinderTest::degenerate()
{
    QFETCH(QString, unit);
    const QString text = unit.repeated(200000 / unit.size());
    const TokenizedText tokens = tokenizeText(text);
    QElapsedTimer timer;
    timer.start();
    const auto mentions = RuleEntityFinder(m_names).find(tokens, {}, {}, {});
    QVERIFY(timer.elapsed() < 20000); // quadratic would take minutes, also with sanitizers
    QVERIFY(mentions.size() <= tokens.tokens.size());
}

QTEST_APPLESS_MAIN(RuleEntityFinderTest)
#include "test_ruleentityfinder.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "markednames.h"

#include <analysis/speech/quotationfinder.h>
#include <analysis/speech/speakerresolver.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// One row a text; expected are the speakers of its quotations in reading order, "-" for nobody.
class SpeakerResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names() { check(); }
    void pronouns_data();
    void pronouns() { check(); }
    void nouns_data();
    void nouns() { check(); }
    void carriedOver_data();
    void carriedOver() { check(); }
    void nobody_data();
    void nobody() { check(); }
    void affiliations_data();
    void affiliations();
    void uncuedSpeechHasASource();
    void confidence();
    void staysLinear();

private:
    static void columns();
    static void row(const char *name, const QString &text, const QString &expected);
    static void check();
};

void SpeakerResolverTest::columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

void SpeakerResolverTest::row(const char *name, const QString &text, const QString &expected)
{
    QTest::newRow(name) << text << expected;
}

void SpeakerResolverTest::check()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const MarkedNames names(text);
    const TokenizedText tokenized = tokenizeText(names.text);
    QList<QuotationFinding> found = findQuotations(tokenized, {}, names.mentions);
    resolveSpeakers(tokenized, names.mentions, names.entities, found);
    QStringList speakers;
    for (const QuotationFinding &quotation : found) {
        speakers.append(quotation.speaker < 0 ? u"-"_s : names.entities[quotation.speaker].name);
    }
    QCOMPARE(speakers.join(u"; "_s), expected);
}

void SpeakerResolverTest::names_data()
{
    columns();
    row("surname", u"{M:John Bolton} arrived. “It is over,” {M:Bolton} said."_s, u"John Bolton"_s);
    row("with a role", u"National security adviser {M:John Bolton} said it was over."_s,
        u"John Bolton"_s);
    row("organisation in the role", u"{O:CMC Markets} analyst {M:David Madden} said it was over."_s,
        u"David Madden"_s);
    row("with a place behind", u"{F:Ann Lee} of the {O:University of Leeds} said it was over."_s,
        u"Ann Lee"_s);
    row("apposition", u"“It is over,” said {F:Ann Lee}, who met {M:Tom Cox} there."_s,
        u"Ann Lee"_s);
    row("country", u"The {L:United States} said it was over."_s, u"United States"_s);
    row("agency", u"{O:NASA} said it was over."_s, u"NASA"_s);
    row("spokesman for", u"“It is over,” said a spokesman for the {O:World Bank}."_s,
        u"World Bank"_s);
    row("spokeswoman of", u"A {O:White House} spokeswoman said it was over."_s, u"White House"_s);
    row("owner of another", u"{M:Trump}'s lawyer {M:Rudy Giuliani} said it was over."_s,
        u"Rudy Giuliani"_s);
    row("a role between two", u"{P:Dunmore} manager {M:Sergio Alves} said it was over."_s,
        u"Sergio Alves"_s);
    row("surname that is a place", u"{M:Tim Holland} came. “It is over,” {L:Holland} said."_s,
        u"Tim Holland"_s);
    row("a place after all", u"{L:Holland} said it was over."_s, u"Holland"_s);
    row("government", u"The {L:Iraq} government said it was over."_s, u"Iraq"_s);
}

void SpeakerResolverTest::pronouns_data()
{
    columns();
    row("he",
        u"{O:CMC} analyst {M:David Madden} said on {D:Monday}: “It is a step.”\n\nHe felt "
        "{L:Russia} and {L:China}'s improved relations were also lifting sentiment."_s,
        u"David Madden; David Madden"_s);
    row("she, past a man", u"{F:Ann Lee} met {M:Tom Cox}. “It is over,” she said."_s, u"Ann Lee"_s);
    row("he, past a woman", u"{M:Tom Cox} met {F:Ann Lee}. “It is over,” he said."_s, u"Tom Cox"_s);
    row("subject before object", u"{M:Tom Cox} met {M:Al Ray}. “It is over,” he said."_s,
        u"Tom Cox"_s);
    row("speaker before others",
        u"“We lost,” {M:Tom Cox} said. The crowd cheered {M:Al Ray}. “It hurts,” he added."_s,
        u"Tom Cox; Tom Cox"_s);
    row("named in the speech",
        u"“{M:Al Ray} was the best of us,” {M:Tom Cox} said.\n\nHe said it was over."_s,
        u"Tom Cox; Tom Cox"_s);
    row("named in this very speech",
        u"“We lost,” Mayor {F:Ann Lee} said.\n\nTime passed.\n\n“If {P:Calder} wants a seat,” she "
        "added, “let it ask.”"_s,
        u"Ann Lee; Ann Lee"_s);
    row("gender unknown", u"{P:Sam Cox} was late. “It is over,” she said."_s, u"Sam Cox"_s);
    row("gender by title", u"Mrs {P:Cox} met Mr {P:Ray}. “It is over,” he said."_s, u"Ray"_s);
    row("gender by role", u"Spokeswoman {P:Sam Cox} met {M:Tom Ray}. “It is over,” she said."_s,
        u"Sam Cox"_s);
    row("it", u"{O:Acme} lost money. It said sales had fallen."_s, u"Acme"_s);
    row("same sentence", u"{M:Tom Cox} said he was tired."_s, u"Tom Cox"_s);
    row("byline", u"By {F:Ann Lee}\n\n{P:Sam Cox} came late. “It is over,” she said."_s,
        u"Sam Cox"_s);
    row("two turns", u"“Yes,” {M:Tom Cox} said.\n\n“No,” {F:Ann Lee} said.\n\n“Why?” he asked."_s,
        u"Tom Cox; Ann Lee; Tom Cox"_s);
    row("I in an interview",
        u"An interview with {F:Ann Lee}\n\nI think it was over. {M:Tom Cox} left."_s, u"Ann Lee"_s);
    row("you in an interview", u"We interviewed {F:Ann Lee}.\n\nDo you think it is over?"_s,
        u"Ann Lee"_s);
    row("I in a turn",
        u"{M:Tom Cox}: Who won?\n\n{F:Ann Lee}: I think it was over.\n\n{M:Tom Cox}: Why?\n\n"
        "{F:Ann Lee}: We lost."_s,
        u"Tom Cox; Ann Lee; Ann Lee; Tom Cox; Ann Lee"_s);
    row("they", u"The {O:World Bank} said it was over. They said it would rain."_s,
        u"World Bank; World Bank"_s);
}

void SpeakerResolverTest::nouns_data()
{
    columns();
    row("the president",
        u"President {M:Donald Trump} met {M:Kim Jong Un}. “It is over,” the "
        "president said."_s,
        u"Donald Trump"_s);
    row("the analyst",
        u"{M:David Madden}, an analyst at {O:CMC}, met {M:Tom Cox}. The analyst said "
        "it was over."_s,
        u"David Madden"_s);
    row("the minister",
        u"Prime Minister {F:Theresa May} met {M:Tom Cox}. The prime minister said "
        "it was over."_s,
        u"Theresa May"_s);
    row("the senator", u"Sen. {F:Patty Murray} was there. The senator said it was over."_s,
        u"Patty Murray"_s);
    row("the company", u"{O:Acme} lost money. “Sales fell,” the company said."_s, u"Acme"_s);
    row("the last one",
        u"Coach {M:Tom Cox} left. Coach {M:Al Ray} came. The coach said it was "
        "over."_s,
        u"Al Ray"_s);
    row("named behind the role",
        u"According to the team's coach, {F:Anna Roy}, they lost. {M:Al Ray} laughed."_s,
        u"Anna Roy"_s);
    row("the court whose name says so",
        u"The {O:Supreme Court} met. {O:Acme} waited. The court said it was over."_s,
        u"Supreme Court"_s);
    row("the city", u"{O:Acme} left {L:Halifax}. “It is over,” the city said."_s, u"Halifax"_s);
    row("the Chinese government", u"The {N:Chinese} government said it was over."_s, u"Chinese"_s);
    row("described before the name",
        u"The Minister for Ports, Hon. {M:Kofi Darko}, met {M:Tom Cox}. The minister said it was "
        "over."_s,
        u"Kofi Darko"_s);
    row("of the age", u"{F:Ann Lee} still sets two plates. “He is gone,” the 71-year-old said."_s,
        u"Ann Lee"_s);
    row("the statement", u"{O:Acme} said sales had fallen. The statement said it would rain."_s,
        u"Acme; Acme"_s);
    row("named behind a title",
        u"The president of the {O:World Bank}, Mr {M:Tom Cox}, left but warned that it was over."_s,
        u"Tom Cox"_s);
    row("age between", u"{F:Ann Lee}, 45, a teacher, was there. The teacher said it was over."_s,
        u"Ann Lee"_s);
}

void SpeakerResolverTest::carriedOver_data()
{
    columns();
    row("next sentence", u"“It is over,” {M:Tom Cox} said. “We lost.”"_s, u"Tom Cox"_s);
    row("next paragraph", u"“It is over,” {M:Tom Cox} said.\n\n“We lost the whole lot.”"_s,
        u"Tom Cox; Tom Cox"_s);
    row("left open", u"“It is over,” {M:Tom Cox} said. “We lost.\n\n“We go home.”"_s,
        u"Tom Cox; Tom Cox"_s);
    row("subject before",
        u"“It is over,” {M:Tom Cox} said.\n\n{F:Ann Lee} was blunt. “We lost it "
        "all.”"_s,
        u"Tom Cox; Ann Lee"_s);
    row("somebody's wife behind",
        u"“It is over,” {F:Ann Lee} said. She left.\n\n“We lost it all.” {M:Tom Cox}'s wife left."_s,
        u"Ann Lee; Ann Lee"_s);
    row("a crosshead",
        u"“It is late,” {M:Tom Cox} said.\n\n‘They lost it all’\n\n“They lost it all,” {F:Ann Lee} "
        "said."_s,
        u"Tom Cox; Ann Lee; Ann Lee"_s);
    row("no crosshead",
        u"“It is late,” {M:Tom Cox} said.\n\n“They lost it.”\n\n“They lost it.” {F:Ann Lee} said."_s,
        u"Tom Cox; Tom Cox; Ann Lee"_s);
    row("subject behind", u"{F:Ann Lee} left.\n\n“We lost it all.” {M:Tom Cox} shook his head."_s,
        u"Tom Cox"_s);
    row("pronoun before", u"{F:Ann Lee} came late. She was blunt. “We lost it all.”"_s,
        u"Ann Lee"_s);
}

void SpeakerResolverTest::nobody_data()
{
    columns();
    row("the statement of a man", u"{M:Tom Cox} left. The statement said it was over."_s, u"-"_s);
    row("a nameless spokesman",
        u"{M:Tom Cox} left. A spokesman said it was late. The spokesman said it was over."_s,
        u"-; -"_s);
    row("a witness", u"{M:Tom Cox} left. A witness said it was over."_s, u"-"_s);
    row("officials", u"{M:Tom Cox} left. Officials said it was over."_s, u"-"_s);
    row("spokesman for a person", u"A spokesman for {M:Tom Cox} said it was over."_s, u"-"_s);
    row("somebody's lawyer", u"{M:Tom Cox}'s lawyer said it was over."_s, u"-"_s);
    row("no man there", u"{F:Ann Lee} left. He said it was over."_s, u"-"_s);
    row("no company there", u"{M:Tom Cox} left. The company said it was over."_s, u"-"_s);
    row("an analyst", u"{M:Tom Cox}, an analyst, left. An analyst said it was over."_s, u"-"_s);
    row("two who are interviewed",
        u"An interview with {F:Ann Lee} and {M:Tom Cox}\n\nI think it was over."_s, u"-"_s);
    row("no court there", u"{O:Acme} left. The court said it was over."_s, u"-"_s);
    row("no government there", u"{O:Acme} left. The government said it was over."_s, u"-"_s);
    row("a court of some country", u"A {N:Greek} court said it was over."_s, u"-"_s);
    row("a letter that others saw", u"A letter seen by {O:Sky News} said it was over."_s, u"-"_s);
    row("no names", u"“It is over,” he said."_s, u"-"_s);
    row("nobody spoke", u"“We never expected this to happen.”"_s, u"-"_s);
    row("the writer", u"{M:Tom Cox} left. I think it was over."_s, u"-"_s);
}

void SpeakerResolverTest::affiliations_data()
{
    columns();
    row("spokesman for", u"A spokesman for the {O:World Bank} said it was over."_s,
        u"World Bank"_s);
    row("spokeswoman of", u"A {O:White House} spokeswoman said it was over."_s, u"White House"_s);
    row("role and name", u"{O:Acme} analyst {F:Jane Hill} said it was over."_s, u"Acme"_s);
    row("possessive", u"{O:Acme}'s chief economist {F:Jane Hill} said it was over."_s, u"Acme"_s);
    row("apposition", u"{F:Jane Hill}, an analyst at {O:Acme} in {L:Bonn}, said it was over."_s,
        u"Acme"_s);
    row("apposition behind", u"“It is over,” said {F:Jane Hill}, a spokeswoman for {O:Acme}."_s,
        u"Acme"_s);
    row("apposition before", u"{O:Acme}'s chief executive, {F:Jane Hill}, said it was over."_s,
        u"Acme"_s);
    row("mayor of a place", u"The mayor of {L:Halifax}, {F:Jane Hill}, said it was over."_s,
        u"Halifax"_s);
    row("a name alone", u"{F:Jane Hill} said it was over."_s, u"-"_s);
    row("a body alone", u"{O:Acme} said it was over."_s, u"-"_s);
    row("a place where somebody is", u"{F:Jane Hill}, a teacher in {L:Bonn}, said it was over."_s,
        u"-"_s);
    row("another sentence", u"{O:Acme} lost. {F:Jane Hill}, a teacher, said it was over."_s,
        u"-"_s);
    row("another clause", u"{F:Jane Hill}, who met the {O:World Bank}, said it was over."_s,
        u"-"_s);
}

void SpeakerResolverTest::affiliations()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const MarkedNames names(text);
    const TokenizedText tokenized = tokenizeText(names.text);
    QList<QuotationFinding> found = findQuotations(tokenized, {}, names.mentions);
    resolveSpeakers(tokenized, names.mentions, names.entities, found);
    QCOMPARE(found.size(), 1);
    const int body = found[0].affiliation;
    QCOMPARE(body < 0 ? u"-"_s : names.entities[body].name, expected);
}

void SpeakerResolverTest::uncuedSpeechHasASource()
{
    const MarkedNames names(
        u"“It is over,” {M:Tom Cox} said.\n\n“We lost.”\n\n{F:Ann Lee} was blunt. “No deal.”"_s);
    const TokenizedText tokenized = tokenizeText(names.text);
    QList<QuotationFinding> found = findQuotations(tokenized, {}, names.mentions);
    resolveSpeakers(tokenized, names.mentions, names.entities, found);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[1].source, found[0].source);
    QCOMPARE(found[2].source.in(names.text), u"Ann Lee");
    QVERIFY(found[1].cue.isNull());
}

void SpeakerResolverTest::confidence()
{
    const MarkedNames names(
        u"{M:Tom Cox} met {M:Al Ray}. “It is over,” {M:Cox} said. “It is not,” he said."_s);
    const TokenizedText text = tokenizeText(names.text);
    QList<QuotationFinding> found = findQuotations(text, {}, names.mentions);
    resolveSpeakers(text, names.mentions, names.entities, found);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].confidence > 0.85);
    QVERIFY2(found[1].confidence < found[0].confidence, "a pronoun is less sure than a name");
    QVERIFY(found[1].confidence > 0);
}

void SpeakerResolverTest::staysLinear()
{
    const auto milliseconds = [](int repeats) {
        const MarkedNames names(
            u"{M:Tom Cox} met {F:Ann Lee}. “So,” he said. The man said it was. “Oh.”\n\n"_s
                .repeated(repeats));
        const TokenizedText text = tokenizeText(names.text);
        QList<QuotationFinding> found = findQuotations(text, {}, names.mentions);
        QElapsedTimer timer;
        timer.start();
        resolveSpeakers(text, names.mentions, names.entities, found);
        return timer.elapsed();
    };
    const qint64 small = milliseconds(300);
    const qint64 large = milliseconds(2400);
    QVERIFY2(
        large < 30 * std::max<qint64>(small, 10),
        qPrintable(u"%1 ms, eight times the text %2 ms"_s.arg(small).arg(large)));
}

QTEST_APPLESS_MAIN(SpeakerResolverTest)
#include "test_speakerresolver.moc"

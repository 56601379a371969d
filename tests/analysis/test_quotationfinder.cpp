// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotationlines.h"

#include <analysis/readingorder.h>
#include <analysis/speech/speechturns.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// "start … end" stands for what lies between as well.
bool agrees(const QString &actual, const QString &expected)
{
    const qsizetype gap = expected.indexOf(u" … ");
    return gap < 0 ? actual == expected
                   : actual.size() >= expected.size() - 3 &&
                         actual.startsWith(QStringView(expected).first(gap)) &&
                         actual.endsWith(QStringView(expected).sliced(gap + 3));
}

} // namespace

/// One row a sentence or paragraph; expected are lines of kind|source|cue|words, with " + " between
/// the pieces of an utterance that is split.
class QuotationFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void direct_data();
    void direct() { check(); }
    void mixed_data();
    void mixed() { check(); }
    void indirect_data();
    void indirect() { check(); }
    void nothing_data();
    void nothing() { check(); }
    void turns_data();
    void turns() { check(); }
    void headline();
    void headlines_data();
    void headlines();
    void asksAsItSorts();
    void asksAsItReadsTurns();
    void stopsWhenAsked();
    void anyOrderOfWords();
    void staysLinear_data();
    void staysLinear();

private:
    static void columns();
    static void row(const char *name, const QString &text, const QStringList &expected = {});
    static void check();
};

void QuotationFinderTest::columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
}

void QuotationFinderTest::row(const char *name, const QString &text, const QStringList &expected)
{
    QTest::newRow(name) << text << expected;
}

void QuotationFinderTest::check()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const QStringList actual = quotationLines(text);
    bool isSame = actual.size() == expected.size();
    for (qsizetype i = 0; isSame && i < actual.size(); ++i) {
        isSame = agrees(actual[i], expected[i]);
    }
    QVERIFY2(
        isSame, qPrintable(
                    u"\nfound\n  "_s + actual.join(u"\n  "_s) + u"\nexpected\n  "_s +
                    expected.join(u"\n  "_s)));
}

void QuotationFinderTest::direct_data()
{
    columns();
    row("name behind", u"“We will rebuild,” {M:Smith} said."_s,
        {u"d|Smith|said|“We will rebuild,”"_s});
    row("inverted", u"“We will rebuild,” said {M:John Smith}, the mayor."_s,
        {u"d|John Smith|said|“We will rebuild,”"_s});
    row("inverted title", u"“We will rebuild,” said Mr {M:Smith}."_s,
        {u"d|Mr Smith|said|“We will rebuild,”"_s});
    row("pronoun", u"\"It was awful,\" she recalled."_s, {u"d|she|recalled|\"It was awful,\""_s});
    row("adverb", u"“It was awful,” she later added."_s, {u"d|she|added|“It was awful,”"_s});
    row("auxiliary", u"“It was awful,” he has said."_s, {u"d|he|said|“It was awful,”"_s});
    row("told somebody", u"“It was awful,” {F:Jones} told the {O:BBC} on {D:Tuesday}."_s,
        {u"d|Jones|told|“It was awful,”"_s});
    row("question", u"“Will he come?” {F:Sanders} asked."_s,
        {u"d|Sanders|asked|“Will he come?”"_s});
    row("exclamation inverted", u"“Get out!” shouted a man in the crowd."_s,
        {u"d|a man in the crowd|shouted|“Get out!”"_s});
    row("apposition", u"“It is over,” {M:John Smith}, the chief executive of {O:Acme}, said."_s,
        {u"d|John Smith|said|“It is over,”"_s});
    row("apposition with commas",
        u"“It is over,” {M:John Smith}, an analyst at {O:Acme} in {L:Paris}, {L:France}, said."_s,
        {u"d|John Smith|said|“It is over,”"_s});
    row("age", u"“It is over,” {M:John Smith}, 45, said."_s,
        {u"d|John Smith|said|“It is over,”"_s});
    row("title before", u"“It is over,” Prime Minister {F:Theresa May} told reporters."_s,
        {u"d|Prime Minister Theresa May|told|“It is over,”"_s});
    row("spokesman for", u"“It is over,” said a spokesman for the {O:World Bank}."_s,
        {u"d|a spokesman for the World Bank|said|“It is over,”"_s});
    row("statement behind", u"“It is over,” the company said in a statement."_s,
        {u"d|the company|said|“It is over,”"_s});
    row("according to", u"“It is over,” according to {M:Smith}."_s,
        {u"d|Smith|according to|“It is over,”"_s});
    row("police", u"“It is over,” police said."_s, {u"d|police|said|“It is over,”"_s});
    row("split", u"“The possibility exists,” {M:Bolton} said, “but he cannot do it alone. Wait.”"_s,
        {u"d|Bolton|said|“The possibility exists,” + “but he cannot do it alone. Wait.”"_s});
    row("split with a sentence's end", u"“It exists,” {M:Bolton} said. “But he cannot do it.”"_s,
        {u"d|Bolton|said|“It exists,” + “But he cannot do it.”"_s});
    row("split inverted", u"“I think,” said {M:Bolton}, “that we are done.”"_s,
        {u"d|Bolton|said|“I think,” + “that we are done.”"_s});
    row("three in a row", u"“It exists,” he said. “Yes.” “No, really, it does.”"_s,
        {u"d|he|said|“It exists,” + “Yes.”"_s, u"d|he|said|“No, really, it does.”"_s});
    row("colon", u"{M:Bolton} said: “We are done here.”"_s,
        {u"d|Bolton|said|“We are done here.”"_s});
    row("colon behind a day",
        u"{O:CMC} analyst {M:David Madden} said on {D:Monday}: “The "
        "announcement [of a meeting] is a step.\""_s,
        {u"d|CMC analyst David Madden|said|“The announcement [of a meeting] is a step.\""_s});
    row("comma before", u"{F:Ms Lee} said, “We are done here.”"_s,
        {u"d|Ms Lee|said|“We are done here.”"_s});
    row("told them", u"She told reporters: “We are done here.”"_s,
        {u"d|She|told|“We are done here.”"_s});
    row("told a meeting", u"{M:Blair} told the conference in {L:Leeds}: “We are done here.”"_s,
        {u"d|Blair|told|“We are done here.”"_s});
    row("adding", u"{M:Bolton} welcomed the move, adding: “We are done here.”"_s,
        {u"d|Bolton|adding|“We are done here.”"_s});
    row("said then adding", u"“It is good,” {M:Bolton} said, adding: “We are done here.”"_s,
        {u"d|Bolton|said|“It is good,”"_s, u"d|Bolton|adding|“We are done here.”"_s});
    row("wrote", u"“Time for a change,” he wrote on {O:Twitter}."_s,
        {u"d|he|wrote|“Time for a change,”"_s});
    row("colon without a verb of speech",
        u"His message was clear: “We will not give in to fear.”"_s,
        {u"d|His message|:|“We will not give in to fear.”"_s});
    row("no comma", u"{M:Bolton} said “We are done here and now.”"_s,
        {u"d|Bolton|said|“We are done here and now.”"_s});
    row("goes on without a mark",
        u"{M:Smith} said: “We are ready. We have trained.\n\nIt will be hard, we know.”\n\nHe left."_s,
        {u"d|Smith|said|“We are ready. We have trained."_s, u"d|||It will be hard, we know.”"_s});
    row("goes on without a mark behind speech",
        u"“We are ready,” {M:Smith} said. “We have trained.\n\nIt will be hard, we know.”"_s,
        {u"d|Smith|said|“We are ready,” + “We have trained."_s,
         u"d|||It will be hard, we know.”"_s});
    row("goes on over two paragraphs",
        u"{M:Smith} said, \"We are ready.\n\nWe have trained.\n\nIt will be hard, we know.\""_s,
        {u"d|Smith|said|\"We are ready."_s, u"d|||We have trained."_s,
         u"d|||It will be hard, we know.\""_s});
    row("goes on to its cue", u"\"We are ready.\n\nIt will be hard,\" {M:Smith} said. He left."_s,
        {u"d|Smith|said|\"We are ready."_s, u"d|Smith|said|It will be hard,\""_s});
    row("signed in its last paragraph",
        u"“We are ready.\n\n“We have trained.\n\n“It will be hard,” {M:Smith} said."_s,
        {u"d|Smith|said|“We are ready."_s, u"d|Smith|said|“We have trained."_s,
         u"d|Smith|said|“It will be hard,”"_s});
    row("never signed, and another speaker",
        u"“We are ready.\n\n“We have trained.”\n\n“It will be hard,” {M:Smith} said."_s,
        {u"d|||“We are ready."_s, u"d|||“We have trained.”"_s,
         u"d|Smith|said|“It will be hard,”"_s});
    row("a forgotten mark, and another text",
        u"{M:Smith} said, \"We are ready.\n\nHe is 6' 2\" tall."_s,
        {u"d|Smith|said|\"We are ready."_s});
    row("a forgotten mark, and marks of its own",
        u"{M:Smith} said, \"We are ready.\n\nHe said it was \"hard.\" Then he left."_s,
        {u"d|Smith|said|\"We are ready."_s, u"i|He|said|it was \"hard.\""_s,
         u"m|He|said|\"hard.\""_s});
    row("introduced in the paragraph before", u"{M:Bolton} said in a letter:\n\n“We are done.”"_s,
        {u"d|Bolton|said|“We are done.”"_s});
    row("speech behind a report", u"{F:Ms Lee} said the plan had failed. “It was a disaster.”"_s,
        {u"i|Ms Lee|said|the plan had failed"_s, u"d|Ms Lee|said|“It was a disaster.”"_s});
    row("alone", u"“We never expected this to happen to us.”"_s,
        {u"d|||“We never expected this to happen to us.”"_s});
    row("closing mark missing", u"“We are one,” he said.\n\n“We are two.\n\n“We are three.”"_s,
        {u"d|he|said|“We are one,”"_s, u"d|||“We are two."_s, u"d|||“We are three.”"_s});
    row("guillemets", u"«We are done here,» {F:Le Pen} said."_s,
        {u"d|Le Pen|said|«We are done here,»"_s});
    row("guillemets turned round", u"»We are done here,« {F:Merkel} said."_s,
        {u"d|Merkel|said|»We are done here,«"_s});
    row("low and high", u"„We are done here,“ {F:Merkel} said."_s,
        {u"d|Merkel|said|„We are done here,“"_s});
    row("single inside double", u"“He told me ‘go away’ and I went,” {M:Smith} said."_s,
        {u"d|Smith|said|“He told me ‘go away’ and I went,”"_s});
    row("British single", u"‘I don’t know what the workers’ union wants,’ he said."_s,
        {u"d|he|said|‘I don’t know what the workers’ union wants,’"_s});
    row("straight single", u"'I don't know what to do,' he said."_s,
        {u"d|he|said|'I don't know what to do,'"_s});
    row("British comma outside", u"“We are done here”, {M:Smith} said."_s,
        {u"d|Smith|said|“We are done here”"_s});
    row("backticks", u"``We are done here,'' {M:Smith} said."_s,
        {u"d|Smith|said|``We are done here,''"_s});
    row("curly opened, straight closed", u"“We are done here,\" {M:Smith} said. “Go home.\""_s,
        {u"d|Smith|said|“We are done here,\" + “Go home.\""_s});
    row("relative", u"“We are done,” said {M:Smith}, who owns the farm."_s,
        {u"d|Smith|said|“We are done,”"_s});
    row("two people", u"“Yes,” said {M:Smith}. “No,” said {F:Jones}."_s,
        {u"d|Smith|said|“Yes,”"_s, u"d|Jones|said|“No,”"_s});
    row("sentences before and behind",
        u"The vote was close. “We won,” {M:Smith} said after the count. The crowd cheered."_s,
        {u"d|Smith|said|“We won,”"_s});
    row("dash behind", u"“We won” — {M:Smith} said — “and that is all.”"_s,
        {u"d|Smith|said|“We won” + “and that is all.”"_s});
    row("when it was said", u"When asked about it, {M:Smith} replied: “I have no idea.”"_s,
        {u"d|Smith|replied|“I have no idea.”"_s});
    row("in a statement first", u"In a statement, the {O:FBI} said: “We are investigating.”"_s,
        {u"d|the FBI|said|“We are investigating.”"_s});
    row("place first",
        u"In {L:Berlin} a spokesman for the ministry said: “We are investigating.”"_s,
        {u"d|a spokesman for the ministry|said|“We are investigating.”"_s});
    row("name in apposition",
        u"“It is over,” the {O:UN}'s envoy for {L:Yemen}, {M:Martin Griffiths}, told the council."_s,
        {u"d|Martin Griffiths|told|“It is over,”"_s});
    row("relative clause with a verb of speech",
        u"“It is over,” one resident, who asked not to be named, said."_s,
        {u"d|one resident|said|“It is over,”"_s});
    row("signed", u"“It is a long, long game.” — {M:Matthew Ingram}"_s,
        {u"d|Matthew Ingram||“It is a long, long game.”"_s});
    row("number for a noun", u"“It is over,” the 52-year-old said."_s,
        {u"d|the 52-year-old|said|“It is over,”"_s});
    row("weather behind", u"“It is over,” said {F:Kelly Brown} as she waited in line."_s,
        {u"d|Kelly Brown|said|“It is over,”"_s});
    row("with somebody stating", u"The group went on, with {F:Boswell} stating: “It is over.”"_s,
        {u"d|Boswell|stating|“It is over.”"_s});
    row("he says", u"\"You learn to live with it,\" says {F:Anna Berg}."_s,
        {u"d|Anna Berg|says|\"You learn to live with it,\""_s});
}

void QuotationFinderTest::mixed_data()
{
    columns();
    row("seed",
        u"White House press secretary {F:Sarah Sanders} said overnight the letter was "
        "“warm” and “positive” and confirmed that the President is keen to meet."_s,
        {u"i|White House press secretary Sarah Sanders|said|the letter was “warm” and “positive”"_s,
         u"m|White House press secretary Sarah Sanders|said|“warm”"_s,
         u"m|White House press secretary Sarah Sanders|said|“positive”"_s,
         u"i|White House press secretary Sarah Sanders|confirmed|that … meet"_s});
    row("inside that",
        u"{M:Bolton} said that the administration is “still waiting for them” to act."_s,
        {u"i|Bolton|said|that the … to act"_s, u"m|Bolton|said|“still waiting for them”"_s});
    row("called", u"{M:Trump} called the report “a total disgrace”."_s,
        {u"m|Trump|called|“a total disgrace”"_s});
    row("described as", u"Police described the attack as “cowardly and senseless”."_s,
        {u"m|Police|described|“cowardly and senseless”"_s});
    row("all of it", u"He said that “we will never give up”."_s,
        {u"m|He|said|“we will never give up”"_s});
    row("runs on", u"She said “more than ever” people needed help."_s,
        {u"i|She|said|“more than ever” people needed help"_s, u"m|She|said|“more than ever”"_s});
    row("according to", u"The deal is “dead in the water”, according to {F:Ms Lee}."_s,
        {u"i|Ms Lee|according to|The deal is “dead in the water”"_s,
         u"m|Ms Lee|according to|“dead in the water”"_s});
    row("vowed to", u"{M:Macron} vowed to fight “with all means”."_s,
        {u"m|Macron|vowed|“with all means”"_s});
    row("accused", u"The minister accused the bank of “playing with fire”."_s,
        {u"m|The minister|accused|“playing with fire”"_s});
}

void QuotationFinderTest::indirect_data()
{
    columns();
    row("that", u"The US admitted recently that talks were not moving."_s,
        {u"i|The US|admitted|that talks were not moving"_s});
    row("bare", u"{M:Smith} said the plan had failed."_s, {u"i|Smith|said|the plan had failed"_s});
    row("bare pronoun", u"He said he would resign."_s, {u"i|He|said|he would resign"_s});
    row("felt",
        u"He felt {L:Russia} and {L:China}'s improved relations were also lifting markets."_s,
        {u"i|He|felt|Russia and China's improved relations were also lifting markets"_s});
    row("day between", u"The bank said on {D:Monday} that profits fell."_s,
        {u"i|The bank|said|that profits fell"_s});
    row("day between, bare",
        u"The bank said {D:Monday} profits fell by a third and it would cut jobs."_s,
        {u"i|The bank|said|profits fell by a third and it would cut jobs"_s});
    row("statement between", u"The bank said in a statement on {D:Monday} that profits fell."_s,
        {u"i|The bank|said|that profits fell"_s});
    row("told reporters", u"{M:Smith} told reporters that he was tired."_s,
        {u"i|Smith|told|that he was tired"_s});
    row("told agency, bare", u"A witness told {O:Reuters} the car was blue."_s,
        {u"i|A witness|told|the car was blue"_s});
    row("told pronoun, bare", u"She told him the car was blue."_s,
        {u"i|She|told|the car was blue"_s});
    row("according first", u"According to {M:Smith}, the plan had failed."_s,
        {u"i|Smith|According to|the plan had failed"_s});
    row("according behind", u"The plan had failed, according to a report by the {O:UN}."_s,
        {u"i|a report by the UN|according to|The plan had failed"_s});
    row("according, no comma", u"At least six people died according to local officials."_s,
        {u"i|local officials|according to|At least six people died"_s});
    row("behind the clause", u"The economy will shrink next year, the bank said."_s,
        {u"i|the bank|said|The economy will shrink next year"_s});
    row("behind, inverted",
        u"The economy will shrink next year, said {M:John Smith}, an analyst."_s,
        {u"i|John Smith|said|The economy will shrink next year"_s});
    row("in the middle", u"The plan for the city, he said, would cost millions."_s,
        {u"i|he|said|The plan for the city + would cost millions"_s});
    row("adding that", u"{M:Smith} said the plan had failed, adding that he was tired."_s,
        {u"i|Smith|said|the plan had failed"_s, u"i|Smith|adding|that he was tired"_s});
    row("and added", u"{M:Smith} said the plan had failed and added that he was tired."_s,
        {u"i|Smith|said|the plan had failed"_s, u"i|Smith|added|that he was tired"_s});
    row("two clauses", u"{M:Smith} said that the plan had failed and that he was tired."_s,
        {u"i|Smith|said|that the plan had failed and that he was tired"_s});
    row("but another", u"{M:Smith} said the plan had failed, but {F:Lee} said it had not."_s,
        {u"i|Smith|said|the plan had failed"_s, u"i|Lee|said|it had not"_s});
    row("while another",
        u"{M:Smith} said the plan had failed, while officials said that it was alive."_s,
        {u"i|Smith|said|the plan had failed"_s, u"i|officials|said|that it was alive"_s});
    row("asked whether", u"She asked whether the plan had failed."_s,
        {u"i|She|asked|whether the plan had failed"_s});
    row("asked him if", u"She asked him if the plan had failed."_s,
        {u"i|She|asked|if the plan had failed"_s});
    row("think plural", u"Analysts think the bank will raise rates."_s,
        {u"i|Analysts|think|the bank will raise rates"_s});
    row("believes", u"The minister believes that the law works."_s,
        {u"i|The minister|believes|that the law works"_s});
    row("who said", u"It was {M:Smith} who said the plan had failed."_s,
        {u"i|Smith|said|the plan had failed"_s});
    row("apposition", u"{M:John Smith}, head of the {O:IMF}, warned that growth was slowing."_s,
        {u"i|John Smith|warned|that growth was slowing"_s});
    row("warned somebody", u"The {O:IMF} warned {L:Greece} that growth was slowing."_s,
        {u"i|The IMF|warned|that growth was slowing"_s});
    row("study", u"The study found that children sleep less."_s,
        {u"i|The study|found|that children sleep less"_s});
    row("letter saying", u"Parents got a letter saying that the school would close."_s,
        {u"i|a letter|saying|that the school would close"_s});
    row("although",
        u"{M:Bolton} said on {D:Monday} that although it is a step, the administration is waiting."_s,
        {u"i|Bolton|said|that although it is a step, the administration is waiting"_s});
    row("plural sources", u"Police and rescue officials said six people were missing."_s,
        {u"i|Police and rescue officials|said|six people were missing"_s});
    row("second verb", u"{M:Smith} left the room and said he was tired."_s,
        {u"i|Smith|said|he was tired"_s});
    row("adverb first", u"However, the company insisted it had done nothing wrong."_s,
        {u"i|the company|insisted|it had done nothing wrong"_s});
    row("however between", u"The company said, however, that it was safe."_s,
        {u"i|The company|said|that it was safe"_s});
    row("would say", u"He would say that it was safe."_s, {u"i|He|say|that it was safe"_s});
    row("went on to say", u"He went on to say that it was safe."_s,
        {u"i|He|say|that it was safe"_s});
    row("semicolon", u"He said it was safe; others disagreed."_s, {u"i|He|said|it was safe"_s});
    row("issued a statement", u"The bank issued a statement {D:Friday} saying it was sound."_s,
        {u"i|The bank|saying|it was sound"_s});
    row("quoted as saying", u"Reports quote Minister {M:Sergei Lavrov} as saying it was ready."_s,
        {u"i|Minister Sergei Lavrov|saying|it was ready"_s});
    row("day of the source", u"{D:Monday}'s report said that growth was slow."_s,
        {u"i|Monday's report|said|that growth was slow"_s});
    row("day of the clause", u"Police say {D:Thursday}'s raids were legal."_s,
        {u"i|Police|say|Thursday's raids were legal"_s});
    row("demonym addressee", u"{M:Abbas} told {N:Palestinian} police that they must stay."_s,
        {u"i|Abbas|told|that they must stay"_s});
    row("late", u"The bloc said late {D:Saturday} it decided to quit."_s,
        {u"i|The bloc|said|it decided to quit"_s});
    row("after somebody ordered",
        u"{L:Pakistan} says it will free them, after {M:Musharraf} "
        "ordered their release."_s,
        {u"i|Pakistan|says|it will free them, after Musharraf ordered their release"_s});
    row("as many as", u"Forecasters say as much as a foot of snow is expected."_s,
        {u"i|Forecasters|say|as much as a foot of snow is expected"_s});
    row("once", u"{M:Bush} said once peace is won, they will share it."_s,
        {u"i|Bush|said|once peace is won, they will share it"_s});
    row("report by, which",
        u"He pointed to a report by the auditor, which found that funds went."_s,
        {u"i|a report by the auditor|found|that funds went"_s});
    row("poll found", u"A recent poll found only a quarter of voters favoured the flag."_s,
        {u"i|A recent poll|found|only a quarter of voters favoured the flag"_s});
    row("verb unknown", u"{F:Salem} said {M:Mohamed} wishes to use his fame."_s,
        {u"i|Salem|said|Mohamed wishes to use his fame"_s});
    row("a comma too many", u"The firm behind it, has said that holes remain."_s,
        {u"i|The firm behind it|said|that holes remain"_s});
    row("team in the plural", u"{O:Labour} say the plan is dead."_s,
        {u"i|Labour|say|the plan is dead"_s});
    row("according, long",
        u"According to a report released {D:Monday} by the auditor, the ministry failed."_s,
        {u"i|a report|According to|the ministry failed"_s});
    row("saying behind a clause",
        u"{M:Scheer} called for an inquiry, saying that the prime minister knew."_s,
        {u"i|Scheer|saying|that the prime minister knew"_s});
    row("citing", u"{O:Reuters} reported that the firms are in talks, citing people close to it."_s,
        {u"i|Reuters|reported|that the firms are in talks"_s});
    row("opening condition behind", u"Under the plan, the state would pay, the report said."_s,
        {u"i|the report|said|Under the plan, the state would pay"_s});
    row("short opening", u"Now, he said, the plan for the city would cost many millions."_s,
        {u"i|he|said|the plan for the city would cost many millions"_s});
    row("described how", u"{F:Maria Gonzalez} recalled how she had hidden."_s,
        {u"i|Maria Gonzalez|recalled|how she had hidden"_s});
    row("nested belief", u"He said he believed that it was safe."_s,
        {u"i|He|said|he believed that it was safe"_s});
}

void QuotationFinderTest::nothing_data()
{
    columns();
    row("plain", u"The two leaders met in June and walked away hopeful."_s);
    row("film", u"The film “Gravity” won seven awards."_s);
    row("song called", u"She sang a song called “Hey Jude” at the end."_s);
    row("book title first", u"“The Great Gatsby” was published in 1925."_s);
    row("so-called", u"The so-called “dark money” groups grew."_s);
    row("irony", u"His “friends” left early."_s);
    row("noun claim", u"The claim was rejected by the court."_s);
    row("noun report", u"The report was published on {D:Monday}."_s);
    row("state", u"The state of the union is strong."_s);
    row("did not say", u"He did not say whether he would resign."_s);
    row("declined to say", u"Officials declined to say how many had died."_s);
    row("passive", u"He was told to leave the house."_s);
    row("is said to", u"The house is said to be haunted."_s);
    row("feet and inches", u"The pipe is 6\" wide and 12\" long."_s);
    row("decades", u"The '80s were loud and the '90s were not."_s);
    row("elision", u"Rock 'n' roll, he sang, get 'em all."_s);
    row("possessives", u"The workers' rights and the bosses' wages."_s);
    row("one mark", u"He bought a 12\" record and left."_s);
    row("announced a thing", u"The company announced a new plan for the city."_s);
    row("told a story", u"She told the story to her children."_s);
    row("asked for", u"They asked for more money."_s);
    row("found something", u"Police found the body in the river."_s);
    row("showed", u"The doctor showed them the door."_s);
    row("thinks about", u"He thinks about it often."_s);
    row("called somebody", u"She called her mother on {D:Monday}."_s);
    row("wrote a book", u"He wrote a book about whales."_s);
    row("reports to", u"The unit reports to the ministry."_s);
    row("notes", u"The notes that he kept were lost."_s);
    row("says nothing", u"He says nothing."_s);
    row("note", u"The bank note was forged."_s);
    row("told to do", u"He told businessmen to disclose the papers that they had."_s);
    row("warned not to", u"It warned the media not to print anything that hurts."_s);
    row("states", u"Most {N:Arab} states that usually buy arms stayed away."_s);
    row("smart", u"They will build a nationwide “smart” grid."_s);
    row("program called", u"The program is called “One Laptop Per Child” and it works."_s);
    row("films", u"His films, including “Wild Strawberries,” explored death."_s);
    row("continued to", u"They continued to shun treatment and went home."_s);
    row("agreed to", u"The two sides agreed to meet again."_s);
    row("condition that", u"He agreed under the condition that bound them all."_s);
    row("seen from that", u"You can see from that wall there to the door."_s);
    row("let's say", u"Let's say that it rains tomorrow."_s);
    row("the fact shows", u"This shows that it works."_s);
    row("it is believed", u"It is believed that he acted alone."_s);
    row("so he thinks", u"He thinks so too."_s);
    row("promised to", u"They promised to legalise it by {D:July}."_s);
    row("expected to", u"Analysts had expected the rate to fall."_s);
    row("would not say", u"{P:Morneau} would not say how much it costs."_s);
    row("titled", u"The film, titled “The Post,” opens {D:Friday}."_s);
    row("roles in works", u"He is known for “Friends” and “The West Wing”."_s);
    row("loose word", u"The two sides agreed on a “reset” of ties."_s);
    row("that day", u"They still remember that day."_s);
    row("wrote, then a clause", u"He envied his friend, who wrote a novel, and left."_s);
    row("trade rules", u"They have their own trade rules, and the world watches."_s);
    row("knew him", u"Everyone knew him well."_s);
}

void QuotationFinderTest::turns_data()
{
    columns();
    row("names",
        u"{M:Smith}: What happened then?\n\n{F:Lee}: We ran.\n\n{M:Smith}: And then?\n\n"
        "{F:Lee}: We ran on."_s,
        {u"d|Smith|:|What happened then?"_s, u"d|Lee|:|We ran."_s, u"d|Smith|:|And then?"_s,
         u"d|Lee|:|We ran on."_s});
    row("letters", u"Q: What now?\n\nA: Nothing.\n\nQ: And then?\n\nA: We wait."_s,
        {u"d|Q|:|What now?"_s, u"d|A|:|Nothing."_s, u"d|Q|:|And then?"_s, u"d|A|:|We wait."_s});
    row("dashes", u"— Are you coming?\n\n— Not today, said {F:Anna}.\n\nShe left."_s,
        {u"d|||Are you coming?"_s, u"d|Anna|said|Not today"_s});
    row("French dashes", u"— Vous venez ?\n\n– Pas ce soir."_s,
        {u"d|||Vous venez ?"_s, u"d|||Pas ce soir."_s});
    row("a list with dashes", u"– Two spoons of sugar.\n\n– A cup of flour."_s);
    row("one dash is no talk", u"— Are you coming?\n\nShe left."_s);
    row("names behind dashes", u"— {M:Smith}\n\n— {F:Lee}"_s);
    row("a list is none", u"Sugar: two spoons\n\nFlour: a cup\n\nMilk: a glass"_s);
    row("times are none", u"Opening hours\n\nMonday: 9 to 5\n\nTuesday: 9 to 5"_s);
}

void QuotationFinderTest::headline()
{
    const MarkedNames names(u"{M:Trump}: I never met him\n\nIt was {D:Monday}."_s);
    const TokenizedText text = tokenizeText(names.text);
    Structure structure;
    structure.title = text.paragraphs.first();
    const QList<QuotationFinding> found = findQuotations(text, structure, names.mentions);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].span.in(names.text), u"I never met him");
    QCOMPARE(found[0].source.in(names.text), u"Trump");
}

void QuotationFinderTest::headlines_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &title, const QStringList &expected) {
        QTest::newRow(name) << title << expected;
    };
    row("police first", u"Police: Man shot his wife"_s, {u"i|Police|:|Man shot his wife"_s});
    row("a study first", u"Study: Coffee may lower risk"_s, {u"i|Study|:|Coffee may lower risk"_s});
    row("police last", u"Bomb kills 12 in {L:Kabul}: police"_s,
        {u"i|police|:|Bomb kills 12 in Kabul"_s});
    row("behind a dash", u"Bomb kills 12 in {L:Kabul} - officials"_s,
        {u"i|officials|-|Bomb kills 12 in Kabul"_s});
    row("a name last", u"Rates may rise this year: {M:Bernanke}"_s,
        {u"i|Bernanke|:|Rates may rise this year"_s});
    row("a body last", u"Three soldiers killed in attack: {O:NATO}"_s,
        {u"i|NATO|:|Three soldiers killed in attack"_s});
    row("marks and a name", u"“We will win this one”: {M:Trump}"_s,
        {u"d|Trump||“We will win this one”"_s});
    row("a court rules", u"{N:Greek} court rules austerity law unconstitutional"_s,
        {u"i|Greek court|rules|austerity law unconstitutional"_s});
    row("a place first", u"{L:Syria}: What comes next"_s, {});
    row("a place last", u"A guide to the deep south: {L:Brazil}"_s, {});
    row("a list", u"Live: police: three held"_s, {});
    row("a paper behind a dash", u"Bomb kills 12 in {L:Kabul} - {O:BBC News}"_s, {});
    row("rules out", u"Court rules out new trial"_s, {});
    row("rules of a game", u"Club rules anger local fans"_s, {});
    row("an hour", u"Police arrive at 10:30 in town"_s, {});
}

void QuotationFinderTest::headlines()
{
    QFETCH(QString, title);
    QFETCH(QStringList, expected);
    const MarkedNames names(title + u"\n\nIt was {D:Monday}."_s);
    const TokenizedText text = tokenizeText(names.text);
    Structure structure;
    structure.title = text.paragraphs.first();
    QStringList lines;
    for (const QuotationFinding &found : findQuotations(text, structure, names.mentions)) {
        lines.append(u"%1|%2|%3|%4"_s.arg(
            identifier(found.kind).left(1), found.source.in(names.text), found.cue.in(names.text),
            found.span.in(names.text)));
    }
    QCOMPARE(lines.join(u'\n'), expected.join(u'\n'));
}

/// To see that a long list is in order takes long too.
void QuotationFinderTest::asksAsItSorts()
{
    constexpr qsizetype count = 100'000;
    QList<QuotationFinding> list(count);
    for (qsizetype i = 0; i < count; ++i) {
        list[i].span = {i, i + 1};
    }
    qsizetype questions = 0;
    const StopCallable stop = [&questions] {
        ++questions;
        return false;
    };
    StopPoll poll(stop, 100);
    sortInReadingOrder(list, count + 1, poll);
    QVERIFY2(questions >= count / 100 - 1, qPrintable(QString::number(questions)));
}

/// Three times over the turns: to read them, to count their labels, to take those that come back.
void QuotationFinderTest::asksAsItReadsTurns()
{
    constexpr qsizetype count = 20'000;
    const QString talk = u"Smith: So it is.\nLee: It is not.\n"_s.repeated(count / 2);
    const TokenizedText text = tokenizeText(talk);
    const SpeechText speech(text, {});
    qsizetype questions = 0;
    const QList<QuotationFinding> found = findSpeechTurns(speech, {}, [&questions] {
        ++questions;
        return false;
    });
    QCOMPARE(found.size(), count);
    QVERIFY2(questions >= 3 * count / 1024 - 1, qPrintable(QString::number(questions)));
}

/// Nonsense made of all that the rules look at: spans stay inside the text, sources and cues stay
/// out of the words they report.
void QuotationFinderTest::anyOrderOfWords()
{
    static const QStringList words = {
        u"“"_s,      u"”"_s,     u"\""_s,     u"‘"_s,   u"’"_s,   u"said"_s, u"according to"_s,
        u"he"_s,     u"that"_s,  u","_s,      u"."_s,   u":"_s,   u"and"_s,  u"adding"_s,
        u"who"_s,    u"Smith"_s, u"the"_s,    u"of"_s,  u"was"_s, u"\n"_s,   u"told"_s,
        u"—"_s,      u"as"_s,    u"quoted"_s, u"("_s,   u")"_s,   u"'s"_s,   u"Monday"_s,
        u"thinks"_s, u"to"_s,    u"not"_s,    u"say"_s, u"Q:"_s,  u"?"_s,    u"``"_s};
    quint32 state = 12345;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525U + 1013904223U;
            text += words[qsizetype(state >> 16U) % words.size()];
            text += state & 0x300U ? u" "_s : QString();
        }
        const TokenizedText tokenized = tokenizeText(text);
        for (const QuotationFinding &found : findQuotations(tokenized, {}, {})) {
            QVERIFY(found.span.isWithin(text.size()) && !found.span.isEmpty());
            QVERIFY(found.source.isNull() || found.source.isWithin(text.size()));
            for (const Span piece : pieces(found)) {
                QVERIFY2(
                    found.cue.isNull() || !piece.overlaps(found.cue) ||
                        found.kind == QuotationKind::Indirect,
                    qPrintable(text));
            }
        }
    }
}

void QuotationFinderTest::stopsWhenAsked()
{
    const QString text = u"“Yes,” he said.\n\n“No,” she said."_s;
    const TokenizedText tokenized = tokenizeText(text);
    QVERIFY(findQuotations(tokenized, {}, {}, [] { return true; }).isEmpty());
    QCOMPARE(findQuotations(tokenized, {}, {}, [] { return false; }).size(), 2);
}

void QuotationFinderTest::staysLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("straight marks") << u"\""_s;
    QTest::newRow("spaced straight marks") << u" \" a"_s;
    QTest::newRow("opening marks") << u"“a "_s;
    QTest::newRow("single marks") << u"'a "_s;
    QTest::newRow("possessives") << u"‘a s’ b "_s;
    QTest::newRow("said") << u"said "_s;
    QTest::newRow("he said he") << u"he said he was “ill” and "_s;
    QTest::newRow("he said commas") << u"he said, "_s;
    QTest::newRow("according") << u"according to him "_s;
    QTest::newRow("adding") << u", adding that it was"_s;
    QTest::newRow("one huge sentence") << u"the old man of the sea and "_s;
    QTest::newRow("paragraphs left open") << u"“So it is.\n"_s;
    QTest::newRow("capitals") << u"SAID THAT "_s;
    QTest::newRow("labels") << u"Q: so\nA: no\n"_s;
    QTest::newRow("do not think marks") << u"they do not think “x” "_s;
}

void QuotationFinderTest::staysLinear()
{
    QFETCH(QString, unit);
    const auto milliseconds = [&unit](qsizetype size) {
        const QString text = unit.repeated(size / unit.size());
        const TokenizedText tokenized = tokenizeText(text);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(findQuotations(tokenized, {}, {}));
        return timer.elapsed();
    };
    const qint64 small = milliseconds(40'000);
    const qint64 large = milliseconds(320'000);
    // Eight times the text may take a good deal more than eight times as long on a busy machine,
    // but a quadratic scan takes sixty-four times as long.
    QVERIFY2(
        large < 30 * std::max<qint64>(small, 20),
        qPrintable(u"%1 ms for 40 kB, %2 ms for 320 kB"_s.arg(small).arg(large)));
}

QTEST_APPLESS_MAIN(QuotationFinderTest)
#include "test_quotationfinder.moc"

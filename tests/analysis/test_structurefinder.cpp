// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/structurefinder.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString sentence =
    u"The council met again to speak about the bridge, and the mayor left early."_s;

StructureFinding structureOf(const QString &text)
{
    return findStructure(tokenizeText(text));
}

QStringList wordsOf(const QList<Span> &spans, const QString &text)
{
    QStringList words;
    for (const Span span : spans) {
        words.append(span.in(text).toString());
    }
    return words;
}

} // namespace

class StructureFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_data();
    void header();
    void boilerplate_data();
    void boilerplate();
    void noBoilerplate_data();
    void noBoilerplate();
    void oneParagraph();
    void nothingIsSwallowed_data();
    void nothingIsSwallowed();
    void yearOfPublication_data();
    void yearOfPublication();
    void nothing();
    void everyLineIsSomething();
    void seedArticle();
};

void StructureFinderTest::header_data()
{
    QTest::addColumn<QString>("head");     // what stands before the sentence
    QTest::addColumn<QString>("expected"); // title|byline|date line|published
    QTest::newRow("headline") << u"Council votes on bridge\n\n"_s
                              << u"Council votes on bridge|||"_s;
    QTest::newRow("question") << u"Will the bridge fall?\n\n"_s << u"Will the bridge fall?|||"_s;
    QTest::newRow("byline and date in one line")
        << u"Council votes\n\nBy\n\nHarbour News | 11 Sep, 2018\n\n"_s
        << u"Council votes|Harbour News|11 Sep, 2018|2018-09-11"_s;
    QTest::newRow("by in its line")
        << u"Council votes\n\nBy Jane Roe and John Smith\n\nMarch 3, 2015\n\n"_s
        << u"Council votes|Jane Roe and John Smith|March 3, 2015|2015-03-03"_s;
    QTest::newRow("capitals") << u"Council votes\n\nBY JANE ROE\n\n"_s
                              << u"Council votes|JANE ROE||"_s;
    QTest::newRow("byline with a paper") << u"Council votes\n\nBy Jane Roe, Staff Writer\n\n"_s
                                         << u"Council votes|Jane Roe, Staff Writer||"_s;
    QTest::newRow("name over a date")
        << u"Council votes\n\nJane Roe\n\nTuesday, March 3, 2015\n\n"_s
        << u"Council votes|Jane Roe|Tuesday, March 3, 2015|2015-03-03"_s;
    QTest::newRow("published") << u"Council votes\n\nPublished: 3 March 2015 at 10:30\n\n"_s
                               << u"Council votes||3 March 2015 at 10:30|2015-03-03"_s;
    QTest::newRow("figures") << u"Council votes\n\n2015-03-03\n\n"_s
                             << u"Council votes||2015-03-03|2015-03-03"_s;
    QTest::newRow("german date") << u"Rat stimmt ab\n\n3. März 2015\n\n"_s
                                 << u"Rat stimmt ab||3. März 2015|2015-03-03"_s;
    QTest::newRow("date behind the headline")
        << u"Council votes on bridge Tuesday, March 3, 2015\n\n"_s
        << u"Council votes on bridge||Tuesday, March 3, 2015|2015-03-03"_s;
    QTest::newRow("date of the headline")
        << u"Riots of May 3, 2013\n\n"_s << u"Riots of May 3, 2013|||"_s;
    QTest::newRow("agency") << u"Council votes\n\nWASHINGTON (AP) — "_s
                            << u"Council votes||WASHINGTON (AP) —|"_s;
    QTest::newRow("agency with date") << u"Council votes\n\nLONDON, March 3 (Reuters) - "_s
                                      << u"Council votes||LONDON, March 3 (Reuters) -|"_s;
    QTest::newRow("agency with year")
        << u"Council votes\n\nBEIJING, Oct. 5, 2012 (Xinhua) -- "_s
        << u"Council votes||BEIJING, Oct. 5, 2012 (Xinhua) --|2012-10-05"_s;
    QTest::newRow("two places") << u"Council votes\n\nSALEM, Ore. — "_s
                                << u"Council votes||SALEM, Ore. —|"_s;
    QTest::newRow("place line without headline") << u"PARIS (AFP) – "_s << u"||PARIS (AFP) –|"_s;
    QTest::newRow("date before the sentence")
        << u"Council votes\n\nThursday, May 7, 2015 "_s
        << u"Council votes||Thursday, May 7, 2015|2015-05-07"_s;
    QTest::newRow("page words before the headline")
        << u"Advertisement\n\nCouncil votes on bridge\n\n"_s << u"Council votes on bridge|||"_s;
    QTest::newRow("three authors") << u"Council votes\n\nBy Jane Roe, John Smith and Ann Lee\n\n"_s
                                   << u"Council votes|Jane Roe, John Smith and Ann Lee||"_s;
    QTest::newRow("author with agency") << u"Council votes\n\nBy JANE ROE, Associated Press\n\n"_s
                                        << u"Council votes|JANE ROE, Associated Press||"_s;
    QTest::newRow("agency as author")
        << u"Council votes\n\nBy The Associated Press\n\nMarch 3, 2015\n\n"_s
        << u"Council votes|The Associated Press|March 3, 2015|2015-03-03"_s;
    QTest::newRow("german author") << u"Rat stimmt ab\n\nVon Hanna Vogt\n\n3. März 2015\n\n"_s
                                   << u"Rat stimmt ab|Hanna Vogt|3. März 2015|2015-03-03"_s;
    QTest::newRow("french author") << u"Le conseil vote\n\nPar Jeanne Roux\n\nle 3 mars 2015\n\n"_s
                                   << u"Le conseil vote|Jeanne Roux|3 mars 2015|2015-03-03"_s;
    QTest::newRow("spanish date") << u"El consejo vota\n\n3 de marzo de 2015\n\n"_s
                                  << u"El consejo vota||3 de marzo de 2015|2015-03-03"_s;
    QTest::newRow("section over the headline")
        << u"Politics\n\nCouncil votes on bridge\n\nMarch 3, 2015\n\n"_s
        << u"Council votes on bridge||March 3, 2015|2015-03-03"_s;
    QTest::newRow("wire stamp") << u"11-02-89 0920EST\n\nCouncil votes on bridge\n\n"_s
                                << u"Council votes on bridge||11-02-89|1989-11-02"_s;
    QTest::newRow("updated") << u"Council votes\n\nUpdated: March 3, 2015, 10:30 a.m. EST\n\n"_s
                             << u"Council votes||March 3, 2015, 10:30 a.m. EST|2015-03-03"_s;
    QTest::newRow("place with a dash")
        << u"Council votes\n\nLONDON — "_s << u"Council votes||LONDON —|"_s;
    QTest::newRow("underscore") << u"Council votes\n\nKIRUNA, Sweden (AP) _ "_s
                                << u"Council votes||KIRUNA, Sweden (AP) _|"_s;
    QTest::newRow("place and state") << u"Council votes\n\nJACKSON, Miss. (AP) — "_s
                                     << u"Council votes||JACKSON, Miss. (AP) —|"_s;
    // what is none of these
    QTest::newRow("section that is the headline") << u"Politics\n\n"_s << u"Politics|||"_s;
    QTest::newRow("section with more") << u"Politics of the bridge\n\nMarch 3, 2015\n\n"_s
                                       << u"Politics of the bridge||March 3, 2015|2015-03-03"_s;
    QTest::newRow("par for the course")
        << u"Council votes\n\nPar for the course, it rained.\n\n"_s << u"Council votes|||"_s;
    QTest::newRow("no headline") << QString() << u"|||"_s;
    QTest::newRow("sentence first") << u"It rained all day in the old town. \n\n"_s << u"|||"_s;
    QTest::newRow("dash in the sentence")
        << u"Council votes\n\nThe mayor – an old man – came. "_s << u"Council votes|||"_s;
    QTest::newRow("by with a time")
        << u"Council votes\n\nBy Monday the rain had stopped and people came out again.\n\n"_s
        << u"Council votes|||"_s;
    QTest::newRow("capitals without dash")
        << u"Council votes\n\nNATO and the UN said so. "_s << u"Council votes|||"_s;
}

void StructureFinderTest::header()
{
    QFETCH(QString, head);
    QFETCH(QString, expected);
    const QString text = head + sentence + u"\n\n"_s + sentence;
    const StructureFinding found = structureOf(text);
    const QStringList parts = {
        found.structure.title.in(text).toString(), found.structure.byline.in(text).toString(),
        found.structure.dateline.in(text).toString(), found.published.toString(Qt::ISODate)};
    QCOMPARE(parts.join(u'|'), expected);
    QVERIFY(found.structure.body.last().in(text) == sentence);
}

void StructureFinderTest::boilerplate_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"Last news",
          "Read more",
          "READ MORE:",
          "Advertisement",
          "Share",
          "Share this article",
          "Related",
          "Related stories",
          "12 comments",
          "© 2018 Harbour News. All rights reserved.",
          "Copyright 2018 Harbour News",
          "Sign up for our newsletter",
          "Follow us on Twitter",
          "Photo: Jane Roe",
          "Image: Jane Roe.",
          "Read more: The bridge that fell",
          "(Reporting by Jane Roe; Editing by John Smith)",
          "Most popular",
          "Subscribe to our news",
          "View comments",
          "Latest headlines",
          "Correction: An earlier version of this article named the wrong bridge. It is the old "
          "one.",
          "Editor's note: The name of the mayor has been changed.",
          "This article was amended on 3 March 2015 to give the right height of the bridge.",
          "This story has been corrected to show that the bridge is old.",
          "FILE - The old bridge is seen in this picture from 2014.",
          "Rescuers stand under the old bridge. (AP Photo/Jane Roe)",
          "The mayor at the bridge. REUTERS/Jane Roe",
          "The bridge in spring. Photograph: Jane Roe/Getty Images",
          "Jane Roe in Salem contributed to this report.",
          "The Associated Press contributed to this report.",
          "Already a subscriber?",
          "Enter your email address",
          "By signing up you agree to our terms.",
          "Our Standards: The Thomson Reuters Trust Principles.",
          "Lesen Sie auch: Die alte Brücke",
          "Mehr zum Thema",
          "Anzeige",
          "Lire aussi : Le vieux pont",
          "Publicité",
          "Lea también: El puente viejo",
          "Suscríbete a nuestro boletín"}) {
        QTest::newRow(line) << QString::fromUtf8(line);
    }
}

void StructureFinderTest::boilerplate()
{
    QFETCH(QString, line);
    const QString text =
        u"Council votes\n\n"_s + sentence + u"\n\n"_s + sentence + u"\n\n"_s + line;
    const Structure structure = structureOf(text).structure;
    QCOMPARE(wordsOf(structure.boilerplate, text), QStringList{line});
    QCOMPARE(wordsOf(structure.body, text), (QStringList{sentence, sentence}));
}

void StructureFinderTest::noBoilerplate_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"He said no.",
          "“Why?” she asked.",
          "Jane Roe",
          "Share prices fell again in London.",
          "Related parties must be named in the report, the council said.",
          "The end is near",
          "Comments by the mayor were not welcome in the town.",
          "Yes.",
          "A: I do not know.",
          "News of the vote spread quickly through the old town.",
          "Nick Bos: It is an ant.",
          "Watch the bridge, the mayor said, and do not cross it.",
          "1. The bridge stays shut",
          "Search teams found nothing.",
          "By then it was too late.",
          "Corrections officers were hurt in the riot, the mayor said.",
          "Support our troops, the mayor said.",
          "Reuters said it had contributed nothing.",
          "The file was lost in the flood of 2014, the council said.",
          "Editors note the change with joy, the paper said.",
          "Download the plan, the mayor told people, and read it.",
          "She contributed to the bridge for years.",
          "Anzeigen gab es keine.",
          "Getty gave pictures to the town.",
          "Politics is a hard trade, she said.",
          "Photographs of the bridge were lost.",
          "Sources close to the mayor said so."}) {
        QTest::newRow(line) << QString::fromUtf8(line);
    }
}

void StructureFinderTest::noBoilerplate()
{
    QFETCH(QString, line);
    const QString text =
        u"Council votes\n\n"_s + sentence + u"\n\n"_s + line + u"\n\n"_s + sentence;
    QCOMPARE(structureOf(text).structure.boilerplate.size(), 0);
    const QString atEnd = u"Council votes\n\n"_s + sentence + u"\n\n"_s + line;
    const bool isHeading = line == u"The end is near"_s; // alone at the end it has no text
    QCOMPARE(structureOf(atEnd).structure.boilerplate.size(), isHeading ? 1 : 0);
}

void StructureFinderTest::oneParagraph()
{
    const Structure structure = structureOf(sentence).structure;
    QVERIFY(structure.title.isNull());
    QCOMPARE(structure.body.size(), 1);
    const Structure heading = structureOf(u"Council votes on bridge"_s).structure;
    QVERIFY(heading.title.isNull());
    QCOMPARE(heading.body.size(), 1);
}

void StructureFinderTest::nothingIsSwallowed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"Watch: The mayor speaks in Salem on Monday", "Share", "Read more: The bridge that fell",
          "Correction: The bridge is old.", "Photo: Jane Roe", "By Jane Roe", "Politics",
          "Advertisement\n\nShare", "Mayor John Bolton left Paris on Monday.", "He said no."}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

/// What is all there is, is the article, whatever it looks like.
void StructureFinderTest::nothingIsSwallowed()
{
    QFETCH(QString, text);
    const Structure structure = structureOf(text).structure;
    QVERIFY(structure.title.isNull());
    QVERIFY(structure.boilerplate.isEmpty());
    QCOMPARE(wordsOf(structure.body, text).join(u"\n\n"_s), text);
}

void StructureFinderTest::yearOfPublication_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("weekday agrees")
        << u"PARIS, Feb 26 (Newsline) - The minister said on Thursday that the bridge, built in "
           u"2014, would be shut."_s
        << QDate(2015, 2, 26);
    QTest::newRow("year of the text")
        << u"PARIS, March 3 (Newsline) - The minister said on Tuesday that the bridge, built in "
           u"2015, would be shut."_s
        << QDate(2015, 3, 3);
    QTest::newRow("years ahead do not count")
        << u"PARIS, Feb 26 (Newsline) - The minister said on Thursday that by 2050 the bridge of "
           u"2014 would fall."_s
        << QDate(2015, 2, 26);
    QTest::newRow("weekday disagrees")
        << u"PARIS, Feb 26 (Newsline) - The minister said on Monday that the bridge, built in "
           u"2014, would be shut."_s
        << QDate();
    QTest::newRow("no year") << u"PARIS, Feb 26 (Newsline) - The minister said on Thursday that "
                                u"the bridge would be shut."_s
                             << QDate();
    QTest::newRow("no weekday") << u"PARIS, Feb 26 (Newsline) - The minister said that the bridge, "
                                   u"built in 2014, would be shut."_s
                                << QDate();
    QTest::newRow("quantity") << u"PARIS, Feb 26 (Newsline) - The minister said on Thursday that "
                                 u"2014 people crossed the bridge."_s
                              << QDate();
    QTest::newRow("year given")
        << u"PARIS, Feb 26, 2010 (Newsline) - The minister said on Thursday that the bridge, built "
           u"in 2014, would be shut."_s
        << QDate(2010, 2, 26);
}

void StructureFinderTest::yearOfPublication()
{
    QFETCH(QString, text);
    QFETCH(QDate, expected);
    QCOMPARE(structureOf(u"Bridge to be shut\n\n"_s + text).published, expected);
}

void StructureFinderTest::nothing()
{
    const StructureFinding found = structureOf(u" \n \n"_s);
    QCOMPARE(found.structure, Structure());
    QVERIFY(!found.published.isValid());
}

void StructureFinderTest::everyLineIsSomething()
{
    const QString text = u"Council votes\n\nBy\n\nHarbour News | 11 Sep, 2018\n\n"_s + sentence +
                         u"\n\nA heading\n\n"_s + sentence + u"\n\nLast news"_s;
    const Structure structure = structureOf(text).structure;
    QCOMPARE(wordsOf(structure.body, text), (QStringList{sentence, u"A heading"_s, sentence}));
    QCOMPARE(wordsOf(structure.boilerplate, text), (QStringList{u"By"_s, u"Last news"_s}));
}

void StructureFinderTest::seedArticle()
{
    QFile file(QStringLiteral(QUOTH_SOURCE_DIR "/../shared/corpora/seed/gold.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("the shared corpora are not here");
    }
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QString text = document[u"text"].toString(); // no letter outside the basic plane
    const QJsonObject gold = document[u"structure"].toObject();
    const StructureFinding found = structureOf(text);
    const auto spanOf = [](const QJsonValue &value) {
        return Span{value.toArray()[0].toInteger(), value.toArray()[1].toInteger()};
    };
    QCOMPARE(found.structure.title, spanOf(gold[u"title"]));
    QCOMPARE(found.structure.byline.in(text).toString(), gold[u"byline"].toString());
    QCOMPARE(found.published.toString(Qt::ISODate), gold[u"published"].toString());
    const Span body = spanOf(gold[u"body"]);
    QCOMPARE(found.structure.body.first().start, body.start);
    QCOMPARE(found.structure.body.last().end, body.end);
    for (const QJsonValue &value : gold[u"boilerplate"].toArray()) {
        QVERIFY(found.structure.boilerplate.contains(spanOf(value)));
    }
}

QTEST_APPLESS_MAIN(StructureFinderTest)
#include "test_structurefinder.moc"

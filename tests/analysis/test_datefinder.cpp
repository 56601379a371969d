// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datefinder.h>
#include <analysis/dates/stampdate.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ctime>
#include <limits>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Every find as "words=value", with bars between them.
QString datesIn(const QString &text, QDate published, const QString &language = {})
{
    QStringList found;
    for (const EntityMention &date : findDates(tokenizeText(text), published, {}, language)) {
        found.append(date.span.in(text).toString() + u'=' + date.value);
    }
    return found.join(u'|');
}

void row(const char *text, const char *expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

} // namespace

class DateFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void types_data();
    void types();
    void withoutDate_data();
    void withoutDate();
    void otherLanguages_data();
    void otherLanguages();
    void stamps_data();
    void stamps();
    void nearestReading();
    void seedArticle();
    void stopsWhenAsked();
    void isLinear_data();
    void isLinear();
};

// The published date of these rows is Tuesday, 11 September 2018.
void DateFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    // calendar dates
    row("Harbour News | 11 Sep, 2018", "11 Sep, 2018=2018-09-11");
    row("on Sept. 11, 2001 it fell", "Sept. 11, 2001=2001-09-11");
    row("He died on September 3.", "September 3=2018-09-03");
    row("It opened 5 May 1999 in Rome.", "5 May 1999=1999-05-05");
    row("on the 21st of May 2010", "the 21st of May 2010=2010-05-21");
    row("on 2018-09-11.", "2018-09-11=2018-09-11");
    row("at 2018-09-11T10:30:00Z.", "2018-09-11T10:30:00Z=2018-09-11");
    row("on 11.09.2018 again", "11.09.2018=2018-09-11");
    row("on 25/12/2017 again", "25/12/2017=2017-12-25");
    row("on 12/25/2017 again", "12/25/2017=2017-12-25");
    row("11-Sep-2018", "11-Sep-2018=2018-09-11");
    row("Tuesday, March 3, 2015", "Tuesday, March 3, 2015=2015-03-03");
    row("on Friday, 28 February, the city", "Friday, 28 February=2018-02-28");
    row("in March 2015 they met", "March 2015=2015-03");
    row("in September of 1976", "September of 1976=1976-09");
    row("since the attacks of 9/11", "9/11=2001-09-11");
    row("from 3-5 March", "3=2018-03-03|5 March=2018-03-05");
    row("Mon., Jan. 5, 2015", "Mon., Jan. 5, 2015=2015-01-05");
    row("from May to June 2019", "May=2019-05|June 2019=2019-06");
    row("May 3-5, 2019", "May 3=2019-05-03|5, 2019=2019-05-05");
    row("from 3-5 March 2015", "3=2015-03-03|5 March 2015=2015-03-05");
    row("on Oct. 3 and 4, 2015", "Oct. 3=2015-10-03|4, 2015=2015-10-04");
    row("born c. 1818 in Rome", "1818=1818");
    row("over 2000 - 2050 it rose", "2000=2000|2050=2050");
    row("in 1699 or 1700 he fled", "1699=1699|1700=1700");
    row("It was to run from September 8.", "September 8=2018-09-08");
    // months and years
    row("It was sold in May.", "May=2018-05");
    row("It will be sold in May.", "May=2019-05");
    row("The trial was in October.", "October=2017-10");
    row("Asked about the final on 28 September, he smiled.", "28 September=2018-09-28");
    row("He died on 28 December.", "28 December=2017-12-28");
    row("The trial will be in October.", "October=2018-10");
    row("In June this year both met.", "June this year=2018-06");
    row("in March of last year", "March of last year=2017-03");
    row("the theme of this years festival", "this years=2018");
    row("it rained every day there", "every day=P1D");
    row("last August they met", "last August=2018-08");
    row("next March they meet", "next March=2019-03");
    row("since 1988 he ran", "1988=1988");
    row("the 2016 election", "2016=2016");
    row("the war of 1914-18", "1914=1914|18=1918");
    row("between 1990 and 1995", "1990=1990|1995=1995");
    row("by the year 2030", "the year 2030=2030");
    row("in early 2018", "early 2018=2018");
    row("in mid-July 2015", "mid-July 2015=2015-07");
    row("by the end of March 2015", "the end of March 2015=2015-03");
    row("fiscal 1990 was bad", "fiscal 1990=FY1990");
    row("in 508 BC", "508 BC=BC0508");
    row("c. 347 he was born", "347=0347");
    // decades, centuries, seasons, quarters
    row("in the 1960s", "the 1960s=196");
    row("in the 1930's", "the 1930's=193");
    row("in the '90s", "the '90s=199");
    row("in the early nineties", "the early nineties=199");
    row("in the 60s and 70s", "the 60s=196|70s=197");
    row("between May and June in 1981", "May=1981-05|June=1981-06|1981=1981");
    row("from January to June in 2009", "January=2009-01|June=2009-06|2009=2009");
    row("In May in 2015 it rained.", "May=2015-05|2015=2015");
    row("the years 1999-2001", "1999=1999|2001=2001");
    row("in the late 19th century", "the late 19th century=18");
    row("a 17th-century house", "17th-century=16");
    row("the 15th to the 19th century", "the 15th=14|the 19th century=18");
    row("this summer", "this summer=2018-SU");
    row("last winter", "last winter=2017-WI");
    row("in the summer of 2010", "the summer of 2010=2010-SU");
    row("in the third quarter", "the third quarter=2018-Q3");
    row("the first quarter of 2015", "the first quarter of 2015=2015-Q1");
    row("the second half of 2015", "the second half of 2015=2015-H2");
    row("the 2015 third quarter", "2015 third quarter=2015-Q3");
    row("2015's fourth quarter", "2015's fourth quarter=2015-Q4");
    row("in the fourth fiscal quarter of 2015", "the fourth fiscal quarter of 2015=2015-Q4");
    row("in the first half profit rose 3%", "the first half=2018-H1");
    row("the latest quarter", "the latest quarter=2018-Q2");
    row("in the latest week", "the latest week=2018-W36");
    row("In the first quarter it earned more than a year earlier.",
        "the first quarter=2018-Q1|a year earlier=2017-Q1");
    row("In July it sold more than a year ago.", "July=2018-07|a year ago=2017-07");
    row("compared with the year-ago quarter", "the year-ago quarter=2017-Q2");
    row("In the first quarter it fell. In the year-earlier period it rose.",
        "the first quarter=2018-Q1|the year-earlier period=2017-Q1");
    row("A year ago it rained.", "A year ago=2017");
    row("the fiscal year", "the fiscal year=FY2018");
    row("the 2017 fiscal year", "2017 fiscal year=FY2017");
    row("the current fiscal year", "the current fiscal year=FY2018");
    row("by year-end", "year-end=2018");
    row("by the year's end", "the year's end=2018");
    row("at year-end 2015", "year-end 2015=2015");
    row("for the rest of the year", "the year=2018");
    row("for the full year", "the full year=2018");
    row("from the year before.", "the year before=2017");
    // weekdays
    row("It stayed shut until Monday.", "Monday=2018-09-10");
    row("It was delayed until Monday.", "Monday=2018-09-17");
    row("May 7, 2018 On Monday, it rained", "May 7, 2018=2018-05-07|Monday=2018-09-10");
    row("He said on Monday that", "Monday=2018-09-10");
    row("On Sunday, in a display, the state decided", "Sunday=2018-09-09");
    row("Edmonton Sun, August 16, 2008", "August 16, 2008=2008-08-16");
    row("on Sun, August 17, 2008", "Sun, August 17, 2008=2008-08-17");
    row("Sunday’s display is a step", "Sunday=2018-09-09");
    row("He spoke on Tuesday.", "Tuesday=2018-09-11");
    row("They will meet on Friday.", "Friday=2018-09-14");
    row("They are to meet on Friday.", "Friday=2018-09-14");
    row("next Monday", "next Monday=2018-09-17");
    row("last Friday", "last Friday=2018-09-07");
    row("Thursday last week", "Thursday last week=2018-09-06");
    row("Monday morning", "Monday morning=2018-09-10TMO");
    row("met on Saturday and Sunday", "Saturday=2018-09-08|Sunday=2018-09-09");
    // relative
    row("yesterday and tomorrow", "yesterday=2018-09-10|tomorrow=2018-09-12");
    row("said today", "today=2018-09-11");
    row("the day before yesterday", "the day before yesterday=2018-09-09");
    row("last night", "last night=2018-09-10TNI");
    row("tonight", "tonight=2018-09-11TNI");
    row("said overnight the letter was", "overnight=2018-09-10TNI");
    row("last week", "last week=2018-W36");
    row("next month", "next month=2018-10");
    row("earlier this year", "earlier this year=2018");
    row("late last year", "late last year=2017");
    row("three days ago", "three days ago=2018-09-08");
    row("two months ago", "two months ago=2018-07");
    row("several years ago", "several years ago=PAST_REF");
    row("this weekend", "this weekend=2018-W37-WE");
    row("On March 3, 2015 he left. The next day he died.",
        "March 3, 2015=2015-03-03|The next day=2015-03-04");
    row("In 1986 he left. Later that year he died.", "1986=1986|Later that year=1986");
    row("now", "now=PRESENT_REF");
    row("3000 years ago", "3000 years ago=BC0983");
    row("65 million years ago", "65 million years ago=MA65");
    row("24 hours ago", "24 hours ago=2018-09-10");
    row("hundreds of years ago", "hundreds of years ago=PAST_REF");
    row("these days", "these days=PRESENT_REF");
    row("in those days", "those days=PAST_REF");
    row("in the past, it rained", "the past=PAST_REF");
    row("at the moment", "the moment=PRESENT_REF");
    row("at present", "present=PRESENT_REF");
    row("not long ago", "long ago=PAST_REF");
    row("he will soon leave", "soon=FUTURE_REF");
    row("at Christmas", "Christmas=2018-12-25");
    row("on Christmas Eve", "Christmas Eve=2018-12-24");
    row("Easter 2019 was late", "Easter 2019=2019-04-21");
    row("on New Year's Eve", "New Year's Eve=2018-12-31");
    row("on New Year's Day 2015 in New York", "New Year's Day 2015=2015-01-01");
    row("on Good Friday 1998", "Good Friday 1998=1998-04-10");
    row("on Labor Day", "Labor Day=2018-09-03");
    row("on Good Friday", "Good Friday=2018-03-30");
    row("on Thanksgiving", "Thanksgiving=2018-11-22");
    row("in the near future", "the near future=FUTURE_REF");
    // times
    row("at 5 p.m. on Monday", "5 p.m. on Monday=2018-09-10T17:00");
    row("Monday at 10:30 GMT", "Monday at 10:30 GMT=2018-09-10T10:30");
    row("at 10.30am", "10.30am=2018-09-11T10:30");
    row("at 1400 GMT", "1400 GMT=2018-09-11T14:00");
    row("at noon today", "noon today=2018-09-11T12:00");
    row("at six o'clock", "six o'clock=2018-09-11T06:00");
    row("at 12 a.m.", "12 a.m.=2018-09-11T00:00");
    // lengths
    row("in the next three months", "the next three months=P3M");
    row("The past week was good", "The past week=P1W");
    row("for two years", "two years=P2Y");
    row("a two-year plan", "two-year=P2Y");
    row("a 34-year-old man", "34-year-old=P34Y");
    row("he is 34 years old", "34 years old=P34Y");
    row("for 2 1/2 years", "2 1/2 years=P2.5Y");
    row("half an hour", "half an hour=PT30M");
    row("24 hours", "24 hours=PT24H");
    row("nearly two decades", "nearly two decades=P2DE");
    row("for years", "years=PXY");
    row("a few days", "a few days=PXD");
    row("five minutes", "five minutes=PT5M");
    row("for some years", "some years=PXY");
    row("for three business days", "three business days=P3D");
    row("another week", "another week=P1W");
    // repetitions
    row("$5 a day", "a day=P1D");
    row("twice a week", "a week=P1W");
    row("every Monday", "every Monday=XXXX-WXX-1");
    row("on Mondays", "Mondays=XXXX-WXX-1");
    row("it is paid daily", "daily=P1D");
    row("it rises annually", "annually=P1Y");
    row("every four years", "every four years=P4Y");
    row("each morning", "each morning=XXXX-XX-XXTMO");
    row("three times per week", "per week=P1W");
}

void DateFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(datesIn(text, QDate(2018, 9, 11)), expected);
}

void DateFinderTest::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"Theresa May said no.",
          "a thing of every day life",
          "These years were good.",
          "May I come in?",
          "It may rain.",
          "Protesters march on the town.",
          "The March for Our Lives began.",
          "April O'Neil spoke.",
          "Mr. August Schmidt spoke.",
          "Jan Novak came.",
          "The Sun said so.",
          "He sat down and the sun set.",
          "The Sunday Times reported it.",
          "the Daily Mail wrote",
          "USA Today reported",
          "a second meeting",
          "in the second place",
          "a minute detail",
          "the last minute goal",
          "2000 people came",
          "more than 1800 soldiers",
          "$1999 was paid",
          "flight 1549 landed",
          "1,999 houses burned",
          "It won 3:2 on points.",
          "three quarters of the people",
          "a quarter of the town",
          "She is in her 80s.",
          "He is in his 50s, she in her early 60s.",
          "men in their 20s and 30s",
          "Highs will be in the 60s and 70s.",
          "temperatures in the 30s°F",
          "He shot two rounds in the 60s.",
          "The Christmas tree came from Norway.",
          "92 (6): 1087–1101.",
          "Tickets cost 1380-2075 kroner.",
          "Decree 2005-981 names them.",
          "Rule 2016 applies.",
          "The fall of the wall was loud.",
          "They fall and spring up.",
          "an overnight stay",
          "Christmas Island is far",
          "Apocalypse Now is a film",
          "Super Tuesday is big",
          "page 1990 of the book",
          "the Labor Party in New York",
          "Good Day to the New World",
          "the future of the town",
          "+49 30 1234567",
          "3/4 of them",
          "the Model 1911 is old stock: model 1911",
          "on 45/45/2018",
          "on 2018-13-45.",
          "the fourth man",
          "It was the first of its kind.",
          "I am here.",
          "the present chairman",
          "Mar the surface",
          "He lives at 1600 Pennsylvania Avenue.",
          "the annual meeting",
          "on a daily basis",
          "its quarterly report",
          "every now and again",
          "by Johnnie Christmas",
          "a survey of 1709 schoolchildren",
          "the past tense of the verb",
          "some days are good",
          "they soon dropped it",
          "as soon as possible",
          "soon after",
          "hundreds were hurt",
          "the second half ended 2-0",
          "the latest news",
          "a full house",
          "the moment of truth",
          "those people"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void DateFinderTest::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(datesIn(text, QDate(2018, 9, 11)), QString());
}

void DateFinderTest::types_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TimexType>("type");
    QTest::newRow("date") << u"on Monday"_s << TimexType::Date;
    QTest::newRow("year") << u"in 1999"_s << TimexType::Date;
    QTest::newRow("clock") << u"at 5 p.m."_s << TimexType::Time;
    QTest::newRow("part of a day") << u"Monday morning"_s << TimexType::Time;
    QTest::newRow("length") << u"three months"_s << TimexType::Duration;
    QTest::newRow("repetition") << u"every Monday"_s << TimexType::Set;
    QTest::newRow("ago") << u"three months ago"_s << TimexType::Date;
}

void DateFinderTest::types()
{
    QFETCH(QString, text);
    QFETCH(TimexType, type);
    const auto found = findDates(tokenizeText(text), QDate(2018, 9, 11));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().timex == type);
    QVERIFY(found.first().label == EntityLabel::Date);
    QVERIFY(found.first().confidence > 0.5 && found.first().confidence < 1);
}

void DateFinderTest::withoutDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    row("last week", "last week=");
    row("on Sunday", "Sunday=XXXX-WXX-7");
    row("on March 3", "March 3=XXXX-03-03");
    row("three months", "three months=P3M");
    row("on March 3, 2015", "March 3, 2015=2015-03-03");
    row("this summer", "this summer=XXXX-SU");
    row("at 5 p.m.", "5 p.m.=XXXX-XX-XXT17:00");
}

void DateFinderTest::withoutDate()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(datesIn(text, QDate()), expected);
}

void DateFinderTest::otherLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *language, const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text)
                            << QString::fromUtf8(expected);
    };
    add("de", "Am 3. März 2018 kam er.", "3. März 2018=2018-03-03");
    add("de", "Am Montag sagte er", "Montag=2018-09-10");
    add("de", "Dienstag, 11. September 2018", "Dienstag, 11. September 2018=2018-09-11");
    add("de", "gestern und heute", "gestern=2018-09-10|heute=2018-09-11");
    add("de", "gestern Abend", "gestern Abend=2018-09-10TEV");
    add("de", "heute Morgen", "heute Morgen=2018-09-11TMO");
    add("de", "Er wird am Freitag kommen.", "Freitag=2018-09-14");
    add("de", "Er wurde am Freitag verletzt.", "Freitag=2018-09-07");
    add("fr", "Il sera jugé vendredi.", "vendredi=2018-09-14");
    add("fr", "Il a été jugé vendredi.", "vendredi=2018-09-07");
    add("es", "El viernes llegará el barco.", "viernes=2018-09-14");
    add("es", "El viernes llegó el barco.", "viernes=2018-09-07");
    add("de", "am Montagabend", "Montagabend=2018-09-10TEV");
    add("de", "letzte Woche", "letzte Woche=2018-W36");
    add("de", "in der vergangenen Woche", "vergangenen Woche=2018-W36");
    add("de", "im vergangenen Jahr", "vergangenen Jahr=2017");
    add("de", "am kommenden Freitag", "kommenden Freitag=2018-09-14");
    add("de", "Ende nächsten Jahres", "Ende nächsten Jahres=2019");
    add("de", "vor drei Tagen", "vor drei Tagen=2018-09-08");
    add("de", "vor einem Jahr", "vor einem Jahr=2017");
    add("de", "in zwei Wochen", "zwei Wochen=2018-W39");
    add("de", "in den letzten drei Monaten", "letzten drei Monaten=P3M");
    add("de", "seit mehreren Jahren", "mehreren Jahren=PXY");
    add("de", "im Juni 2015", "Juni 2015=2015-06");
    add("de", "Anfang März 2018", "Anfang März 2018=2018-03");
    add("de", "Ende 2017", "Ende 2017=2017");
    add("de", "im Jahr 1999", "1999=1999");
    add("de", "die 1990er Jahre", "1990er Jahre=199");
    add("de", "in den 60er-Jahren", "60er-Jahren=196");
    add("de", "im 19. Jahrhundert", "19. Jahrhundert=18");
    add("de", "im dritten Quartal 2017", "dritten Quartal 2017=2017-Q3");
    add("de", "im Sommer 2010", "Sommer 2010=2010-SU");
    add("de", "um 10.30 Uhr", "10.30 Uhr=2018-09-11T10:30");
    add("de", "heute um 10 Uhr", "heute um 10 Uhr=2018-09-11T10:00");
    add("de", "jeden Montag", "jeden Montag=XXXX-WXX-1");
    add("de", "täglich geöffnet", "täglich=P1D");
    add("de", "derzeit nicht", "derzeit=PRESENT_REF");
    add("de", "an Ostern 2019", "Ostern 2019=2019-04-21");
    add("de", "am 11.09.2018", "11.09.2018=2018-09-11");
    add("de", "das Mai und die 3 Männer", "Mai=2018-05");
    add("de", "er hat 2000 Leute", "");
    add("de", "ein Mann kam vor das Haus", "");
    add("de", "der Tag war schön", "");
    add("de", "die Sonntag Zeitung", "");
    add("de", "er lief 10 Kilometer", "");
    add("de", "der letzte Mann", "");
    add("de", "diese Leute in der Stadt", "");
    add("de", "das erste Haus", "");
    add("de", "ein Haus, eine Frau", "");
    add("de", "so bald wie möglich", "");
    add("fr", "le 3 mars 2018", "3 mars 2018=2018-03-03");
    add("fr", "le 3 mars dernier", "3 mars dernier=2018-03-03");
    add("fr", "lundi 10 septembre", "lundi 10 septembre=2018-09-10");
    add("fr", "lundi dernier", "lundi dernier=2018-09-10");
    add("fr", "vendredi prochain", "vendredi prochain=2018-09-14");
    add("fr", "hier soir", "hier soir=2018-09-10TEV");
    add("fr", "ce matin", "ce matin=2018-09-11TMO");
    add("fr", "la semaine dernière", "semaine dernière=2018-W36");
    add("fr", "l'année dernière", "l'année dernière=2017");
    add("fr", "le mois prochain", "mois prochain=2018-10");
    add("fr", "cette année", "cette année=2018");
    add("fr", "il y a trois jours", "il y a trois jours=2018-09-08");
    add("fr", "il y a un an", "il y a un an=2017");
    add("fr", "dans deux semaines", "deux semaines=2018-W39");
    add("fr", "pendant trois mois", "trois mois=P3M");
    add("fr", "les trois derniers mois", "trois derniers mois=P3M");
    add("fr", "en 1999 il y a eu", "1999=1999");
    add("fr", "fin mars 2018", "fin mars 2018=2018-03");
    add("fr", "à la mi-juillet", "mi-juillet=2018-07");
    add("fr", "les années 1990", "années 1990=199");
    add("fr", "au XIXe siècle", "XIXe siècle=18");
    add("fr", "au troisième trimestre", "troisième trimestre=2018-Q3");
    add("fr", "l'été 2010", "l'été 2010=2010-SU");
    add("fr", "à 10h30", "10h30=2018-09-11T10:30");
    add("fr", "lundi à 10 heures", "lundi à 10 heures=2018-09-10T10:00");
    add("fr", "tous les lundis", "tous les lundis=XXXX-WXX-1");
    add("fr", "chaque jour", "chaque jour=P1D");
    add("fr", "actuellement", "actuellement=PRESENT_REF");
    add("fr", "le 1er mai 2018", "1er mai 2018=2018-05-01");
    add("fr", "à Noël 2017", "Noël 2017=2017-12-25");
    add("fr", "les mois et les mars", "");
    add("fr", "il a été tué", "");
    add("fr", "un homme dans la rue", "");
    add("fr", "tous les hommes", "");
    add("fr", "la fin de la guerre", "");
    add("fr", "le Père Noël", "");
    add("fr", "sept personnes", "");
    add("fr", "il y a du monde", "");
    add("fr", "le premier ministre", "");
    add("fr", "vers le Midi de la France", "");
    add("fr", "ce ministre", "");
    add("fr", "2000 personnes", "");
    add("es", "el 3 de marzo de 2018", "3 de marzo de 2018=2018-03-03");
    add("es", "el pasado 3 de marzo", "pasado 3 de marzo=2018-03-03");
    add("es", "ayer y mañana", "ayer=2018-09-10|mañana=2018-09-12");
    add("es", "ayer por la tarde", "ayer por la tarde=2018-09-10TAF");
    add("es", "esta mañana", "esta mañana=2018-09-11TMO");
    add("es", "anoche", "anoche=2018-09-10TNI");
    add("es", "por la mañana", "");
    add("es", "la semana pasada", "semana pasada=2018-W36");
    add("es", "el año pasado", "año pasado=2017");
    add("es", "el próximo lunes", "próximo lunes=2018-09-17");
    add("es", "el pasado viernes", "pasado viernes=2018-09-07");
    add("es", "hace tres días", "hace tres días=2018-09-08");
    add("es", "hace dos días", "hace dos días=2018-09-09");
    add("es", "hace un año", "hace un año=2017");
    add("es", "dentro de dos semanas", "dos semanas=2018-W39");
    add("es", "durante tres meses", "tres meses=P3M");
    add("es", "los últimos tres meses", "últimos tres meses=P3M");
    add("es", "a principios de marzo", "principios de marzo=2018-03");
    add("es", "a finales de 2017", "finales de 2017=2017");
    add("es", "los años 90", "años 90=199");
    add("es", "la década de 1960", "década de 1960=196");
    add("es", "en el siglo XIX", "siglo XIX=18");
    add("es", "el tercer trimestre de 2017", "tercer trimestre de 2017=2017-Q3");
    add("es", "el verano de 2010", "verano de 2010=2010-SU");
    add("es", "a las 10:30", "10:30=2018-09-11T10:30");
    add("es", "a las diez", "diez=2018-09-11T10:00");
    add("es", "todos los días", "todos los días=P1D");
    add("es", "cada lunes", "cada lunes=XXXX-WXX-1");
    add("es", "actualmente", "actualmente=PRESENT_REF");
    add("es", "el lunes dijo", "lunes=2018-09-10");
    add("es", "el 11/09/2018", "11/09/2018=2018-09-11");
    add("es", "tan pronto como", "");
    add("es", "en el segundo piso", "");
    add("es", "todos los hombres", "");
    add("es", "este hombre", "");
    add("es", "el último hombre", "");
    add("es", "2000 personas", "");
    add("es", "una hora antes de nada", "");
    add("es", "el mes y la semana", "");
    add("es", "diez personas", "");
    add("es", "la tarde", "");
    add("es", "hace frío", "");
    add("it", "il 2018-09-11 e maggio", "2018-09-11=2018-09-11");
    add("it", "may, marzo, lunes", "");
}

void DateFinderTest::otherLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(datesIn(text, QDate(2018, 9, 11), language), expected);
}

void DateFinderTest::stamps_data()
{
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<QDate>("expected");
    const auto add = [](const char *stamp, const QDate &day) {
        QTest::newRow(stamp) << QString::fromUtf8(stamp) << day;
    };
    add("2018-09-11", {2018, 9, 11});
    add("2018-9-1", {2018, 9, 1});
    add("2018-09-11T10:30:00Z", {2018, 9, 11});
    add("20180911", {2018, 9, 11});
    add("20180911T1030", {2018, 9, 11});
    add("1998-02-27 05:11", {1998, 2, 27});
    add("1998/02/27", {1998, 2, 27});
    add("11-02-89 0920EST", {1989, 11, 2});
    add("11/02/89", {1989, 11, 2});
    add("02/27/1998 08:15:00", {1998, 2, 27});
    add("27/02/1998", {1998, 2, 27});
    add(" 2018-09-11 ", {2018, 9, 11});
    add("", {});
    add("2018", {});
    add("891102-0105", {});
    add("2018-13-11", {});
    add("2018-09", {});
    add("2018-09-11-12", {});
    add("2018.09.11", {});
    add("09:11", {});
    add("1-2-3", {});
    add("September 11, 2018", {});
    add("123456789", {});
}

void DateFinderTest::stamps()
{
    QFETCH(QString, stamp);
    QFETCH(QDate, expected);
    QCOMPARE(stampDate(stamp), expected);
}

void DateFinderTest::nearestReading()
{
    QCOMPARE(datesIn(u"on 11/09/2018"_s, QDate(2018, 9, 12)), u"11/09/2018=2018-09-11"_s);
    QCOMPARE(datesIn(u"on 11/09/2018"_s, QDate(2018, 11, 12)), u"11/09/2018=2018-11-09"_s);
    QCOMPARE(datesIn(u"on 11/09/2018"_s, QDate()), u"11/09/2018=2018-11-09"_s);
}

void DateFinderTest::seedArticle()
{
    QFile file(QStringLiteral(QUOTH_SOURCE_DIR "/../shared/corpora/seed/gold.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("the shared corpora are not here");
    }
    const QJsonObject gold = QJsonDocument::fromJson(file.readAll()).object();
    const QString text = gold[u"text"].toString(); // no letter outside the basic plane
    const auto found = findDates(tokenizeText(text), QDate(2018, 9, 11));
    qsizetype wanted = 0;
    for (const QJsonValue &value : gold[u"entities"].toArray()) {
        const QJsonObject entity = value.toObject();
        if (entity[u"label"].toString() != u"DATE") {
            continue;
        }
        ++wanted;
        const Span span{entity[u"start"].toInteger(), entity[u"end"].toInteger()};
        const auto match =
            std::find_if(found.begin(), found.end(), [span](const EntityMention &date) {
                return date.span == span;
            });
        QVERIFY2(match != found.end(), qPrintable(entity[u"text"].toString()));
        if (!entity[u"optional"].toBool()) {
            QCOMPARE(match->value, entity[u"value"].toString());
        }
    }
    QVERIFY(found.size() <= wanted + 1);
}

void DateFinderTest::stopsWhenAsked()
{
    const TokenizedText text = tokenizeText(u"On Monday. On Tuesday. On Friday."_s);
    QCOMPARE(findDates(text, {}, [] { return true; }).size(), 0);
}

void DateFinderTest::isLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit :
         {"Monday ", "the ", "1999 ", "3 ", "May ", "10:30 ", "last ", "a ", "early ", "every ",
          "one ", "second ", "- ", "1-", "3/", "( ", "this year ", "Monday, ",
          "third quarter of "}) {
        QTest::newRow(unit) << QString::fromUtf8(unit);
    }
}

/// One sentence of nothing but date words: the time grows with the text, not with its square.
void DateFinderTest::isLinear()
{
    QFETCH(QString, unit);
    // The processor's time, since other programs may be busy beside this one.
    const auto ticks = [&unit](qsizetype count) {
        const QString text = unit.repeated(count);
        const TokenizedText tokens = tokenizeText(text);
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const std::clock_t start = std::clock();
            const auto found = findDates(tokens, QDate(2018, 9, 11));
            best = std::min(best, std::clock() - start);
        }
        return best;
    };
    const std::clock_t few = std::max<std::clock_t>(ticks(1000), CLOCKS_PER_SEC / 1000);
    QVERIFY(ticks(20000) < few * 80); // squared it would be 400
}

QTEST_APPLESS_MAIN(DateFinderTest)
#include "test_datefinder.moc"

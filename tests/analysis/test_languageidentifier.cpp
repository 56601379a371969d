// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/languageidentifier.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LanguageIdentifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifies_data();
    void identifies();
    void isSurerOfMore();
};

void LanguageIdentifierTest::identifies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en")
        << u"The mayor said that the bridge would be shut for the whole of the week."_s << u"en"_s;
    QTest::newRow("de")
        << u"Der Bürgermeister sagte, dass die Brücke für die ganze Woche gesperrt ist."_s
        << u"de"_s;
    QTest::newRow("fr")
        << u"Le maire a déclaré que le pont serait fermé pendant toute la semaine."_s << u"fr"_s;
    QTest::newRow("es") << u"El alcalde dijo que el puente estará cerrado durante toda la semana."_s
                        << u"es"_s;
    QTest::newRow("it")
        << u"Il sindaco ha detto che il ponte resterà chiuso per tutta la settimana."_s << u"it"_s;
    QTest::newRow("nl")
        << u"De burgemeester zei dat de brug de hele week gesloten zal zijn voor het verkeer."_s
        << u"nl"_s;
    QTest::newRow("pt")
        << u"O prefeito disse que a ponte ficará fechada durante toda a semana e não abrirá."_s
        << u"pt"_s;
    QTest::newRow("sv")
        << u"Borgmästaren sade att bron kommer att vara stängd under hela veckan och att det är bra."_s
        << u"sv"_s;
    QTest::newRow("pl")
        << u"Burmistrz powiedział, że most będzie zamknięty przez cały tydzień i nie wie, czy to dobrze."_s
        << u"pl"_s;
    QTest::newRow("cs")
        << u"Starosta řekl, že most bude po celý týden uzavřen a že to není problém."_s << u"cs"_s;
    QTest::newRow("ru") << u"Мэр сказал, что мост будет закрыт всю неделю, и мы это знаем."_s
                        << u"ru"_s;
    QTest::newRow("uk") << u"Мер сказав, що міст буде зачинено весь тиждень."_s << u"uk"_s;
    QTest::newRow("el") << u"Ο δήμαρχος είπε ότι η γέφυρα θα είναι κλειστή."_s << u"el"_s;
    QTest::newRow("zh") << u"市长说这座桥将关闭一周。"_s << u"zh"_s;
    QTest::newRow("ja") << u"市長は橋が一週間閉鎖されると言いました。"_s << u"ja"_s;
    QTest::newRow("ar") << u"قال رئيس البلدية إن الجسر سيغلق طوال الأسبوع"_s << u"ar"_s;
    QTest::newRow("english with foreign names")
        << u"The mayor of São Paulo, João da Silva, and the council of München said that they agree."_s
        << u"en"_s;
    QTest::newRow("da")
        << u"Borgmesteren sagde, at broen vil være lukket hele ugen, og at det er godt for byen."_s
        << u"da"_s;
    QTest::newRow("nb")
        << u"Ordføreren sa at broen vil være stengt hele uken, og at hun ikke hadde noe mer å si."_s
        << u"nb"_s;
    QTest::newRow("fi")
        << u"Pormestari sanoi, että silta on suljettu koko viikon ja että se ei ole ongelma."_s
        << u"fi"_s;
    QTest::newRow("ro")
        << u"Primarul a spus că podul va fi închis toată săptămâna și că nu este o problemă."_s
        << u"ro"_s;
    QTest::newRow("hu")
        << u"A polgármester azt mondta, hogy a híd egész héten zárva lesz, és ez nem baj."_s
        << u"hu"_s;
    QTest::newRow("tr")
        << u"Belediye başkanı köprünün bir hafta kapalı olacağını ve bu durumun sorun olmadığını söyledi."_s
        << u"tr"_s;
    QTest::newRow("ko") << u"시장은 다리가 일주일 동안 폐쇄될 것이라고 말했다."_s << u"ko"_s;
    QTest::newRow("he") << u"ראש העיר אמר שהגשר יהיה סגור כל השבוע"_s << u"he"_s;
    QTest::newRow("short english") << u"He said that he would not go to the house."_s << u"en"_s;
    QTest::newRow("short german") << u"Er sagte, dass er nicht kommen wird."_s << u"de"_s;
    QTest::newRow("short french") << u"Il a dit que ce n'est pas la fin."_s << u"fr"_s;
    QTest::newRow("short spanish") << u"Dijo que no es el fin de la guerra."_s << u"es"_s;
    // unsure
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("figures") << u"12 34 56 78 90 – 11 %"_s << QString();
    QTest::newRow("one word") << u"Bridge"_s << QString();
    QTest::newRow("names") << u"Jane Roe John Smith Peter Miller Anna Novak Maria Garcia Li Wei"_s
                           << QString();
    QTest::newRow("gibberish") << u"xqz wvk pzt rrk lmn bvc qwp zxy ghk"_s << QString();
}

void LanguageIdentifierTest::identifies()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const LanguageFinding found = identifyLanguage(tokenizeText(text));
    QCOMPARE(found.code, expected);
    QCOMPARE(found.confidence > 0.4, !expected.isEmpty());
    QVERIFY(found.confidence < 1);
}

void LanguageIdentifierTest::isSurerOfMore()
{
    const QString sentence = u"The mayor said that the bridge would be shut for the week. "_s;
    const LanguageFinding few = identifyLanguage(tokenizeText(sentence));
    const LanguageFinding many = identifyLanguage(tokenizeText(sentence.repeated(20)));
    QVERIFY(many.confidence > few.confidence);
    QVERIFY(many.confidence > 0.9);
}

QTEST_APPLESS_MAIN(LanguageIdentifierTest)
#include "test_languageidentifier.moc"

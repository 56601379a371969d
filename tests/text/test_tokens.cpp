// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/tokens.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void tokensCoverAllThatIsNotSpace();
};

void TokensTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // tokens with bars between them
    QTest::newRow("words") << u"The US and North Korea"_s << u"The|US|and|North|Korea"_s;
    QTest::newRow("possessive") << u"Sunday’s and China's"_s << u"Sunday|’s|and|China|'s"_s;
    QTest::newRow("plural possessive") << u"the Joneses' house"_s << u"the|Joneses|'|house"_s;
    QTest::newRow("clitics") << u"he’s they're I'll we've"_s << u"he|’s|they|'re|I|'ll|we|'ve"_s;
    QTest::newRow("negation") << u"can’t won't"_s << u"can’t|won't"_s;
    QTest::newRow("irish name") << u"O'Neill and D’Souza"_s << u"O'Neill|and|D’Souza"_s;
    QTest::newRow("hyphen") << u"a Paris-based firm"_s << u"a|Paris|-|based|firm"_s;
    QTest::newRow("acronym") << u"the U.S. and U.N."_s << u"the|U.S.|and|U.N."_s;
    QTest::newRow("acronym without end") << u"the U.S government"_s << u"the|U.S|government"_s;
    QTest::newRow("initial") << u"John F. Kennedy"_s << u"John|F.|Kennedy"_s;
    QTest::newRow("title") << u"Sen. Murray said."_s << u"Sen.|Murray|said|."_s;
    QTest::newRow("small word is no abbreviation") << u"I said no. Then"_s << u"I|said|no|.|Then"_s;
    QTest::newRow("time of day") << u"at 5 p.m. today"_s << u"at|5|p.m.|today"_s;
    QTest::newRow("time without space") << u"at 5p.m. today"_s << u"at|5|p.m.|today"_s;
    QTest::newRow("time without points") << u"at 5pm today"_s << u"at|5pm|today"_s;
    QTest::newRow("numbers") << u"1,234.5 at 10:30 in 1999."_s << u"1,234.5|at|10:30|in|1999|."_s;
    QTest::newRow("ordinal") << u"the 21st of"_s << u"the|21st|of"_s;
    QTest::newRow("ampersand") << u"AT&T rose"_s << u"AT&T|rose"_s;
    QTest::newRow("marks") << u"“warm” and"_s << u"“|warm|”|and"_s;
    QTest::newRow("accents") << u"Müller naïve e\u0301te"_s << u"Müller|naïve|e\u0301te"_s;
    QTest::newRow("emoji") << u"a 😀 b"_s << u"a|😀|b"_s;
    QTest::newRow("decade") << u"the 1990's"_s << u"the|1990|'s"_s;
    QTest::newRow("nothing") << u"  \n "_s << QString();
}

void TokensTest::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList words;
    for (const Token &token : tokenize(text)) {
        words.append(token.span.in(text).toString());
    }
    QCOMPARE(words.join(u'|'), expected);
}

void TokensTest::tokensCoverAllThatIsNotSpace()
{
    const QString text = u"“But—” he’d said… ‘no’, U.S.A. at 3.5% (x) \u0301 '"_s;
    qsizetype end = 0;
    for (const Token &token : tokenize(text)) {
        QVERIFY(!token.span.isEmpty());
        QVERIFY(QStringView(text).mid(end, token.span.start - end).trimmed().isEmpty());
        end = token.span.end;
    }
    QCOMPARE(end, text.size());
}

QTEST_APPLESS_MAIN(TokensTest)
#include "test_tokens.moc"

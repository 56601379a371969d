// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/boundedregex.h>
#include <analysis/patterns/occurrencefinder.h>
#include <analysis/patterns/patternmatcher.h>
#include <analysis/patterns/patternreader.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QList<Span> &spans, const QString &text)
{
    QStringList words;
    for (const Span span : spans) {
        words.append(span.in(text).toString());
    }
    return words;
}

} // namespace

class PatternsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void occurrences_data();
    void occurrences();
    void placesOfOccurrences();
    void evilExpressionEnds_data();
    void evilExpressionEnds();
    void brokenExpressionIsNamed();
    void stopsWhenAsked();
    void rulesMatch_data();
    void rulesMatch();
    void linesThatAreNoRule_data();
    void linesThatAreNoRule();
    void soundLinesStayBesideBrokenOnes();
    void shapes_data();
    void shapes();
    void hitsDoNotOverlapWithinALabel();
    void longListIsFast();
    void greedyRulesAreBounded();
};

void PatternsTest::occurrences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<OccurrenceQuery>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const OccurrenceQuery &query,
                        const QStringList &expected) {
        QTest::newRow(name) << text << query << expected;
    };
    row("exact", u"Rome, rome, Romeo"_s, {{u"Rome"_s}}, {u"Rome"_s});
    row("any case", u"Rome, rome, Romeo"_s, {{u"ROME"_s}, false, true}, {u"Rome"_s, u"rome"_s});
    row("parts of words", u"Rome, Romeo"_s, {{u"Rome"_s}, false, false, false},
        {u"Rome"_s, u"Rome"_s});
    row("aliases, the longer first", u"Ann Lee met Lee and Ms. Lee."_s,
        {{u"Lee"_s, u"Ann Lee"_s, u"Ms. Lee"_s}}, {u"Ann Lee"_s, u"Lee"_s, u"Ms. Lee"_s});
    row("over the line's end", u"Ann\nLee and Ann  Lee"_s, {{u"Ann Lee"_s}},
        {u"Ann\nLee"_s, u"Ann  Lee"_s});
    row("a point is a point", u"U.S. and UXSY"_s, {{u"U.S."_s}}, {u"U.S."_s});
    row("brackets and stars", u"a (b)* c"_s, {{u"(b)*"_s}}, {u"(b)*"_s});
    row("expression", u"11 May, 12 June"_s, {{u"\\d+ (May|June)"_s}, true},
        {u"11 May"_s, u"12 June"_s});
    row("expression in any case", u"MAY may"_s, {{u"may"_s}, true, true}, {u"MAY"_s, u"may"_s});
    row("expression that matches nothing long", u"abc"_s, {{u"x*"_s}, true}, {});
    row("next to a letter of two units", u"a\U0001D54F Rome\U0001D54F Rome"_s, {{u"Rome"_s}},
        {u"Rome"_s});
    row("next to an emoji", u"\U0001F4F0Rome\U0001F4F0"_s, {{u"Rome"_s}}, {u"Rome"_s});
    row("a combining mark ends no word", u"cafe\u0301 cafe"_s, {{u"cafe"_s}}, {u"cafe"_s});
    row("Arabic", u"قال علي ان عليا"_s, {{u"علي"_s}}, {u"علي"_s});
    row("nothing asked", u"abc"_s, {{}}, {});
    row("only white space asked", u"a b"_s, {{u"  "_s}}, {});
    row("nothing there", u"abc"_s, {{u"x"_s}}, {});
}

void PatternsTest::occurrences()
{
    QFETCH(QString, text);
    QFETCH(OccurrenceQuery, query);
    QFETCH(QStringList, expected);
    const auto found = findOccurrences(text, query);
    QVERIFY(found);
    QCOMPARE(wordsOf(*found, text), expected);
}

void PatternsTest::placesOfOccurrences()
{
    const auto found = findOccurrences(u"\U0001F4F0 Rome, Rome", {{u"Rome"_s}});
    QVERIFY(found);
    QCOMPARE(*found, QList<Span>({{3, 7}, {9, 13}}));
}

void PatternsTest::evilExpressionEnds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested") << u"(a+)+$"_s;
    QTest::newRow("alternatives") << u"(a|aa)+$"_s;
    QTest::newRow("repeated groups") << u"(.*a){25}b"_s;
    QTest::newRow("lifts its own bound") << u"(*LIMIT_MATCH=4000000000)(a+)+$"_s;
    QTest::newRow("recursion") << u"(a(?1)?a?)+b"_s;
}

void PatternsTest::evilExpressionEnds()
{
    QFETCH(QString, pattern);
    const QString text = u"a"_s.repeated(50'000) + u"c"_s;
    QElapsedTimer timer;
    timer.start();
    const auto found = findOccurrences(text, {{pattern}, true, false, false});
    QVERIFY(!found || found->isEmpty());
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void PatternsTest::brokenExpressionIsNamed()
{
    const auto found = findOccurrences(u"abc", {{u"ab("_s}, true});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Malformed);
    QVERIFY(found.error().detail.contains("4"_L1)); // the place
}

void PatternsTest::stopsWhenAsked()
{
    const auto found = findOccurrences(u"a a a", {{u"a"_s}}, [] { return true; });
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Stopped);
    const PatternList rules = readPatterns(u"a\tX");
    const QString text = u"a a"_s;
    QVERIFY(PatternMatcher(rules.patterns).find(tokenizeText(text), [] { return true; }).isEmpty());
}

void PatternsTest::rulesMatch_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString text =
        u"Mayor Ann Lee, 54, and mayor Bo Li met in New York on 11 May.\n\nLee said yes."_s;
    const auto row = [&text](const char *name, const QString &rules, const QStringList &expected) {
        QTest::newRow(name) << rules << text << expected;
    };
    row("words and label", u"New York\tLOC"_s, {u"LOC New York"_s});
    row("words are exact", u"new york\tLOC"_s, {});
    row("string", uR"({"label": "LOC", "pattern": "New York"})"_s, {u"LOC New York"_s});
    row("small letters", uR"({"label": "ROLE", "pattern": [{"LOWER": "mayor"}]})"_s,
        {u"ROLE Mayor"_s, u"ROLE mayor"_s});
    row("orth", uR"({"label": "ROLE", "pattern": [{"ORTH": "mayor"}]})"_s, {u"ROLE mayor"_s});
    row("title and one or more",
        uR"({"label": "P", "pattern": [{"LOWER": "mayor"}, {"IS_TITLE": true, "OP": "+"}]})"_s,
        {u"P Mayor Ann Lee"_s, u"P mayor Bo Li"_s});
    row("optional",
        uR"({"label": "P", "pattern": [{"LOWER": "mayor", "OP": "?"}, {"TEXT": "Ann"}]})"_s,
        {u"P Mayor Ann"_s});
    row("any number",
        uR"({"label": "P", "pattern": [{"TEXT": "Ann"}, {"IS_TITLE": true, "OP": "*"}]})"_s,
        {u"P Ann Lee"_s});
    row("not", uR"({"label": "P", "pattern": [{"TEXT": "and"}, {"TEXT": "Mayor", "OP": "!"}]})"_s,
        {u"P and mayor"_s});
    row("two at most",
        uR"({"label": "P", "pattern": [{"IS_TITLE": true, "OP": "{2,2}"}, {"IS_PUNCT": true}]})"_s,
        {u"P Ann Lee,"_s});
    row("shape", uR"({"label": "D", "pattern": [{"SHAPE": "dd"}, {"SHAPE": "Xxx"}]})"_s,
        {u"D 11 May"_s});
    row("one of", uR"({"label": "D", "pattern": [{"TEXT": {"IN": ["54", "11"]}}]})"_s,
        {u"D 54"_s, u"D 11"_s});
    row("none of",
        uR"({"label": "D", "pattern": [{"IS_DIGIT": true}, {"TEXT": {"NOT_IN": ["May"]}}]})"_s,
        {u"D 54,"_s});
    row("expression", uR"({"label": "X", "pattern": [{"TEXT": {"REGEX": "^L[ei]"}}]})"_s,
        {u"X Lee"_s, u"X Li"_s, u"X Lee"_s});
    row("length", uR"({"label": "X", "pattern": [{"IS_TITLE": true, "LENGTH": {">=": 5}}]})"_s,
        {u"X Mayor"_s});
    row("number words", uR"({"label": "N", "pattern": [{"LIKE_NUM": true}]})"_s,
        {u"N 54"_s, u"N 11"_s});
    row("not over the paragraph's end",
        uR"({"label": "X", "pattern": [{"TEXT": "May"}, {"TEXT": "."}, {"TEXT": "Lee"}]})"_s, {});
    row("over the sentence's end", u". Lee\tX\n11 May .\tY"_s, {u"Y 11 May."_s});
    row("two labels on the same words", u"New York\tLOC\nNew York\tCITY"_s,
        {u"LOC New York"_s, u"CITY New York"_s});
    row("remarks and empty lines", u"# names\n\n  \nBo Li\tPER\n"_s, {u"PER Bo Li"_s});
    row("two conditions on one token",
        uR"({"label": "X", "pattern": [{"LOWER": "mayor", "IS_TITLE": false}]})"_s, {u"X mayor"_s});
}

void PatternsTest::rulesMatch()
{
    QFETCH(QString, rules);
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const PatternList list = readPatterns(rules);
    QVERIFY(list.errors.isEmpty());
    const TokenizedText tokenized = tokenizeText(text);
    QStringList found;
    for (const PatternHit &hit : PatternMatcher(list.patterns).find(tokenized)) {
        found.append(hit.label + u' ' + hit.span.in(text).toString());
    }
    QCOMPARE(found, expected);
}

void PatternsTest::linesThatAreNoRule_data()
{
    using Reason = PatternError::Reason;
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QString &rule, Reason reason,
                        const QString &detail = {}) {
        QTest::newRow(name) << rule << int(reason) << detail;
    };
    row("words alone", u"New York"_s, Reason::NoSeparator);
    row("no label behind the tab", u"New York\t"_s, Reason::NoLabel);
    row("no words before it", u"\tLOC"_s, Reason::NoPattern);
    row("cut short", u"{\"label\""_s, Reason::NotJson, u"*"_s);
    row("no label", uR"({"pattern": "x"})"_s, Reason::NoLabel);
    row("no pattern", uR"({"label": "x"})"_s, Reason::NoPattern);
    row("empty pattern", uR"({"label": "x", "pattern": []})"_s, Reason::NoPattern);
    row("a list of strings", uR"({"label": "x", "pattern": ["a"]})"_s, Reason::NoPattern);
    row("needs a model", uR"({"label": "x", "pattern": [{"POS": "NOUN"}]})"_s, Reason::UnknownKey,
        u"POS"_s);
    row("unknown beside", uR"({"label": "x", "pattern": "a", "meta": 1})"_s, Reason::UnknownKey,
        u"meta"_s);
    row("unknown inside", uR"({"label": "x", "pattern": [{"TEXT": {"FUZZY": "a"}}]})"_s,
        Reason::UnknownKey, u"FUZZY"_s);
    row("number for a word", uR"({"label": "x", "pattern": [{"TEXT": 1}]})"_s, Reason::BadValue,
        u"TEXT"_s);
    row("word for a truth", uR"({"label": "x", "pattern": [{"IS_TITLE": "yes"}]})"_s,
        Reason::BadValue, u"IS_TITLE"_s);
    row("operator", uR"({"label": "x", "pattern": [{"TEXT": "a", "OP": "??"}]})"_s,
        Reason::BadValue, u"OP"_s);
    row("upside-down bounds", uR"({"label": "x", "pattern": [{"TEXT": "a", "OP": "{3,2}"}]})"_s,
        Reason::BadValue, u"OP"_s);
    row("length", uR"({"label": "x", "pattern": [{"LENGTH": {"~": 3}}]})"_s, Reason::BadValue,
        u"LENGTH"_s);
    row("expression", uR"({"label": "x", "pattern": [{"TEXT": {"REGEX": "("}}]})"_s,
        Reason::BadExpression, u"*"_s);
}

void PatternsTest::linesThatAreNoRule()
{
    QFETCH(QString, rule);
    QFETCH(int, reason);
    QFETCH(QString, detail);
    const PatternList list = readPatterns(u"\n"_s + rule);
    QVERIFY(list.patterns.isEmpty());
    QCOMPARE(list.errors.size(), 1);
    QCOMPARE(list.errors.first().line, 2);
    QCOMPARE(int(list.errors.first().reason), reason);
    if (detail == u"*") {
        QVERIFY(!list.errors.first().detail.isEmpty());
    } else {
        QCOMPARE(list.errors.first().detail, detail);
    }
}

void PatternsTest::soundLinesStayBesideBrokenOnes()
{
    const PatternList list = readPatterns(u"Ann\tPER\nbroken\nBo\tPER");
    QCOMPARE(list.patterns.size(), 2);
    QCOMPARE(list.patterns.last().line, 3);
    QCOMPARE(list.errors.size(), 1);
    QCOMPARE(list.errors.first().line, 2);
}

void PatternsTest::shapes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shape");
    QTest::newRow("name") << u"London"_s << u"Xxxxx"_s;
    QTest::newRow("number") << u"123456"_s << u"dddd"_s;
    QTest::newRow("mixed") << u"U.S."_s << u"X.X."_s;
    QTest::newRow("short") << u"iPad2"_s << u"xXxxd"_s;
}

void PatternsTest::shapes()
{
    QFETCH(QString, word);
    QTEST(tokenShape(word), "shape");
}

void PatternsTest::hitsDoNotOverlapWithinALabel()
{
    const QString text = u"New York City Hall"_s;
    const PatternList rules = readPatterns(u"New York\tLOC\nNew York City\tLOC\nCity Hall\tLOC");
    const QList<PatternHit> hits = PatternMatcher(rules.patterns).find(tokenizeText(text));
    QCOMPARE(hits, QList<PatternHit>({{{0, 13}, u"LOC"_s, 2}}));
}

void PatternsTest::longListIsFast()
{
    QString rules;
    for (int i = 0; i < 100'000; ++i) {
        rules += u"Name%1 Family%1\tPER\n"_s.arg(i);
    }
    QString text;
    for (int i = 0; i < 10'000; ++i) {
        text += u"Then Name%1 Family%1 met nobody. "_s.arg(i * 7);
    }
    const PatternList list = readPatterns(rules);
    QCOMPARE(list.patterns.size(), 100'000);
    const PatternMatcher matcher(list.patterns);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(matcher.find(tokenizeText(text)).size(), 10'000);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void PatternsTest::greedyRulesAreBounded()
{
    // Backtracking would try each way to share the words among the stars.
    QString steps;
    for (int i = 0; i < 20; ++i) {
        steps += uR"({"IS_ALPHA": true, "OP": "*"},)"_s;
    }
    const PatternList list =
        readPatterns(uR"({"label": "X", "pattern": [)"_s + steps + uR"({"TEXT": "!"}]})"_s);
    QCOMPARE(list.patterns.size(), 1);
    const QString text = u"word "_s.repeated(300);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(PatternMatcher(list.patterns).find(tokenizeText(text)).isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(PatternsTest)
#include "test_patterns.moc"

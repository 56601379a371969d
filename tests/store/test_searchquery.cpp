// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/concordance.h>
#include <store/search/searchquery.h>
#include <store/search/searchvalues.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// The tree in one line: (all a "b c" (any d (none e))).
QString shown(const SearchNode &node)
{
    if (node.kind == SearchNode::Kind::Filter) {
        const QString field =
            node.field == SearchField::Text ? QString() : QString::number(int(node.field));
        return field + (field.isEmpty() ? QString() : QString(node.comparison)) + node.value +
               (node.isPrefix ? u"*"_s : QString());
    }
    const QString names[] = {u"all"_s, u"any"_s, u"none"_s, u"near"_s};
    QStringList parts{names[int(node.kind)]};
    for (const SearchNode &child : node.children) {
        parts.append(shown(child));
    }
    return u'(' + parts.join(u' ') + u')';
}

} // namespace

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trees_data();
    void trees();
    void faults_data();
    void faults();
    void anyTextIsAQueryOrHasAFault();
    void occurrencesInText_data();
    void occurrencesInText();
    void lines();
    void fewerLettersInFewerArticles();
};

void SearchQueryTest::trees_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tree");
    QTest::newRow("nothing") << u"  "_s << u"(all)"_s;
    QTest::newRow("word") << u"bridge"_s << u"(all bridge)"_s;
    QTest::newRow("words") << u"old bridge"_s << u"(all old bridge)"_s;
    QTest::newRow("phrase") << u"\"old bridge\""_s << u"(all old bridge)"_s;
    QTest::newRow("curly phrase") << u"\u201Cold bridge\u201D"_s << u"(all old bridge)"_s;
    QTest::newRow("prefix") << u"bridg*"_s << u"(all bridg*)"_s;
    QTest::newRow("not") << u"bridge -old"_s << u"(all bridge (none old))"_s;
    QTest::newRow("hyphen inside") << u"well-known"_s << u"(all well-known)"_s;
    QTest::newRow("lone hyphen is a word with nothing in it... or none")
        << u"a b-"_s << u"(all a b-)"_s;
    QTest::newRow("or") << u"a OR b"_s << u"(all (any (all a) (all b)))"_s;
    QTest::newRow("or binds less") << u"a b OR c"_s << u"(all (any (all a b) (all c)))"_s;
    QTest::newRow("small or is a word") << u"a or b"_s << u"(all a or b)"_s;
    QTest::newRow("brackets") << u"(a OR b) c"_s << u"(all (any (all a) (all b)) c)"_s;
    QTest::newRow("near") << u"NEAR(a b, 3)"_s << u"(all (near a b))"_s;
    QTest::newRow("near without a number") << u"NEAR(a \"b c\")"_s << u"(all (near a b c))"_s;
    QTest::newRow("field") << u"speaker:Bolton"_s
                           << u"(all %1:Bolton)"_s.arg(int(SearchField::Speaker));
    QTest::newRow("field with a phrase")
        << u"person:\"Kim Jong Un\""_s << u"(all %1:Kim Jong Un)"_s.arg(int(SearchField::Person));
    QTest::newRow("field in capitals")
        << u"Speaker:Lee"_s << u"(all %1:Lee)"_s.arg(int(SearchField::Speaker));
    QTest::newRow("comparison") << u"conf<0.6"_s
                                << u"(all %1<0.6)"_s.arg(int(SearchField::Confidence));
    QTest::newRow("not a field") << u"-tag:old"_s
                                 << u"(all (none %1:old))"_s.arg(int(SearchField::Tag));
    QTest::newRow("month") << u"after:2018-09"_s
                           << u"(all %1:2018-09)"_s.arg(int(SearchField::After));
}

void SearchQueryTest::trees()
{
    QFETCH(QString, query);
    const SearchQuery parsed = parsedQuery(query);
    QVERIFY(!parsed.fault);
    QTEST(shown(parsed.root), "tree");
}

void SearchQueryTest::faults_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<SearchFault>("fault");
    QTest::addColumn<Span>("place");
    QTest::newRow("field") << u"a colour:red"_s << SearchFault::UnknownField << Span{2, 12};
    QTest::newRow("no value") << u"speaker:"_s << SearchFault::MissingValue << Span{0, 8};
    QTest::newRow("status") << u"status:maybe"_s << SearchFault::UnknownValue << Span{0, 12};
    QTest::newRow("kind") << u"kind:quote"_s << SearchFault::UnknownValue << Span{0, 10};
    QTest::newRow("number") << u"conf<high"_s << SearchFault::NoNumber << Span{0, 9};
    QTest::newRow("number without a sign") << u"conf:0.5"_s << SearchFault::NoNumber << Span{0, 8};
    QTest::newRow("date") << u"after:soon"_s << SearchFault::NoDate << Span{0, 10};
    QTest::newRow("no such month") << u"before:2018-13"_s << SearchFault::NoDate << Span{0, 14};
    QTest::newRow("open phrase") << u"a \"b c"_s << SearchFault::OpenQuotation << Span{2, 6};
    QTest::newRow("open bracket") << u"(a"_s << SearchFault::OpenBracket << Span{0, 1};
    QTest::newRow("open near") << u"NEAR(a b"_s << SearchFault::OpenBracket << Span{0, 5};
    QTest::newRow("stray bracket") << u"a)"_s << SearchFault::StrayBracket << Span{1, 2};
    QTest::newRow("or alone") << u"OR"_s << SearchFault::NothingToFind << Span{0, 2};
    QTest::newRow("or without an end") << u"a OR"_s << SearchFault::NothingToFind << Span{2, 4};
    QTest::newRow("signs only") << u"!?"_s << SearchFault::NothingToFind << Span{0, 2};
    QTest::newRow("empty brackets") << u"()"_s << SearchFault::NothingToFind << Span{0, 2};
    QTest::newRow("near one") << u"NEAR(a)"_s << SearchFault::NothingToFind << Span{0, 7};
    QTest::newRow("near a field") << u"NEAR(a tag:b)"_s << SearchFault::NothingToFind
                                  << Span{7, 12};
}

void SearchQueryTest::faults()
{
    QFETCH(QString, query);
    const SearchQuery parsed = parsedQuery(query);
    QVERIFY(parsed.fault);
    QTEST(*parsed.fault, "fault");
    QTEST(parsed.faultPlace, "place");
}

void SearchQueryTest::anyTextIsAQueryOrHasAFault()
{
    QRandomGenerator random(11);
    const QStringList pieces = {
        u"a"_s,          u" "_s, u"\""_s,     u"("_s,        u")"_s,       u"-"_s, u"OR"_s,
        u"NEAR("_s,      u","_s, u"*"_s,      u"speaker:"_s, u"conf<"_s,   u"5"_s, u"\u4E2D"_s,
        u"\U0001F4F0"_s, u":"_s, u"\u201C"_s, u"'"_s,        u"status:"_s, u"\n"_s};
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int k = random.bounded(12); k >= 0; --k) {
            text += pieces[random.bounded(int(pieces.size()))];
        }
        const SearchQuery parsed = parsedQuery(text);
        if (parsed.fault) {
            QVERIFY2(parsed.faultPlace.isWithin(text.size()), qPrintable(text));
        } else {
            QVERIFY(parsed.root.kind == SearchNode::Kind::All);
        }
    }
    QVERIFY(parsedQuery(QString(100'000, u'(')).fault);
    QVERIFY(parsedQuery(u"a "_s + QString(100'000, u'-') + u"b"_s).fault);
}

void SearchQueryTest::occurrencesInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const QString text = u"The Café by the old bridge: cafes, old-bridge tolls, OLD BRIDGES."_s;
    QTest::newRow("case and diacritics") << text << u"cafe"_s << QStringList{u"Café"_s};
    QTest::newRow("prefix") << text << u"cafe*"_s << QStringList{u"Café"_s, u"cafes"_s};
    QTest::newRow("phrase") << text << u"\"old bridge\""_s
                            << QStringList{u"old bridge"_s, u"old-bridge"_s};
    QTest::newRow("several") << text << u"tolls OR café"_s << QStringList{u"Café"_s, u"tolls"_s};
    QTest::newRow("not is not marked") << text << u"tolls -café"_s << QStringList{u"tolls"_s};
    QTest::newRow("no part of a word") << text << u"bridg"_s << QStringList();
    QTest::newRow("combining marks")
        << u"cafe\u0301 x"_s << u"café"_s << QStringList{u"cafe\u0301"_s};
    QTest::newRow("Chinese") << u"人工智能迈上新台阶"_s << u"智能"_s << QStringList{u"智能"_s};
}

void SearchQueryTest::occurrencesInText()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QStringList found;
    for (const Span place : occurrences(text, soughtWords(parsedQuery(query)))) {
        found.append(place.in(text).toString());
    }
    QTEST(found, "found");
}

void SearchQueryTest::lines()
{
    const QString text = u"One two\nthree four five six"_s;
    const ConcordanceLine line = concordanceLine(text, {8, 13}, 6);
    QCOMPARE(line.left, u"two "_s);
    QCOMPARE(line.key, u"three"_s);
    QCOMPARE(line.right, u" four"_s);
    const ConcordanceLine whole = concordanceLine(text, {0, 3}, 100);
    QCOMPARE(whole.left, QString());
    QCOMPARE(whole.right, u" two three four five six"_s);
}

void SearchQueryTest::fewerLettersInFewerArticles()
{
    QCOMPARE(shortestPrefix(0), 3);
    QCOMPARE(shortestPrefix(19'999), 3);
    QCOMPARE(shortestPrefix(100'000), 4);
    QCOMPARE(shortestPrefix(1'000'000), 5);
}

QTEST_APPLESS_MAIN(SearchQueryTest)
#include "test_searchquery.moc"

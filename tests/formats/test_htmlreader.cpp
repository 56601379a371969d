// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/extractionscore.h>
#include <formats/html/htmlreader.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString firstSentence =
    u"The council of Westmark voted on Monday, after nine hours of debate, to double the tolls in"
    " its harbour, a step that shipping firms had fought for a year, in court and out of it."_s;
const QString secondSentence =
    u"\u201cWe have patched the old bridge for thirty years,\u201d said Ines Calloway, the mayor,"
    " who had staked her office on the plan, \u201cand the next storm will not wait.\u201d"_s;

QByteArray page(const QString &head, const QString &body)
{
    return u"<!doctype html><html lang=\"en-GB\"><head>%1</head><body>%2</body></html>"_s
        .arg(head, body)
        .toUtf8();
}

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += u"<p>"_s + (i % 2 == 0 ? firstSentence : secondSentence) + u"</p>"_s;
    }
    return text;
}

PageMetadata metadata(const QString &head, const QString &body = {})
{
    return pageMetadata(HtmlTree::parse(page(head, body)));
}

} // namespace

class HtmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void bylines_data();
    void bylines();
    void dates_data();
    void dates();
    void whatSurroundsTheArticleIsLeftOut_data();
    void whatSurroundsTheArticleIsLeftOut();
    void whatBelongsToTheArticleStays_data();
    void whatBelongsToTheArticleStays();
    void lineBreaksPartParagraphs();
    void theArticleHasItsHeadAndSource();
    void encodings_data();
    void encodings();
    void pagesAreKnownByTheirBeginning_data();
    void pagesAreKnownByTheirBeginning();
    void refused_data();
    void refused();
    void hostilePagesEnd_data();
    void hostilePagesEnd();
    void wordScores();
    void savedPagesOfOthers();
};

void HtmlReaderTest::titles_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("title");
    const auto titled = [](const QString &title) {
        return u"<title>"_s + title + u"</title>"_s;
    };
    QTest::newRow("plain") << titled(u"Harbour tolls to double as council backs plan"_s)
                           << u"Harbour tolls to double as council backs plan"_s;
    QTest::newRow("site behind") << titled(u"Harbour tolls to double soon | Westmark Courier"_s)
                                 << u"Harbour tolls to double soon"_s;
    QTest::newRow("site before") << titled(u"Courier - Harbour tolls to double this year"_s)
                                 << u"Harbour tolls to double this year"_s;
    QTest::newRow("colon") << titled(u"Courier: Harbour tolls to double this year"_s)
                           << u"Harbour tolls to double this year"_s;
    QTest::newRow("quoted speech keeps its colon")
        << titled(u"Calloway: it ends"_s) << u"Calloway: it ends"_s;
    QTest::newRow("a hyphen inside a word is no separator")
        << titled(u"A well-known bridge is closed to all"_s)
        << u"A well-known bridge is closed to all"_s;
    QTest::newRow("OpenGraph before the element")
        << titled(u"Courier"_s) + u"<meta property=\"og:title\" content=\"Tolls double\">"_s
        << u"Tolls double"_s;
    QTest::newRow("structured data before all")
        << titled(u"Courier"_s) + u"<meta property=\"og:title\" content=\"Tolls double\">"
                                  "<script type=\"application/ld+json\">{\"@context\":"
                                  "\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":"
                                  "\"Tolls to double\"}</script>"_s
        << u"Tolls to double"_s;
    QTest::newRow("inside a graph")
        << u"<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":"
           "[{\"@type\":\"WebSite\",\"name\":\"Courier\"},{\"@type\":\"NewsArticle\","
           "\"headline\":\"Tolls to double\"}]}</script>"_s
        << u"Tolls to double"_s;
    QTest::newRow("broken structured data is passed over")
        << titled(u"Harbour tolls to double at once"_s) +
               u"<script type=\"application/ld+json\">{\"@type\":</script>"_s
        << u"Harbour tolls to double at once"_s;
    QTest::newRow("escaped twice")
        << u"<meta property=\"og:title\" content=\"Calder &amp;amp; Sons\">"_s
        << u"Calder & Sons"_s;
    QTest::newRow("none") << QString() << QString();
}

void HtmlReaderTest::titles()
{
    QFETCH(QString, head);
    QTEST(metadata(head).title, "title");
}

void HtmlReaderTest::bylines_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("byline");
    QTest::newRow("meta") << u"<meta name=author content=\"Rowan Petit\">"_s << QString()
                          << u"Rowan Petit"_s;
    QTest::newRow("an address is nobody's name")
        << u"<meta property=\"article:author\" content=\"https://example.org/petit\">"_s
        << QString() << QString();
    QTest::newRow("several authors")
        << u"<script type=\"application/ld+json\">{\"@context\":\"http://schema.org\",\"@type\":"
           "\"NewsArticle\",\"author\":[{\"name\":\"Rowan Petit\"},{\"name\":\"Maud Okafor\"}]}"
           "</script>"_s
        << QString() << u"Rowan Petit, Maud Okafor"_s;
    QTest::newRow("a line of the page")
        << QString() << u"<div class=byline>By <span itemprop=name>Rowan Petit</span></div>"_s
        << u"Rowan Petit"_s;
    QTest::newRow("too long for a name")
        << QString() << u"<div class=author-box>"_s + firstSentence + u"</div>"_s << QString();
}

void HtmlReaderTest::bylines()
{
    QFETCH(QString, head);
    QFETCH(QString, body);
    QTEST(extractedPage(page(head, body + paragraphs(4))).metadata.byline, "byline");
}

void HtmlReaderTest::dates_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QDate>("date");
    const QDate date(2026, 3, 2);
    QTest::newRow("ISO") << u"2026-03-02"_s << date;
    QTest::newRow("with a time") << u"2026-03-02T23:30:00+01:00"_s << date;
    QTest::newRow("compact") << u"20260302"_s << date;
    QTest::newRow("compact with a time") << u"20260302T1200Z"_s << date;
    QTest::newRow("mail") << u"Mon, 02 Mar 2026 12:00:00 +0000"_s << date;
    QTest::newRow("words") << u"March 2, 2026"_s << date;
    QTest::newRow("no date") << u"yesterday"_s << QDate();
    QTest::newRow("no such day") << u"2026-02-31"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void HtmlReaderTest::dates()
{
    QFETCH(QString, time);
    QTEST(publishedDate(time), "date");
}

void HtmlReaderTest::whatSurroundsTheArticleIsLeftOut_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"<script>var NOISE = '<p>NOISE';</script>"_s;
    QTest::newRow("style") << u"<style>.NOISE { color: red }</style>"_s;
    QTest::newRow("comment") << u"<!-- NOISE -->"_s;
    QTest::newRow("noscript") << u"<noscript><p>NOISE, please enable it, or else.</p></noscript>"_s;
    QTest::newRow("template") << u"<template><p>NOISE</p></template>"_s;
    QTest::newRow("menu") << u"<div class=menu><a href=/a>NOISE</a> <a href=/b>NOISE</a></div>"_s;
    QTest::newRow("navigation role")
        << u"<div role=navigation><p>NOISE of a longer kind</p></div>"_s;
    QTest::newRow("comments of readers")
        << u"<div id=comments><p>NOISE, said a reader, and went on for a while.</p></div>"_s;
    QTest::newRow("hidden") << u"<p hidden>NOISE that nobody sees, however long it is.</p>"_s;
    QTest::newRow("hidden by style") << u"<p style='display: none'>NOISE that nobody sees.</p>"_s;
    QTest::newRow("aria-hidden") << u"<p aria-hidden=true>NOISE that nobody hears of.</p>"_s;
    QTest::newRow("share buttons") << u"<div class=share><a href=/f>NOISE</a></div>"_s;
    QTest::newRow("form") << u"<form><input><input><p>NOISE</p></form>"_s;
    QTest::newRow("iframe") << u"<iframe src='https://example.org'>NOISE</iframe>"_s;
    QTest::newRow("aside") << u"<aside><p>NOISE beside the article, not in it.</p></aside>"_s;
    QTest::newRow("footer") << u"<footer><p>NOISE, all rights reserved.</p></footer>"_s;
    QTest::newRow("box of links")
        << u"<div><p><a href=/1>NOISE one</a></p><p><a href=/2>NOISE two</a></p></div>"_s;
    QTest::newRow("advert") << u"<div class=banner-ad>NOISE</div>"_s;
    QTest::newRow("attributes") << u"<p onclick='NOISE()' title=NOISE></p>"_s;
    QTest::newRow("svg") << u"<svg onload='NOISE()'><text>NOISE</text></svg>"_s;
}

void HtmlReaderTest::whatSurroundsTheArticleIsLeftOut()
{
    QFETCH(QString, html);
    const QByteArray bytes = page(
        {}, u"<div class=article>"_s + paragraphs(3) + html + u"<div>Advertisement</div>"_s +
                paragraphs(3) + u"</div>"_s);
    const QString text = extractedPage(bytes).paragraphs.join(u'\n');
    QVERIFY2(!text.contains(u"NOISE"), qPrintable(text));
    QVERIFY2(!text.contains(u"Advertisement"), qPrintable(text));
    QCOMPARE(text.count(firstSentence), 4);
    QCOMPARE(text.count(secondSentence), 2);
}

void HtmlReaderTest::whatBelongsToTheArticleStays_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("paragraph");
    QTest::newRow("links in a sentence")
        << u"<p>It was <a href=/x>the second</a> vote.</p>"_s << u"It was the second vote."_s;
    QTest::newRow("emphasis") << u"<p>It was <em>the</em> vote.</p>"_s << u"It was the vote."_s;
    QTest::newRow("heading") << u"<h2>How it came about</h2>"_s << u"How it came about"_s;
    QTest::newRow("quotation")
        << u"<blockquote><p>No, and again no, to all of it.</p></blockquote>"_s
        << u"No, and again no, to all of it."_s;
    QTest::newRow("div for a paragraph")
        << u"<div>A sentence in a div, which is long enough, as many are.</div>"_s
        << u"A sentence in a div, which is long enough, as many are."_s;
    QTest::newRow("references") << u"<p>Calder &amp; Sons &#x2014; since 1901.</p>"_s
                                << u"Calder & Sons \u2014 since 1901."_s;
    QTest::newRow("white space") << u"<p>One\n   two\t three.</p>"_s << u"One two three."_s;
    QTest::newRow("astral") << u"<p>A bridge \U0001F309 for all of us.</p>"_s
                            << u"A bridge \U0001F309 for all of us."_s;
    QTest::newRow("right to left")
        << u"<p dir=rtl>\u05D4\u05D2\u05E9\u05E8 \u05E0\u05E1\u05D2\u05E8</p>"_s
        << u"\u05D4\u05D2\u05E9\u05E8 \u05E0\u05E1\u05D2\u05E8"_s;
}

void HtmlReaderTest::whatBelongsToTheArticleStays()
{
    QFETCH(QString, html);
    QFETCH(QString, paragraph);
    const QStringList found =
        extractedPage(
            page({}, u"<article>"_s + paragraphs(4) + html + paragraphs(2) + u"</article>"_s))
            .paragraphs;
    QVERIFY2(found.contains(paragraph), qPrintable(found.join(u'\n')));
}

void HtmlReaderTest::lineBreaksPartParagraphs()
{
    const QString body = u"<div>"_s + firstSentence + u"<br><br>"_s + secondSentence +
                         u"<br> <br/>"_s + firstSentence + u"</div>"_s;
    QCOMPARE(
        extractedPage(page({}, body)).paragraphs,
        (QStringList{firstSentence, secondSentence, firstSentence}));
}

void HtmlReaderTest::theArticleHasItsHeadAndSource()
{
    const QByteArray bytes = page(
        u"<title>Harbour tolls to double</title><link rel=canonical "
        "href=\"https://example.org/tolls\"><meta name=author content=\"Rowan Petit\">"
        "<meta property=\"article:published_time\" content=\"2026-03-03T08:00:00Z\">"_s,
        u"<h1>Harbour tolls to double</h1>"_s + paragraphs(4));
    const auto read = readHtml(bytes, u"/news/tolls.html"_s);
    QVERIFY(read);
    const Article &article = read->content.article;
    QCOMPARE(article.key, u"tolls"_s);
    QCOMPARE(article.source, u"https://example.org/tolls"_s);
    QCOMPARE(article.title, u"Harbour tolls to double"_s);
    QCOMPARE(article.byline, u"Rowan Petit"_s);
    QCOMPARE(article.published, QDate(2026, 3, 3));
    QCOMPARE(article.language, u"en"_s);
    QVERIFY(article.text.startsWith(
        u"Harbour tolls to double\n\nBy Rowan Petit\n\n3 March 2026\n\nThe council"_s));
    QCOMPARE(article.text.count(u"Harbour tolls to double"_s), 1);
}

void HtmlReaderTest::encodings_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("UTF-8") << QByteArray("<meta charset=utf-8>") << QByteArray("M\xC3\xA4rz");
    QTest::newRow("Latin 1") << QByteArray("<meta charset='iso-8859-1'>") << QByteArray("M\xE4rz");
    QTest::newRow("http-equiv")
        << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>")
        << QByteArray("M\xE4rz");
    QTest::newRow("a false word is not believed")
        << QByteArray("<meta charset=windows-1251>") << QByteArray("M\xC3\xA4rz");
}

void HtmlReaderTest::encodings()
{
    QFETCH(QByteArray, meta);
    QFETCH(QByteArray, word);
    QByteArray bytes = "<html><head>" + meta + "</head><body><p>Im " + word + ": ";
    bytes += "der Hafen wird teurer, die Stadt auch, und niemand wundert sich.</p></body></html>";
    QVERIFY(QString::fromUtf8(htmlAsUtf8(bytes)).contains(u"M\u00E4rz"));
}

void HtmlReaderTest::pagesAreKnownByTheirBeginning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPage");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE html><p>") << true;
    QTest::newRow("html") << QByteArray("\n<html lang=en>") << true;
    QTest::newRow("mark of byte order") << QByteArray("\xEF\xBB\xBF<html>") << true;
    QTest::newRow("comment before") << QByteArray("<!-- saved --><html>") << true;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><!DOCTYPE html PUBLIC>") << true;
    QTest::newRow("other XML") << QByteArray("<?xml version='1.0'?><nitf>") << false;
    QTest::newRow("text about it") << QByteArray("The <html> element") << false;
    QTest::newRow("another element") << QByteArray("<htmlish>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void HtmlReaderTest::pagesAreKnownByTheirBeginning()
{
    QFETCH(QByteArray, bytes);
    QTEST(isHtml(bytes), "isPage");
}

void HtmlReaderTest::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no text") << page(u"<title>Empty</title>"_s, u"<img src=x>"_s);
    QTest::newRow("scripts only") << page({}, u"<script>document.write('text')</script>"_s);
}

void HtmlReaderTest::refused()
{
    QFETCH(QByteArray, bytes);
    const auto read = readHtml(bytes, u"page.html"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NoText);
    QCOMPARE(read.error().subject, u"page.html"_s);
}

void HtmlReaderTest::hostilePagesEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray article = paragraphs(6).toUtf8();
    constexpr int many = 1'000'000;
    QTest::newRow("a million nested div") << QByteArray("<div>").repeated(many) + article;
    QTest::newRow("nested and closed")
        << QByteArray("<b>").repeated(many) + article + QByteArray("</b>").repeated(many);
    QTest::newRow("nested tables") << QByteArray("<table><tr><td>").repeated(10'000) + article;
    QTest::newRow("nested lists") << QByteArray("<ul><li>").repeated(10'000) + article;
    QTest::newRow("unclosed comment")
        << article + QByteArray("<!-- ") + QByteArray("x").repeated(many);
    QTest::newRow("unclosed script") << article + "<script>" + QByteArray("<p>").repeated(many);
    QTest::newRow("open tags without an end") << article + QByteArray("<a ").repeated(200'000);
    QTest::newRow("many attributes")
        << article + "<p " + QByteArray("a=b ").repeated(2'000) + ">More.</p>";
    QTest::newRow("NUL and broken UTF-8") << QByteArray("\0\xFF\xFE<p>", 6) + article;
    QTest::newRow("many breaks") << article + QByteArray("<br>").repeated(100'000);
}

void HtmlReaderTest::hostilePagesEnd()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const QString text = extractedPage(bytes).paragraphs.join(u'\n');
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed()))); // sanitizers
    QVERIFY(text.contains(firstSentence));
}

void HtmlReaderTest::wordScores()
{
    QCOMPARE(wordScore({u"One two"_s}, {u"one"_s, u"two"_s}).f1(), 1.0);
    QCOMPARE(wordScore({u"one one"_s}, {u"one"_s}).precision(), 0.5);
    QCOMPARE(wordScore({u"one"_s}, {u"one two"_s}).recall(), 0.5);
    QCOMPARE(wordScore({u"one"_s}, {u"two"_s}).f1(), 0.0);
    QCOMPARE(wordScore({}, {u"two"_s}).f1(), 0.0);
    QCOMPARE(wordScore({}, {}).f1(), 1.0);
    QCOMPARE(wordScore({u"\u4E2D\u6587"_s}, {u"\u4E2D"_s}).found, 2);
}

void HtmlReaderTest::savedPagesOfOthers()
{
    const QDir top(QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/corpora/html"_s);
    if (!top.exists()) {
        QSKIP("the saved pages with reference extractions are not there");
    }
    double sum = 0;
    const QStringList names = top.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QFile source(top.filePath(name + u"/source.html"_s));
        QFile expected(top.filePath(name + u"/expected.html"_s));
        QVERIFY(source.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
        const double f1 = wordScore(
                              extractedPage(htmlAsUtf8(source.readAll())).paragraphs,
                              wholePageParagraphs(expected.readAll()))
                              .f1();
        QVERIFY2(f1 > 0.9, qPrintable(name));
        sum += f1;
    }
    QVERIFY(sum / double(names.size()) > 0.99);
}

QTEST_APPLESS_MAIN(HtmlReaderTest)
#include "test_htmlreader.moc"

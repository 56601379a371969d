// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever an input refers to, nobody is asked for it: a listener on this machine hears nothing.
#include "readingsample.h"

#include <annotate/markdown.h>
#include <reader/readerview.h>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTextDocument>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QByteArray words = "The council voted on Tuesday to keep the bridge open until the summer. ";

/// Everything that can make a program ask for something, at this address.
QByteArray page(const QByteArray &at)
{
    return "<!DOCTYPE html><html><head><title>T</title><base href=\"" + at +
           "\"><link rel=stylesheet href=\"" + at + "s.css\"><link rel=preload href=\"" + at +
           "p\" as=image><link rel=dns-prefetch href=\"" + at +
           "\"><meta http-equiv=refresh content=\"0;url=" + at + "\"><style>@import url(" + at +
           "i.css); body{background:url(" + at + "b.png)} @font-face{src:url(" + at +
           "f.woff)}</style><script src=\"" + at + "x.js\"></script></head><body background=\"" +
           at + "back.png\"><article><p>" + words.repeated(8) + "</p><img src=\"" + at +
           "pixel.gif\" width=1 height=1 srcset=\"" + at + "2x.png 2x\"><video poster=\"" + at +
           "v.png\"></video><iframe src=\"" + at + "frame\"></iframe><object data=\"" + at +
           "o\"></object><a ping=\"" + at + "ping\" href=\"" + at +
           "\">link</a><p style=\"background:url(" + at + "c.png)\">" + words +
           "</p></article></body></html>";
}

QList<std::pair<QString, QByteArray>> inputs(const QByteArray &at)
{
    const QByteArray html = page(at);
    const QByteArray head = "MIME-Version: 1.0\nFrom: a@example.org\nSubject: S\n";
    const QByteArray type = "Content-Type: text/html\n\n";
    const QByteArray doctype = "<!DOCTYPE x PUBLIC \"x\" \"" + at + "x.dtd\">";
    return {
        {u"a.html"_s, html},
        {u"a.eml"_s, head + type + html},
        {u"a.mhtml"_s, "MIME-Version: 1.0\nSnapshot-Content-Location: " + at +
                           "\nContent-Type: multipart/related; boundary=x\n\n--x\n" + type + html +
                           "\n--x--\n"},
        {u"a.md"_s, words + "\n\n![image](" + at + "m.png)\n\n<img src=\"" + at + "n.png\">\n"},
        {u"a.xml"_s, doctype + "<?xml-stylesheet href=\"" + at +
                         "s.xsl\"?><rss><channel><item><link>" + at + "</link><enclosure url=\"" +
                         at + "e.mp3\"/><description><![CDATA[" + html +
                         "]]></description></item></channel></rss>"},
        {u"b.xml"_s, doctype +
                         "<nitf xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                         "xsi:schemaLocation=\"x " +
                         at + "n.xsd\"><body><body.content><p>" + words +
                         "</p><media><media-reference source=\"" + at +
                         "m.jpg\"/></media></body.content></body></nitf>"},
        {u"c.xml"_s, "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><catalogRef href=\"" +
                         at + "c.xml\"/><contentSet><inlineData contenttype=\"text/plain\">" +
                         words + "</inlineData><remoteContent href=\"" + at +
                         "r.jpg\"/></contentSet></newsItem>"},
        {u"a.epub"_s,
         packedEntries(
             {{u"mimetype"_s, "application/epub+zip"},
              {u"META-INF/container.xml"_s,
               "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>"},
              {u"b.opf"_s, doctype + "<package><manifest><item id=\"a\" href=\"a.xhtml\" "
                                     "media-type=\"application/xhtml+xml\"/></manifest><spine>"
                                     "<itemref idref=\"a\"/></spine></package>"},
              {u"a.xhtml"_s, html}})},
        {u"a.docx"_s,
         packedEntries(
             {{u"[Content_Types].xml"_s, "<Types/>"},
              {u"word/_rels/document.xml.rels"_s,
               "<Relationships><Relationship TargetMode=\"External\" Target=\"" + at +
                   "t.dotm\"/></Relationships>"},
              {u"word/document.xml"_s,
               "<w:document "
               "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
               "<w:body><w:p><w:r><w:t>" +
                   words + "</w:t></w:r></w:p></w:body></w:document>"}})},
        {u"a.csv"_s, "text,url\n\"" + QByteArray(html).replace('"', "\"\"") + "\"," + at + "\n"},
    };
}

} // namespace

class NoConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedFor();
    void notesAskForNothing();

private:
    static void listenAWhile() { QTest::qWait(300); }
};

void NoConnectionTest::nothingIsAskedFor()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    int heard = 0;
    connect(&listener, &QTcpServer::newConnection, this, [&heard] { ++heard; });
    const QByteArray at = "http://127.0.0.1:" + QByteArray::number(listener.serverPort()) + '/';
    ReaderView view;
    view.resize(600, 800);
    view.show();
    int read = 0;
    for (const auto &[name, bytes] : inputs(at)) {
        const Reading reading = readingOf(bytes, name);
        QVERIFY2(
            reading.errors.isEmpty(),
            reading.errors.isEmpty() ? "" : qPrintable(errorText(reading.errors.first())));
        QCOMPARE(reading.articles.size(), 1);
        QVERIFY2(
            reading.articles.first().content.article.text.contains(u"The council"_s),
            qPrintable(name));
        view.setArticle(reading.articles.first().content);
        QVERIFY(!view.grab().isNull());
        ++read;
    }
    QCOMPARE(read, 10);
    // PDF is read by a program of its own, which has as little to ask for.
    QByteArray pdf = bytesOf(QStringLiteral(QUOTH_SOURCE_DIR "/tests/formats/readers/quay.pdf"));
    const QByteArray address = at.left(19).leftJustified(19, ' ');
    pdf.replace("http://127.0.0.1:9/", address);
    readingOf(pdf, u"a.pdf"_s);
    listenAWhile();
    QCOMPARE(heard, 0);
    QTcpSocket own; // and it would have been heard
    own.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    QTRY_COMPARE(heard, 1);
}

void NoConnectionTest::notesAskForNothing()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    int heard = 0;
    connect(&listener, &QTcpServer::newConnection, this, [&heard] { ++heard; });
    const QString at = u"http://127.0.0.1:%1/"_s.arg(listener.serverPort());
    QTextDocument document;
    document.setMarkdown(safeMarkdown(u"**note** ![image](%1p.png)"_s.arg(at)));
    QVERIFY(document.size().isValid());
    listenAWhile();
    QCOMPARE(heard, 0);
}

QTEST_MAIN(NoConnectionTest)
#include "test_noconnection.moc"

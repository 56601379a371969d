// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingsample.h"

#include <formats/articlecomposer.h>
#include <formats/documents/mimemessage.h>
#include <formats/documents/pdflayout.h>
#include <formats/news/articletable.h>
#include <formats/xmltree.h>
#include <text/annotation.h>

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString samples = QStringLiteral(QUOTH_SOURCE_DIR "/tests/formats/readers");

QString shownArticle(const ReadArticle &read)
{
    const Article &article = read.content.article;
    QStringList lines{
        u"reader: %1"_s.arg(read.reader),
        u"encoding: %1"_s.arg(read.encoding),
        u"key: %1"_s.arg(article.key),
        u"source: %1"_s.arg(article.source),
        u"title: %1"_s.arg(article.title),
        u"byline: %1"_s.arg(article.byline),
        u"published: %1"_s.arg(article.published.toString(Qt::ISODate)),
        u"language: %1"_s.arg(article.language)};
    for (const Annotation &mark : read.content.set.annotations) {
        lines.append(u"mark: %1 %2 [%3,%4) %5 entity=%6 value=%7 origin=%8"_s.arg(
            identifier(mark.kind), mark.tag, QString::number(mark.span.start),
            QString::number(mark.span.end), mark.words, mark.entity,
            mark.attributes.value(u"value"_s), mark.origin.id));
    }
    return lines.join(u'\n') + u"\n---\n"_s + article.text + u'\n';
}

QString shownReading(const Reading &reading)
{
    QStringList parts;
    for (const ReadArticle &article : reading.articles) {
        parts.append(shownArticle(article));
    }
    for (const Error &error : reading.errors) {
        parts.append(u"error: "_s + errorText(error) + u'\n');
    }
    return parts.join(u"=====\n"_s);
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray page(const QByteArray &headline)
{
    return "<!DOCTYPE html><html><head><title>" + headline + "</title></head><body><article><h1>" +
           headline + "</h1>" +
           QByteArray("<p>The board met on Tuesday, heard the harbour master, and agreed to wait "
                      "for the report that the engineers have promised, its chair said.</p>")
               .repeated(4) +
           "</article></body></html>";
}

QByteArray record(const QByteArray &type, const QByteArray &uri, const QByteArray &content)
{
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
           "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
           QByteArray::number(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
}

QByteArray crawl()
{
    const QByteArray chunked = page("Chunked");
    const QByteArray half = chunked.left(300);
    const QByteArray rest = chunked.mid(300);
    return record("warcinfo", "x", "software: test\r\n") +
           record(
               "response", "https://w.example.org/1",
               "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" +
                   gzipped(page("Packed"))) +
           record("request", "https://w.example.org/1", "GET / HTTP/1.1\r\n\r\n") +
           record(
               "response", "https://w.example.org/2",
               "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
               "chunked\r\n\r\n" +
                   QByteArray::number(half.size(), 16) + "\r\n" + half + "\r\n" +
                   QByteArray::number(rest.size(), 16) + ";x=y\r\n" + rest + "\r\n0\r\n\r\n") +
           record(
               "response", "https://w.example.org/3",
               "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("Gone")) +
           record(
               "response", "https://w.example.org/p.gif",
               "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\nGIF89a");
}

QStringList titlesOf(const Reading &reading)
{
    QStringList titles;
    for (const ReadArticle &read : reading.articles) {
        titles.append(read.content.article.title);
    }
    return titles;
}

} // namespace

class FileReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreReadAsExpected_data();
    void samplesAreReadAsExpected();
    void everyReaderHasASample();
    void marksAgreeWithTheirText();
    void aFileIsWhatItIs_data();
    void aFileIsWhatItIs();
    void encodingByHand();
    void wholeBooks();
    void columnsByHand();
    void columnsAreGuessed();
    void columnsAreWrittenAsText();
    void sampleOfATable();
    void crawls();
    void encodedWords_data();
    void encodedWords();
    void pdfColumnsAndHyphens();
    void pdfRunningHeads();
    void composerMovesMarks();
    void stopsWhereItIsAsked();
};

void FileReadersTest::samplesAreReadAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         QDir(samples).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!name.endsWith(u".expected") && name != u"README.md") {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void FileReadersTest::samplesAreReadAsExpected()
{
    QFETCH(QString, name);
    const Reading reading = readingOf(sampleBytes(samples + u'/' + name), name);
    if (reading.firstError() == ErrorCode::ReaderMissing) {
        QSKIP("this build reads no PDF");
    }
    const QString shown = shownReading(reading);
    const QString expected = QString::fromUtf8(bytesOf(samples + u'/' + name + u".expected"_s));
    if (shown != expected) {
        const QString folder = QStringLiteral(QUOTH_BINARY_DIR "/readers");
        QDir().mkpath(folder);
        QFile actual(folder + u'/' + name + u".expected"_s);
        QVERIFY(actual.open(QIODevice::WriteOnly));
        actual.write(shown.toUtf8());
        QFAIL(
            qPrintable(u"%1 is read otherwise, see %2:\n%3"_s.arg(name, actual.fileName(), shown)));
    }
}

void FileReadersTest::everyReaderHasASample()
{
    QSet<QString> read{u"warc"_s, u"text"_s, u"html"_s, u"jsonl"_s}; // tested elsewhere
    for (const QString &name :
         QDir(samples).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        read.insert(readerFor(sampleBytes(samples + u'/' + name).left(16384), name).id);
    }
    for (const FileReader &reader : fileReaders()) {
        QVERIFY2(read.contains(reader.id), qPrintable(reader.id));
    }
}

void FileReadersTest::marksAgreeWithTheirText()
{
    for (const QString &name : {u"story.nitf"_s, u"message.newsml.xml"_s, u"news.json"_s}) {
        for (const ReadArticle &read : readingOf(bytesOf(samples + u'/' + name), name).articles) {
            const Article &article = read.content.article;
            Span before{0, article.text.size()};
            for (const Annotation &mark : read.content.set.annotations) {
                QVERIFY(agreesWith(mark, article.text));
                QVERIFY(!(mark.span < before) || before.start == 0);
                before = mark.span;
            }
            if (article.structure.body.isEmpty()) {
                continue; // ninjs has its headline beside the text
            }
            QCOMPARE(article.structure.title.in(article.text).toString(), article.title);
            QCOMPARE(article.structure.byline.in(article.text).toString(), article.byline);
        }
    }
}

void FileReadersTest::aFileIsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reader");
    QTest::newRow("text") << QByteArray("From here on: a text") << u"a.txt"_s << u"text"_s;
    QTest::newRow("a text about mail")
        << QByteArray("Subject: none\n\nMime-Version: is a field") << u"a.txt"_s << u"text"_s;
    QTest::newRow("mail without an ending")
        << QByteArray("Received: by x\nFrom: a@b\nMessage-ID: <x>\n\nHello") << u"mail"_s
        << u"mail"_s;
    QTest::newRow("page named text")
        << QByteArray("<!doctype html><p>x") << u"a.txt"_s << u"html"_s;
    QTest::newRow("PDF named page") << QByteArray("%PDF-1.7\n") << u"a.html"_s << u"pdf"_s;
    QTest::newRow("archive named page")
        << QByteArray("PK\x03\x04zzzzzzzzzzzzzzzzzzzzzzzzzzzz") << u"a.html"_s << u"text"_s;
    QTest::newRow("feed named page")
        << QByteArray("<?xml version='1.0'?><rss version='2.0'>") << u"a.html"_s << u"feed"_s;
    QTest::newRow("NITF behind a comment and a document type")
        << QByteArray("<?xml version='1.0'?>\n<!-- <rss> -->\n<!DOCTYPE nitf SYSTEM \"n.dtd\">\n"
                      "<nitf>")
        << u"a.xml"_s << u"nitf"_s;
    QTest::newRow("feed in UTF-16")
        << QByteArray("\xFF\xFE<\0r\0s\0s\0>\0", 12) << u"a.xml"_s << u"feed"_s;
    QTest::newRow("other XML") << QByteArray("<svg></svg>") << u"a.xml"_s << u"text"_s;
    QTest::newRow("lines of JSON") << QByteArray("{\"text\": \"x\"}") << u"a.jsonl"_s << u"jsonl"_s;
    QTest::newRow("a text with a brace") << QByteArray("{sic} he said") << u"a.txt"_s << u"text"_s;
    QTest::newRow("crawl") << QByteArray("WARC/1.1\r\n") << u"a"_s << u"warc"_s;
    QTest::newRow("other packed file") << gzipped("some text") << u"a.gz"_s << u"text"_s;
}

void FileReadersTest::aFileIsWhatItIs()
{
    QFETCH(QByteArray, beginning);
    QFETCH(QString, name);
    QFETCH(QString, reader);
    QCOMPARE(readerFor(beginning, name).id, reader);
}

void FileReadersTest::encodingByHand()
{
    // The same byte is a letter in each, and nothing says which is meant.
    const QByteArray text = "The paper wrote: \xB3\xF3\x64\xBC, and nothing else that day.";
    ReadOptions options;
    options.encoding = "iso-8859-2";
    const Reading polish = readingOf(text, u"a.txt"_s, options);
    QCOMPARE(polish.articles.size(), 1);
    QVERIFY(polish.articles.first().content.article.text.contains(u"łódź"_s));
    QCOMPARE(polish.articles.first().encoding, u"iso-8859-2"_s);
    // A page's own word counts less than a person's.
    const QByteArray saved = "<html><head><meta charset='windows-1252'></head><body><p>" + text;
    const Reading again = readingOf(saved, u"a.html"_s, options);
    QCOMPARE(again.articles.size(), 1);
    QVERIFY(again.articles.first().content.article.text.contains(u"łódź"_s));
    options.encoding = "klingon";
    QCOMPARE(readingOf(text, u"a.txt"_s, options).firstError(), ErrorCode::Malformed);
}

void FileReadersTest::wholeBooks()
{
    ReadOptions options;
    options.hasWholeBooks = true;
    const Reading book =
        readingOf(sampleBytes(samples + u"/novel.epub"_s), u"novel.epub"_s, options);
    QCOMPARE(titlesOf(book), QStringList{u"Reports from the Quay"_s});
    const QString text = book.articles.first().content.article.text;
    QVERIFY(text.contains(u"The price had halved.\n\nThe Night Ferry"_s));
}

void FileReadersTest::columnsByHand()
{
    const QByteArray table = "a,b,c\nHead,Words of it,x\n";
    QCOMPARE(readingOf(table, u"t.csv"_s).firstError(), ErrorCode::Malformed);
    ReadOptions options;
    options.columns.text = u"b"_s;
    options.columns.title = u"1"_s; // by its number
    const Reading read = readingOf(table, u"t.csv"_s, options);
    QCOMPARE(titlesOf(read), QStringList{u"Head"_s});
    QCOMPARE(read.articles.first().content.article.text, u"Head\n\nWords of it"_s);
    options.columns.byline = u"d"_s;
    QCOMPARE(readingOf(table, u"t.csv"_s, options).firstError(), ErrorCode::Malformed);
}

void FileReadersTest::columnsAreGuessed()
{
    const TableColumns columns =
        guessedColumns({u"ID"_s, u"Publish Date"_s, u"headline"_s, u"text"_s, u"body"_s});
    QCOMPARE(columns.text, u"text"_s);
    QCOMPARE(columns.title, u"headline"_s);
    QCOMPARE(columns.date, u"Publish Date"_s);
    QCOMPARE(columns.key, u"ID"_s);
    QVERIFY(columns.byline.isEmpty());
}

void FileReadersTest::columnsAreWrittenAsText()
{
    const auto columns = columnsFromText(u"text=body, title = head line"_s);
    QVERIFY(columns);
    QCOMPARE(columns->text, u"body"_s);
    QCOMPARE(columns->title, u"head line"_s);
    for (const QString &wrong : {u""_s, u"text"_s, u"text="_s, u"=body"_s, u"colour=red"_s}) {
        QVERIFY2(!columnsFromText(wrong), qPrintable(wrong));
    }
}

void FileReadersTest::sampleOfATable()
{
    const auto sample = tableSample(bytesOf(samples + u"/table.csv"_s), u"table.csv"_s, 2);
    QVERIFY(sample);
    QCOMPARE(sample->names.value(1), u"Headline"_s);
    QCOMPARE(sample->rows.size(), 2);
    QCOMPARE(sample->guess.text, u"Body"_s);
}

void FileReadersTest::crawls()
{
    const QStringList both{u"Packed"_s, u"Chunked"_s};
    const Reading plain = readingOf(crawl(), u"crawl.warc"_s);
    QCOMPARE(titlesOf(plain), both);
    QVERIFY(plain.errors.isEmpty());
    QCOMPARE(plain.articles[1].content.article.source, u"https://w.example.org/2"_s);
    QCOMPARE(plain.articles[1].content.article.key, u"crawl-2"_s);
    // What is kept of a crawl for an article is its record, and is read alone as it was in it.
    for (const ReadArticle &article : plain.articles) {
        QVERIFY(crawl().contains(article.own));
        const Reading alone = readingOf(article.own, u"crawl.warc.gz"_s);
        QCOMPARE(alone.articles.size(), 1);
        QCOMPARE(alone.articles[0].content.article.text, article.content.article.text);
        QCOMPARE(alone.articles[0].content.article.source, article.content.article.source);
        QCOMPARE(alone.articles[0].own, article.own);
    }
    QCOMPARE(titlesOf(readingOf(gzipped(crawl()), u"crawl.warc.gz"_s)), both);
    // Members of their own for each record, as crawlers write them.
    const qsizetype second = crawl().indexOf("WARC/1.0", 20);
    QCOMPARE(
        titlesOf(readingOf(
            gzipped(crawl().left(second)) + gzipped(crawl().mid(second)), u"c.warc.gz"_s)),
        both);
    const Reading cut = readingOf(gzipped(crawl()).chopped(40), u"crawl.warc.gz"_s);
    QCOMPARE(cut.firstError(), ErrorCode::Malformed);
}

void FileReadersTest::encodedWords_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("Hello =? no") << u"Hello =? no"_s;
    QTest::newRow("Q") << QByteArray("=?utf-8?Q?caf=C3=A9_bar?=") << u"café bar"_s;
    QTest::newRow("two words join") << QByteArray("=?utf-8?q?a?= =?utf-8?q?b?= c") << u"ab c"_s;
    QTest::newRow("B with a language") << QByteArray("=?iso-8859-1*de?B?5A==?=") << u"ä"_s;
    QTest::newRow("raw UTF-8") << QByteArray("Gr\xC3\xBC\xC3\x9F"
                                             "e")
                               << u"Grüße"_s;
    QTest::newRow("unknown charset") << QByteArray("=?x-none?Q?abc?=") << u"abc"_s;
}

void FileReadersTest::encodedWords()
{
    QFETCH(QByteArray, value);
    QTEST(decodedWords(value), "text");
}

namespace {

PdfWord word(double left, double top, const QString &text, double size = 10)
{
    return {left, top, left + double(text.size()) * size * 0.5, top + size, size, text};
}

} // namespace

void FileReadersTest::pdfColumnsAndHyphens()
{
    PdfPage page{600, 800, {}};
    page.words = {
        word(50, 100, u"The"_s),    word(70, 100, u"coun-"_s),  word(50, 112, u"cil"_s),
        word(75, 112, u"met,"_s),   word(100, 112, u"and"_s),   word(300, 100, u"the"_s),
        word(320, 100, u"well-"_s), word(300, 112, u"known"_s), word(335, 112, u"chair"_s),
        word(365, 112, u"left."_s), word(300, 140, u"Then"_s),  word(330, 140, u"rain"_s),
        word(360, 140, u"came."_s)};
    // "well-known" is written so elsewhere; "coun-cil" is not.
    page.words += word(300, 168, u"A"_s);
    page.words += word(310, 168, u"well-known"_s);
    page.words += word(370, 168, u"fact."_s);
    QCOMPARE(
        pdfText({page}).paragraphs, QStringList(
                                        {u"The council met, and the well-known chair left."_s,
                                         u"Then rain came."_s, u"A well-known fact."_s}));
    QVERIFY(pdfText({}).paragraphs.isEmpty());
    QVERIFY(pdfText({PdfPage{}}).paragraphs.isEmpty());
}

void FileReadersTest::pdfRunningHeads()
{
    QList<PdfPage> pages;
    for (int i = 0; i < 4; ++i) {
        PdfPage page{600, 800, {}};
        page.words = {
            word(50, 20, u"Gazette"_s), word(300, 20, QString::number(40 + i)),
            word(50, 300, u"Page"_s), word(80, 300, u"%1."_s.arg(QChar(u'A' + i)))};
        pages.append(page);
    }
    QCOMPARE(
        pdfText(pages).paragraphs,
        QStringList({u"Page A."_s, u"Page B."_s, u"Page C."_s, u"Page D."_s}));
}

void FileReadersTest::composerMovesMarks()
{
    ParagraphText paragraph;
    paragraph.append(u"  \u2028 Said\n ");
    const qsizetype start = paragraph.position();
    paragraph.append(u" Ann\t");
    Annotation mark;
    mark.tag = u"PER"_s;
    paragraph.addMark(start, mark);
    paragraph.append(u" . ");
    QCOMPARE(paragraph.text(), u"Said Ann ."_s);
    ArticleComposer composer;
    composer.head().title = u"\uFEFFTitle"_s; // what is dropped moves all that follows
    composer.addParagraph(paragraph);
    const auto read = composer.finished(u"x/y.z"_s, 3);
    QVERIFY(read);
    QCOMPARE(read->content.article.text, u"Title\n\nSaid Ann ."_s);
    QCOMPARE(read->content.set.annotations.first().words, u"Ann"_s);
    QCOMPARE(read->content.article.key, u"y-3"_s);
}

void FileReadersTest::stopsWhereItIsAsked()
{
    ReadOptions options;
    options.stop = [] {
        return true;
    };
    for (const QString &name :
         {u"wire.rss"_s, u"novel.epub"_s, u"message.newsml.xml"_s, u"table.csv"_s, u"play.tei"_s}) {
        const Reading reading = readingOf(sampleBytes(samples + u'/' + name), name, options);
        QCOMPARE(reading.firstError(), ErrorCode::Stopped);
        QVERIFY(reading.articles.isEmpty());
    }
    QCOMPARE(readingOf(crawl(), u"c.warc"_s, options).firstError(), ErrorCode::Stopped);
}

QTEST_GUILESS_MAIN(FileReadersTest)
#include "test_filereaders.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// What readJsonLines made of each line: "2: key" or "2: error-name".
QStringList linesOf(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QStringList lines;
    const auto done =
        readJsonLines(buffer, u"news.jsonl"_s, [&](int line, const Result<ReadArticle> &read) {
            if (!read && (read.error().line != line || read.error().subject != u"news.jsonl")) {
                lines.append(u"an error without its place"_s);
            }
            lines.append(u"%1: %2"_s.arg(line).arg(
                read ? read->content.article.key : errorName(read.error().code)));
        });
    return done ? lines : lines << errorText(done.error());
}

Result<ReadArticle> oneLine(const QByteArray &json)
{
    QByteArray copy = json;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    Result<ReadArticle> result = failure(ErrorCode::Unknown);
    const auto done = readJsonLines(
        buffer, u"dir/news.jsonl"_s, [&](int, const Result<ReadArticle> &read) { result = read; });
    return done ? result : failure(done.error());
}

/// A device that makes a line of any length without holding it.
class LongLine : public QIODevice
{
public:
    explicit LongLine(qint64 length)
        : m_left(length)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const QByteArray tail = "\n{\"id\": \"after\", \"text\": \"x\"}\n";
        const qint64 now = std::min(size, m_left);
        std::fill(data, data + now, 'x');
        m_left -= now;
        if (now == 0) {
            const qint64 rest = std::min<qint64>(size, tail.size() - m_tail);
            std::copy(tail.constData() + m_tail, tail.constData() + m_tail + rest, data);
            m_tail += rest;
            return rest;
        }
        return now;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
    qint64 m_tail = 0;
};

} // namespace

class ArticleReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainText_data();
    void plainText();
    void plainTextIsRefused_data();
    void plainTextIsRefused();
    void lines_data();
    void lines();
    void badLine_data();
    void badLine();
    void fieldsOfALine();
    void placesFollowTheText();
    void halfACharacterBecomesAReplacement();
    void aLineWithoutEndIsSkipped();
    void readFile_data();
    void readFile();
    void whatIsNoFileIsRefused();
    void aLineOfTheRealInput();
};

void ArticleReaderTest::plainText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("One.\nTwo.") << u"One.\nTwo."_s;
    QTest::newRow("Windows line ends and quotes")
        << QByteArray("He said \x93no\x94.\r\n\r\nThen.\r\n")
        << u"He said \u201cno\u201d.\n\nThen.\n"_s;
    QTest::newRow("UTF-16 with a mark")
        << QByteArray("\xFF\xFEO\0n\0e\0.\0\r\0\n\0", 14) << u"One.\n"_s;
    QTest::newRow("mixed line ends") << QByteArray("a\rb\r\nc\nd\xE2\x80\xA8"
                                                   "e")
                                     << u"a\nb\nc\nd\ne"_s;
    QTest::newRow("two marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFtext") << u"text"_s;
    QTest::newRow("a NUL among words")
        << QByteArray("Twenty characters and\0 more", 27) << u"Twenty characters and\uFFFD more"_s;
    QTest::newRow("directions and joiners stay") << QByteArray("a\xE2\x80\xAE"
                                                               "b\xE2\x80\x8D"
                                                               "c\xC2\xAD")
                                                 << u"a\u202Eb\u200Dc\u00AD"_s;
}

void ArticleReaderTest::plainText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto read = readPlainText(bytes, u"some/where/the.seed.txt"_s);
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->content.article.text, text);
    QCOMPARE(read->content.article.key, u"the.seed"_s);
    QCOMPARE(read->content.article.source, u"some/where/the.seed.txt"_s);
    QCOMPARE(read->raw, decodeText(bytes).text);
    QVERIFY(read->content.set.annotations.isEmpty());
}

void ArticleReaderTest::plainTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("empty") << QByteArray() << ErrorCode::NoText;
    QTest::newRow("white") << QByteArray(" \r\n\t ") << ErrorCode::NoText;
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << ErrorCode::NoText;
    QTest::newRow("NULs") << QByteArray(1 << 20, '\0') << ErrorCode::Malformed;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\nsome text") << ErrorCode::Malformed;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04 some text") << ErrorCode::Malformed;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n some text") << ErrorCode::Malformed;
    QTest::newRow("a library") << QByteArray("SQLite format 3\0 and more", 25)
                               << ErrorCode::Malformed;
    QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08 ab")
                              << ErrorCode::Malformed;
    QTest::newRow("more than eight million units")
        << QByteArray(8'000'001, 'x') << ErrorCode::TooLarge;
}

void ArticleReaderTest::plainTextIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, error);
    const auto read = readPlainText(bytes, u"a.txt"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, error);
    QCOMPARE(read.error().subject, u"a.txt"_s);
}

void ArticleReaderTest::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    const QByteArray a = "{\"id\":\"a\",\"text\":\"x\"}";
    const QByteArray b = "{\"id\":\"b\",\"text\":\"y\"}";
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("two") << a + "\n" + b + "\n" << QStringList{u"1: a"_s, u"2: b"_s};
    QTest::newRow("no last line end") << a + "\n" + b << QStringList{u"1: a"_s, u"2: b"_s};
    QTest::newRow("CR LF, blank lines, a mark")
        << "\xEF\xBB\xBF" + a + "\r\n\r\n  \n" + b << QStringList{u"1: a"_s, u"4: b"_s};
    QTest::newRow("a bad one between")
        << a + "\nnonsense\n" + b << QStringList{u"1: a"_s, u"2: malformed"_s, u"3: b"_s};
    QTest::newRow("U+2028 parts no lines")
        << QByteArray("{\"id\":\"s\",\"text\":\"a\xE2\x80\xA8z\"}") << QStringList{u"1: s"_s};
    QTest::newRow("no id") << QByteArray("{\"text\":\"x\"}") << QStringList{u"1: news-1"_s};
    QTest::newRow("a number for an id")
        << QByteArray("{\"id\":17,\"text\":\"x\"}") << QStringList{u"1: 17"_s};
    QTest::newRow("no text") << QByteArray("{\"id\":\"a\",\"text\":\" \"}")
                             << QStringList{u"1: no-text"_s};
}

void ArticleReaderTest::lines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QCOMPARE(linesOf(bytes), lines);
}

void ArticleReaderTest::badLine_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto annotation = [](const QByteArray &fields) {
        return "{\"text\":\"abc \xF0\x9F\x98\x80\",\"annotations\":[{" + fields + "}]}";
    };
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("a string") << QByteArray("\"text\"");
    QTest::newRow("no text") << QByteArray("{\"id\":\"a\"}");
    QTest::newRow("text is a number") << QByteArray("{\"text\":1}");
    QTest::newRow("junk behind") << QByteArray("{\"text\":\"a\"} x");
    QTest::newRow("not closed") << QByteArray("{\"text\":\"a\"");
    QTest::newRow("bad UTF-8") << QByteArray("{\"text\":\"a\xFF\"}");
    QTest::newRow("a deep hole") << QByteArray("{\"text\":") + QByteArray(100'000, '[');
    QTest::newRow("a newer format") << QByteArray("{\"format\":\"quoth/2\",\"text\":\"a\"}");
    QTest::newRow("no date") << QByteArray("{\"text\":\"a\",\"published\":\"yesterday\"}");
    QTest::newRow("a number for a date") << QByteArray("{\"text\":\"a\",\"published\":2018}");
    QTest::newRow("relations that are no list") << QByteArray("{\"text\":\"a\",\"relations\":7}");
    QTest::newRow("title is a list") << QByteArray("{\"text\":\"a\",\"title\":[]}");
    QTest::newRow("structure outside")
        << QByteArray("{\"text\":\"a\",\"structure\":{\"title\":[0,2]}}");
    QTest::newRow("structure reversed")
        << QByteArray("{\"text\":\"abc\",\"structure\":{\"title\":[2,1]}}");
    QTest::newRow("no place") << annotation("\"text\":\"a\"");
    QTest::newRow("a place before the start") << annotation("\"start\":-1,\"end\":1");
    QTest::newRow("a place after the end") << annotation("\"start\":0,\"end\":6");
    QTest::newRow("reversed") << annotation("\"start\":2,\"end\":1");
    QTest::newRow("half a place") << annotation("\"start\":0.5,\"end\":1");
    QTest::newRow("a huge place") << annotation("\"start\":0,\"end\":18446744073709551616");
    QTest::newRow("an endless place") << annotation("\"start\":0,\"end\":1e999");
    QTest::newRow("other words") << annotation("\"start\":0,\"end\":1,\"text\":\"b\"");
    QTest::newRow("UTF-16 places")
        << annotation("\"start\":4,\"end\":6,\"text\":\"\xF0\x9F\x98\x80\"");
    QTest::newRow("an unknown kind") << annotation("\"start\":0,\"end\":1,\"kind\":\"thing\"");
    QTest::newRow("an unknown state") << annotation("\"start\":0,\"end\":1,\"status\":\"maybe\"");
    QTest::newRow("a score of two")
        << annotation("\"start\":0,\"end\":1,\"origin\":{\"kind\":\"rule\",\"score\":2}");
    QTest::newRow("an attribute that is no text")
        << annotation("\"start\":0,\"end\":1,\"attributes\":{\"a\":1}");
    QTest::newRow("a time that is none")
        << annotation("\"start\":0,\"end\":1,\"created\":\"noon\"");
    QTest::newRow("one id twice") << annotation(
        "\"id\":1,\"start\":0,\"end\":1},{\"id\":1,\"start\":0,\"end\":1");
    QTest::newRow("a relation to nothing")
        << QByteArray("{\"text\":\"a\",\"relations\":[{\"kind\":\"cue\",\"from\":1,\"to\":2}]}");
    QTest::newRow("annotations that are no list")
        << QByteArray("{\"text\":\"a\",\"annotations\":{\"start\":0}}");
}

void ArticleReaderTest::badLine()
{
    QFETCH(QByteArray, line);
    const auto read = oneLine(line);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Malformed);
    QCOMPARE(read.error().line, 1);
    QVERIFY(!read.error().detail.isEmpty());
}

void ArticleReaderTest::fieldsOfALine()
{
    const auto read = oneLine("{\"id\":\"k\",\"text\":\"Text.\",\"title\":\"T\",\"byline\":null,"
                              "\"published\":\"2018-09-11T08:00:00Z\",\"language\":\"en\","
                              "\"unknown\":{\"x\":[1]}}");
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    const Article &article = read->content.article;
    QCOMPARE(article.title, u"T"_s);
    QCOMPARE(article.byline, QString());
    QCOMPARE(article.published, QDate(2018, 9, 11));
    QCOMPARE(article.language, u"en"_s);
    QCOMPARE(article.source, u"dir/news.jsonl"_s);
    QVERIFY(!article.imported.isValid());
}

void ArticleReaderTest::placesFollowTheText()
{
    // Places count the code points of the text as it stands in the line: CR LF are two.
    const auto read =
        oneLine("{\"text\":\"\\ud83d\\ude00\\r\\nb\\u2028cd\",\"structure\":{\"body\":[[3,7]]},"
                "\"annotations\":[{\"start\":5,\"end\":7,\"text\":\"cd\"},"
                "{\"start\":0,\"end\":4,\"text\":\"\\ud83d\\ude00\\r\\nb\"}]}");
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->content.article.text, u"\U0001F600\nb\ncd"_s);
    QCOMPARE(read->raw, u"\U0001F600\r\nb\u2028cd"_s);
    const QList<Annotation> &annotations = read->content.set.annotations;
    QCOMPARE(annotations.size(), 2);
    QCOMPARE(annotations[0].span, (Span{0, 4})); // in reading order
    QCOMPARE(annotations[0].words, u"\U0001F600\nb"_s);
    QCOMPARE(annotations[1].span, (Span{5, 7}));
    QVERIFY(annotations[0].id != annotations[1].id && annotations[0].id > 0);
    QCOMPARE(read->content.article.structure.body, (QList<Span>{{3, 7}}));
    for (const Annotation &annotation : annotations) {
        QVERIFY(agreesWith(annotation, read->content.article.text));
    }
}

void ArticleReaderTest::halfACharacterBecomesAReplacement()
{
    const auto read =
        oneLine("{\"id\":\"\\udc00k\",\"text\":\"a\\ud83d b\\u0000c\",\"annotations\":["
                "{\"start\":3,\"end\":4,\"text\":\"b\",\"note\":\"x\\ud83d\"}]}");
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QCOMPARE(read->content.article.text, u"a\uFFFD b\uFFFDc"_s);
    QCOMPARE(read->content.article.key, u"\uFFFDk"_s);
    QCOMPARE(read->content.set.annotations.first().note, u"x\uFFFD"_s);
}

void ArticleReaderTest::aLineWithoutEndIsSkipped()
{
    LongLine device(200LL << 20);
    QStringList lines;
    const auto done =
        readJsonLines(device, u"a.jsonl"_s, [&](int line, const Result<ReadArticle> &read) {
            lines.append(u"%1: %2"_s.arg(line).arg(
                read ? read->content.article.key : errorName(read.error().code)));
        });
    QVERIFY(done);
    QCOMPARE(lines, (QStringList{u"1: too-large"_s, u"2: after"_s}));
}

void ArticleReaderTest::readFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("text") << u"a.txt"_s << QStringList{u"a"_s};
    QTest::newRow("no ending") << u"README"_s << QStringList{u"README"_s};
    QTest::newRow("hidden") << u".news"_s << QStringList{u".news"_s};
    QTest::newRow("jsonl") << u"a.jsonl"_s << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("ndjson in capitals") << u"a.NDJSON"_s << QStringList{u"one"_s, u"two"_s};
}

void ArticleReaderTest::readFile()
{
    QFETCH(QString, name);
    QFETCH(QStringList, keys);
    QTemporaryDir folder;
    QFile file(folder.path() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":\"one\",\"text\":\"x\"}\n{\"id\":\"two\",\"text\":\"y\"}\n");
    file.close();
    QStringList found;
    const auto done = Quoth::readFile(file.fileName(), [&](int, const Result<ReadArticle> &read) {
        found.append(read ? read->content.article.key : errorText(read.error()));
    });
    QVERIFY(done);
    QCOMPARE(found, keys);
}

void ArticleReaderTest::whatIsNoFileIsRefused()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe.txt"_s);
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const QString large = folder.filePath(u"large.txt"_s);
    QFile file(large);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(10LL << 30)); // sparse
    const QList<std::pair<QString, ErrorCode>> cases = {
        {folder.filePath(u"none.txt"_s), ErrorCode::FileNotFound},
        {folder.path(), ErrorCode::FileNotReadable},
        {pipe, ErrorCode::FileNotReadable},
        {u"/dev/zero"_s, ErrorCode::FileNotReadable},
        {large, ErrorCode::TooLarge}};
    for (const auto &[path, code] : cases) {
        const auto done = Quoth::readFile(
            path, [](int, const Result<ReadArticle> &) { QFAIL("nothing should come"); });
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QCOMPARE(done.error().subject, path);
    }
}

void ArticleReaderTest::aLineOfTheRealInput()
{
    const QString path = QDir::cleanPath(
        QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/corpora/seed/article.txt"_s);
    if (!QFile::exists(path)) {
        QSKIP("the seed article is not here");
    }
    QString text;
    QVERIFY(Quoth::readFile(path, [&](int, const Result<ReadArticle> &read) {
        QVERIFY(read);
        text = read->content.article.text;
    }));
    QVERIFY(text.contains(u"David Madden"_s));
    QVERIFY(!text.contains(u'\uFFFD'));
}

QTEST_APPLESS_MAIN(ArticleReaderTest)
#include "test_articlereader.moc"

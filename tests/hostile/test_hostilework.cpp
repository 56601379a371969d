// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input past the readers: annotations, tags, words to look for, rules, and what is written.
#include "readingsample.h"

#include <analysis/patterns/occurrencefinder.h>
#include <analysis/patterns/patternreader.h>
#include <formats/filewriter.h>
#include <formats/formatregistry.h>
#include <library/weblink.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/search/searchstore.h>
#include <store/tagstore.h>
#include <store/undolog.h>

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QStringList &injections()
{
    static const QStringList all{
        u"'; DROP TABLE article;--"_s,
        u"\"; DELETE FROM annotation; --"_s,
        u"%"_s,
        u"_"_s,
        u"\\"_s,
        u"%' OR '1'='1"_s,
        u"<script>alert(1)</script>"_s,
        u"]]>"_s,
        u"--><b>"_s,
        u"</title><script>"_s,
        u"`id` ${HOME} {{7*7}} |x|"_s,
        u"[x](javascript:alert(1))"_s,
        u"\" onmouseover=\"x"_s,
        u"&lt;&#x3c;"_s};
    return all;
}

Annotation highlight(qint64 id, const QString &text, Span span, const QString &tag)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = span;
    annotation.words = span.in(text).toString();
    annotation.tag = tag;
    return annotation;
}

/// An article with the words in every field, and an annotation with them in every field.
AnnotatedArticle articleOf(const QString &words)
{
    AnnotatedArticle article;
    article.article.id = 1;
    article.article.key = words;
    article.article.source = u"https://news.example.org/"_s + words;
    article.article.title = words;
    article.article.byline = words;
    article.article.text = words + u" stands here.\n"_s;
    Annotation annotation = highlight(1, article.article.text, {0, words.size()}, words);
    annotation.note = words;
    annotation.entity = words;
    annotation.author = words;
    article.set.annotations = {annotation};
    return article;
}

/// One article after the other, then nothing.
NextArticle giving(const QList<AnnotatedArticle> &articles)
{
    return [articles, next = qsizetype(0)]() mutable -> Result<std::optional<AnnotatedArticle>> {
        return next < articles.size() ? std::optional(articles[next++]) : std::nullopt;
    };
}

QByteArray project(const QByteArray &codes, const QByteArray &sources, const QByteArray &rest = {})
{
    return "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\">"
           "<CodeBook><Codes>" +
           codes + "</Codes></CodeBook><Sources>" + sources + "</Sources>" + rest + "</Project>";
}

QByteArray codedSource(const QByteArray &guid, const QByteArray &selection)
{
    return "<TextSource guid=\"" + guid +
           "\" name=\"s\"><PlainTextContent>The old bridge is shut.</PlainTextContent>" +
           selection + "</TextSource>";
}

QByteArray selectionAt(const QByteArray &from, const QByteArray &to, const QByteArray &code = "c1")
{
    return "<PlainTextSelection guid=\"s1\" startPosition=\"" + from + "\" endPosition=\"" + to +
           "\"><Coding guid=\"k\"><CodeRef targetGUID=\"" + code +
           "\"/></Coding></PlainTextSelection>";
}

} // namespace

class HostileWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesThatChangeWhileTheyAreRead();
    void projects_data();
    void projects();
    void placesOfAnnotations_data();
    void placesOfAnnotations();
    void veryManyAnnotations();
    void tagsOfThemselves();
    void tables_data();
    void tables();
    void wordsAreWords_data();
    void wordsAreWords();
    void queries_data();
    void queries();
    void expressions_data();
    void expressions();
    void formulas_data();
    void formulas();
    void exportsAreInert_data();
    void exportsAreInert();
    void rules_data();
    void rules();
    void links_data();
    void links();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void HostileWorkTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"h.quoth"_s), Library::Mode::CreateIfMissing).value();
}

void HostileWorkTest::filesThatChangeWhileTheyAreRead()
{
    const auto write = [this](const QString &name, int lines) {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly)) {
            for (int i = 0; i < lines; ++i) {
                file.write("{\"text\": \"Line " + QByteArray::number(i) + ".\"}\n");
            }
        }
        return file.fileName();
    };
    // Something writes into it for as long as it is read: what was there at the beginning is read.
    const QString growing = write(u"growing.jsonl"_s, 2'000);
    int read = 0;
    QVERIFY(readFile(growing, [&](int, const Result<ReadArticle> &) {
        QFile file(growing);
        if (++read < 100'000 && file.open(QIODevice::Append)) {
            file.write("{\"text\": \"More.\"}\n");
        }
    }));
    QVERIFY2(read <= 2'001, qPrintable(QString::number(read)));
    // It is emptied: what comes is what was read of it by then, or an error, and an end.
    const QString shrinking = write(u"shrinking.jsonl"_s, 20'000);
    int articles = 0;
    const auto done = readFile(shrinking, [&](int, const Result<ReadArticle> &article) {
        QFile::resize(shrinking, 0);
        articles += article ? 1 : 0;
    });
    Q_UNUSED(done)
    QVERIFY(articles >= 1 && articles < 20'000);
    // It goes away.
    const QString going = write(u"going.jsonl"_s, 100);
    int there = 0;
    QVERIFY(readFile(going, [&](int, const Result<ReadArticle> &article) {
        QFile::remove(going);
        there += article ? 1 : 0;
    }));
    QCOMPARE(there, 100);
}

void HostileWorkTest::projects_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("isRead");
    const QByteArray code = "<Code guid=\"c1\" name=\"Bridge\" isCodable=\"true\"/>";
    QTest::newRow("sound") << project(code, codedSource("a", selectionAt("4", "14"))) << true;
    QTest::newRow("two sources of one id")
        << project(
               code,
               codedSource("a", selectionAt("4", "14")) + codedSource("a", selectionAt("4", "14")))
        << true;
    QTest::newRow("a code with the id of a source")
        << project("<Code guid=\"a\" name=\"x\"/>", codedSource("a", selectionAt("0", "3", "a")))
        << true;
    QTest::newRow("a code that is not there")
        << project(code, codedSource("a", selectionAt("4", "14", "none"))) << true;
    QTest::newRow("a link to nowhere")
        << project(
               code, codedSource("a", selectionAt("4", "14")),
               "<Links><Link guid=\"l\" originGUID=\"none\" targetGUID=\"s1\"/></Links>")
        << true;
    QTest::newRow("a code in itself")
        << project(
               "<Code guid=\"c1\" name=\"a\"><Code guid=\"c1\" name=\"a\"/></Code>",
               codedSource("a", selectionAt("4", "14")))
        << true;
    const QByteArray deep = QByteArray("<Code guid=\"c\" name=\"n\">").repeated(100'000);
    QTest::newRow("codes without end")
        << project(deep, codedSource("a", selectionAt("4", "14"))) << false;
    for (const char *const path :
         {"internal://../../../../etc/passwd", "internal:///etc/passwd", "/etc/passwd",
          "file:///etc/passwd", "internal://..\\..\\etc\\passwd", "absolute:///etc/passwd"}) {
        QTest::newRow(path) << project(
                                   code, QByteArray("<TextSource guid=\"a\" name=\"s\" "
                                                    "plainTextPath=\"") +
                                             path + "\">" + selectionAt("0", "3") + "</TextSource>")
                            << false;
    }
    const std::pair<const char *, const char *> offsets[] = {
        {"-1", "4"},
        {"14", "4"},
        {"0", "100000"},
        {"2147483648", "2147483652"},
        {"0", "4294967297"},
        {"-9223372036854775808", "9223372036854775807"},
        {"0", "9223372036854775808"},
        {"1e3", "2e3"},
        {"", ""},
        {"four", "five"}};
    for (const auto &[from, to] : offsets) {
        QTest::addRow("from %s to %s", from, to)
            << project(code, codedSource("a", selectionAt(from, to))) << false;
    }
}

void HostileWorkTest::projects()
{
    QFETCH(QByteArray, xml);
    QFETCH(bool, isRead);
    const QString path = m_folder->filePath(u"p.qdpx"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(packedEntries({{u"project.qde"_s, xml}, {u"sources/x.txt"_s, "x"}}));
    file.close();
    const auto source = openArticles(path, *findFormat(u"refi-qda"), {}, {});
    QVERIFY(source);
    QElapsedTimer clock;
    clock.start();
    int articles = 0;
    std::optional<Error> error;
    for (int i = 0; i < 10; ++i) {
        const auto article = (*source)->next();
        if (!article) {
            error = article.error();
            break;
        }
        if (!*article) {
            break;
        }
        ++articles;
        for (const Annotation &annotation : (*article)->content.set.annotations) {
            QVERIFY(agreesWith(annotation, (*article)->content.article.text));
        }
        QVERIFY(!(*article)->content.article.text.contains(u"root:"_s));
    }
    QCOMPARE(!error.has_value(), isRead);
    if (error) {
        QCOMPARE(errorName(error->code), errorName(ErrorCode::Malformed));
        QCOMPARE(articles, 0);
        QVERIFY(!error->detail.isEmpty());
    } else {
        QVERIFY(articles > 0);
    }
    QVERIFY(clock.elapsed() < 20'000);
}

void HostileWorkTest::placesOfAnnotations_data()
{
    QTest::addColumn<QByteArray>("annotation");
    for (const char *const place :
         {"\"start\":-1,\"end\":3", "\"start\":3,\"end\":1", "\"start\":0,\"end\":999",
          "\"start\":2147483648,\"end\":2147483650", "\"start\":0,\"end\":9223372036854775807",
          "\"start\":0,\"end\":1e300", "\"start\":0.5,\"end\":2", "\"start\":\"0\",\"end\":\"2\"",
          "\"start\":null,\"end\":2", "\"start\":[0],\"end\":2", "\"end\":2", "\"start\":0",
          "\"start\":-9223372036854775808,\"end\":1", "\"start\":NaN,\"end\":1"}) {
        QTest::newRow(place) << QByteArray(place) + ",\"words\":\"No\",\"kind\":\"entity\"";
    }
    QTest::newRow("other words") << QByteArray(
        "\"start\":0,\"end\":2,\"words\":\"Yes\",\"kind\":\"entity\"");
    QTest::newRow("no kind") << QByteArray("\"start\":0,\"end\":2,\"words\":\"No\"");
    QTest::newRow("a kind of its own")
        << QByteArray("\"start\":0,\"end\":2,\"words\":\"No\",\"kind\":\"table\"");
    QTest::newRow("score of no number") << QByteArray(
        "\"start\":0,\"end\":2,\"words\":\"No\",\"kind\":\"entity\",\"origin\":{\"score\":1e999}");
}

void HostileWorkTest::placesOfAnnotations()
{
    QFETCH(QByteArray, annotation);
    const QByteArray line = "{\"text\":\"No \\ud83d\\udcf0 here.\",\"annotations\":[{\"id\":1," +
                            annotation + "}]}\n{\"text\":\"The next line.\"}\n";
    const Reading reading = readingOf(line, u"a.jsonl"_s);
    QVERIFY(!reading.articles.isEmpty());
    QCOMPARE(reading.articles.last().content.article.text, u"The next line."_s);
    for (const ReadArticle &article : reading.articles) {
        for (const Annotation &one : article.content.set.annotations) {
            QVERIFY(agreesWith(one, article.content.article.text));
        }
        QVERIFY(m_library->articles().add(article.content.article));
    }
    QVERIFY(reading.articles.size() == 2 || !reading.errors.isEmpty()); // one or the other
}

void HostileWorkTest::veryManyAnnotations()
{
    Article article;
    article.text = u"word "_s.repeated(20'000);
    const qint64 id = m_library->articles().add(article).value();
    Edit edit{id, u"many"_s, {}, {}};
    qint64 next = m_library->annotations().reserveIds(40'000).value();
    for (int i = 0; i < 40'000; ++i) {
        const qsizetype start = (i % 20'000) * 5;
        edit.annotations.append(
            {std::nullopt, highlight(next++, article.text, {start, start + 4}, {})});
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_library->annotations().apply(edit, {}, u"many"_s));
    QCOMPARE(m_library->annotations().load(id)->annotations.size(), 40'000);
    QVERIFY2(clock.elapsed() < 120'000, "it grows with the square");
}

void HostileWorkTest::tagsOfThemselves()
{
    const auto write = [this](std::optional<Tag> before, std::optional<Tag> after) {
        UndoStep step;
        step.name = u"tag-edit"_s;
        step.tags = {{std::move(before), std::move(after)}};
        return m_library->undoLog().perform(step, {});
    };
    const auto made = [&](const QString &name, qint64 parent) {
        Tag tag;
        tag.id = m_library->tags().reserveId().value();
        tag.name = name;
        tag.parent = parent;
        return write(std::nullopt, tag) ? tag : Tag();
    };
    Tag self;
    self.id = m_library->tags().reserveId().value();
    self.name = u"Self"_s;
    self.parent = self.id;
    QVERIFY(!write(std::nullopt, self));
    const Tag top = made(u"Top"_s, 0);
    const Tag below = made(u"Top/Below"_s, top.id);
    QVERIFY(top.id != 0 && below.id != 0);
    Tag turned = top;
    turned.parent = below.id;
    QVERIFY(!write(top, turned)); // each above the other
    Tag orphan;
    orphan.id = m_library->tags().reserveId().value();
    orphan.name = u"Orphan"_s;
    orphan.parent = 99'999;
    QVERIFY(!write(std::nullopt, orphan));
    qint64 parent = below.id;
    for (int depth = 0; depth < 1'000; ++depth) {
        parent = made(u"Deep %1"_s.arg(depth), parent).id;
        QVERIFY(parent != 0);
    }
    QCOMPARE(m_library->tags().tags()->size(), 1'002);
    QCOMPARE(m_library->check().value(), QStringList());
}

void HostileWorkTest::tables_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("articles"); // -1: none, and an error
    QTest::newRow("line ends and quotes in cells")
        << QByteArray("text,title\n\"One,\n\"\"two\"\"\",T\n") << 1;
    QTest::newRow("semicolons") << QByteArray("text;title\nWords, of it;T\n") << 1;
    QTest::newRow("tabs") << QByteArray("text\ttitle\nWords of it\tT\n") << 1;
    QTest::newRow("ragged rows") << QByteArray("text,title\nA word\nB word,T,more,more\n") << 2;
    QTest::newRow("a hundred thousand columns")
        << "text" + QByteArray(",x").repeated(100'000) + "\nWords" + QByteArray(",y").repeated(100)
        << -1;
    QTest::newRow("a quote without end") << QByteArray("text,title\n\"never ends,T\nmore\n") << -1;
    QTest::newRow("only quotes") << QByteArray("\"").repeated(100'001) << -1;
    QTest::newRow("twenty thousand empty rows")
        << "text,title\n" + QByteArray(",\n").repeated(20'000) + "Words,T\n"
        << -2;
}

void HostileWorkTest::tables()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, articles);
    ReadOptions options;
    options.columns.text = u"text"_s;
    QElapsedTimer clock;
    clock.start();
    const Reading reading = readingOf(bytes, u"a.csv"_s, options);
    QVERIFY2(clock.elapsed() < 40'000, "it took too long");
    if (articles >= 0) {
        QCOMPARE(reading.articles.size(), articles);
    } else if (articles == -1) {
        QVERIFY(reading.articles.isEmpty());
        QVERIFY(!reading.errors.isEmpty());
    } else {
        QVERIFY(!reading.articles.isEmpty());
    }
}

void HostileWorkTest::wordsAreWords_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words : injections()) {
        QTest::newRow(qPrintable(words)) << words;
    }
}

void HostileWorkTest::wordsAreWords()
{
    QFETCH(QString, words);
    AnnotatedArticle article = articleOf(words);
    const qint64 id = m_library->articles().add(article.article).value();
    article.set.annotations.first().id = m_library->annotations().reserveIds(1).value();
    Edit edit{id, words, {{std::nullopt, article.set.annotations.first()}}, {}};
    QVERIFY(m_library->undoLog().perform({words, words, {edit}, {}, {}}, words));
    QCOMPARE(m_library->articles().article(id)->title, words);
    QCOMPARE(m_library->articles().findAlike({}, words).value(), QList<qint64>{id});
    QCOMPARE(m_library->annotations().load(id)->annotations.first().tag, words);
    QVERIFY(m_library->undoLog().undo(words));
    QVERIFY(m_library->undoLog().redo(words));
    for (const QString &field : {u""_s, u"tag:"_s, u"person:"_s, u"source:"_s, u"note:"_s}) {
        QString value = words;
        value.replace(u'"', u' ');
        ListQuery query;
        query.search = parsedQuery(field + u'"' + value + u'"');
        const auto found = m_library->list().whole(query);
        QVERIFY2(found || query.search.fault, found ? "" : qPrintable(errorText(found.error())));
    }
    QCOMPARE(m_library->list().whole({})->ids.size(), 1);
    QCOMPARE(m_library->check().value(), QStringList());
}

void HostileWorkTest::queries_data()
{
    QTest::addColumn<QString>("text");
    for (const char *const text :
         {"\"",
          "\"\"",
          "NEAR(",
          "NEAR()",
          "NEAR(a b, 99999999999)",
          "*",
          "**",
          "a*b*",
          ":",
          "col:x",
          "AND AND",
          "OR",
          "OR OR",
          "NOT",
          "-",
          "--",
          "-\"",
          "^",
          "^a",
          "a ^ b",
          "{a b}",
          "(",
          ")",
          "((((",
          "a OR (b",
          "title:",
          "title:\"",
          "conf<",
          "conf<2",
          "after:9999-99-99",
          "before:x",
          "+",
          "a + b",
          "'",
          "\\",
          "%",
          "rank",
          "rowid:1",
          "a NEAR b",
          ",",
          "\xF0\x9F\x93\xB0"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
    QTest::newRow("ten thousand words") << u"word "_s.repeated(10'000);
    QTest::newRow("ten thousand or") << u"a OR "_s.repeated(10'000) + u'a';
    QTest::newRow("ten thousand brackets") << QString(10'000, u'(');
    QTest::newRow("a word of 100,000 letters") << QString(100'000, u'x');
    for (const QString &field :
         {u"source:"_s, u"by:"_s, u"person:"_s, u"speaker:"_s, u"tag:"_s, u"quote:"_s, u"entity:"_s,
          u"in:"_s}) {
        QTest::newRow(qPrintable(field + u" 60,000 signs"_s))
            << field + u'"' + u"%_\\"_s.repeated(20'000) + u"x\""_s;
    }
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xD83D);
}

void HostileWorkTest::queries()
{
    QFETCH(QString, text);
    Article article;
    article.source = u"https://news.example.org/"_s;
    article.text = u"a b word x\n"_s;
    QVERIFY(m_library->articles().add(article));
    QElapsedTimer clock;
    clock.start();
    ListQuery query;
    query.search = parsedQuery(text);
    query.sort = ArticleSort::Relevance;
    const auto found = m_library->list().whole(query);
    if (!found) { // the query's own fault is said of the query, never what SQLite says of it
        QVERIFY2(query.search.fault.has_value(), qPrintable(errorText(found.error())));
    }
    QVERIFY2(clock.elapsed() < 20'000, "it took too long");
    QVERIFY(m_library->list().first({}, 10));
}

void HostileWorkTest::expressions_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *const pattern :
         {"(a+)+$", "(.*a){25}", "(a|aa)+$", "^(([a-z])+.)+[A-Z]", "(*NO_JIT)(a+)+$",
          "(*LIMIT_MATCH=4294967295)(a+)+$", "(*LIMIT_MATCH=4294967295)(*NO_JIT)(a|aa)+$",
          "(*UTF)(a*)*b", "(a(?R)?b)*c", "(?:(?:a{0,50}){0,50}){0,50}b", "(?=(a+))\\1+$", "a**",
          "(", "[", "(?<", "\\"}) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }
    QTest::newRow("64 KB") << u"a?"_s.repeated(32'000) + u'b';
    QTest::newRow("a hundred thousand groups") << u"(a)"_s.repeated(100'000);
}

void HostileWorkTest::expressions()
{
    QFETCH(QString, pattern);
    const QString text = QString(50'000, u'a') + u'!';
    OccurrenceQuery query;
    query.words = {pattern};
    query.isRegex = true;
    query.isWholeWord = false;
    QElapsedTimer clock;
    clock.start();
    const auto found = findOccurrences(text, query);
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
    if (!found) { // it is said, and not taken for "nothing found"
        QVERIFY(
            found.error().code == ErrorCode::Malformed ||
            found.error().code == ErrorCode::TooLarge);
    }
}

void HostileWorkTest::formulas_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *const cell :
         {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", "\t=1", " =1", "\"=1", "'=1",
          "\xEF\xBC\x9D"
          "1",
          "\xEF\xBC\x8B"
          "1",
          "\xEF\xBC\x8D"
          "1",
          "\xEF\xBC\xA0"
          "x"}) {
        QTest::newRow(cell) << QString::fromUtf8(cell);
    }
}

void HostileWorkTest::formulas()
{
    QFETCH(QString, cell);
    AnnotatedArticle article = articleOf(cell);
    article.article.text = u"The words "_s + cell + u" stand here.\n"_s;
    article.article.source = u"a"_s;
    article.set.annotations = {
        highlight(1, article.article.text, {10, 10 + cell.size()}, u"Tag"_s)};
    article.set.annotations.first().note = cell;
    const QString path = m_folder->filePath(u"a.csv"_s);
    QVERIFY(writeFile(path, *findFormat(u"csv"), giving({article}), {}, {}));
    const QByteArray written = bytesOf(path);
    // No cell begins as a formula would, also behind its quotation mark.
    QString before;
    for (const QChar sign : QString::fromUtf8(written)) {
        const bool isBeginning = before.isEmpty() || before == u"," || before == u"\n" ||
                                 before == u",\"" || before == u"\n\"";
        QVERIFY2(!isBeginning || !u"=+@＝＋＠"_s.contains(sign), written.constData());
        before = (before + sign).right(sign == u'"' ? 2 : 1);
    }
    // And what is read back is what was written.
    const auto source = openArticles(
        path, *findFormat(u"csv"), {}, [&](const Article &) { return article.article.text; });
    QVERIFY(source);
    const auto read = (*source)->next();
    QVERIFY2(read && *read, read ? "nothing" : qPrintable(errorText(read.error())));
    QCOMPARE((*read)->content.set.annotations.first().note, cell);
    QCOMPARE((*read)->content.set.annotations.first().words, cell);
}

void HostileWorkTest::exportsAreInert_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("words");
    for (const char *const format : {"html", "markdown", "tei", "w3c", "jsonl", "ninjs"}) {
        for (qsizetype i = 0; i < injections().size(); ++i) {
            QTest::addRow("%s %d", format, int(i))
                << QString::fromLatin1(format) << injections()[i];
        }
    }
}

void HostileWorkTest::exportsAreInert()
{
    QFETCH(QString, format);
    QFETCH(QString, words);
    const QString path = m_folder->filePath(u"a.out"_s);
    const Format *known = findFormat(format);
    QVERIFY(known);
    QVERIFY(writeFile(path, *known, giving({articleOf(words)}), {}, {}));
    const QByteArray written = bytesOf(path);
    QVERIFY(!written.isEmpty());
    QVERIFY2(
        format == u"w3c" || format == u"jsonl" || format == u"ninjs" ||
            !written.contains("<script>alert"),
        written.constData());
    if (format == u"html" || format == u"tei") {
        // There are as many tags as around words that are no mark-up, and no attribute more.
        QVERIFY(writeFile(path, *known, giving({articleOf(QString(words.size(), u'x'))}), {}, {}));
        const QByteArray plain = bytesOf(path);
        QCOMPARE(written.count('<'), plain.count('<'));
        QCOMPARE(written.count("=\""), plain.count("=\""));
        QVERIFY(!written.contains("href=\"javascript"));
        QVERIFY(writeFile(path, *known, giving({articleOf(words)}), {}, {}));
    }
    if (format == u"markdown") {
        QVERIFY2(!written.contains("[x](javascript:"), written.constData());
    }
    if (format == u"w3c" || format == u"ninjs") {
        QJsonParseError fault{};
        (void)QJsonDocument::fromJson(written, &fault);
        QCOMPARE(fault.error, QJsonParseError::NoError);
    }
    if (format == u"tei" || format == u"jsonl") {
        const auto source = openArticles(path, *known, {}, {});
        const auto read = source ? (*source)->next() : failure(source.error());
        QVERIFY2(read && *read, read ? "nothing" : qPrintable(errorText(read.error())));
        QCOMPARE((*read)->content.article.title, words.simplified());
        QCOMPARE((*read)->content.set.annotations.first().note, words);
    }
}

void HostileWorkTest::rules_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("half an object") << u"{\"label\": \"PER\", \"pattern\": ["_s;
    QTest::newRow("deep") << u"{\"label\":\"PER\",\"pattern\":"_s + QString(100'000, u'[');
    QTest::newRow("of other types") << u"{\"label\": 7, \"pattern\": {\"a\": []}}"_s;
    QTest::newRow("an expression that hangs")
        << u"{\"label\":\"PER\",\"pattern\":[{\"TEXT\":{\"REGEX\":\"(a+)+$\"}}]}"_s;
    QTest::newRow("an expression that is none")
        << u"{\"label\":\"PER\",\"pattern\":[{\"TEXT\":{\"REGEX\":\"(\"}}]}"_s;
    QTest::newRow("without a separator") << QString(1'000'000, u'x');
    QTest::newRow("noise") << QString::fromLatin1(
        QByteArray("\x01\x02\xFF\xFE\n").repeated(10'000));
    QTest::newRow("a hundred thousand lines") << u"word\tPER\n"_s.repeated(100'000);
}

void HostileWorkTest::rules()
{
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    const PatternList list = readPatterns(text);
    for (const PatternError &error : list.errors) {
        QVERIFY(error.line >= 1);
    }
    QVERIFY2(clock.elapsed() < 20'000, "it took too long");
    QVERIFY(text.isEmpty() || !list.errors.isEmpty() || !list.patterns.isEmpty());
}

void HostileWorkTest::links_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("web") << u"https://www.wikidata.org/wiki/Q42"_s << true;
    QTest::newRow("plain web") << u"http://example.org/a?b=c"_s << true;
    for (const char *const link :
         {"file:///etc/passwd",
          "smb://host/share",
          "ftp://host/x",
          "ssh://host",
          "javascript:alert(1)",
          "JavaScript:alert(1)",
          "data:text/html,x",
          "ms-settings:x",
          "quoth://x",
          "vbscript:x",
          "https://bank.example.org@evil.example.org/",
          "https:///no/host",
          "http:\\\\x",
          "\\\\host\\share",
          "//host/x",
          "/etc/passwd",
          "x.desktop",
          "",
          " ",
          "https://a b/",
          "https://exa\nmple.org",
          "mailto:a@b?attach=/etc/passwd"}) {
        QTest::newRow(link) << QString::fromLatin1(link) << false;
    }
    QTest::newRow("long") << u"https://example.org/"_s + QString(100'000, u'a') << false;
}

void HostileWorkTest::links()
{
    QFETCH(QString, link);
    QTEST(webLink(link).has_value(), "isOpened");
    // A name that looks like another shows what it is.
    const auto twin = webLink(u"https://\u0430pple.com/"_s);
    QVERIFY(!twin || QString::fromLatin1(twin->toEncoded()).contains(u"xn--"_s));
}

QTEST_GUILESS_MAIN(HostileWorkTest)
#include "test_hostilework.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>
#include <formats/csvwriter.h>
#include <formats/filewriter.h>
#include <formats/formatregistry.h>
#include <text/jsonbytes.h>

#include "../common/samples.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsNamed();
    void jsonLinesLoseNothing_data();
    void jsonLinesLoseNothing();
    void jsonIsOneDocument();
    void csvCells_data();
    void csvCells();
    void csvGuards_data();
    void csvGuards();
    void csvNamesSpeakerAndCue();
    void w3cIdsStayTheSame();
    void w3cLeavesOutWhatWasRejected();
    void anotherProgramFindsTheWords();

private:
    static QList<AnnotatedArticle> samples(quint32 seed);
    static QList<ReadArticle> readLines(const QByteArray &bytes, QStringList *errors = nullptr);
};

QList<AnnotatedArticle> RoundTripTest::samples(quint32 seed)
{
    QRandomGenerator random(seed);
    return {
        Samples::annotated(random, 40, 12), Samples::annotated(random, 1, 1),
        Samples::annotated(random, 300, 40), Samples::annotated(random, 5, 0)};
}

QList<ReadArticle> RoundTripTest::readLines(const QByteArray &bytes, QStringList *errors)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QList<ReadArticle> articles;
    const auto done =
        readJsonLines(buffer, u"in.jsonl"_s, [&](int line, const Result<ReadArticle> &article) {
            if (article) {
                articles.append(*article);
            } else if (errors) {
                errors->append(u"%1 %2"_s.arg(line).arg(errorText(article.error())));
            }
        });
    if (!done && errors) {
        errors->append(errorText(done.error()));
    }
    return articles;
}

void RoundTripTest::everyFormatIsNamed()
{
    QStringList ids;
    for (const Format &format : formats()) {
        ids.append(format.id);
        QCOMPARE(findFormat(format.id), &format);
        QVERIFY(!format.suffix.isEmpty() && !format.suffix.startsWith(u'.'));
        QVERIFY(writtenBytes(format, {}).has_value());
    }
    // Names are contracts: scripts use them.
    for (const QString &id :
         {u"json"_s, u"jsonl"_s, u"csv"_s, u"tsv"_s, u"w3c"_s, u"brat"_s, u"conll2003"_s,
          u"conllu"_s, u"prodigy"_s, u"doccano"_s, u"uima-xmi"_s, u"uima-json"_s, u"webanno-tsv"_s,
          u"label-studio"_s, u"tei"_s, u"refi-qda"_s, u"ninjs"_s, u"markdown"_s, u"html"_s}) {
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
    QVERIFY(!findFormat(u"JSON"));
    QVERIFY(!findFormat(u""));
}

void RoundTripTest::jsonLinesLoseNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void RoundTripTest::jsonLinesLoseNothing()
{
    QFETCH(quint32, seed);
    const QList<AnnotatedArticle> articles = samples(seed);
    const QByteArray bytes = writtenBytes(*findFormat(u"jsonl"), articles).value();
    QCOMPARE(bytes.count('\n'), articles.size());
    QStringList errors;
    const QList<ReadArticle> read = readLines(bytes, &errors);
    QCOMPARE(errors, QStringList());
    QCOMPARE(read.size(), articles.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QCOMPARE(read[i].content.article, articles[i].article);
        QCOMPARE(read[i].content.set.annotations, articles[i].set.annotations);
        QCOMPARE(read[i].content.set.relations, articles[i].set.relations);
        QCOMPARE(read[i].raw, articles[i].article.text);
    }
    QList<AnnotatedArticle> again;
    for (const ReadArticle &article : read) {
        again.append(article.content);
    }
    QCOMPARE(writtenBytes(*findFormat(u"jsonl"), again).value(), bytes);
}

void RoundTripTest::jsonIsOneDocument()
{
    const QList<AnnotatedArticle> articles = samples(3);
    QJsonParseError error;
    const QJsonObject json =
        parsedJson(writtenBytes(*findFormat(u"json"), articles).value(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json.value(u"format"_s).toString(), u"quoth/1"_s);
    const QJsonArray list = json.value(u"articles"_s).toArray();
    QCOMPARE(list.size(), articles.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto read = readLines(jsonBytes(list[i].toObject()));
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().content, articles[i]);
    }
    QCOMPARE(
        parsedJson(writtenBytes(*findFormat(u"json"), {}).value()).object().value(u"articles"_s),
        QJsonValue(QJsonArray()));
}

void RoundTripTest::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Trump"_s << u"Trump"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("marks") << u"\"no\""_s << u"\"\"\"no\"\"\""_s;
    QTest::newRow("one mark") << u"\""_s << u"\"\"\"\""_s;
    QTest::newRow("line end") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("CR LF") << u"a\r\nb"_s << u"\"a\r\nb\""_s;
    QTest::newRow("semicolon") << u"a;b"_s << u"\"a;b\""_s;
    QTest::newRow("space before") << u" a"_s << u"\" a\""_s;
    QTest::newRow("curly marks stay") << u"\u201cno\u201d"_s << u"\u201cno\u201d"_s;
}

void RoundTripTest::csvCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

void RoundTripTest::csvGuards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGuarded");
    for (const QString &text :
         {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@A1"_s, u"\t=1"_s, u"\r=1"_s, u"\n"_s, u" =1"_s,
          u"\"=1\""_s, u"'=1"_s, u"''=1"_s, u"\uFF1D1"_s, u"\u00A0-"_s, u"-"_s}) {
        QTest::newRow(qPrintable(u"guarded: "_s + text)) << text << true;
    }
    for (const QString &text :
         {u""_s, u"Trump"_s, u"'tis"_s, u"1=1"_s, u"a-b"_s, u"\u2013 dash"_s, u"\u2014"_s, u"'"_s,
          u"\"no\""_s, u"#1"_s, u" x=1"_s, u"\u201c=\u201d"_s}) {
        QTest::newRow(qPrintable(u"free: "_s + text)) << text << false;
    }
}

void RoundTripTest::csvGuards()
{
    QFETCH(QString, text);
    QFETCH(bool, isGuarded);
    const QString guarded = csvGuarded(text);
    QCOMPARE(guarded, isGuarded ? u'\'' + text : text);
    // The way back: one apostrophe goes where what follows would be guarded.
    const bool wasGuarded =
        guarded.startsWith(u'\'') && csvGuarded(guarded.mid(1)) != guarded.mid(1);
    QCOMPARE(wasGuarded ? guarded.mid(1) : guarded, text);
}

void RoundTripTest::csvNamesSpeakerAndCue()
{
    AnnotatedArticle article;
    article.article.text = u"\u201cNo,\u201d \U0001F4F0 he said of Trump."_s;
    const QString &text = article.article.text;
    const auto add = [&](qint64 id, const QString &words, AnnotationKind kind,
                         const QString &entity) {
        Annotation annotation;
        annotation.id = id;
        annotation.kind = kind;
        annotation.entity = entity;
        const qsizetype start = text.indexOf(words);
        Samples::setSpan(annotation, {start, start + words.size()}, text);
        article.set.annotations.append(annotation);
    };
    add(1, u"\u201cNo,\u201d"_s, AnnotationKind::Quotation, {});
    add(2, u"he"_s, AnnotationKind::Mention, {});
    add(3, u"said"_s, AnnotationKind::Cue, {});
    add(4, u"Trump"_s, AnnotationKind::Entity, u"Donald Trump"_s);
    article.set.relations = {
        {1, RelationKind::Speaker, 1, 2},
        {2, RelationKind::Cue, 1, 3},
        {3, RelationKind::Coreference, 2, 4}};
    const QByteArray bytes = writtenBytes(*findFormat(u"csv"), {article}).value();
    const QStringList rows = QString::fromUtf8(bytes).split(u"\r\n"_s);
    QCOMPARE(rows.size(), 6); // a head, four rows, and the end of the last
    QVERIFY2(
        rows[1].contains(u"quotation,,0,5,\"\u201cNo,\u201d\",,he,Donald Trump,said,accepted"_s),
        qPrintable(rows[1]));
    QVERIFY2(rows[2].contains(u"mention,,8,10,he,"_s), qPrintable(rows[2])); // code points
}

void RoundTripTest::w3cIdsStayTheSame()
{
    const QList<AnnotatedArticle> articles = samples(4);
    const QByteArray once = writtenBytes(*findFormat(u"w3c"), articles).value();
    QCOMPARE(writtenBytes(*findFormat(u"w3c"), articles).value(), once);
    const QJsonArray items =
        parsedJson(once).object().value(u"first"_s).toObject().value(u"items"_s).toArray();
    QSet<QString> ids;
    for (const QJsonValue &item : items) {
        ids.insert(item.toObject().value(u"id"_s).toString());
    }
    QCOMPARE(ids.size(), items.size());
    // An edit changes what an annotation says, not which one it is.
    QList<AnnotatedArticle> edited = articles;
    edited[0].set.annotations[0].note += u"!"_s;
    const QByteArray after = writtenBytes(*findFormat(u"w3c"), edited).value();
    for (const QString &id : std::as_const(ids)) {
        QVERIFY(after.contains(id.toLatin1()));
    }
}

void RoundTripTest::w3cLeavesOutWhatWasRejected()
{
    AnnotatedArticle article = samples(5).first();
    for (Annotation &annotation : article.set.annotations) {
        annotation.status = AnnotationStatus::Rejected;
    }
    const QJsonObject json =
        parsedJson(writtenBytes(*findFormat(u"w3c"), {article}).value()).object();
    QCOMPARE(json.value(u"total"_s).toInt(-1), 0);
    QCOMPARE(json.value(u"first"_s).toObject().value(u"items"_s), QJsonValue(QJsonArray()));
}

void RoundTripTest::anotherProgramFindsTheWords()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("python3, which reads the exports from outside, is not installed");
    }
    QTemporaryDir folder;
    QList<AnnotatedArticle> articles = samples(6);
    for (qsizetype i = 0; i < articles.size(); ++i) {
        articles[i].article.key = u"article %1 \U0001F4F0"_s.arg(i);
    }
    // What came with line ends and separators of other systems is canonical by now.
    QByteArray foreign =
        "{\"id\": \"foreign\", \"text\": \"a\\r\\nb\\u2028c \\ud83d\\ude00 cafe\\u0301"
        " \\\"d\\\"\", \"annotations\": [{\"start\": 3, \"end\": 4, \"text\": \"b\"},"
        " {\"start\": 5, \"end\": 8, \"text\": \"c \\ud83d\\ude00\"},"
        " {\"start\": 9, \"end\": 14, \"text\": \"cafe\\u0301\"}]}";
    QStringList errors;
    articles.append(readLines(foreign, &errors).value(0).content);
    QCOMPARE(errors, QStringList());
    for (const QString &id : {u"json"_s, u"jsonl"_s, u"csv"_s, u"w3c"_s}) {
        const Format &format = *findFormat(id);
        qsizetype next = 0;
        const auto done = writeFile(
            folder.filePath(u"export."_s + format.suffix), format,
            [&]() -> Result<std::optional<AnnotatedArticle>> {
                return next < articles.size() ? std::optional(articles[next++]) : std::nullopt;
            });
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        python,
        {QStringLiteral(QUOTH_SOURCE_DIR) + u"/tests/formats/check_exports.py"_s, folder.path()});
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("annotations: 56, in csv 56"), output.constData());
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "test_roundtrip.moc"

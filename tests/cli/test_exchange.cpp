// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/allformats.h>
#include <formats/formattable.h>
#include <formats/lossreport.h>

#include "../common/samples.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// convert, export, import and formats, as a script calls them.
class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readmeHasTheTable();
    void formatsPrintsTheTable();
    void convertThereAndBack_data();
    void convertThereAndBack();
    void lossReportCounts();
    void optionsChangeWhatIsLost();
    void brokenInputLeavesTheOldFile();
    void unknownFormatsAreRefused();
    void importOntoKnownArticles();
    void brokenImportLeavesTheLibrary();
    void pagesAreWritten_data();
    void pagesAreWritten();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Outcome run(const QStringList &arguments, const QByteArray &input = {});
    static QByteArray sampleLines();
};

ExchangeTest::Outcome ExchangeTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(QUOTH_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray ExchangeTest::sampleLines()
{
    QRandomGenerator random(11);
    return writtenBytes(
               *findFormat(u"jsonl"),
               {Samples::annotated(random, 120, 30), Samples::annotated(random, 40, 9)})
        .value();
}

void ExchangeTest::readmeHasTheTable()
{
    QFile readme(u"" QUOTH_SOURCE_DIR "/README.md"_s);
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    const QString table = formatTable(allFormats());
    QVERIFY2(
        text.contains(table),
        qPrintable(u"put this between the lines of README.md that begin the table:\n"_s + table));
}

void ExchangeTest::formatsPrintsTheTable()
{
    const Outcome outcome = run({u"formats"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(QString::fromUtf8(outcome.out), formatTable(allFormats()));
}

void ExchangeTest::convertThereAndBack_data()
{
    QTest::addColumn<QString>("id");
    for (const Format &format : allFormats()) {
        if (format.isRead() && format.isWritten() && format.id != u"ninjs") {
            QTest::newRow(qPrintable(format.id)) << format.id;
        }
    }
}

void ExchangeTest::convertThereAndBack()
{
    QFETCH(QString, id);
    const Format &format = *findAnyFormat(id);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"out."_s + format.suffix);
    const Outcome there =
        run({u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, id, u"-"_s, file}, sampleLines());
    QVERIFY2(there.code == 0, there.err.constData());
    QVERIFY(QFile::exists(file));
    if (!format.traits.holds.contains(Holding::Text)) {
        return; // whoever reads it needs the text beside
    }
    const Outcome back = run({u"convert"_s, u"--from"_s, id, u"--to"_s, u"jsonl"_s, file, u"-"_s});
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(back.out.count('\n'), 2);
}

void ExchangeTest::lossReportCounts()
{
    const Outcome outcome =
        run({u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, u"refi-qda"_s, u"--loss-report"_s,
             u"-"_s},
            sampleLines());
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    LossReport report;
    QRandomGenerator random(11);
    for (const auto &[words, count] : {std::pair(120, 30), std::pair(40, 9)}) {
        report.add(
            lossReport(Samples::annotated(random, words, count), findFormat(u"refi-qda")->traits));
    }
    QVERIFY(outcome.out.startsWith("2 articles, 39 annotations, "));
    for (const Loss &loss : report.losses) {
        const QString line = u"\n%1\t%2\t%3\n"_s.arg(identifier(loss.what))
                                 .arg(loss.count)
                                 .arg(identifier(loss.instead));
        QVERIFY2(outcome.out.contains(line.toUtf8()), qPrintable(line));
    }
    QCOMPARE(outcome.out.count('\n'), 1 + report.losses.size());
    const Outcome lossless = run(
        {u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, u"jsonl"_s, u"--loss-report"_s, u"-"_s},
        sampleLines());
    QVERIFY(lossless.out.endsWith("\nnothing is lost\n"));
}

void ExchangeTest::optionsChangeWhatIsLost()
{
    const QStringList arguments{u"convert"_s, u"--from"_s,        u"jsonl"_s, u"--to"_s,
                                u"doccano"_s, u"--loss-report"_s, u"-"_s};
    const auto lostRelations = [](const QByteArray &report) {
        int count = 0;
        for (const QByteArray &line : report.split('\n')) {
            const QList<QByteArray> cells = line.split('\t');
            const bool isOne =
                QByteArrayList{"speaker", "cue", "coreference", "related"}.contains(cells.value(0));
            count += isOne ? cells.value(1).toInt() : 0;
        }
        return count;
    };
    const Outcome whole = run(arguments, sampleLines());
    QVERIFY2(whole.code == 0, whole.err.constData());
    QVERIFY(lostRelations(whole.out) < 13); // those of annotations that are left out
    QStringList labels = arguments;
    labels.insert(5, u"--option"_s);
    labels.insert(6, u"form=labels"_s);
    const Outcome bare = run(labels, sampleLines());
    QVERIFY2(bare.code == 0, bare.err.constData());
    QCOMPARE(lostRelations(bare.out), 13);
}

void ExchangeTest::brokenInputLeavesTheOldFile()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"out.xml"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    const Outcome outcome =
        run({u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, u"tei"_s, u"-"_s, old.fileName()},
            sampleLines() + "{\"text\": 7}\n");
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("line 3"), outcome.err.constData());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "what was there");
}

void ExchangeTest::unknownFormatsAreRefused()
{
    QCOMPARE(
        run({u"convert"_s, u"--from"_s, u"papyrus"_s, u"--to"_s, u"tei"_s, u"a"_s, u"b"_s}).code,
        2);
    QCOMPARE(
        run({u"convert"_s, u"--from"_s, u"html"_s, u"--to"_s, u"tei"_s, u"a"_s, u"b"_s}).code, 2);
    QCOMPARE(
        run({u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, u"markdown"_s, u"--option"_s,
             u"content=pictures"_s, u"a"_s, u"b"_s})
            .code,
        2);
}

void ExchangeTest::importOntoKnownArticles()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"a.quoth"_s);
    const auto cli = [&](QStringList arguments) {
        arguments.insert(1, u"--library"_s);
        arguments.insert(2, library);
        return run(arguments);
    };
    QFile text(folder.filePath(u"a.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Mayor opens bridge\n\n“It is done,” Mayor Ann Cole said in Paris on Monday.\n");
    text.close();
    QCOMPARE(cli({u"import"_s, text.fileName()}).code, 0);
    const QString tei = folder.filePath(u"a.xml"_s);
    QCOMPARE(cli({u"export"_s, u"--format"_s, u"tei"_s, u"--out"_s, tei}).code, 0);

    // The same again adds nothing, and says so first.
    const Outcome same = cli({u"import"_s, u"--dry-run"_s, tei});
    QVERIFY2(same.out.contains("0 new articles, 1 known"), same.out + same.err);
    QVERIFY2(same.out.contains("annotations: 0 added, 0 decided"), same.out.constData());

    // A person has looked at it in another program, and the text has been corrected since.
    const auto source = openArticles(tei, *findFormat(u"tei"));
    QVERIFY(source);
    AnnotatedArticle article = (*source)->next().value()->content;
    QVERIFY(!article.set.annotations.isEmpty());
    const auto count = int(article.set.annotations.size());
    for (Annotation &annotation : article.set.annotations) {
        annotation.status = AnnotationStatus::Accepted;
        annotation.author = u"Kim"_s;
        annotation.note = u"seen"_s;
        annotation.span = {annotation.span.start + 9, annotation.span.end + 9};
        for (Span &part : annotation.fragments) {
            part = {part.start + 9, part.end + 9};
        }
    }
    article.article.text = u"UPDATED.\n"_s + article.article.text;
    article.article.structure = {};
    QFile edited(folder.filePath(u"kim.jsonl"_s));
    QVERIFY(edited.open(QIODevice::WriteOnly));
    edited.write(writtenBytes(*findFormat(u"jsonl"), {article}).value());
    edited.close();
    const Outcome imported = cli({u"import"_s, u"--format"_s, u"jsonl"_s, edited.fileName()});
    QVERIFY2(imported.code == 0, imported.err.constData());
    QVERIFY2(imported.out.contains("0 new articles, 1 known"), imported.out.constData());
    QVERIFY2(
        imported.out.contains(
            u"annotations: 0 added, %1 decided, 0 already there, 0 in conflict"_s.arg(count)
                .toUtf8()),
        imported.out.constData());
    const Outcome lines = cli({u"export"_s, u"--format"_s, u"jsonl"_s});
    QCOMPARE(lines.out.count('\n'), 1);
    QCOMPARE(lines.out.count("\"note\":\"seen\""), count);
    QVERIFY(!lines.out.contains("\"proposed\""));
    // Who disagrees with that is told, and not followed unless asked to.
    for (Annotation &annotation : article.set.annotations) {
        annotation.note = u"no"_s;
    }
    QVERIFY(edited.open(QIODevice::WriteOnly | QIODevice::Truncate));
    edited.write(writtenBytes(*findFormat(u"jsonl"), {article}).value());
    edited.close();
    const Outcome against = cli({u"import"_s, u"--format"_s, u"jsonl"_s, edited.fileName()});
    QCOMPARE(against.out.count("\nconflict\t"), count);
    QVERIFY(cli({u"export"_s, u"--format"_s, u"jsonl"_s}).out.contains("\"note\":\"seen\""));
    QCOMPARE(
        cli({u"import"_s, u"--format"_s, u"jsonl"_s, u"--conflicts"_s, u"theirs"_s,
             edited.fileName()})
            .code,
        0);
    QVERIFY(!cli({u"export"_s, u"--format"_s, u"jsonl"_s}).out.contains("\"note\":\"seen\""));
}

void ExchangeTest::brokenImportLeavesTheLibrary()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"a.quoth"_s);
    QFile file(folder.filePath(u"a.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sampleLines() + "{\"text\":\n");
    file.close();
    const Outcome outcome =
        run({u"import"_s, u"--library"_s, library, u"--format"_s, u"jsonl"_s, file.fileName()});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("line 3"), outcome.err.constData());
    QCOMPARE(run({u"export"_s, u"--library"_s, library, u"--format"_s, u"jsonl"_s}).out, "");
}

void ExchangeTest::pagesAreWritten_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("checker");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("pdf") << u"pdf"_s << u"qpdf"_s << QStringList{u"--check"_s, u"@"_s};
    QTest::newRow("pdf text") << u"pdf"_s << u"pdftotext"_s << QStringList{u"@"_s, u"-"_s};
    QTest::newRow("odt") << u"odt"_s << u"python3"_s
                         << QStringList{
                                u"-c"_s,
                                u"import sys, zipfile, xml.dom.minidom as m\n"
                                "z = zipfile.ZipFile(sys.argv[1])\n"
                                "assert z.testzip() is None\n"
                                "m.parseString(z.read('content.xml'))\n"_s,
                                u"@"_s};
    QTest::newRow("html") << u"html"_s << u"tidy"_s << QStringList{u"-q"_s, u"-e"_s, u"@"_s};
    QTest::newRow("markdown") << u"markdown"_s << u"cmark"_s << QStringList{u"@"_s};
}

void ExchangeTest::pagesAreWritten()
{
    QFETCH(QString, id);
    QFETCH(QString, checker);
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report."_s + id);
    const Outcome written =
        run({u"convert"_s, u"--from"_s, u"jsonl"_s, u"--to"_s, id, u"-"_s, file}, sampleLines());
    QVERIFY2(written.code == 0, written.err.constData());
    const QString program = QStandardPaths::findExecutable(checker);
    if (program.isEmpty()) {
        QSKIP(qPrintable(checker + u" is not installed"_s));
    }
    arguments.replaceInStrings(u"@"_s, file);
    QProcess process;
    process.start(program, arguments);
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardError();
    // tidy: 1 stands for warnings, of which it has some for HTML that is younger than itself.
    QVERIFY2(process.exitCode() <= (checker == u"tidy" ? 1 : 0), said.constData());
    if (checker == u"pdftotext") {
        QVERIFY(process.readAllStandardOutput().contains("Quotations"));
    }
}

QTEST_GUILESS_MAIN(ExchangeTest)

#include "test_exchange.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty()) {
                list.append(QJsonDocument::fromJson(line).object());
            }
        }
        return list;
    }
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
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

const QByteArray article = "Mayor opens bridge\n\nBy Ann Lee\n\n3 March 2026\n\n"
                           "“It is done,” Mayor Ann Cole said in Paris on Monday.\n";

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void helpIsNoError();
    void analyzeGivesEveryKey();
    void analyzeChoosesStances();
    void offsetsAreCodePointsIntoTheTextAsGiven();
    void relativeDatesAreReckonedFromPublished();
    void saysWhatWasNotDone();
    void standardInput();
    void aBadInputIsNamedAndTheRestDone();
    void libraryRoundTrip();
    void checkFindsDamage();
    void readersAgree();
    void mistakesAreDrawnByChance();
    void nothingSteersTheTerminal();
    void optionsMayBeFiles();
    void noProgressWithoutATerminal();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CliTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("QUOTH_LIBRARY", m_folder->filePath(u"default.quoth"_s).toUtf8());
}

QString CliTest::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's own file");
    }
    return path;
}

void CliTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{u"anaylze"_s};
    QTest::newRow("no file") << QStringList{u"analyze"_s};
    QTest::newRow("unknown stance")
        << QStringList{u"analyze"_s, u"--stances"_s, u"speech,mood"_s, u"-"_s};
    QTest::newRow("unknown option") << QStringList{u"analyze"_s, u"--fast"_s, u"-"_s};
    QTest::newRow("no format") << QStringList{u"export"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"--format"_s, u"doc"_s};
    QTest::newRow("article is no number")
        << QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"one"_s};
    QTest::newRow("word too many") << QStringList{u"list"_s, u"x"_s};
}

void CliTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void CliTest::helpIsNoError()
{
    for (const QStringList &arguments :
         {QStringList{u"--help"_s}, QStringList{u"help"_s}, QStringList{u"analyze"_s, u"--help"_s},
          QStringList{u"export"_s, u"-h"_s}}) {
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.startsWith("Usage: quoth-cli"));
    }
    QVERIFY(run({u"export"_s, u"--help"_s}).out.contains("w3c"));
    QVERIFY(run({u"anaylze"_s}).err.contains("analyze")); // says what may have been meant
}

void CliTest::analyzeGivesEveryKey()
{
    const Outcome outcome = run({u"analyze"_s, write(u"bridge.txt"_s, article)});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.objects().size(), 1);
    const QJsonObject object = outcome.objects().first();
    for (const QString &key :
         {u"id"_s, u"source"_s, u"title"_s, u"byline"_s, u"published"_s, u"language"_s, u"text"_s,
          u"language_confidence"_s, u"not_done"_s, u"structure"_s, u"entities"_s, u"timex"_s,
          u"quotes"_s}) {
        QVERIFY2(object.contains(key), qPrintable(key));
    }
    QCOMPARE(object[u"id"_s], QJsonValue(u"bridge"_s));
    QCOMPARE(object[u"title"_s], QJsonValue(u"Mayor opens bridge"_s));
    QCOMPARE(object[u"published"_s], QJsonValue(u"2026-03-03"_s));
    const QJsonArray quotes = object[u"quotes"_s].toArray();
    QCOMPARE(quotes.size(), 1);
    QCOMPARE(quotes[0][u"kind"_s], QJsonValue(u"direct"_s));
    QCOMPARE(quotes[0][u"text"_s], QJsonValue(u"“It is done,”"_s));
    QCOMPARE(quotes[0][u"cue"_s][u"text"_s], QJsonValue(u"said"_s));
    QCOMPARE(quotes[0][u"speaker"_s][u"entity"_s], QJsonValue(u"Ann Cole"_s));
}

void CliTest::offsetsAreCodePointsIntoTheTextAsGiven()
{
    // Astral characters, a mark at the start, both kinds of line end.
    const QString text = u"\uFEFF😀 News\r\n\r\n“It is 😀 done,” John Bolton said in Paris.\r\n"_s;
    const QByteArray line = QJsonDocument(QJsonObject{{u"id"_s, u"a"_s}, {u"text"_s, text}})
                                .toJson(QJsonDocument::Compact);
    const Outcome outcome = run({u"analyze"_s, write(u"in.jsonl"_s, line)});
    QCOMPARE(outcome.code, 0);
    const QJsonObject object = outcome.objects().value(0);
    QCOMPARE(object[u"text"_s].toString(), text);
    const auto codePoints = text.toUcs4();
    const auto slice = [&codePoints](const QJsonValue &value) {
        const int start = value[u"start"_s].toInt();
        const int end = value[u"end"_s].toInt();
        return QString::fromUcs4(
            reinterpret_cast<const char32_t *>(codePoints.constData()) + start, end - start);
    };
    const QJsonArray quotes = object[u"quotes"_s].toArray();
    QCOMPARE(quotes.size(), 1);
    QCOMPARE(slice(quotes[0]), u"“It is 😀 done,”"_s);
    QCOMPARE(slice(quotes[0][u"cue"_s]), u"said"_s);
    const QJsonArray entities = object[u"entities"_s].toArray();
    QVERIFY(entities.size() >= 2);
    for (const QJsonValue &entity : entities) {
        QCOMPARE(slice(entity), entity[u"text"_s].toString());
    }
}

void CliTest::relativeDatesAreReckonedFromPublished()
{
    const QByteArray line =
        R"({"id":"a","text":"He left yesterday, she said.","published":"2024-03-01"})";
    const QJsonObject object = run({u"analyze"_s, write(u"in.jsonl"_s, line)}).objects().value(0);
    QCOMPARE(object[u"published"_s], QJsonValue(u"2024-03-01"_s));
    const QJsonValue date = object[u"entities"_s].toArray().first();
    QCOMPARE(date[u"label"_s], QJsonValue(u"DATE"_s));
    QCOMPARE(date[u"timex"_s], QJsonValue(u"DATE"_s));
    QCOMPARE(date[u"value"_s], QJsonValue(u"2024-02-29"_s));
    const QJsonValue time = object[u"timex"_s].toArray().first();
    QCOMPARE(time[u"type"_s], QJsonValue(u"DATE"_s));
    QCOMPARE(time[u"value"_s], QJsonValue(u"2024-02-29"_s));
    QCOMPARE(time[u"start"_s], date[u"start"_s]);
    // The creation time of labelled corpora, in whatever form they have it.
    for (const char *stamp : {"2024-03-01", "20240301", "20240301T0510", "03/01/2024 05:10"}) {
        const QByteArray corpusLine =
            QByteArray(R"({"id":"a","text":"He left.","dct":")") + stamp + R"("})";
        const QJsonObject corpus =
            run({u"analyze"_s, write(u"corpus.jsonl"_s, corpusLine)}).objects().value(0);
        QCOMPARE(corpus[u"published"_s], QJsonValue(u"2024-03-01"_s));
    }
}

void CliTest::saysWhatWasNotDone()
{
    const QString german =
        u"Der Bürgermeister sagte am Montag, dass die Brücke für die ganze Woche gesperrt ist. "_s
            .repeated(4);
    const QString italian =
        u"Il sindaco ha detto che il ponte resterà chiuso per tutta la settimana. "_s.repeated(4);
    const auto omissions = [this](const QString &text) {
        const QByteArray line = QJsonDocument(QJsonObject{{u"id"_s, u"a"_s}, {u"text"_s, text}})
                                    .toJson(QJsonDocument::Compact);
        return run({u"analyze"_s, write(u"in.jsonl"_s, line)})
            .objects()
            .value(0)[u"not_done"_s]
            .toVariant()
            .toStringList();
    };
    QCOMPARE(omissions(german), (QStringList{u"names"_s, u"indirect_speech"_s}));
    QCOMPARE(
        omissions(italian), (QStringList{u"names"_s, u"indirect_speech"_s, u"dates_in_words"_s}));
    QCOMPARE(omissions(QString::fromUtf8(article)), QStringList());
}

void CliTest::standardInput()
{
    const Outcome plain = run({u"analyze"_s, u"-"_s}, article);
    QCOMPARE(plain.code, 0);
    QCOMPARE(plain.objects().size(), 1);
    QCOMPARE(plain.objects().first()[u"text"_s].toString(), QString::fromUtf8(article));
    const Outcome lines =
        run({u"analyze"_s, u"-"_s},
            "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    QCOMPARE(lines.code, 0);
    QCOMPARE(lines.objects().size(), 2);
    QCOMPARE(lines.objects().last()[u"id"_s], QJsonValue(u"b"_s));
}

void CliTest::aBadInputIsNamedAndTheRestDone()
{
    const QString good = write(u"good.txt"_s, article);
    const QString lines = write(
        u"mixed.jsonl"_s, "{\"id\":\"a\",\"text\":\"One.\"}\nnot json\n"
                          "{\"id\":\"b\",\"text\":\"Two.\"}\n");
    const QString empty = write(u"empty.txt"_s, "  \n");
    const Outcome outcome =
        run({u"analyze"_s, m_folder->filePath(u"absent.txt"_s), empty, lines, good});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.objects().size(), 3);
    QVERIFY(outcome.err.contains("absent.txt"));
    QVERIFY(outcome.err.contains("empty.txt"));
    QVERIFY(outcome.err.contains("mixed.jsonl"));
    QVERIFY(outcome.err.contains("line 2"));
}

void CliTest::libraryRoundTrip()
{
    const QString library = m_folder->filePath(u"news.quoth"_s);
    const QString file = write(u"bridge.txt"_s, article);
    QCOMPARE(run({u"import"_s, u"--library"_s, library, file}).code, 0);
    QCOMPARE(run({u"import"_s, u"--library"_s, library, file}).code, 0); // known: left as it is
    const QList<QJsonObject> list =
        run({u"list"_s, u"--json"_s, u"--library"_s, library}).objects();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"title"_s], QJsonValue(u"Mayor opens bridge"_s));
    QCOMPARE(list[0][u"quotes"_s], QJsonValue(1));

    const QString out = m_folder->filePath(u"out.jsonl"_s);
    QCOMPARE(
        run({u"export"_s, u"--library"_s, library, u"--format"_s, u"jsonl"_s, u"--out"_s, out})
            .code,
        0);
    const QString second = m_folder->filePath(u"second.quoth"_s);
    QCOMPARE(run({u"import"_s, u"--library"_s, second, out}).code, 0);
    const Outcome csv = run({u"export"_s, u"--library"_s, second, u"--format"_s, u"csv"_s});
    QCOMPARE(csv.code, 0);
    QVERIFY(csv.out.contains("Ann Cole"));
    QCOMPARE(run({u"check"_s, u"--library"_s, second}).code, 0);
}

void CliTest::checkFindsDamage()
{
    const QString library = m_folder->filePath(u"news.quoth"_s);
    QCOMPARE(run({u"check"_s, u"--library"_s, library}).code, 1); // there is none
    QCOMPARE(run({u"check"_s, u"--library"_s, write(u"text.quoth"_s, article)}).code, 1);
    QCOMPARE(run({u"import"_s, u"--library"_s, library, write(u"a.txt"_s, article)}).code, 0);
    QFile file(library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 3 * 4096);
    file.seek(2 * 4096);
    file.write(QByteArray(2 * 4096, '\x5a'));
    file.close();
    const Outcome outcome = run({u"check"_s, u"--library"_s, library});
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.out.isEmpty() || !outcome.err.isEmpty());
}

void CliTest::readersAgree()
{
    const auto reader = [](const QByteArray &annotations) {
        return "{\"id\":\"a\",\"text\":\"Ann Cole met Bob in Rome.\",\"annotations\":[" +
               annotations + "]}\n";
    };
    const auto entity = [](int start, int end, const QByteArray &words, const QByteArray &label) {
        return "{\"id\":" + QByteArray::number(start + 1) +
               ",\"start\":" + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end) +
               ",\"text\":\"" + words + "\",\"kind\":\"entity\",\"tag\":\"" + label +
               "\",\"status\":\"accepted\",\"origin\":{\"kind\":\"human\"}}";
    };
    const QString one = write(
        u"one.jsonl"_s,
        reader(entity(0, 8, "Ann Cole", "PER") + "," + entity(20, 24, "Rome", "LOC")));
    const QString two = write(
        u"two.jsonl"_s,
        reader(entity(0, 8, "Ann Cole", "PER") + "," + entity(20, 24, "Rome", "ORG")));
    const QString library = m_folder->filePath(u"one.quoth"_s);
    QCOMPARE(run({u"import"_s, u"--library"_s, library, one}).code, 0);
    const Outcome outcome = run({u"agreement"_s, u"--json"_s, library, two});
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> rows = outcome.objects();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows[0][u"kind"_s].toString(), u"entity"_s);
    QCOMPARE(rows[0][u"f1-exact"_s][u"value"_s].toDouble(), 0.5);
    QCOMPARE(rows.last()[u"subject"_s].toString(), u"tag"_s);
    QCOMPARE(rows.last()[u"items"_s].toInt(), 2);
    QVERIFY(run({u"agreement"_s, library, two}).out.contains("alpha-u"));
    QCOMPARE(run({u"agreement"_s, library}).code, 2);
    QCOMPARE(run({u"agreement"_s, library, m_folder->filePath(u"none.jsonl"_s)}).code, 1);
}

void CliTest::mistakesAreDrawnByChance()
{
    // Gold without a name that anybody would find.
    QByteArray lines;
    for (int i = 0; i < 9; ++i) {
        lines += R"({"id": "d)" + QByteArray::number(i) +
                 R"(", "text": "the grey stone lay there", "entities": )"
                 R"([{"start": 9, "end": 14, "label": "ORG"}]})"
                 "\n";
    }
    const QString path = write(u"gold.jsonl"_s, lines);
    const auto draw = [&path](const QString &seed) {
        return run(
            {u"evaluate"_s, u"--gold"_s, path, u"--mistakes"_s, u"3"_s, u"--task"_s, u"entity"_s,
             u"--seed"_s, seed});
    };
    const Outcome first = draw(u"1"_s);
    QCOMPARE(first.code, 0);
    QVERIFY2(first.out.contains("3 of 9 mistakes"), first.out.constData());
    QCOMPARE(first.out.count("entity missed  ORG -> -  d"), 3);
    QVERIFY(first.out.contains("the grey [stone] lay there"));
    QCOMPARE(draw(u"1"_s).out, first.out);
    QVERIFY(draw(u"2"_s).out != first.out);
    QCOMPARE(run({u"evaluate"_s, u"--gold"_s, path, u"--task"_s, u"verb"_s}).code, 2);
}

void CliTest::analyzeChoosesStances()
{
    const QByteArray text = "Anna Berg, a spokeswoman for Microsoft, said the deal was done. She "
                            "believes that it will last. She vowed to fight on.";
    const auto stances = [&](const QStringList &options) {
        const Outcome outcome = run(QStringList{u"analyze"_s, u"-"_s} + options, text);
        QStringList found;
        for (const QJsonValue &quote : outcome.objects().value(0)[u"quotes"_s].toArray()) {
            found.append(quote[u"stance"_s].toString());
        }
        return found.join(u' ');
    };
    QCOMPARE(stances({}), u"speech belief"_s);
    QCOMPARE(stances({u"--stances"_s, u"speech"_s}), u"speech"_s);
    QCOMPARE(stances({u"--stances"_s, u"intent"_s}), u"intent"_s);
    QCOMPARE(stances({u"--stances"_s, u"speech,belief,intent"_s}), u"speech belief intent"_s);
    const QJsonObject object = run({u"analyze"_s, u"-"_s}, text).objects().value(0);
    const QJsonValue speaker = object[u"quotes"_s].toArray().at(0)[u"speaker"_s];
    QCOMPARE(speaker[u"affiliation"_s].toString(), u"Microsoft"_s);
}

void CliTest::nothingSteersTheTerminal()
{
    const QString library = m_folder->filePath(u"l.quoth"_s);
    const QString file = write(
        u"in.jsonl"_s,
        "{\"text\":\"Words of it.\",\"title\":\"a\\nb\\u001b[2J\\u202ec\\u009bd\"}\n");
    QCOMPARE(run({u"import"_s, u"--library"_s, library, file}).code, 0);
    for (const QStringList &words :
         {QStringList{u"list"_s}, QStringList{u"search"_s, u"words"_s},
          QStringList{u"search"_s, u"--kwic"_s, u"words"_s}}) {
        const Outcome outcome = run(words + QStringList{u"--library"_s, library});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(!outcome.out.contains('\x1b'), outcome.out.constData());
        QVERIFY(!outcome.out.contains(QString(QChar(0x202E)).toUtf8()));
        QVERIFY(!outcome.out.contains(QString(QChar(0x9B)).toUtf8()));
    }
    const Outcome list = run({u"list"_s, u"--library"_s, library});
    QCOMPARE(list.out.count('\n'), 1); // one article, one line
    QVERIFY(list.out.contains("a b\\u001b[2J"));
    const Outcome missing = run({u"analyze"_s, m_folder->filePath(u"no\x1b[2Jfile.txt"_s)});
    QVERIFY(!missing.err.contains('\x1b'));
}

void CliTest::optionsMayBeFiles()
{
    // Behind "--" whatever comes is a file, and so is what only looks like an address.
    QVERIFY(run({u"analyze"_s, u"--"_s, u"--help"_s}).err.contains("--help"));
    QVERIFY(run({u"analyze"_s, u"quoth://open?x"_s}).err.contains("quoth:"));
    QVERIFY(run({u"analyze"_s, u"%f"_s}).err.contains("%f"));
}

void CliTest::noProgressWithoutATerminal()
{
    const Outcome outcome = run({u"analyze"_s, write(u"bridge.txt"_s, article)});
    QVERIFY(outcome.err.isEmpty());
    QVERIFY(!outcome.out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(CliTest)
#include "test_cli.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/allformats.h>
#include <formats/filewriter.h>

#include "exportsets.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// What Quoth writes is read by programs that are not Quoth. Those that are no package of Debian
/// are fetched by tests/formats/validators/install; what is not here is skipped, and said.
class FormatValidatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pythonFindsTheWords_data() { addSets(); }
    void pythonFindsTheWords();
    void nodeFindsTheWords_data() { addSets(); }
    void nodeFindsTheWords();
    void theW3cSchemasAreKept_data() { addSets(); }
    void theW3cSchemasAreKept();
    void xmlSchemasAreKept_data() { addSets(); }
    void xmlSchemasAreKept();
    void uimaReadsTheXmi_data() { addSets(); }
    void uimaReadsTheXmi();
    void tablesAreClean_data() { addSets(); }
    void tablesAreClean();
    void programsTakeIt_data();
    void programsTakeIt();

private:
    static void addSets();
    /// The folder with the exports of a set, written when it is first asked for.
    QString exports(const QString &set);
    static QString validators()
    {
        return qEnvironmentVariable(
            "QUOTH_VALIDATORS", QStringLiteral(QUOTH_SOURCE_DIR) + u"/build/validators"_s);
    }
    static QString own(const QString &name)
    {
        return QStringLiteral(QUOTH_SOURCE_DIR) + u"/tests/formats/"_s + name;
    }
    static QString shared(const QString &name)
    {
        return QDir::cleanPath(QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/formats/"_s + name);
    }
    static QString python()
    {
        const QString fetched = validators() + u"/python/bin/python3"_s;
        return QFileInfo::exists(fetched) ? fetched : QStandardPaths::findExecutable(u"python3"_s);
    }
    static int run(const QString &program, const QStringList &arguments, QByteArray *said);

    std::map<QString, QTemporaryDir> m_folders;
};

namespace {

struct Place
{
    QString id;
    QString name; ///< of the file; of a folder where the format is several files
    FormatOptions options = {};
};

const QList<Place> &places()
{
    static const QList<Place> all{
        {u"jsonl"_s, u"export.jsonl"_s},
        {u"csv"_s, u"export.csv"_s},
        {u"tsv"_s, u"export.tsv"_s},
        {u"w3c"_s, u"export.jsonld"_s},
        {u"conll2003"_s, u"export.conll"_s},
        {u"conllu"_s, u"export.conllu"_s},
        {u"prodigy"_s, u"export.prodigy"_s},
        {u"doccano"_s, u"export.doccano"_s},
        {u"doccano"_s, u"export.doccano-labels"_s, {{u"form"_s, u"labels"_s}}},
        {u"tei"_s, u"export.tei"_s},
        {u"ninjs"_s, u"export.ninjs"_s},
        {u"refi-codebook"_s, u"export.qdc"_s},
        {u"brat"_s, u"brat"_s},
        {u"label-studio"_s, u"label-studio"_s},
        {u"webanno-tsv"_s, u"webanno-tsv"_s},
        {u"uima-xmi"_s, u"uima-xmi"_s},
        {u"uima-json"_s, u"uima-json"_s},
        {u"refi-qda"_s, u"refi-qda"_s},
        {u"refi-qda"_s, u"refi-qda-crlf"_s, {{u"line-ends"_s, u"crlf"_s}}}};
    return all;
}

/// What a checker says of what it did without, and of how much it checked.
void repeatLines(const QByteArray &said)
{
    for (const QByteArray &line : said.split('\n')) {
        if (!line.isEmpty()) {
            qInfo("%s", line.constData());
        }
    }
}

} // namespace

void FormatValidatorsTest::addSets()
{
    QTest::addColumn<QString>("set");
    for (const QString &set :
         {u"random"_s, u"sample library"_s, u"hard cases"_s, u"ten thousand"_s}) {
        QTest::newRow(qPrintable(set)) << set;
    }
}

int FormatValidatorsTest::run(
    const QString &program, const QStringList &arguments, QByteArray *said)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(240'000);
    *said = process.readAll();
    return isDone && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QString FormatValidatorsTest::exports(const QString &set)
{
    const bool isWritten = m_folders.contains(set);
    const QTemporaryDir &folder = m_folders[set];
    if (isWritten) {
        return folder.path();
    }
    const QList<AnnotatedArticle> articles =
        set == u"random"           ? ExportSets::random()
        : set == u"hard cases"     ? ExportSets::hardCases()
        : set == u"sample library" ? ExportSets::sampleLibrary().value_or(QList<AnnotatedArticle>())
                                   : ExportSets::tenThousand();
    for (const auto &[id, name, options] : places()) {
        qsizetype next = 0;
        const auto done = writeFile(
            folder.filePath(name), *findAnyFormat(id),
            [&]() -> Result<std::optional<AnnotatedArticle>> {
                return next < articles.size() ? std::optional(articles[next++]) : std::nullopt;
            },
            {}, options);
        if (!done || articles.isEmpty()) {
            qCritical() << set << id << (done ? QString() : errorText(done.error()));
            return {};
        }
    }
    return folder.path();
}

void FormatValidatorsTest::pythonFindsTheWords()
{
    QFETCH(QString, set);
    if (python().isEmpty()) {
        QSKIP("python3, which reads the exports from outside, is not installed");
    }
    QByteArray said;
    const int code = run(python(), {own(u"validators/check.py"_s), exports(set)}, &said);
    QVERIFY2(code == 0, said.constData());
    repeatLines(said);
}

void FormatValidatorsTest::nodeFindsTheWords()
{
    QFETCH(QString, set);
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty()) {
        QSKIP("node, which counts as UTF-16 does, is not installed");
    }
    qputenv("NODE_PATH", (validators() + u"/node/node_modules"_s).toLocal8Bit());
    QByteArray said;
    const int code = run(node, {own(u"validators/check.js"_s), exports(set)}, &said);
    QVERIFY2(code == 0, said.constData());
    repeatLines(said);
}

/// The schemas of the W3C's own test suite, and JSON-LD in safe mode.
void FormatValidatorsTest::theW3cSchemasAreKept()
{
    QFETCH(QString, set);
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString modules = validators() + u"/node/node_modules"_s;
    const QString schemas = shared(u"w3c-web-annotation"_s);
    if (node.isEmpty() || !QFileInfo::exists(modules + u"/jsonld"_s) ||
        !QFileInfo::exists(schemas)) {
        QSKIP("needs node, the packages ajv, ajv-draft-04 and jsonld, and the W3C's schemas");
    }
    qputenv("NODE_PATH", modules.toLocal8Bit());
    QByteArray said;
    const int code =
        run(node, {own(u"check_w3c.js"_s), schemas, exports(set) + u"/export.jsonld"_s}, &said);
    QVERIFY2(code == 0, said.constData());
    repeatLines(said);
}

/// TEI by jing, since xmllint needs minutes for what jing does in a second; REFI-QDA by xmllint.
void FormatValidatorsTest::xmlSchemasAreKept()
{
    QFETCH(QString, set);
    const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
    if (xmllint.isEmpty() || !QFileInfo::exists(shared(u"refi-qda/Project.xsd"_s))) {
        QSKIP("xmllint or the schemas are not here");
    }
    const QString folder = exports(set);
    const auto isValid = [&](const QString &schema, const QString &file) {
        QByteArray said;
        const int code =
            run(xmllint,
                {u"--noout"_s, u"--huge"_s, u"--schema"_s, shared(u"refi-qda/"_s + schema),
                 folder + u'/' + file},
                &said);
        return code == 0 ? QByteArray() : said.left(4000);
    };
    QCOMPARE(isValid(u"Project.xsd"_s, u"refi-qda/project.qde"_s), QByteArray());
    QCOMPARE(isValid(u"Codebook.xsd"_s, u"export.qdc"_s), QByteArray());
    const QString jing = QStandardPaths::findExecutable(u"jing"_s);
    if (jing.isEmpty()) {
        QSKIP("jing is not installed: TEI is not validated");
    }
    for (const QString &schema : {u"tei/tei_all_4.12.0.rng"_s, u"tei/tei_all_4.8.0.rng"_s}) {
        QByteArray said;
        const int code = run(jing, {shared(schema), folder + u"/export.tei"_s}, &said);
        QVERIFY2(code == 0, said.left(4000).constData());
    }
}

/// Apache UIMA itself, from Debian, where it and a JDK are installed.
void FormatValidatorsTest::uimaReadsTheXmi()
{
    QFETCH(QString, set);
    const QString javac = QStandardPaths::findExecutable(u"javac"_s);
    const QString jar = u"/usr/share/java/uimaj-core.jar"_s;
    const QString source = shared(u"uima-cas-xmi/CheckXmi.java"_s);
    if (javac.isEmpty() || !QFileInfo::exists(jar) || !QFileInfo::exists(source)) {
        QSKIP("needs a JDK, libuima-core-java, and the program that calls it");
    }
    const QTemporaryDir classes;
    QByteArray said;
    QVERIFY2(
        run(javac, {u"-cp"_s, jar, u"-d"_s, classes.path(), source}, &said) == 0, said.constData());
    const QDir folder(exports(set) + u"/uima-xmi"_s);
    const QStringList files = folder.entryList({u"*.xmi"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        const int code =
            run(u"java"_s,
                {u"-cp"_s, jar + u':' + classes.path(), u"CheckXmi"_s,
                 folder.filePath(u"TypeSystem.xml"_s), folder.filePath(file)},
                &said);
        QVERIFY2(code == 0 && said.contains("badOffsets=0"), said.constData());
    }
}

void FormatValidatorsTest::tablesAreClean()
{
    QFETCH(QString, set);
    const QString csvclean = validators() + u"/python/bin/csvclean"_s;
    if (!QFileInfo::exists(csvclean)) {
        QSKIP("csvclean of csvkit is not installed");
    }
    const QString folder = exports(set);
    for (const QStringList &file :
         {QStringList{folder + u"/export.csv"_s},
          QStringList{u"-t"_s, folder + u"/export.tsv"_s}}) {
        QByteArray said;
        const int code =
            run(csvclean,
                QStringList{u"--enable-all-checks"_s, u"-z"_s, u"10000000"_s, u"-e"_s, u"utf-8"_s} +
                    file,
                &said);
        // Columns that are empty all the way down are its one complaint: nobody has notes here.
        QVERIFY2(code == 0 || said.contains("Empty columns"), said.right(2000).constData());
        QVERIFY2(!said.contains("Expected "), said.right(2000).constData());
    }
}

void FormatValidatorsTest::programsTakeIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("set");
    for (const QString &program : {u"doccano"_s, u"label-studio"_s}) {
        for (const QString &set : {u"sample library"_s, u"hard cases"_s}) {
            QTest::addRow("%s, %s", qPrintable(program), qPrintable(set)) << program << set;
        }
    }
}

/// The real programs take the export in, and say what they have.
void FormatValidatorsTest::programsTakeIt()
{
    QFETCH(QString, program);
    QFETCH(QString, set);
    if (!QFileInfo::exists(validators() + u"/%1/bin/%1"_s.arg(program))) {
        QSKIP(qPrintable(
            program + u" is not installed: tests/formats/validators/install --programs"_s));
    }
    QByteArray said;
    const int code = run(
        python(), {own(u"validators/programs.py"_s), program, validators(), exports(set)}, &said);
    QVERIFY2(code == 0, said.constData());
    repeatLines(said);
}

QTEST_GUILESS_MAIN(FormatValidatorsTest)
#include "test_formatvalidators.moc"

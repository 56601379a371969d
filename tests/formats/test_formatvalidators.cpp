// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/filewriter.h>
#include <formats/formatregistry.h>
#include <text/canonicaltext.h>

#include "../common/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// What Quoth writes is read by programs that are not Quoth.
class FormatValidatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsFindTheWords();
    void uimaReadsTheXmi();

private:
    static QList<AnnotatedArticle> articles();
    static void write(const QString &id, const QString &path);
    static QString validators()
    {
        return qEnvironmentVariable(
            "QUOTH_VALIDATORS", QStringLiteral(QUOTH_SOURCE_DIR) + u"/build/validators"_s);
    }
};

QList<AnnotatedArticle> FormatValidatorsTest::articles()
{
    QRandomGenerator random(17);
    QList<AnnotatedArticle> articles;
    for (int i = 0; i < 5; ++i) {
        AnnotatedArticle article = Samples::annotated(random, 40 + 60 * i, 10 + 8 * i);
        article.article.key = u"article \U0001F4F0 %1"_s.arg(i);
        article.article.structure = {};
        article.set.relations.removeIf(
            [](const Relation &relation) { return relation.from == relation.to; });
        articles.append(article);
    }
    return articles;
}

void FormatValidatorsTest::write(const QString &id, const QString &path)
{
    const QList<AnnotatedArticle> list = articles();
    qsizetype next = 0;
    const auto done =
        writeFile(path, *findFormat(id), [&]() -> Result<std::optional<AnnotatedArticle>> {
            return next < list.size() ? std::optional(list[next++]) : std::nullopt;
        });
    QVERIFY2(done, done ? "" : qPrintable(id + u' ' + errorText(done.error())));
}

void FormatValidatorsTest::otherProgramsFindTheWords()
{
    const QString own = validators() + u"/python/bin/python3"_s;
    const QString python =
        QFileInfo::exists(own) ? own : QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("python3, which reads the exports from outside, is not installed");
    }
    const QTemporaryDir folder;
    write(u"jsonl"_s, folder.filePath(u"export.jsonl"_s));
    write(u"csv"_s, folder.filePath(u"export.csv"_s));
    write(u"tsv"_s, folder.filePath(u"export.tsv"_s));
    write(u"conll2003"_s, folder.filePath(u"export.conll"_s));
    write(u"conllu"_s, folder.filePath(u"export.conllu"_s));
    write(u"prodigy"_s, folder.filePath(u"export.prodigy"_s));
    write(u"doccano"_s, folder.filePath(u"export.doccano"_s));
    for (const QString &id :
         {u"brat"_s, u"label-studio"_s, u"webanno-tsv"_s, u"uima-xmi"_s, u"uima-json"_s}) {
        write(id, folder.filePath(id));
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        python, {QStringLiteral(QUOTH_SOURCE_DIR) + u"/tests/formats/validators/check.py"_s,
                 folder.path()});
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitCode() == 0, output.constData());
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty()) {
            qInfo("%s", line.constData());
        }
    }
}

/// Apache UIMA itself, from Debian, where it and a JDK are installed.
void FormatValidatorsTest::uimaReadsTheXmi()
{
    const QString javac = QStandardPaths::findExecutable(u"javac"_s);
    const QString jar = u"/usr/share/java/uimaj-core.jar"_s;
    const QString source = QDir::cleanPath(
        QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/formats/uima-cas-xmi/CheckXmi.java"_s);
    if (javac.isEmpty() || !QFileInfo::exists(jar) || !QFileInfo::exists(source)) {
        QSKIP("needs a JDK, libuima-core-java, and the program that calls it");
    }
    const QTemporaryDir folder;
    write(u"uima-xmi"_s, folder.filePath(u"xmi"_s));
    QProcess compiler;
    compiler.start(javac, {u"-cp"_s, jar, u"-d"_s, folder.path(), source});
    QVERIFY(compiler.waitForFinished(120'000));
    QCOMPARE(compiler.exitCode(), 0);
    const QStringList files = QDir(folder.filePath(u"xmi"_s)).entryList({u"*.xmi"_s});
    QCOMPARE(files.size(), 5);
    for (const QString &file : files) {
        QProcess java;
        java.setProcessChannelMode(QProcess::MergedChannels);
        java.start(
            u"java"_s,
            {u"-cp"_s, jar + u':' + folder.path(), u"CheckXmi"_s,
             folder.filePath(u"xmi/TypeSystem.xml"_s), folder.filePath(u"xmi/"_s + file)});
        QVERIFY(java.waitForFinished(120'000));
        const QByteArray output = java.readAll();
        QVERIFY2(java.exitCode() == 0 && output.contains("badOffsets=0"), output.constData());
    }
}

QTEST_GUILESS_MAIN(FormatValidatorsTest)
#include "test_formatvalidators.moc"

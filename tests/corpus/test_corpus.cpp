// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <text/canonicaltext.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

QString readFileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first lines that differ, as people read a diff.
QString difference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    QString text;
    for (const QString &line : before) {
        if (!after.contains(line)) {
            text += u"\n- "_s + line;
        }
    }
    for (const QString &line : after) {
        if (!before.contains(line)) {
            text += u"\n+ "_s + line;
        }
    }
    return text.isEmpty() ? u"\n(same lines, other order)"_s : text;
}

} // namespace

/// Whole articles of our own through the whole pipeline, against a report that was read and agreed
/// to. `tests/corpus/bless` takes over what a run has written.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void article_data();
    void article();

private:
    std::shared_ptr<const Pipeline> m_pipeline;
};

void CorpusTest::initTestCase()
{
    const auto pipeline = loadPipeline();
    QVERIFY2(pipeline.has_value(), "the pipeline could not be loaded");
    m_pipeline = *pipeline;
    QVERIFY(QDir().mkpath(QStringLiteral(QUOTH_BINARY_DIR "/corpus")));
}

void CorpusTest::article_data()
{
    QTest::addColumn<QString>("path");
    const QString source = QStringLiteral(QUOTH_SOURCE_DIR);
    int count = 0;
    for (const QString &folder : {u"/resources/sample"_s, u"/tests/corpus/articles"_s}) {
        const QDir dir(source + folder);
        for (const QString &name : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QTest::newRow(qPrintable(name.chopped(4))) << dir.filePath(name);
            ++count;
        }
    }
    QVERIFY2(count >= 8, "the corpus is not where it should be");
}

void CorpusTest::article()
{
    QFETCH(QString, path);
    const QString text = CanonicalText(readFileText(path)).text();
    QVERIFY(!text.isEmpty());
    const QString actual = analysisReport(m_pipeline->analyze({text, {}, {}, {}}), text);

    const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s;
    QFile written(QStringLiteral(QUOTH_BINARY_DIR "/corpus/") + name);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(actual.toUtf8());
    written.close();

    const QString expected =
        readFileText(QStringLiteral(QUOTH_SOURCE_DIR "/tests/corpus/expected/") + name);
    QVERIFY2(
        !expected.isEmpty(),
        "no expected report: read the one in the build folder's corpus/, then tests/corpus/bless");
    if (actual != expected) {
        QFAIL(qPrintable(difference(expected, actual)));
    }
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "test_corpus.moc"

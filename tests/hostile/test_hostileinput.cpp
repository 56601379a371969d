// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileinput.h"

#include "readingsample.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Quoth::HostileInput)

namespace {

/// In megabytes; 0 where the system does not say.
double memory(const QByteArray &field)
{
    const QByteArray status = bytesOf(u"/proc/self/status"_s);
    const qsizetype at = status.indexOf(field + ':');
    return at < 0
               ? 0
               : status.mid(at + field.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write("5");
    }
}

void addRows(const QList<HostileInput> &inputs)
{
    QTest::addColumn<HostileInput>("input");
    for (const HostileInput &input : inputs) {
        QTest::newRow(input.name) << input;
    }
}

} // namespace

class HostileInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data() { addRows(hostileTexts()); }
    void texts() { check(); }
    void pages_data() { addRows(hostilePages()); }
    void pages() { check(); }
    void documents_data() { addRows(hostileDocuments()); }
    void documents() { check(); }
    void archives_data() { addRows(hostileArchives()); }
    void archives() { check(); }
    void brokenPdf_data();
    void brokenPdf();

private:
    static void check();
};

void HostileInputTest::check()
{
    QFETCH(HostileInput, input);
    const QByteArray bytes = input.bytes();
    forgetPeak();
    const double before = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readingOf(bytes, input.path);
    const qint64 elapsed = timer.elapsed();
    const double used = memory("VmHWM") - before;
    qInfo("%lld ms, %.0f MB", elapsed, used);
    if (input.error != ErrorCode::Unknown) {
        QVERIFY2(reading.articles.isEmpty(), "something was read");
        QCOMPARE(errorName(reading.firstError()), errorName(input.error));
        QVERIFY(!reading.errors.first().subject.isEmpty());
    } else {
        QVERIFY2(
            reading.errors.isEmpty(),
            reading.errors.isEmpty() ? "" : qPrintable(errorText(reading.errors.first())));
        QCOMPARE(reading.articles.size(), 1);
        const QString &text = reading.articles.first().content.article.text;
        QVERIFY2(text.contains(input.text), qPrintable(text.left(300)));
        QVERIFY2(
            input.absent.isEmpty() || !text.contains(input.absent), qPrintable(text.left(300)));
    }
    // Wide of the mark for a busy machine and sanitizers: hangs and squares are what it finds.
    QVERIFY2(elapsed < input.milliseconds * 20, "it took too long");
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(used < input.megabytes, "it took too much memory");
#endif
}

void HostileInputTest::brokenPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sound =
        bytesOf(QStringLiteral(QUOTH_SOURCE_DIR "/tests/formats/readers/quay.pdf"));
    QTest::newRow("cut off") << sound.left(sound.size() / 3);
    QTest::newRow("no end") << QByteArray("%PDF-1.7\n");
    QTest::newRow("pages that are their own parents")
        << QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages"
                      "/Kids[2 0 R]/Count 1000000>>endobj trailer<</Root 1 0 R>>");
    QTest::newRow("a table of itself")
        << QByteArray("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9>>\n"
                      "startxref\n9\n%%EOF");
}

void HostileInputTest::brokenPdf()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readingOf(bytes, u"a.pdf"_s);
    if (reading.firstError() == ErrorCode::ReaderMissing) {
        QSKIP("this build reads no PDF");
    }
    QVERIFY(reading.articles.isEmpty());
    QCOMPARE(reading.errors.size(), 1);
}

QTEST_GUILESS_MAIN(HostileInputTest)
#include "test_hostileinput.moc"

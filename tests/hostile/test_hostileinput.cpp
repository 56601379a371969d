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

QByteArray stream(const QByteArray &entries, const QByteArray &bytes)
{
    return "<<" + entries + "/Length " + QByteArray::number(bytes.size()) + ">>stream\n" + bytes +
           "\nendstream";
}

QByteArray font()
{
    return "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
}

/// A page with that content, the font 5 0 R and whatever 6 0 R is.
QByteArray pageOf(int content)
{
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " +
           QByteArray::number(content) +
           " 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I1 6 0 R/X1 6 0 R>>>>>>";
}

/// A document of these objects, the first of which is its catalogue.
QByteArray pdf(const QList<QByteArray> &objects)
{
    QByteArray bytes = "%PDF-1.7\n";
    QList<qsizetype> places;
    for (const QByteArray &object : objects) {
        places.append(bytes.size());
        bytes += QByteArray::number(places.size()) + " 0 obj" + object + "endobj\n";
    }
    const QByteArray table = QByteArray::number(bytes.size());
    bytes += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : std::as_const(places)) {
        bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    }
    return bytes + "trailer<</Root 1 0 R/Size " + QByteArray::number(objects.size() + 1) +
           ">>\nstartxref\n" + table + "\n%%EOF\n";
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
    void heavyPdf_data();
    void heavyPdf();
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

void HostileInputTest::heavyPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text"); // that is read, or empty for an error
    const QByteArray words = "BT /F1 12 Tf 72 700 Td (The quay is closed today.) Tj ET";
    QTest::newRow("scripts and actions")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
                "/AA<</WC<</S/Launch/F(/bin/sh)>>>>/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageOf(4), stream({}, words), font(),
                "<</Type/Filespec/F(/etc/passwd)/EF<</F 6 0 R>>>>"})
        << u"The quay is closed today."_s;
    // A gigabyte of blanks around the words, in a megabyte.
    const QByteArray blanks = QByteArray(64 << 20, ' ');
    QTest::newRow("a stream that swells")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageOf(4),
                stream("/Filter/FlateDecode", qCompress(words + blanks, 9).mid(4)), font()})
        << u"The quay is closed today."_s;
    // Deflated thrice over: a kilobyte of it is a gigabyte.
    const QByteArray twice = qCompress(qCompress(blanks, 9).mid(4), 9).mid(4);
    QTest::newRow("streams in streams")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageOf(4),
                stream("/Filter[/FlateDecode/FlateDecode]", twice), font()})
        << QString();
    QTest::newRow("a million pages")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[" + QByteArray("3 0 R ").repeated(1'000'000) +
                    "]/Count 1000000>>",
                pageOf(4), stream({}, words), font()})
        << QString();
    QTest::newRow("a picture as large as a town")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageOf(4),
                stream({}, words + " /I1 Do"), font(),
                stream(
                    "/Type/XObject/Subtype/Image/Width 2000000000/Height "
                    "2000000000/ColorSpace/DeviceRGB"
                    "/BitsPerComponent 16/Filter/JBIG2Decode",
                    "x")})
        << u"The quay is closed today."_s;
    QTest::newRow("forms in themselves")
        << pdf(
               {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", pageOf(4),
                stream({}, words + " /X1 Do"), font(),
                stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 6 0 R>>>>",
                    "/X1 Do /X1 Do")})
        << u"The quay is closed today."_s;
    QTest::newRow("locked") << "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                               "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                               "3 0 obj<</Filter/Standard/V 1/R 2/O(" +
                                   QByteArray(32, 'o') + ")/U(" + QByteArray(32, 'u') +
                                   ")/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>"
                            << QString();
}

void HostileInputTest::heavyPdf()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readingOf(bytes, u"a.pdf"_s);
    if (reading.firstError() == ErrorCode::ReaderMissing) {
        QSKIP("this build reads no PDF");
    }
    QVERIFY2(timer.elapsed() < 60'000, "it was not stopped");
    if (text.isEmpty()) {
        QVERIFY(reading.articles.isEmpty());
        QCOMPARE(reading.errors.size(), 1);
        return;
    }
    QVERIFY2(
        reading.errors.isEmpty(),
        reading.errors.isEmpty() ? "" : qPrintable(errorText(reading.errors.first())));
    QCOMPARE(reading.articles.size(), 1);
    const QString read = reading.articles.first().content.article.text;
    QVERIFY2(read.contains(text), qPrintable(read.left(300)));
    QVERIFY(!read.contains(u"alert"_s) && !read.contains(u"passwd"_s));
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

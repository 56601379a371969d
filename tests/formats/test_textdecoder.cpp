// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TextDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void cyrillicUtf16WithoutAMark();
};

namespace {

QByteArray utf16(const QString &text, bool isLittle)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        const char high = char(unit.unicode() >> 8);
        const char low = char(unit.unicode() & 0xff);
        bytes += isLittle ? low : high;
        bytes += isLittle ? high : low;
    }
    return bytes;
}

QByteArray utf32(const QString &text, bool isLittle)
{
    QByteArray bytes;
    for (const uint code : text.toUcs4()) {
        for (int i = 0; i < 4; ++i) {
            bytes += char(code >> (8 * (isLittle ? i : 3 - i)) & 0xff);
        }
    }
    return bytes;
}

} // namespace

void TextDecoderTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");

    const QString sample = u"He said \u201cna\u00efve\u201d \U0001F600 twice.\nThen left."_s;
    const QString bmp = u"\uFEFF"_s;
    QTest::newRow("nothing") << QByteArray() << QString() << u"UTF-8"_s;
    QTest::newRow("ASCII") << QByteArray("plain") << u"plain"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8") << sample.toUtf8() << sample << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + sample.toUtf8() << sample << u"UTF-8"_s;
    QTest::newRow("UTF-8, only the mark") << QByteArray("\xEF\xBB\xBF") << QString() << u"UTF-8"_s;
    QTest::newRow("UTF-16LE with a mark") << utf16(bmp + sample, true) << sample << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE with a mark") << utf16(bmp + sample, false) << sample << u"UTF-16BE"_s;
    QTest::newRow("UTF-16LE") << utf16(sample, true) << sample << u"UTF-16LE"_s;
    QTest::newRow("UTF-16BE") << utf16(sample, false) << sample << u"UTF-16BE"_s;
    QTest::newRow("UTF-32LE with a mark") << utf32(bmp + sample, true) << sample << u"UTF-32LE"_s;
    QTest::newRow("UTF-32BE with a mark") << utf32(bmp + sample, false) << sample << u"UTF-32BE"_s;
    QTest::newRow("UTF-32LE") << utf32(sample, true) << sample << u"UTF-32LE"_s;
    QTest::newRow("UTF-32BE") << utf32(sample, false) << sample << u"UTF-32BE"_s;
    QTest::newRow("UTF-16LE, half a unit at the end")
        << utf16(bmp + u"ab"_s, true) + 'c' << u"ab\uFFFD"_s << u"UTF-16LE"_s;
    QTest::newRow("UTF-16LE, half a pair") << utf16(bmp + u"a"_s + QChar(0xD83D) + u"b"_s, true)
                                           << u"a\uFFFD"_s
                                              "b"
                                           << u"UTF-16LE"_s;

    QTest::newRow("Windows quotes, short")
        << QByteArray("He said \x93no\x94 and left.") << u"He said \u201cno\u201d and left."_s
        << u"windows-1252"_s;
    QTest::newRow("Windows dash and apostrophe")
        << QByteArray("It\x92s over \x96 the mayor said so to the reporters of the Herald.")
        << u"It\u2019s over \u2013 the mayor said so to the reporters of the Herald."_s
        << u"windows-1252"_s;
    QTest::newRow("a capital before a closing Windows quote")
        << QByteArray("She called it \x93the CAF\xC9\x94 and left.")
        << u"She called it \u201cthe CAF\u00c9\u201d and left."_s << u"windows-1252"_s;
    QTest::newRow("Windows Euro sign")
        << QByteArray(
               "The fine is \x80 500, the court ruled on Monday in a case that began in May.")
        << u"The fine is \u20ac 500, the court ruled on Monday in a case that began in May."_s
        << u"windows-1252"_s;
    QTest::newRow("one accent, four letters")
        << QByteArray("caf\xE9") << u"caf\u00e9"_s << u"windows-1252"_s;

    QTest::newRow("an overlong slash") << QByteArray("a\xC0\xAF"
                                                     "b")
                                       << u"a\uFFFD\uFFFDb"_s << u"UTF-8"_s;
    QTest::newRow("a surrogate in UTF-8") << QByteArray("a\xED\xA0\x80"
                                                        "b")
                                          << u"a\uFFFD\uFFFD\uFFFDb"_s << u"UTF-8"_s;
    QTest::newRow("beyond Unicode") << QByteArray("a\xF4\x90\x80\x80"
                                                  "b")
                                    << u"a\uFFFD\uFFFD\uFFFD\uFFFDb"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8 cut off in its last character")
        << QByteArray("na\xC3\xAFve caf\xC3") << u"na\u00efve caf\uFFFD"_s << u"UTF-8"_s;
    QTest::newRow("UTF-8 with one stray byte") << QByteArray("\xE2\x80\x9Cno\xE2\x80\x9D \xFF yes")
                                               << u"\u201cno\u201d \uFFFD yes"_s << u"UTF-8"_s;
    QTest::newRow("NULs in a text")
        << QByteArray("one\0two and more words that follow it", 37)
        << QString::fromLatin1("one\0two and more words that follow it", 37) << u"UTF-8"_s;
}

void TextDecoderTest::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.encoding, encoding);
}

void TextDecoderTest::cyrillicUtf16WithoutAMark()
{
    const QString text = u"Он сказал: «Нет». Потом он ушёл домой.\n"_s;
    QCOMPARE(decodeText(utf16(text, true)).text, text);
    QCOMPARE(decodeText(utf16(text, false)).text, text);
}

QTEST_APPLESS_MAIN(TextDecoderTest)
#include "test_textdecoder.moc"

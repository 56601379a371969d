// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlereader.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

struct CloseDetector
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

struct ByteOrderMark
{
    QByteArrayView bytes;
    const char *encoding;
};

// The longer before the shorter: UTF-32LE begins as UTF-16LE does.
constexpr std::array byteOrderMarks = {
    ByteOrderMark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, ByteOrderMark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    ByteOrderMark{{"\xEF\xBB\xBF", 3}, "UTF-8"}, ByteOrderMark{{"\xFF\xFE", 2}, "UTF-16LE"},
    ByteOrderMark{{"\xFE\xFF", 2}, "UTF-16BE"}};

/// Decodes with U+FFFD for what cannot be; ICU also does that for a character that is cut off at
/// the end, which QStringDecoder drops without a word.
std::optional<QString> converted(QByteArrayView bytes, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status) || bytes.size() > std::numeric_limits<int32_t>::max() / 2) {
        return std::nullopt;
    }
    // No encoding here makes more than one unit of a byte, but for a substitute or two.
    QString text(bytes.size() + 4, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(
        converter.get(), reinterpret_cast<UChar *>(text.data()), int32_t(text.size()), bytes.data(),
        int32_t(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    text.truncate(length);
    return text;
}

DecodedText decodedAs(QByteArrayView bytes, const char *encoding)
{
    auto text = converted(bytes, encoding);
    if (!text) {
        return {QString::fromUtf8(bytes), u"UTF-8"_s};
    }
    return {std::move(*text), QString::fromLatin1(encoding)};
}

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// How far bytes look like UTF-8.
struct Utf8Evidence
{
    qsizetype shaped = 0;  ///< a lead byte with all its continuation bytes, legal or not
    qsizetype stray = 0;   ///< any other byte above 7F
    bool isCutOff = false; ///< the last character lacks its end: not counted as stray

    /// Bytes in the shape of UTF-8 hardly ever come about in another encoding, where a letter would
    /// have to be followed by signs: "\xC3\xA9" is "Ã©" in Windows-1252. But it does happen, as in
    /// "\x93the CAF\xC9\x94", so strays are weighed against them.
    [[nodiscard]] bool speaksForUtf8() const
    {
        return shaped > stray || (shaped == 0 && stray == 0 && !isCutOff);
    }
};

Utf8Evidence utf8Evidence(QByteArrayView bytes)
{
    Utf8Evidence evidence;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const qsizetype wanted = lead < 0xC0 || lead > 0xF7 ? 0
                                 : lead < 0xE0              ? 1
                                 : lead < 0xF0              ? 2
                                                            : 3;
        qsizetype got = 0;
        while (got < wanted && i + 1 + got < bytes.size() &&
               isContinuation(static_cast<unsigned char>(bytes[i + 1 + got]))) {
            ++got;
        }
        const bool isWhole = wanted > 0 && got == wanted;
        const bool endsHere = wanted > 0 && !isWhole && i + 1 + got == bytes.size();
        evidence.shaped += isWhole ? 1 : 0;
        evidence.isCutOff = endsHere;
        evidence.stray += isWhole || endsHere ? 0 : 1;
        i += isWhole || endsHere ? 1 + got : 1;
    }
    return evidence;
}

/// UTF-16 or UTF-32 without a mark, told by where the NULs are: the spaces and line ends of any
/// script have a NUL at one place of each unit and never at the other.
const char *encodingByNuls(QByteArrayView bytes)
{
    std::array<qsizetype, 4> nuls{};
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 1 << 16) & ~qsizetype(3);
    for (qsizetype i = 0; i < std::max<qsizetype>(looked, bytes.size() < 4 ? bytes.size() : 0);
         ++i) {
        nuls[i % 4] += bytes[i] == '\0';
    }
    const qsizetype quarter = looked / 4;
    if (bytes.size() % 4 == 0 && quarter > 0) {
        if (nuls[3] == quarter && nuls[2] > quarter / 2 && nuls[0] * 20 < quarter) {
            return "UTF-32LE";
        }
        if (nuls[0] == quarter && nuls[1] > quarter / 2 && nuls[3] * 20 < quarter) {
            return "UTF-32BE";
        }
    }
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    // One word in fifty units is little even for Chinese with Latin digits and line ends.
    const qsizetype enough = std::max<qsizetype>(1, looked / 100);
    if (bytes.size() % 2 == 0 && odd >= enough && even * 20 < odd) {
        return "UTF-16LE";
    }
    if (bytes.size() % 2 == 0 && even >= enough && odd * 20 < even) {
        return "UTF-16BE";
    }
    return nullptr;
}

/// Bytes 80 to 9F are controls in ISO 8859, which no text holds, and letters and quotation marks
/// in the Windows code page of the same alphabet.
const char *windowsSibling(QByteArrayView name)
{
    constexpr std::array<std::pair<QByteArrayView, const char *>, 7> siblings = {{
        {"ISO-8859-1", "windows-1252"},
        {"ISO-8859-2", "windows-1250"},
        {"ISO-8859-5", "windows-1251"},
        {"ISO-8859-6", "windows-1256"},
        {"ISO-8859-7", "windows-1253"},
        {"ISO-8859-8", "windows-1255"},
        {"ISO-8859-9", "windows-1254"},
    }};
    for (const auto &[iso, windows] : siblings) {
        if (iso == name) {
            return windows;
        }
    }
    return nullptr;
}

/// What ICU makes of bytes that are no Unicode; Windows-1252 where it is not sure.
QByteArray detectedEncoding(QByteArrayView bytes)
{
    // Below this ICU guesses: ten bytes of "caf\xe9" are Chinese to it.
    constexpr int32_t sure = 25;
    constexpr qsizetype enoughBytes = 1 << 17;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) {
        return "windows-1252";
    }
    ucsdet_setText(
        detector.get(), bytes.data(), int32_t(std::min(bytes.size(), enoughBytes)), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match || ucsdet_getConfidence(match, &status) < sure) {
        return "windows-1252";
    }
    // The name belongs to the detector.
    QByteArray name(ucsdet_getName(match, &status));
    const bool isUnicode = name.startsWith("UTF-");
    const bool isMainframe = name.startsWith("IBM42");
    if (U_FAILURE(status) || isUnicode || isMainframe) {
        return "windows-1252";
    }
    const bool hasC1 = std::any_of(bytes.cbegin(), bytes.cend(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x80 && code < 0xA0;
    });
    const char *sibling = windowsSibling(name);
    return hasC1 && sibling ? QByteArray(sibling) : name;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    for (const ByteOrderMark &mark : byteOrderMarks) {
        // "FF FE 00 00" is also UTF-16LE that begins with a NUL, if it cannot be UTF-32.
        const bool isWhole = mark.bytes.size() < 4 || bytes.size() % 4 == 0;
        if (bytes.startsWith(mark.bytes) && isWhole) {
            return decodedAs(QByteArrayView(bytes).sliced(mark.bytes.size()), mark.encoding);
        }
    }
    if (const char *encoding = encodingByNuls(bytes)) {
        return decodedAs(bytes, encoding);
    }
    if (utf8Evidence(bytes).speaksForUtf8()) {
        return decodedAs(bytes, "UTF-8");
    }
    return decodedAs(bytes, detectedEncoding(bytes).constData());
}

std::optional<QString> decodeTextAs(const QByteArray &bytes, const QByteArray &encoding)
{
    return converted(bytes, encoding.constData());
}

} // namespace Quoth

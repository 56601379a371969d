// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/documents/mimemessage.h>

#include <formats/articlereader.h>

#include <QRegularExpression>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParts = 10'000;
constexpr int mostPartDepth = 20;
constexpr qsizetype mostHeaderBytes = 1 << 20;

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/// Quoted-printable; what is no code is taken as it stands, as every mail program does.
QByteArray quotedPrintable(const QByteArray &bytes, bool isWord)
{
    QByteArray decoded;
    decoded.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '_' && isWord) {
            decoded += ' ';
            continue;
        }
        if (c != '=') {
            decoded += c;
            continue;
        }
        qsizetype end = i + 1; // a soft line break may have spaces behind its mark
        while (!isWord && end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t')) {
            ++end;
        }
        if (!isWord && end < bytes.size() && (bytes[end] == '\n' || bytes[end] == '\r')) {
            i = bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n' ? end + 1
                                                                                       : end;
            continue;
        }
        const int high = i + 1 < bytes.size() ? hexDigit(bytes[i + 1]) : -1;
        const int low = i + 2 < bytes.size() ? hexDigit(bytes[i + 2]) : -1;
        if (high < 0 || low < 0) {
            decoded += c;
            continue;
        }
        decoded += char(high * 16 + low);
        i += 2;
    }
    return decoded;
}

MimeValue mimeValue(const QByteArray &field)
{
    MimeValue result;
    qsizetype at = field.indexOf(';');
    result.value = field.left(at < 0 ? field.size() : at).trimmed().toLower();
    while (at >= 0 && at < field.size()) {
        const qsizetype equals = field.indexOf('=', at);
        if (equals < 0) {
            break;
        }
        const QByteArray name = field.mid(at + 1, equals - at - 1).trimmed().toLower();
        qsizetype from = equals + 1;
        while (from < field.size() && (field[from] == ' ' || field[from] == '\t')) {
            ++from;
        }
        QByteArray value;
        if (from < field.size() && field[from] == '"') {
            for (++from; from < field.size() && field[from] != '"'; ++from) {
                from += field[from] == '\\' && from + 1 < field.size() ? 1 : 0;
                value += field[from];
            }
            at = field.indexOf(';', from);
        } else {
            at = field.indexOf(';', from);
            value = field.mid(from, at < 0 ? -1 : at - from).trimmed();
        }
        result.parameters.append({name, value});
    }
    return result;
}

class MimeParser
{
public:
    explicit MimeParser(const QString &path)
        : m_path(path)
    {
    }

    Result<MimePart> part(QByteArrayView bytes, int depth)
    {
        if (++m_count > mostParts || depth > mostPartDepth) {
            return failure(ErrorCode::TooLarge, m_path, u"too many parts"_s);
        }
        MimePart made;
        const qsizetype start = readFields(bytes, made);
        const QByteArrayView content = bytes.sliced(start);
        const MimeValue type = made.contentType();
        const QByteArray boundary = type.parameter("boundary");
        if (type.value.startsWith("multipart/") && !boundary.isEmpty()) {
            for (const QByteArrayView piece : pieces(content, "--" + boundary)) {
                auto inner = part(piece, depth + 1);
                if (!inner) {
                    return inner;
                }
                made.parts.append(std::move(*inner));
            }
            return made;
        }
        const QByteArray encoding = made.field("content-transfer-encoding").trimmed().toLower();
        made.body = encoding == "base64"             ? QByteArray::fromBase64(content.toByteArray())
                    : encoding == "quoted-printable" ? quotedPrintable(content.toByteArray(), false)
                                                     : content.toByteArray();
        return made;
    }

private:
    /// Returns where the body begins.
    static qsizetype readFields(QByteArrayView bytes, MimePart &made)
    {
        qsizetype at = 0;
        QByteArray field;
        const auto finish = [&field, &made] {
            const qsizetype colon = field.indexOf(':');
            if (colon > 0) {
                made.fields.append(
                    {field.left(colon).trimmed().toLower(), field.mid(colon + 1).trimmed()});
            }
            field.clear();
        };
        while (at < bytes.size() && at < mostHeaderBytes) {
            qsizetype end = bytes.indexOf('\n', at);
            end = end < 0 ? bytes.size() : end;
            QByteArrayView line = bytes.sliced(at, end - at);
            line = line.endsWith('\r') ? line.chopped(1) : line;
            at = std::min(end + 1, bytes.size());
            if (line.isEmpty()) {
                finish();
                return at;
            }
            if (line.front() == ' ' || line.front() == '\t') {
                field += line.toByteArray();
                continue;
            }
            finish();
            field = line.toByteArray();
        }
        finish();
        return at;
    }
    /// What stands between the lines that begin with the mark.
    static QList<QByteArrayView> pieces(QByteArrayView content, const QByteArray &mark)
    {
        QList<QByteArrayView> found;
        qsizetype start = -1;
        for (qsizetype at = content.startsWith(mark) ? 0 : next(content, mark, 0); at >= 0;
             at = next(content, mark, at + 1)) {
            if (start >= 0) {
                qsizetype end = at; // the line end before the mark belongs to it
                end -= end > start && content[end - 1] == '\n' ? 1 : 0;
                end -= end > start && content[end - 1] == '\r' ? 1 : 0;
                found.append(content.sliced(start, end - start));
            }
            const qsizetype behind = at + mark.size();
            if (content.sliced(behind).startsWith("--") || found.size() > mostParts) {
                return found;
            }
            const qsizetype line = content.indexOf('\n', behind);
            start = line < 0 ? content.size() : line + 1;
        }
        if (start >= 0 && start < content.size()) { // cut short: the rest is what there is
            found.append(content.sliced(start));
        }
        return found;
    }
    static qsizetype next(QByteArrayView content, const QByteArray &mark, qsizetype from)
    {
        const qsizetype at =
            content.indexOf(QByteArray('\n' + mark), std::max<qsizetype>(0, from - 1));
        return at < 0 ? -1 : at + 1;
    }

    QString m_path;
    int m_count = 0;
};

} // namespace

QByteArray MimeValue::parameter(QByteArrayView name) const
{
    for (const auto &[key, value] : parameters) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QByteArray MimePart::field(QByteArrayView name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

QString MimePart::text(QByteArrayView name) const
{
    return decodedWords(field(name)).simplified();
}

MimeValue MimePart::contentType() const
{
    return mimeValue(field("content-type"));
}

bool MimePart::isAttachment() const
{
    return mimeValue(field("content-disposition")).value == "attachment";
}

QString MimePart::bodyText() const
{
    const QByteArray charset = contentType().parameter("charset");
    const DecodedText detected = decodeText(body);
    if (charset.isEmpty() || detected.encoding == u"UTF-8") {
        return detected.text;
    }
    const QByteArray lower = charset.toLower();
    const bool isAscii = lower == "us-ascii" || lower == "iso-8859-1";
    return decodeTextAs(body, isAscii ? "windows-1252" : charset).value_or(detected.text);
}

Result<MimePart> mimeMessage(const QByteArray &bytes, const QString &path)
{
    return MimeParser(path).part(bytes, 0);
}

QString decodedWords(const QByteArray &value)
{
    static const QRegularExpression word(
        u"=\\?([A-Za-z0-9_.:+-]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^? ]*)\\?=(?:\\s+(?==\\?))?"_s);
    const QString raw = decodeText(value).text;
    QString text;
    qsizetype at = 0;
    for (auto match = word.match(raw); match.hasMatch(); match = word.match(raw, at)) {
        text += QStringView(raw).mid(at, match.capturedStart() - at);
        const QByteArray coded = match.captured(3).toLatin1();
        const QByteArray bytes = match.captured(2).toUpper() == u"B" ? QByteArray::fromBase64(coded)
                                                                     : quotedPrintable(coded, true);
        text += decodeTextAs(bytes, match.captured(1).toLatin1()).value_or(decodeText(bytes).text);
        at = match.capturedEnd();
    }
    return text + raw.mid(at);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/linereader.h>

#include <formats/readlimits.h>
#include <text/jsonbytes.h>

#include <QFileDevice>
#include <QJsonDocument>

namespace Quoth {

using namespace Qt::StringLiterals;

LineReader::LineReader(QIODevice &device, const QString &path)
    : m_device(device)
    , m_path(path)
{
}

tl::unexpected<Error> LineReader::malformed(const QString &detail) const
{
    return failure(ErrorCode::Malformed, m_path, detail, m_number);
}

Result<std::optional<QByteArray>> LineReader::next()
{
    constexpr qint64 piece = 1 << 16;
    QByteArray line;
    bool isTooLong = false;
    bool isThere = false;
    for (QByteArray part = m_device.readLine(piece); !part.isEmpty();
         part = m_device.readLine(piece)) {
        isThere = true;
        isTooLong = isTooLong || line.size() + part.size() > mostInputBytes;
        if (isTooLong) {
            line.clear(); // the rest is skipped without being held
        } else {
            line += part;
        }
        if (part.endsWith('\n')) {
            break;
        }
    }
    const auto *file = qobject_cast<const QFileDevice *>(&m_device);
    if (file && file->error() != QFileDevice::NoError) {
        m_isAtEnd = true;
        return failure(ErrorCode::FileNotReadable, m_path, m_device.errorString());
    }
    if (!isThere) {
        m_isAtEnd = true;
        return std::nullopt;
    }
    ++m_number;
    if (isTooLong) {
        return failure(ErrorCode::TooLarge, m_path, {}, m_number);
    }
    if (line.endsWith('\n')) {
        line.chop(line.endsWith("\r\n") ? 2 : 1);
    }
    if (m_number == 1 && line.startsWith("\xEF\xBB\xBF")) {
        line.remove(0, 3);
    }
    return line;
}

Result<std::optional<QJsonObject>> LineReader::nextObject()
{
    for (;;) {
        const auto line = next();
        if (!line) {
            return failure(line.error());
        }
        if (!*line) {
            return std::nullopt;
        }
        if ((*line)->trimmed().isEmpty()) {
            continue;
        }
        m_objectLine = **line;
        QJsonParseError parseError;
        const QJsonDocument document = parsedJson(**line, &parseError);
        if (parseError.error != QJsonParseError::NoError) {
            return malformed(
                u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
        }
        if (!document.isObject()) {
            return malformed(u"it is no object"_s);
        }
        return document.object();
    }
}

} // namespace Quoth

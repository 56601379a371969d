// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csvreader.h>

#include <formats/readlimits.h>
#include <formats/utf8text.h>

#include <QIODevice>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

CsvReader::CsvReader(QIODevice &device, const QString &path, QChar separator)
    : m_device(device)
    , m_path(path)
    , m_separator(separator.toLatin1())
{
}

tl::unexpected<Error> CsvReader::malformed(const QString &detail) const
{
    return failure(ErrorCode::Malformed, m_path, detail, m_recordLine);
}

int CsvReader::peek()
{
    if (m_at == m_piece.size()) {
        m_piece = m_device.read(1 << 16);
        m_at = 0;
        if (m_isFirst && m_piece.startsWith("\xEF\xBB\xBF")) {
            m_at = 3;
        }
        m_isFirst = false;
    }
    return m_at < m_piece.size() ? uchar(m_piece[m_at]) : -1;
}

int CsvReader::take()
{
    const int byte = peek();
    if (byte >= 0) {
        ++m_at;
        m_line += byte == '\n' ? 1 : 0;
    }
    return byte;
}

void CsvReader::takeRun(QByteArray &field, bool isQuoted)
{
    const char *const begin = m_piece.constData() + m_at;
    const char *const end = m_piece.constData() + m_piece.size();
    const char *const stop = std::find_if(begin, end, [this, isQuoted](char byte) {
        const bool isBare = byte == m_separator || byte == '\n' || byte == '\r';
        return byte == '"' || (!isQuoted && isBare);
    });
    field.append(begin, stop - begin);
    m_line += isQuoted ? int(std::count(begin, stop, '\n')) : 0;
    m_at += stop - begin;
}

Result<std::optional<QStringList>> CsvReader::next()
{
    m_recordLine = m_line;
    if (peek() < 0) {
        return std::nullopt;
    }
    QStringList fields;
    QByteArray field;
    qint64 size = 0;       // of the fields before
    bool isQuoted = false; // inside the marks
    bool wasQuoted = false;
    for (;;) {
        if (!wasQuoted || isQuoted) {
            takeRun(field, isQuoted);
        }
        if (size + field.size() > mostInputBytes) {
            return failure(ErrorCode::TooLarge, m_path, {}, m_recordLine);
        }
        const int byte = take();
        if (isQuoted) {
            if (byte < 0) {
                return malformed(u"a quotation mark is not closed"_s);
            }
            if (byte == '"' && peek() == '"') {
                field += char(take());
            } else if (byte == '"') {
                isQuoted = false;
                wasQuoted = true;
            } else {
                field += char(byte);
            }
            continue;
        }
        const bool ends = byte < 0 || byte == '\n' || (byte == '\r' && peek() == '\n');
        if (ends || byte == m_separator) {
            fields.append(utf8Text(field));
            size += field.size() + 1;
            field.clear();
            wasQuoted = false;
            if (ends) {
                if (byte == '\r') {
                    take();
                }
                return fields;
            }
        } else if (byte == '"' && field.isEmpty() && !wasQuoted) {
            isQuoted = true;
        } else if (wasQuoted) {
            return malformed(u"something follows a closing quotation mark"_s);
        } else {
            field += char(byte);
        }
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QStringList>

#include <optional>

class QIODevice;

namespace Quoth {

/// Reads records of RFC 4180 from a device, by pieces: fields in quotation marks may hold anything,
/// a line end is CR LF or LF, UTF-8 with or without a mark. The device outlives it.
class CsvReader
{
public:
    CsvReader(QIODevice &device, const QString &path, QChar separator);

    /// The next record, nothing after the last. Malformed, with the line, for a quotation mark
    /// that is not closed or stands inside a bare field; TooLarge for an endless record.
    Result<std::optional<QStringList>> next();

    /// The 1-based line at which the record given last begins.
    [[nodiscard]] int line() const { return m_recordLine; }
    [[nodiscard]] tl::unexpected<Error> malformed(const QString &detail) const;

private:
    /// The next byte, -1 at the end.
    int take();
    int peek();
    /// Takes all of what lies ready up to the next byte that means something.
    void takeRun(QByteArray &field, bool isQuoted);

    QIODevice &m_device;
    QString m_path;
    char m_separator;
    QByteArray m_piece;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 0;
    bool m_isFirst = true;
};

} // namespace Quoth

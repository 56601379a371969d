// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QJsonObject>

#include <optional>

class QIODevice;

namespace Quoth {

/// Reads a device line by line, holding one line at a time. The device outlives it.
class LineReader
{
public:
    /// `path` names the device in errors.
    LineReader(QIODevice &device, const QString &path);

    /// The next line without its end, nothing after the last. TooLarge for a line over the limit:
    /// the one after it can be asked for. FileNotReadable where the device fails: there is no line
    /// after that. A byte order mark before the first line is dropped.
    Result<std::optional<QByteArray>> next();

    /// The next line that is not blank, as a JSON object. Malformed, with the line, for one that is
    /// none: the one after it can be asked for.
    Result<std::optional<QJsonObject>> nextObject();

    /// The line that an object was made of.
    [[nodiscard]] const QByteArray &objectLine() const { return m_objectLine; }
    /// The 1-based number of the line given last; 0 before the first.
    [[nodiscard]] int number() const { return m_number; }
    /// Has the last line been given, or the device failed?
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    /// A failure of the line given last.
    [[nodiscard]] tl::unexpected<Error> malformed(const QString &detail) const;

private:
    QIODevice &m_device;
    QString m_path;
    QByteArray m_objectLine;
    int m_number = 0;
    bool m_isAtEnd = false;
};

} // namespace Quoth

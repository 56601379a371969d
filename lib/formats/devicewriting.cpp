// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/devicewriting.h>

#include <text/jsonbytes.h>

#include <QIODevice>
#include <QJsonObject>

namespace Quoth {

Result<void> writeAll(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size()) {
        return failure(ErrorCode::FileNotWritable, {}, device.errorString());
    }
    return {};
}

QByteArray indentedJson(const QJsonObject &json, int spaces)
{
    // A line end inside a string is written as an escape, so every one of these is layout.
    QByteArray text = jsonBytes(json, QJsonDocument::Indented).trimmed();
    return text.replace("\n", "\n" + QByteArray(spaces, ' '));
}

} // namespace Quoth

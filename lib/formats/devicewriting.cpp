// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/devicewriting.h>

#include <QIODevice>
#include <QJsonDocument>
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
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented).trimmed();
    return text.replace("\n", "\n" + QByteArray(spaces, ' '));
}

} // namespace Quoth

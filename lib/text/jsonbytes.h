// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

// JSON as UTF-8 and back, with every character kept: QJsonDocument alone loses a U+FEFF with which
// a string begins, since it reads each string as if it were a file. Pure; any thread.

[[nodiscard]] QByteArray
jsonBytes(const QJsonObject &json, QJsonDocument::JsonFormat format = QJsonDocument::Compact);

/// An empty document, and the error, for what is no JSON. `error` may be null.
[[nodiscard]] QJsonDocument parsedJson(QByteArray bytes, QJsonParseError *error = nullptr);

} // namespace Quoth

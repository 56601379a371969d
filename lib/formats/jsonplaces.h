// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QJsonDocument>

class QIODevice;

namespace Quoth {

// Qt's JSON values do not know where they stood. These find the line again, for an error's sake.

/// The document in the bytes; Malformed with the line where they are none. `name` is the file's.
[[nodiscard]] Result<QJsonDocument> jsonDocument(const QByteArray &bytes, const QString &name);

/// All of a device as one document; TooLarge over the limit on what is read.
[[nodiscard]] Result<QByteArray> jsonInput(QIODevice &device, const QString &name);

/// The 1-based line on which the member stands with this value for the first time, 0 for nowhere:
/// "id" and 17.
[[nodiscard]] int
lineOfMember(const QByteArray &json, const QString &name, const QJsonValue &value);

/// The 1-based line on which an element of the outermost array begins; 1 where there is none.
[[nodiscard]] int lineOfElement(const QByteArray &json, qsizetype index);

} // namespace Quoth

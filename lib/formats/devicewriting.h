// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

class QByteArray;
class QIODevice;
class QJsonObject;

namespace Quoth {

/// Writes all of it, or says why not.
Result<void> writeAll(QIODevice &device, const QByteArray &bytes);

/// The object over several lines, each but the first begun with so many spaces; no line end after
/// the last.
[[nodiscard]] QByteArray indentedJson(const QJsonObject &json, int spaces);

} // namespace Quoth

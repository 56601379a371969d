// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Quoth {

// How WebAnno TSV 3 writes text in a line and values in a cell. Pure; any thread.

/// With \t, \n, \r and \\ for what would end the cell or the line.
[[nodiscard]] QString webAnnoText(const QString &text);
/// Also with what the format reserves in values: [ ] | _ -> ; *
[[nodiscard]] QString webAnnoValue(const QString &value);
[[nodiscard]] QString fromWebAnno(const QString &escaped);
/// Cut where the separator stands unescaped.
[[nodiscard]] QStringList splitWebAnno(const QString &cell, QChar separator);

} // namespace Quoth

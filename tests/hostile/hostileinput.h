// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace Quoth {

/// One bad input and what must come of it: an error of that code and no article, or (`Unknown`) an
/// article whose text holds `text` and not `absent`. `milliseconds` is for a quiet machine in the
/// release preset.
struct HostileInput
{
    const char *name;
    QString path;
    std::function<QByteArray()> bytes;
    ErrorCode error = ErrorCode::Unknown;
    QString text = QString();
    QString absent = QString();
    int milliseconds = 3000;
    int megabytes = 700; ///< that reading it may take beside the bytes
};

[[nodiscard]] QList<HostileInput> hostileTexts();
[[nodiscard]] QList<HostileInput> hostilePages();
[[nodiscard]] QList<HostileInput> hostileDocuments();
[[nodiscard]] QList<HostileInput> hostileArchives();

} // namespace Quoth

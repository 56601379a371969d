// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>

#include <QList>
#include <QString>

namespace Quoth {

/// What to export from where; no articles means all of them.
struct ExportRequest
{
    QString libraryPath;
    QString formatId;
    QList<qint64> articles;
};

/// Writes the file, article by article, through a connection of its own. Any thread.
Result<void>
exportInto(const QString &path, const ExportRequest &request, const StopCallable &stop);

} // namespace Quoth

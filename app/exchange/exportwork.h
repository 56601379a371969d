// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/exportfilter.h>
#include <core/result.h>
#include <core/stop.h>
#include <formats/formatoptions.h>
#include <formats/lossreport.h>

#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>

namespace Quoth {

/// What to export from where; no articles means all of them. A selection lets in only what
/// overlaps it.
struct ExportRequest
{
    QString libraryPath;
    QString formatId;
    QList<qint64> articles;
    ExportFilter filter = {};
    Span selection = {};
    FormatOptions options = {};
};

using ExportProgress = std::function<void(int done, int total)>;

/// Writes the file, article by article, through a connection of its own. Any thread.
Result<void> exportInto(
    const QString &path, const ExportRequest &request, const StopCallable &stop,
    const ExportProgress &progress = {});

/// What the format cannot hold of all that; writes nothing. Any thread.
Result<LossReport> surveyExport(const ExportRequest &request, const StopCallable &stop);

/// The annotations of an article that a request asks for.
[[nodiscard]] AnnotatedArticle requested(AnnotatedArticle article, const ExportRequest &request);

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ExportRequest)

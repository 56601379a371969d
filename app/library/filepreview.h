// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <core/stop.h>
#include <formats/articlereader.h>

#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>

namespace Quoth {

/// What one article of a file would come in as.
struct ArticlePreview
{
    QString title; ///< or its first words
    QString source;
    QDate published;
    int words = 0;
};

/// What is in a file: its articles, and what cannot be read of it. A value type.
struct FilePreview
{
    QString path;
    QString reader; ///< the id of its FileReader
    QString encoding;
    int articleCount = 0;
    QList<ArticlePreview> articles; ///< the first hundreds
    QList<Error> errors;
};

/// Reads the file to the end, and keeps nothing of it. Any thread.
[[nodiscard]] FilePreview
filePreview(const QString &path, const ReadOptions &options, const StopCallable &stop = {});

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::FilePreview)

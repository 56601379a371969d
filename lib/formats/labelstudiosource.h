// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/fileset.h>

#include <QJsonArray>

namespace Quoth {

/// Reads the tasks of Label Studio out of every .json file: a list of them, or one. Regions of one
/// id are one annotation; of the annotations of a task all are read but the cancelled ones. A
/// prediction becomes proposed, with the model's version and the score. The text is the field that
/// the regions' control shows, else "text".
class LabelStudioSource : public ArticleSource
{
public:
    LabelStudioSource(FileSource &files, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    Result<bool> openNext();

    FileSource &m_files;
    QString m_path;
    QStringList m_names;
    QString m_name;
    QByteArray m_bytes; ///< of the open file
    QJsonArray m_tasks;
    qsizetype m_next = 0;
    bool m_hasTasks = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/fileset.h>
#include <formats/refiproject.h>

#include <memory>

namespace Quoth {

/// What is known of an article, as variables of a REFI-QDA project.
[[nodiscard]] const QStringList &refiVariables();
[[nodiscard]] QString refiVariableGuid(const QString &name);

/// Reads a REFI-QDA project: each text source with words in it is an article. Codes of other
/// programs become tags of highlights, one for each coding; a coding of a whole source is a
/// highlight of all its text.
class RefiSource : public ArticleSource
{
public:
    RefiSource(FileSource &files, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    Result<void> open();
    Result<QString> textOf(const RefiProject::Source &source);
    Result<QByteArray> internalFile(const QString &path);
    Result<ReadArticle> article(const RefiProject::Source &source, const QString &text);
    QString noteText(const QStringList &references);

    FileSource &m_files;
    QString m_path;
    std::optional<RefiProject> m_project;
    qsizetype m_next = 0;
    bool m_isAtEnd = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/linereader.h>

namespace Quoth {

/// Prodigy tasks and spaCy documents, one a line; goes on after a line that is none. What was
/// rejected or skipped as a whole comes without annotations.
class ProdigySource : public ArticleSource
{
public:
    ProdigySource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    LineReader m_lines;
    QString m_path;
};

} // namespace Quoth

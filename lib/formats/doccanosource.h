// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/linereader.h>

namespace Quoth {

/// doccano's JSON lines, with "label" triples (`[start, end, name]`) or with entities and
/// relations; goes on after a line that is none. Option "unit": "utf-16" or "code-points".
class DoccanoSource : public ArticleSource
{
public:
    DoccanoSource(QIODevice &device, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    LineReader m_lines;
    QString m_path;
    bool m_countsCodePoints;
};

} // namespace Quoth

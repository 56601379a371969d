// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/linereader.h>

namespace Quoth {

/// Quoth JSONL, one article a line; goes on after a line that is none.
class JsonLinesSource : public ArticleSource
{
public:
    JsonLinesSource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

    /// The 1-based line that the last answer was about.
    [[nodiscard]] int line() const { return m_lines.number(); }
    [[nodiscard]] const QByteArray &lineBytes() const { return m_lines.objectLine(); }
    [[nodiscard]] bool isAtEnd() const { return m_lines.isAtEnd(); }

private:
    LineReader m_lines;
    QString m_path;
};

} // namespace Quoth

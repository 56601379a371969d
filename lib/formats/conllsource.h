// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/linereader.h>

namespace Quoth {

/// Reads CoNLL-2003 and its relatives: the token comes first, or after a running number; the tag is
/// the last column, or the first that is one where the line begins with a number; IOB1, IOB2 and
/// IOBES. An article begins at `-DOCSTART-` or "# newdoc". The text is put together from the
/// tokens, or is that of "# text =" where the tokens are found in it.
class ConllSource : public ArticleSource
{
public:
    ConllSource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    LineReader m_lines;
    QString m_path;
    QString m_key;
    int m_number = 0;
};

} // namespace Quoth

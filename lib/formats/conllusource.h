// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/linereader.h>

namespace Quoth {

/// Reads CoNLL-U: the text from forms and spaces, entities from MISC (`Entity=` as CorefUD has it,
/// of which id and type are read, or `NER=B-PER`). Words of a multi-word token have no place in the
/// text of their own and are passed over, as are empty nodes.
class ConlluSource : public ArticleSource
{
public:
    ConlluSource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    LineReader m_lines;
    QString m_path;
    QString m_key;
    int m_number = 0;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

namespace Quoth {

/// CoNLL-U, with entities in MISC as CorefUD has them: `Entity=(e1-PER` where one begins, `e1)`
/// where it ends, `(e1[1/2]-PER` for the first part of two. The text is kept to the last space by
/// SpaceAfter and SpacesAfter. What stands in columns that we know nothing of is "_".
class ConlluWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;
};

} // namespace Quoth

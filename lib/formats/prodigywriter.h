// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

namespace Quoth {

/// Prodigy's and spaCy's JSON lines, a task a line: text, tokens, spans, relations, answer. Places
/// count code points, and "token_end" is the last token of a span. The hashes of a task are left
/// for Prodigy to make. What Prodigy has no field for lies under "quoth".
class ProdigyWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;
};

} // namespace Quoth

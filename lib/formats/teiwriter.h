// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

#include <optional>

class QXmlStreamWriter;

namespace Quoth {

/// TEI P5 (https://tei-c.org/guidelines/p5/): one TEI document, or a corpus of them where there is
/// more than one article.
///
/// Everything that is annotated stands off the text in `<standOff>`, with who is responsible for it
/// declared in the header; places are string-range() pointers into the body, in characters. For
/// readers who know elements only, names and quotations are marked in the text as well (`<said
/// who>`, `<persName ref>`), as far as elements can nest.
class TeiWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    Result<void> writeDocument(QIODevice &device, const AnnotatedArticle &article, bool isAlone);

    std::optional<AnnotatedArticle> m_first; // kept until it is known whether it is the only one
    int m_count = 0;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>
#include <formats/formatoptions.h>

namespace Quoth {

/// CoNLL-2003: a token a line with its tag, a blank line after a sentence, `-DOCSTART-` before an
/// article. Tags are IOB2, or IOBES by the option "scheme"; by the option "columns" a line has the
/// four of 2003, with "-X-" for what we do not know, or token and tag with a tab between them. It
/// counts no characters: a reader puts one space between tokens.
class ConllWriter : public ArticleWriter
{
public:
    explicit ConllWriter(const FormatOptions &options);

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    [[nodiscard]] QByteArray tag(const QString &label, qsizetype at, Span tokens) const;

    bool m_isIobes;
    bool m_hasTwoColumns;
};

} // namespace Quoth

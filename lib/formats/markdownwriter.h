// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>
#include <formats/report.h>

namespace Quoth {

/// CommonMark for people and their notebooks: the article with its highlights and numbered notes,
/// then its quotations, each with who said it and where it is from. The option "content" =
/// "quotations" writes only those: a list to cite from.
class MarkdownWriter : public ArticleWriter
{
public:
    explicit MarkdownWriter(FormatOptions options);

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    [[nodiscard]] QString text(const Report &report) const;
    [[nodiscard]] QString notes(const Report &report) const;
    [[nodiscard]] QString quotations(const Report &report) const;

    FormatOptions m_options;
    ReportWords m_words;
    int m_number = 0;
};

/// The text with what CommonMark takes for markup escaped, on one line.
[[nodiscard]] QString markdownText(const QString &text);

} // namespace Quoth

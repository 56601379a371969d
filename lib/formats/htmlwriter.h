// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>
#include <formats/formattraits.h>
#include <formats/report.h>

namespace Quoth {

/// One self-contained page for people: the articles with what is annotated in them, who speaks and
/// what is noted in the margin, and an index of the speakers. Needs no script and loads nothing; it
/// is light or dark as the reader's desktop is, and prints.
class HtmlWriter : public ArticleWriter
{
public:
    explicit HtmlWriter(FormatOptions options);

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    [[nodiscard]] QString head(const QString &title, const QString &language) const;
    [[nodiscard]] QString paragraph(const Report &report, const Report::Paragraph &paragraph) const;
    [[nodiscard]] QString runs(const Report &report, const Report::Paragraph &paragraph) const;
    [[nodiscard]] QString margin(const Report &report, const Report::Paragraph &paragraph) const;
    [[nodiscard]] QString speakers(const Report &report) const;
    [[nodiscard]] QString quotations(const Report &report) const;
    [[nodiscard]] QString anchor(const QString &kind, int number) const;

    FormatOptions m_options;
    ReportWords m_words;
    int m_number = 0; ///< of the article
};

/// What a page for people can hold.
[[nodiscard]] const FormatTraits &pageTraits();

/// The text with what HTML takes for markup escaped; controls become U+FFFD.
[[nodiscard]] QString htmlText(QStringView text);

} // namespace Quoth

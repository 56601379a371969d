// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

namespace Quoth {

/// One row an annotation, in RFC 4180's form: UTF-8, commas, CR LF, a head row. Places count code
/// points. A cell that a spreadsheet would take for a formula begins with an apostrophe, see
/// csvGuarded.
class CsvWriter : public ArticleWriter
{
public:
    explicit CsvWriter(QChar separator = u',');

    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    [[nodiscard]] QByteArray row(const QStringList &cells) const;

    QChar m_separator;
};

/// The text with an apostrophe before it, if a spreadsheet would run it: it begins with = + - @
/// (or their full-width forms), a tab or a line end, maybe after spaces and quotation marks. Take
/// one apostrophe away wherever what follows would be guarded, and the text is back.
[[nodiscard]] QString csvGuarded(const QString &text);

/// The way back from csvGuarded.
[[nodiscard]] QString csvUnguarded(const QString &cell);

/// The text as a cell, in quotation marks where it needs them.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace Quoth

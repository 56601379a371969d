// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/csvreader.h>

#include <QHash>

namespace Quoth {

/// Reads Quoth's table of annotations, one row each, by the names of its columns; those that are
/// missing are as by default. Rows that follow each other and name one article belong together. The
/// text is not in the table: ReadContext::knownText gives it, and an article that it does not know
/// fails as NotFound, after which the next one can be asked for. Words that are not what their
/// place covers are looked for in the text, and refused if they are not there.
class CsvSource : public ArticleSource
{
public:
    CsvSource(QIODevice &device, const ReadContext &context, QChar separator);

    Result<std::optional<ReadArticle>> next() override;

private:
    using Row = QStringList;
    [[nodiscard]] QString cell(const Row &row, const QString &column) const;
    Result<bool> readRow(Row &row);
    Result<ReadArticle> article(const QList<Row> &rows, const QList<int> &lines);

    CsvReader m_reader;
    ReadContext m_context;
    QHash<QString, qsizetype> m_columns;
    Row m_pending;
    int m_pendingLine = 0;
    bool m_isBegun = false;
};

} // namespace Quoth

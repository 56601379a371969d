// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/csvcolumns.h>
#include <formats/csvreader.h>

#include <QStringList>

#include <array>

namespace Quoth {

class ArticleAssembly;

/// Reads back the table of CsvWriter; rows of one article stand together. The columns are found by
/// their names in the first row, so that a program that reorders or drops some does no harm. The
/// text is not in the table: ReadContext::knownText gives it, and an article that it does not know
/// fails as NotFound, after which the next one can be asked for. Words that are not what their
/// place covers are found again as findQuote() does.
class CsvSource : public ArticleSource
{
public:
    CsvSource(QIODevice &device, const ReadContext &context, QChar separator);

    Result<std::optional<ReadArticle>> next() override;

private:
    using Row = QStringList;
    [[nodiscard]] QString cell(const Row &row, CsvColumn column) const;
    Result<bool> readRow(Row &row);
    Result<void> readHead();
    Result<ReadArticle> article(const QList<Row> &rows, const QList<int> &lines);
    Result<qint64> readAnnotation(const Row &row, int line, ArticleAssembly &assembly) const;

    CsvReader m_reader;
    ReadContext m_context;
    std::array<qsizetype, csvColumnCount> m_places{}; // of the columns in a row, or -1
    qsizetype m_width = 0;
    Row m_pending;
    int m_pendingLine = 0;
    bool m_isBegun = false;
};

} // namespace Quoth

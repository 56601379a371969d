// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of articles (CSV, TSV), a row an article.
#include <formats/news/articletable.h>

#include <formats/articlecomposer.h>
#include <formats/csvreader.h>
#include <formats/html/htmlreader.h>
#include <formats/html/pagemetadata.h>
#include <formats/languagecode.h>
#include <formats/readers.h>

#include <QBuffer>
#include <QLocale>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTableColumns = 4096;

/// The separator that the first line has most of, outside quotation marks.
QChar separatorOf(QByteArrayView bytes)
{
    constexpr QByteArrayView separators = ",;\t|";
    QList<int> counts(separators.size(), 0);
    bool isQuoted = false;
    for (const char c : bytes.first(std::min<qsizetype>(bytes.size(), 64 << 10))) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (c == '\n' && !isQuoted) {
            break;
        } else if (const qsizetype which = separators.indexOf(c); which >= 0 && !isQuoted) {
            ++counts[which];
        }
    }
    const qsizetype best = std::max_element(counts.cbegin(), counts.cend()) - counts.cbegin();
    return QLatin1Char(separators[best]);
}

/// A spreadsheet guards cells that look like a formula with an apostrophe.
QString cellText(const QString &cell)
{
    const bool isGuarded = cell.size() > 1 && cell[0] == u'\'' && u"=+-@\t\r"_s.contains(cell[1]);
    return isGuarded ? cell.mid(1) : cell;
}

/// Days as tables have them: also 24.12.2025, and 24/12/2025 where only one order makes sense.
QDate tableDate(const QString &text)
{
    if (const QDate day = publishedDate(text.trimmed()); day.isValid()) {
        return day;
    }
    const QString first = text.trimmed().section(u' ', 0, 0);
    if (const QDate day = QDate::fromString(first, u"d.M.yyyy"_s); day.isValid()) {
        return day;
    }
    const QDate dayFirst = QDate::fromString(first, u"d/M/yyyy"_s);
    const QDate monthFirst = QDate::fromString(first, u"M/d/yyyy"_s);
    const bool isOne = dayFirst.isValid() != monthFirst.isValid() || dayFirst == monthFirst;
    return !isOne ? QDate() : dayFirst.isValid() ? dayFirst : monthFirst;
}

class ArticleTable
{
public:
    ArticleTable(const ReaderInput &input, const QByteArray &utf8)
        : m_path(input.path)
    {
        m_device.setData(utf8);
        m_device.open(QIODevice::ReadOnly);
        m_reader.emplace(m_device, m_path, separatorOf(utf8));
    }

    Result<void> open(const TableColumns &wanted)
    {
        auto names = m_reader->next();
        if (!names || !*names) {
            return failure(names ? Error{ErrorCode::NoText, m_path, {}, 0} : names.error());
        }
        if ((*names)->size() > mostTableColumns) {
            return failure(ErrorCode::TooLarge, m_path, u"too many columns"_s);
        }
        m_names = **names;
        m_columns = wanted.isEmpty() ? guessedColumns(m_names) : wanted;
        for (const QString &field : tableFields()) {
            const QString column = columnOf(m_columns, field);
            if (!column.isEmpty() && indexOf(column) < 0) {
                return failure(
                    ErrorCode::Malformed, m_path, u"there is no column \"%1\""_s.arg(column), 1);
            }
        }
        if (m_columns.text.isEmpty()) {
            return failure(
                ErrorCode::Malformed, m_path,
                u"no column is known to hold the text; the columns are: "_s + m_names.join(u", "),
                1);
        }
        return {};
    }

    Result<void> readRows(const StopCallable &stop, const ReadLine &take)
    {
        int number = 0;
        for (;;) {
            if (stopRequested(stop)) {
                return failure(ErrorCode::Stopped, m_path);
            }
            const auto row = m_reader->next();
            if (!row) {
                return failure(row.error());
            }
            if (!*row) {
                return number > 0 ? Result<void>() : failure(ErrorCode::NoText, m_path);
            }
            ++number;
            const int line = m_reader->line();
            if ((*row)->size() == 1 && (*row)->first().trimmed().isEmpty()) {
                continue; // an empty line
            }
            auto read = article(**row, number);
            if (!read) {
                Error error = read.error();
                error.line = line;
                read = failure(error);
            }
            take(line, std::move(read));
        }
    }

private:
    [[nodiscard]] qsizetype indexOf(const QString &column) const
    {
        const qsizetype at = m_names.indexOf(column);
        if (at >= 0 || column.isEmpty()) {
            return at;
        }
        bool isNumber = false;
        const int number = column.toInt(&isNumber);
        return isNumber && number >= 1 && number <= m_names.size() ? number - 1 : -1;
    }
    [[nodiscard]] QString cell(const QStringList &row, const QString &column) const
    {
        const qsizetype at = indexOf(column);
        return at < 0 ? QString() : cellText(row.value(at));
    }
    [[nodiscard]] Result<ReadArticle> article(const QStringList &row, int number) const
    {
        ArticleComposer composer;
        Article &head = composer.head();
        head.title = fragmentLine(cell(row, m_columns.title));
        head.byline = cell(row, m_columns.byline).simplified();
        head.published = tableDate(cell(row, m_columns.date));
        head.language = languageCode(cell(row, m_columns.language));
        head.key = cell(row, m_columns.key).simplified();
        const QString url = cell(row, m_columns.url).trimmed();
        const QString source = cell(row, m_columns.source).simplified();
        head.source = url.isEmpty() ? source : url;
        const QString text = cell(row, m_columns.text);
        const bool isMarkup =
            text.contains(u"</p>") || text.contains(u"<br") || text.contains(u"</div>");
        const QStringList paragraphs =
            isMarkup ? fragmentParagraphs(text.toUtf8()) : text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &paragraph : paragraphs) {
            composer.addParagraph(paragraph);
        }
        return composer.finished(m_path, number);
    }

    QBuffer m_device;
    QString m_path;
    std::optional<CsvReader> m_reader;
    QStringList m_names;
    TableColumns m_columns;
};

bool fitsTable(const QByteArray &beginning, const QString &suffix)
{
    return (suffix == u"csv" || suffix == u"tsv" || suffix == u"tab") && !hasBinaryMark(beginning);
}

Result<void> readTable(const ReaderInput &input, const ReadLine &take)
{
    const QByteArray utf8 = decodeText(input.bytes).text.toUtf8();
    ArticleTable table(input, utf8);
    if (const auto opened = table.open(input.options.columns); !opened) {
        return opened;
    }
    return table.readRows(input.options.stop, take);
}

} // namespace

Result<TableSample> tableSample(const QByteArray &bytes, const QString &path, int mostRows)
{
    const QByteArray utf8 = decodeText(bytes).text.toUtf8();
    QBuffer device;
    device.setData(utf8);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, path, separatorOf(utf8));
    TableSample sample;
    while (sample.rows.size() < mostRows) {
        const auto row = reader.next();
        if (!row) {
            // What is cut off in the middle of a row has shown enough already.
            return sample.names.isEmpty() ? Result<TableSample>(failure(row.error())) : sample;
        }
        if (!*row) {
            break;
        }
        if (sample.names.isEmpty()) {
            sample.names = **row;
        } else {
            sample.rows.append(**row);
        }
    }
    sample.guess = guessedColumns(sample.names);
    return sample;
}

bool isAnnotationTable(const QByteArray &beginning)
{
    const QByteArray line = beginning.left(beginning.indexOf('\n'));
    return line.contains("annotation") && line.contains("start") && line.contains("end") &&
           line.contains("words");
}

FileReader tableReader()
{
    return {u"table"_s, {u"csv"_s, u"tsv"_s}, true, fitsTable, readTable, nullptr};
}

} // namespace Quoth

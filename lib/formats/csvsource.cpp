// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csvsource.h>

#include <formats/articleassembly.h>
#include <formats/csvwriter.h>
#include <formats/quotedplace.h>
#include <text/annotationjson.h>
#include <text/carriedset.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Takes the fields of an annotation out of cells, and remembers the first that is not sound.
class CellReader
{
public:
    template <typename Value, typename Read>
    void named(const QString &cell, const QString &column, Value &value, Read read)
    {
        if (cell.isEmpty()) {
            return; // what is not said is as by default
        }
        if (const auto found = read(cell)) {
            value = *found;
        } else {
            fail(column);
        }
    }

    void score(const QString &cell, double &score)
    {
        bool isNumber = true;
        score = cell.isEmpty() ? 1.0 : cell.toDouble(&isNumber);
        if (!isNumber || !(score >= 0 && score <= 1)) {
            fail(u"score"_s);
        }
    }

    void time(const QString &cell, const QString &column, QDateTime &time)
    {
        if (const auto found = timeFromText(cell)) {
            time = *found;
        } else {
            fail(column);
        }
    }

    void attributes(const QString &cell, QMap<QString, QString> &attributes)
    {
        if (cell.isEmpty()) {
            return;
        }
        QJsonParseError error;
        const QJsonDocument document = parsedJson(cell.toUtf8(), &error);
        const auto found = attributesFromJson(document.object());
        if (error.error != QJsonParseError::NoError || !document.isObject() || !found) {
            fail(u"attributes"_s);
            return;
        }
        for (auto it = found->cbegin(); it != found->cend(); ++it) {
            attributes.insert(storableText(it.key()), storableText(it.value()));
        }
    }

    void fail(const QString &column)
    {
        if (m_fault.isEmpty()) {
            m_fault = u"its %1"_s.arg(column);
        }
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    QString m_fault;
};

} // namespace

CsvSource::CsvSource(QIODevice &device, const ReadContext &context, QChar separator)
    : m_reader(device, context.path, separator)
    , m_context(context)
{
}

QString CsvSource::cell(const Row &row, CsvColumn column) const
{
    const qsizetype at = m_places[size_t(column)];
    return at < 0 ? QString() : csvUnguarded(row.value(at));
}

Result<bool> CsvSource::readRow(Row &row)
{
    auto record = m_reader.next();
    if (!record) {
        return failure(record.error());
    }
    if (!*record) {
        return false;
    }
    row = std::move(**record);
    if (row.size() != m_width && m_width > 0) {
        return m_reader.malformed(u"it has %1 cells, not %2"_s.arg(row.size()).arg(m_width));
    }
    return true;
}

Result<void> CsvSource::readHead()
{
    Row row;
    const auto head = readRow(row);
    if (!head) {
        return failure(head.error());
    }
    for (int column = 0; column < csvColumnCount; ++column) {
        m_places[size_t(column)] = row.indexOf(csvColumns()[column]);
    }
    if (m_places[size_t(CsvColumn::Article)] < 0 || m_places[size_t(CsvColumn::Words)] < 0) {
        return m_reader.malformed(u"its first row does not name the columns of Quoth"_s);
    }
    m_width = row.size();
    return {};
}

Result<std::optional<ReadArticle>> CsvSource::next()
{
    if (!m_isBegun) {
        m_isBegun = true;
        m_places.fill(-1);
        if (const auto head = readHead(); !head) {
            return failure(head.error());
        }
    }
    QList<Row> rows;
    QList<int> lines;
    if (!m_pending.isEmpty()) {
        rows.append(m_pending);
        lines.append(m_pendingLine);
        m_pending.clear();
    }
    Row row;
    for (;;) {
        const auto found = readRow(row);
        if (!found) {
            return failure(found.error());
        }
        if (*found && !rows.isEmpty() &&
            cell(row, CsvColumn::Article) != cell(rows.first(), CsvColumn::Article)) {
            m_pending = row;
            m_pendingLine = m_reader.line();
        }
        if (!*found || !m_pending.isEmpty()) {
            break;
        }
        rows.append(row);
        lines.append(m_reader.line());
    }
    if (rows.isEmpty()) {
        return std::nullopt;
    }
    auto read = article(rows, lines);
    if (!read) {
        return failure(read.error());
    }
    return std::optional(std::move(*read));
}

Result<qint64> CsvSource::readAnnotation(const Row &row, int line, ArticleAssembly &assembly) const
{
    const auto cellOf = [this, &row](CsvColumn column) {
        return cell(row, column);
    };
    const auto name = [](CsvColumn column) {
        return csvColumns()[int(column)];
    };
    CellReader fields;
    Annotation annotation;
    fields.named(cellOf(CsvColumn::Kind), name(CsvColumn::Kind), annotation.kind, annotationKind);
    fields.named(
        cellOf(CsvColumn::Status), name(CsvColumn::Status), annotation.status, annotationStatus);
    fields.named(
        cellOf(CsvColumn::Origin), name(CsvColumn::Origin), annotation.origin.kind, originKind);
    fields.score(cellOf(CsvColumn::Score), annotation.origin.score);
    fields.time(cellOf(CsvColumn::Created), name(CsvColumn::Created), annotation.created);
    fields.time(cellOf(CsvColumn::Modified), name(CsvColumn::Modified), annotation.modified);
    fields.attributes(cellOf(CsvColumn::Attributes), annotation.attributes);
    annotation.tag = cellOf(CsvColumn::Tag);
    annotation.entity = cellOf(CsvColumn::Entity);
    annotation.author = cellOf(CsvColumn::Author);
    annotation.note = cellOf(CsvColumn::Note);
    annotation.origin.id = cellOf(CsvColumn::OriginId);
    annotation.origin.version = cellOf(CsvColumn::OriginVersion);
    if (const QString id = cellOf(CsvColumn::Annotation); !id.isEmpty()) {
        bool isWhole = false;
        annotation.id = id.toLongLong(&isWhole);
        if (!isWhole || annotation.id < 0) {
            fields.fail(name(CsvColumn::Annotation));
        }
    }
    QList<Span> spans;
    if (const QString cells = cellOf(CsvColumn::Fragments); !cells.isEmpty()) {
        const auto pieces = spansFromJson(parsedJson(cells.toUtf8()).array());
        for (const Span piece : pieces.value_or(QList<Span>())) {
            if (const auto span = assembly.codePointSpan(piece)) {
                spans.append(*span);
            }
        }
        if (!pieces) {
            fields.fail(name(CsvColumn::Fragments));
        }
    }
    if (!fields.fault().isEmpty()) {
        return failure(ErrorCode::Malformed, m_context.path, fields.fault(), line);
    }
    const Quote quote{
        assembly.span(cellOf(CsvColumn::Start).toLongLong(), cellOf(CsvColumn::End).toLongLong()),
        cellOf(CsvColumn::Words),
        {},
        {}};
    const auto place = findQuote(quote, assembly.text());
    if (!place) {
        annotation.words = quote.words;
        return assembly.addUnplaced(annotation);
    }
    // Where the words have moved their pieces are not where they were either.
    const bool isThere = quote.place && place->span == *quote.place;
    if (!place->isCertain) {
        setUncertain(annotation, place->score);
    }
    return assembly.add(annotation, spans.isEmpty() || !isThere ? QList<Span>{place->span} : spans);
}

Result<ReadArticle> CsvSource::article(const QList<Row> &rows, const QList<int> &lines)
{
    const Row &first = rows.first();
    Article named;
    named.key = storableText(cell(first, CsvColumn::Article));
    named.source = storableText(cell(first, CsvColumn::Source));
    named.title = storableText(cell(first, CsvColumn::Title));
    named.published = QDate::fromString(cell(first, CsvColumn::Published), Qt::ISODate);
    const auto text = m_context.knownText ? m_context.knownText(named) : std::nullopt;
    if (!text) {
        return failure(
            ErrorCode::NotFound, named.key, u"the table does not hold its text"_s, lines.first());
    }
    ArticleAssembly assembly(*text, OffsetUnit::CodePoints);
    named.text = assembly.text();
    assembly.article() = named;
    QList<std::pair<Relation, int>> links; // and their lines
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto id = readAnnotation(rows[i], lines[i], assembly);
        if (!id) {
            return failure(id.error());
        }
        const QString cells = cell(rows[i], CsvColumn::Relations);
        if (cells.isEmpty()) {
            continue;
        }
        for (const QJsonValue &link : parsedJson(cells.toUtf8()).array()) {
            QJsonObject json = link.toObject();
            json.insert(u"from"_s, *id);
            const auto relation = relationFromJson(json);
            links.append({relation.value_or(Relation()), lines[i]});
        }
    }
    for (const auto &[relation, line] : std::as_const(links)) {
        if (!assembly.hasId(relation.to) && !assembly.isUnplaced(relation.to)) {
            return failure(
                ErrorCode::Malformed, m_context.path, u"a relation leads nowhere"_s, line);
        }
        assembly.relate(relation);
    }
    return assembly.finished();
}

} // namespace Quoth

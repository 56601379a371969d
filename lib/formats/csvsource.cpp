// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csvsource.h>

#include <formats/articleassembly.h>
#include <formats/csvwriter.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QJsonArray>

#include <functional>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The annotation's object in Quoth's own JSON, by which its fields are checked once and for all.
QJsonObject annotationJson(const std::function<QString(const QString &)> &cell, bool *isSound)
{
    QJsonObject json;
    for (const QString &name :
         {u"kind"_s, u"tag"_s, u"entity"_s, u"status"_s, u"author"_s, u"note"_s, u"created"_s,
          u"modified"_s}) {
        json.insert(name, cell(name));
    }
    bool isNumber = true;
    const QString score = cell(u"score"_s);
    const double share = score.isEmpty() ? 1.0 : score.toDouble(&isNumber);
    const QString id = cell(u"annotation"_s);
    bool isWhole = true;
    json.insert(u"id"_s, id.isEmpty() ? 0 : id.toLongLong(&isWhole));
    json.insert(u"start"_s, 0);
    json.insert(u"end"_s, 0);
    json.insert(
        u"origin"_s, QJsonObject{
                         {u"kind"_s, cell(u"origin"_s)},
                         {u"id"_s, cell(u"origin_id"_s)},
                         {u"version"_s, cell(u"origin_version"_s)},
                         {u"score"_s, share}});
    QJsonParseError error{};
    if (const QString attributes = cell(u"attributes"_s); !attributes.isEmpty()) {
        json.insert(u"attributes"_s, parsedJson(attributes.toUtf8(), &error).object());
    }
    *isSound = isNumber && isWhole && error.error == QJsonParseError::NoError;
    return json;
}

/// Where the words are: at their place, or the only place where they are at all.
std::optional<Span>
placeOf(const QString &words, const std::optional<Span> &place, const QString &text)
{
    if (place && (words.isEmpty() || place->in(text) == words)) {
        return place;
    }
    const qsizetype found = words.isEmpty() ? -1 : text.indexOf(words);
    const bool isOnly = found >= 0 && text.indexOf(words, found + 1) < 0;
    return isOnly ? std::optional(Span{found, found + words.size()}) : std::nullopt;
}

} // namespace

CsvSource::CsvSource(QIODevice &device, const ReadContext &context, QChar separator)
    : m_reader(device, context.path, separator)
    , m_context(context)
{
}

QString CsvSource::cell(const Row &row, const QString &column) const
{
    const qsizetype at = m_columns.value(column, -1);
    return at < 0 ? QString() : csvUnguarded(row.value(at));
}

Result<bool> CsvSource::readRow(Row &row)
{
    const auto record = m_reader.next();
    if (!record) {
        return failure(record.error());
    }
    if (!*record) {
        return false;
    }
    row = **record;
    if (row.size() != m_columns.size() && !m_columns.isEmpty()) {
        return m_reader.malformed(
            u"it has %1 cells, not %2"_s.arg(row.size()).arg(m_columns.size()));
    }
    return true;
}

Result<std::optional<ReadArticle>> CsvSource::next()
{
    Row row;
    if (!m_isBegun) {
        m_isBegun = true;
        const auto head = readRow(row);
        if (!head) {
            return failure(head.error());
        }
        for (qsizetype i = 0; i < row.size(); ++i) {
            m_columns.insert(row[i], i);
        }
        if (!*head || !m_columns.contains(u"article"_s) || !m_columns.contains(u"words"_s)) {
            m_columns.clear();
            return m_reader.malformed(u"its first row does not name the columns of Quoth"_s);
        }
    }
    QList<Row> rows;
    QList<int> lines;
    if (!m_pending.isEmpty()) {
        rows.append(m_pending);
        lines.append(m_pendingLine);
        m_pending.clear();
    }
    for (;;) {
        const auto found = readRow(row);
        if (!found) {
            return failure(found.error());
        }
        if (*found && !rows.isEmpty() &&
            cell(row, u"article"_s) != cell(rows.first(), u"article"_s)) {
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

Result<ReadArticle> CsvSource::article(const QList<Row> &rows, const QList<int> &lines)
{
    Article named;
    named.key = storableText(cell(rows.first(), u"article"_s));
    named.source = storableText(cell(rows.first(), u"source"_s));
    named.title = storableText(cell(rows.first(), u"title"_s));
    named.published = QDate::fromString(cell(rows.first(), u"published"_s), Qt::ISODate);
    const auto text = m_context.knownText ? m_context.knownText(named) : std::nullopt;
    if (!text) {
        return failure(
            ErrorCode::NotFound, named.key, u"the table does not hold its text"_s, lines.first());
    }
    ArticleAssembly assembly(*text, OffsetUnit::CodePoints);
    named.text = assembly.text();
    assembly.article() = named;
    QList<QJsonObject> links;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto fault = [&](const QString &detail) {
            return failure(ErrorCode::Malformed, m_context.path, detail, lines[i]);
        };
        const auto cellOf = [&](const QString &name) {
            return cell(rows[i], name);
        };
        bool isSound = false;
        const auto annotation = annotationFromJson(annotationJson(cellOf, &isSound));
        if (!annotation || !isSound) {
            return fault(u"its kind, status, origin, score, times or attributes"_s);
        }
        const auto place = placeOf(
            cellOf(u"words"_s),
            assembly.span(cellOf(u"start"_s).toLongLong(), cellOf(u"end"_s).toLongLong()),
            assembly.text());
        const auto pieces = spansFromJson(parsedJson(cellOf(u"fragments"_s).toUtf8()).array());
        if (!place || !pieces) {
            return fault(u"its words are not in the text"_s);
        }
        QList<Span> spans;
        for (const Span piece : *pieces) {
            if (const auto span = assembly.codePointSpan(piece)) {
                spans.append(*span);
            }
        }
        const qint64 id = assembly.add(*annotation, spans.isEmpty() ? QList<Span>{*place} : spans);
        for (const QJsonValue &link : parsedJson(cellOf(u"relations"_s).toUtf8()).array()) {
            QJsonObject json = link.toObject();
            json.insert(u"from"_s, id);
            links.append(json);
        }
    }
    for (const QJsonObject &link : std::as_const(links)) {
        const auto relation = relationFromJson(link);
        if (!relation || !assembly.hasId(relation->to)) {
            return failure(
                ErrorCode::Malformed, m_context.path, u"a relation leads nowhere"_s, lines.first());
        }
        assembly.relate(*relation);
    }
    return assembly.finished();
}

} // namespace Quoth

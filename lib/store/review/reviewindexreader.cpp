// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewindexreader.h>

#include <text/jsonbytes.h>

#include <QJsonArray>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// Kinds, states and origins come as numbers: to make a text of each, a hundred thousand times, is
// what would take the time. All begin with different letters.
const QString kindLetters = u"emcqh"_s;  // in the order of AnnotationKind
const QString statusLetters = u"parc"_s; // of AnnotationStatus

/// Calls `take` with each row of a query.
template <typename Take>
Result<void>
forEachRow(Database &database, const QString &sql, const QVariantList &values, const Take &take)
{
    auto statement = database.prepare(sql);
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = statement->runWith(values); !done) {
        return done;
    }
    for (;;) {
        const auto found = statement->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return {};
        }
        take(*statement);
    }
}

} // namespace

QString ReviewIndexReader::restriction(const QString &column) const
{
    return m_values.isEmpty() ? QString()
                              : u" AND "_s + column + u" IN (SELECT value FROM json_each(@))"_s;
}

Result<ReviewIndex> ReviewIndexReader::read(const std::optional<QList<qint64>> &articles)
{
    if (articles) {
        QJsonArray ids;
        for (const qint64 id : *articles) {
            ids.append(id);
        }
        m_values.append(
            boundValue(QString::fromLatin1(QJsonDocument(ids).toJson(QJsonDocument::Compact))));
    }
    for (const auto part :
         {&ReviewIndexReader::readArticles, &ReviewIndexReader::readLabels,
          &ReviewIndexReader::readEntities, &ReviewIndexReader::readBulkDecisions,
          &ReviewIndexReader::readSpeakers, &ReviewIndexReader::readEntries}) {
        if (const auto done = (this->*part)(); !done) {
            return failure(done.error());
        }
    }
    m_index.finish();
    return std::move(m_index);
}

Result<void> ReviewIndexReader::readArticles()
{
    return forEachRow(
        m_database,
        u"SELECT id, title, source, published FROM article WHERE true"_s + restriction(u"id"_s) +
            u" ORDER BY imported DESC, id DESC"_s,
        m_values, [this](const Statement &row) {
            const ReviewArticle article{row.integer(0), row.text(1), row.text(2), row.date(3)};
            m_articles.insert(article.id, m_index.addArticle(article));
        });
}

Result<void> ReviewIndexReader::readLabels()
{
    return forEachRow(m_database, u"SELECT id, name FROM tag"_s, {}, [this](const Statement &row) {
        m_tags.insert(row.integer(0), row.text(1));
    });
}

Result<void> ReviewIndexReader::readEntities()
{
    return forEachRow(
        m_database, u"SELECT id, name FROM entity"_s, {},
        [this](const Statement &row) { m_entities.insert(row.integer(0), row.text(1)); });
}

Result<void> ReviewIndexReader::readBulkDecisions()
{
    // Whoever decided on it once more has looked at it.
    return forEachRow(
        m_database,
        u"SELECT annotation_id FROM decision AS bulk WHERE act IN ('bulk-accept', 'bulk-reject',"
        " 'redo:bulk-accept', 'redo:bulk-reject') AND NOT EXISTS (SELECT 1 FROM decision AS later"
        " WHERE later.annotation_id = bulk.annotation_id AND later.id > bulk.id"
        " AND later.act NOT IN ('note', 'flag', 'undo:note', 'undo:flag', 'redo:note',"
        " 'redo:flag'))"_s,
        {}, [this](const Statement &row) { m_bulk.insert(row.integer(0)); });
}

Result<void> ReviewIndexReader::readSpeakers()
{
    return forEachRow(
        m_database,
        u"SELECT quotation.id, source.entity_id, source.words FROM annotation AS quotation"
        " JOIN relation ON relation.from_id = quotation.id AND relation.kind = 'speaker'"
        " JOIN annotation AS source ON source.id = relation.to_id"
        " WHERE quotation.kind = 'quotation' AND quotation.origin <> 'human'"
        " AND quotation.entity_id IS NULL"_s +
            restriction(u"quotation.article_id"_s),
        m_values, [this](const Statement &row) {
            const QString name =
                row.isNull(1) ? row.text(2).simplified() : m_entities.value(row.integer(1));
            m_speakers.insert(row.integer(0), name);
        });
}

Result<void> ReviewIndexReader::readEntries()
{
    return forEachRow(
        m_database,
        u"SELECT id, article_id, span_start, span_end, instr('%1', substr(kind, 1, 1)) - 1,"
        " instr('%2', substr(status, 1, 1)) - 1, score, modified, tag_id, entity_id,"
        " CAST(words AS BLOB), origin_id, origin_version, instr(attributes, '\"%3\"')"
        " FROM annotation WHERE origin <> 'human'"_s.arg(
            kindLetters, statusLetters, flagAttribute) +
            restriction(u"article_id"_s) + u" ORDER BY id"_s,
        m_values, [this](const Statement &row) {
            ReviewEntry entry;
            entry.id = row.integer(0);
            entry.article = m_articles.value(row.integer(1));
            entry.start = qint32(row.integer(2));
            entry.end = qint32(row.integer(3));
            entry.kind = AnnotationKind(row.integer(4));
            entry.status = AnnotationStatus(row.integer(5));
            entry.score = float(row.real(6));
            entry.decided = row.integer(7);
            entry.isFlagged = row.integer(13) > 0;
            entry.isBulk = !entry.isUndecided() && m_bulk.contains(entry.id);
            const QString name =
                row.isNull(9) ? m_speakers.value(entry.id) : m_entities.value(row.integer(9));
            m_index.add(
                entry, {entry.kind, m_tags.value(row.integer(8))}, {row.text(11), row.text(12)},
                name, row.bytes(10));
        });
}

} // namespace Quoth

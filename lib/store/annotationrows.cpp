// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationrows.h>

#include <store/search/searchindex.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString annotationQuery =
    u"SELECT annotation.id, span_start, span_end, words, annotation.kind, tag.name, attributes,"
    " entity.name, origin, origin_id, origin_version, score, status, author, note, created,"
    " modified, fragments FROM annotation"
    " LEFT JOIN tag ON tag.id = annotation.tag_id"
    " LEFT JOIN entity ON entity.id = annotation.entity_id WHERE annotation.article_id = ?"_s;

const QString relationQuery = u"SELECT id, kind, from_id, to_id, name FROM relation WHERE "
                              "article_id = ?"_s;

QString attributesText(const QMap<QString, QString> &attributes)
{
    return QString::fromUtf8(jsonBytes(toJson(attributes)));
}

QString fragmentsText(const QList<Span> &fragments)
{
    return fragments.isEmpty()
               ? QString()
               : QString::fromLatin1(
                     QJsonDocument(toJson(fragments)).toJson(QJsonDocument::Compact));
}

std::optional<QList<Span>> fragmentsFromText(const QString &text)
{
    return text.isEmpty() ? QList<Span>() : spansFromJson(parsedJson(text.toUtf8()).array());
}

std::optional<Annotation> annotationFromRow(const Statement &row)
{
    const auto kind = annotationKind(row.text(4));
    const auto origin = originKind(row.text(8));
    const auto status = annotationStatus(row.text(12));
    const auto attributes = attributesFromJson(parsedJson(row.text(6).toUtf8()).object());
    const auto fragments = fragmentsFromText(row.text(17));
    if (!kind || !origin || !status || !attributes || !fragments) {
        return std::nullopt;
    }
    Annotation annotation;
    annotation.id = row.integer(0);
    annotation.span = {qsizetype(row.integer(1)), qsizetype(row.integer(2))};
    annotation.fragments = *fragments;
    annotation.words = row.text(3);
    annotation.kind = *kind;
    annotation.tag = row.text(5);
    annotation.attributes = *attributes;
    annotation.entity = row.text(7);
    annotation.origin = {*origin, row.text(9), row.text(10), row.real(11)};
    annotation.status = *status;
    annotation.author = row.text(13);
    annotation.note = row.text(14);
    annotation.created = row.time(15);
    annotation.modified = row.time(16);
    return annotation;
}

} // namespace

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

Result<Statement *> AnnotationRows::prepared(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto statement = m_database.prepare(sql);
        if (!statement) {
            return failure(statement.error());
        }
        found = m_statements.emplace(sql, std::move(*statement)).first;
    }
    return &found->second;
}

template <typename... Values>
Result<Statement *> AnnotationRows::run(const QString &sql, const Values &...values)
{
    auto statement = prepared(sql);
    if (statement) {
        if (const auto done = (*statement)->run(values...); !done) {
            return failure(done.error());
        }
    }
    return statement;
}

Result<std::optional<qint64>> AnnotationRows::firstNumber(Result<Statement *> rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    const auto found = (*rows)->next();
    if (!found) {
        return failure(found.error());
    }
    std::optional<qint64> number;
    if (*found) {
        number = (*rows)->integer(0);
        (*rows)->finish();
    }
    return number;
}

Result<QList<Annotation>> AnnotationRows::annotationsOf(Result<Statement *> rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<Annotation> annotations;
    const auto done = (*rows)->each([&](const Statement &row) -> Result<void> {
        auto annotation = annotationFromRow(row);
        if (!annotation) {
            return failure(
                ErrorCode::LibraryDamaged, m_database.path(),
                u"annotation %1 cannot be read"_s.arg(row.integer(0)));
        }
        annotations.append(std::move(*annotation));
        return {};
    });
    return done ? Result<QList<Annotation>>(std::move(annotations)) : failure(done.error());
}

Result<QList<Relation>> AnnotationRows::relationsOf(Result<Statement *> rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<Relation> relations;
    const auto done = (*rows)->each([&](const Statement &row) -> Result<void> {
        const auto kind = relationKind(row.text(1));
        if (!kind) {
            return failure(
                ErrorCode::LibraryDamaged, m_database.path(),
                u"relation %1 cannot be read"_s.arg(row.integer(0)));
        }
        relations.append({row.integer(0), *kind, row.integer(2), row.integer(3), row.text(4)});
        return {};
    });
    return done ? Result<QList<Relation>>(std::move(relations)) : failure(done.error());
}

Result<AnnotationSet> AnnotationRows::all()
{
    auto annotations = annotationsOf(run(
        annotationQuery + u" ORDER BY span_start, span_end DESC, annotation.id"_s, m_articleId));
    if (!annotations) {
        return failure(annotations.error());
    }
    auto relations = relationsOf(run(relationQuery + u" ORDER BY id"_s, m_articleId));
    if (!relations) {
        return failure(relations.error());
    }
    return AnnotationSet{std::move(*annotations), std::move(*relations)};
}

Result<std::optional<Annotation>> AnnotationRows::annotation(qint64 id)
{
    const auto found =
        annotationsOf(run(annotationQuery + u" AND annotation.id = ?"_s, m_articleId, id));
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<Annotation>> AnnotationRows::find(const Annotation &annotation)
{
    return this->annotation(annotation.id);
}

Result<std::optional<Relation>> AnnotationRows::find(const Relation &relation)
{
    const auto found = relationsOf(run(relationQuery + u" AND id = ?"_s, m_articleId, relation.id));
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<Relation>> AnnotationRows::relationsFrom(qint64 annotationId)
{
    return relationsOf(
        run(relationQuery + u" AND from_id = ? ORDER BY id"_s, m_articleId, annotationId));
}

Result<bool> AnnotationRows::hasRelations(qint64 annotationId)
{
    const auto found = firstNumber(
        run(u"SELECT 1 FROM relation WHERE from_id = ? OR to_id = ? LIMIT 1"_s, annotationId,
            annotationId));
    if (!found) {
        return failure(found.error());
    }
    return found->has_value();
}

Result<std::optional<qint64>> AnnotationRows::tagId(const Annotation &annotation)
{
    if (annotation.tag.isEmpty()) {
        return std::optional<qint64>();
    }
    const std::pair key(identifier(annotation.kind), annotation.tag);
    if (const auto known = m_tags.constFind(key); known != m_tags.cend()) {
        return std::optional(*known);
    }
    auto id = firstNumber(
        run(u"SELECT id FROM tag WHERE kind = @ AND name = @"_s, key.first, key.second));
    if (id && !*id) {
        const auto newId = takeTagId();
        if (!newId) {
            return failure(newId.error());
        }
        const auto added = run(
            u"INSERT INTO tag (id, kind, name) VALUES (?, @, @)"_s, *newId, key.first, key.second);
        if (!added) {
            return failure(added.error());
        }
        *id = *newId;
    }
    if (id) {
        m_tags.insert(key, **id);
    }
    return id;
}

Result<std::optional<qint64>> AnnotationRows::entityId(const Annotation &annotation)
{
    if (annotation.entity.isEmpty()) {
        return std::optional<qint64>();
    }
    // Only a name says what its bearer is; "He" means whoever of that name there is.
    const bool isName = annotation.kind == AnnotationKind::Entity;
    const std::pair key(annotation.entity, isName ? annotation.tag : QString());
    if (const auto known = m_entities.constFind(key); known != m_entities.cend()) {
        return std::optional(*known);
    }
    auto id =
        isName
            ? firstNumber(run(
                  u"SELECT id FROM entity WHERE name = @ AND label = @"_s, key.first, key.second))
            : firstNumber(
                  run(u"SELECT id FROM entity WHERE name = @ ORDER BY label DESC LIMIT 1"_s,
                      key.first));
    if (id && !*id) {
        const auto added =
            run(u"INSERT INTO entity (name, label, folded) VALUES (@, @, @)"_s, key.first,
                key.second, foldedName(key.first));
        if (!added) {
            return failure(added.error());
        }
        *id = (*added)->lastInsertId();
    }
    if (id) {
        m_entities.insert(key, **id);
    }
    return id;
}

Result<void> AnnotationRows::insert(const Annotation &annotation)
{
    const auto tag = tagId(annotation);
    const auto entity = entityId(annotation);
    if (!tag || !entity) {
        return failure(tag ? entity.error() : tag.error());
    }
    const auto done =
        run(u"INSERT INTO annotation (id, article_id, span_start, span_end, words, kind, tag_id,"
            " attributes, entity_id, origin, origin_id, origin_version, score, status, author,"
            " note, created, modified, fragments)"
            " VALUES (?, ?, ?, ?, @, @, ?, @, ?, @, @, @, ?, @, @, @, ?, ?, @)"_s,
            annotation.id, m_articleId, qint64(annotation.span.start), qint64(annotation.span.end),
            annotation.words, identifier(annotation.kind), *tag,
            attributesText(annotation.attributes), *entity, identifier(annotation.origin.kind),
            annotation.origin.id, annotation.origin.version, annotation.origin.score,
            identifier(annotation.status), annotation.author, annotation.note, annotation.created,
            annotation.modified, fragmentsText(annotation.fragments));
    count(annotation, 1);
    return done ? changeIndex(SearchIndex::annotationIn(), annotation) : failure(done.error());
}

Result<void> AnnotationRows::update(const Annotation &before, const Annotation &annotation)
{
    count(before, -1);
    count(annotation, 1);
    const auto tag = tagId(annotation);
    const auto entity = entityId(annotation);
    if (!tag || !entity) {
        return failure(tag ? entity.error() : tag.error());
    }
    if (const auto out = changeIndex(SearchIndex::annotationOut(), before); !out) {
        return out;
    }
    const auto done =
        run(u"UPDATE annotation SET span_start = ?, span_end = ?, words = @, kind = @, tag_id = ?,"
            " attributes = @, entity_id = ?, origin = @, origin_id = @, origin_version = @,"
            " score = ?, status = @, author = @, note = @, created = ?, modified = ?,"
            " fragments = @"
            " WHERE id = ? AND article_id = ?"_s,
            qint64(annotation.span.start), qint64(annotation.span.end), annotation.words,
            identifier(annotation.kind), *tag, attributesText(annotation.attributes), *entity,
            identifier(annotation.origin.kind), annotation.origin.id, annotation.origin.version,
            annotation.origin.score, identifier(annotation.status), annotation.author,
            annotation.note, annotation.created, annotation.modified,
            fragmentsText(annotation.fragments), annotation.id, m_articleId);
    return done ? changeIndex(SearchIndex::annotationIn(), annotation) : failure(done.error());
}

Result<void> AnnotationRows::remove(const Annotation &annotation)
{
    count(annotation, -1);
    if (const auto out = changeIndex(SearchIndex::annotationOut(), annotation); !out) {
        return out;
    }
    const auto done = run(
        u"DELETE FROM annotation WHERE id = ? AND article_id = ?"_s, annotation.id, m_articleId);
    return done ? Result<void>() : failure(done.error());
}

void AnnotationRows::count(const Annotation &annotation, int change)
{
    const bool isProposal = annotation.origin.kind != OriginKind::Human;
    if (annotation.kind == AnnotationKind::Quotation &&
        annotation.status != AnnotationStatus::Rejected) {
        m_counts.quotations += change;
    }
    if (isProposal) {
        m_counts.proposals += change;
        m_counts.decided += annotation.status != AnnotationStatus::Proposed ? change : 0;
    }
}

Result<void> AnnotationRows::writeCounts()
{
    return ArticleRows::add(m_database, m_articleId, std::exchange(m_counts, RowCounts()));
}

Result<void> AnnotationRows::changeIndex(const QString &statement, const Annotation &annotation)
{
    if (!SearchIndex::isIndexed(annotation)) {
        return {};
    }
    const SearchIndex::AnnotationWords words = SearchIndex::wordsOf(annotation);
    const auto done = run(statement, annotation.id, words.words, words.note, words.name);
    return done ? Result<void>() : failure(done.error());
}

Result<void> AnnotationRows::insert(const Relation &relation)
{
    const auto done =
        run(u"INSERT INTO relation (id, article_id, kind, from_id, to_id, name)"
            " VALUES (?, ?, @, ?, ?, @)"_s,
            relation.id, m_articleId, identifier(relation.kind), relation.from, relation.to,
            relation.name);
    return done ? Result<void>() : failure(done.error());
}

Result<void> AnnotationRows::update(const Relation &, const Relation &relation)
{
    const auto done =
        run(u"UPDATE relation SET kind = @, from_id = ?, to_id = ?, name = @ WHERE id = ? AND"
            " article_id = ?"_s,
            identifier(relation.kind), relation.from, relation.to, relation.name, relation.id,
            m_articleId);
    return done ? Result<void>() : failure(done.error());
}

Result<void> AnnotationRows::remove(const Relation &relation)
{
    const auto done =
        run(u"DELETE FROM relation WHERE id = ? AND article_id = ?"_s, relation.id, m_articleId);
    return done ? Result<void>() : failure(done.error());
}

Result<qint64> AnnotationRows::takeIds(int count)
{
    const auto last = lastId();
    if (!last) {
        return failure(last.error());
    }
    const auto done =
        run(u"UPDATE counter SET last = last + ? WHERE name = 'row'"_s, qint64(count));
    if (!done) {
        return failure(done.error());
    }
    return *last + 1;
}

Result<qint64> AnnotationRows::takeTagId()
{
    const auto done = run(u"UPDATE counter SET last = last + 1 WHERE name = 'tag'"_s);
    if (!done) {
        return failure(done.error());
    }
    const auto last = firstNumber(run(u"SELECT last FROM counter WHERE name = 'tag'"_s));
    if (!last || !*last) {
        return failure(
            last ? Error{ErrorCode::LibraryDamaged, m_database.path(), u"no counter of tags"_s, 0}
                 : last.error());
    }
    return **last;
}

Result<qint64> AnnotationRows::lastId()
{
    const auto last = firstNumber(run(u"SELECT last FROM counter WHERE name = 'row'"_s));
    if (!last) {
        return failure(last.error());
    }
    if (!*last) {
        return failure(ErrorCode::LibraryDamaged, m_database.path(), u"it has lost its counter"_s);
    }
    return **last;
}

} // namespace Quoth

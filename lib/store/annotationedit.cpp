// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationedit.h>

#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool areStorable(const QMap<QString, QString> &attributes)
{
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        if (!isStorableText(it.key()) || !isStorableText(it.value())) {
            return false;
        }
    }
    return true;
}

QString changeSubject(const Annotation &annotation)
{
    return u"annotation %1"_s.arg(annotation.id);
}

QString changeSubject(const Relation &relation)
{
    return u"relation %1"_s.arg(relation.id);
}

} // namespace

Result<void> checkAnnotation(const Annotation &annotation, QStringView text)
{
    if (!agreesWith(annotation, text)) {
        return failure(
            ErrorCode::Malformed, changeSubject(annotation),
            u"its words are not what %1-%2 covers"_s.arg(annotation.span.start)
                .arg(annotation.span.end));
    }
    for (const QString &field :
         {annotation.words, annotation.tag, annotation.entity, annotation.origin.id,
          annotation.origin.version, annotation.author, annotation.note}) {
        if (!isStorableText(field)) {
            return failure(
                ErrorCode::Malformed, changeSubject(annotation), u"it holds half a character"_s);
        }
    }
    const bool isShare = annotation.origin.score >= 0 && annotation.origin.score <= 1;
    if (!areStorable(annotation.attributes) || !isShare) {
        return failure(
            ErrorCode::Malformed, changeSubject(annotation), u"its attributes or score"_s);
    }
    return {};
}

AnnotationEdit::AnnotationEdit(Database &database, const Edit &edit, const QString &articleText)
    : m_database(database)
    , m_edit(edit)
    , m_text(articleText)
    , m_rows(database, edit.articleId)
{
}

Result<void> AnnotationEdit::write(const QString &author, const QString &act)
{
    const auto lastId = m_rows.lastId();
    if (!lastId) {
        return failure(lastId.error());
    }
    m_lastId = *lastId;
    if (const auto done = rememberStates(); !done) {
        return done;
    }
    for (const auto &change : m_edit.annotations) {
        if (const auto done = writeChange(change); !done) {
            return done;
        }
    }
    for (const auto &change : m_edit.relations) {
        if (const auto done = writeChange(change); !done) {
            return done;
        }
    }
    if (const auto done = checkEnds(); !done) {
        return done;
    }
    if (const auto done = m_rows.writeCounts(); !done) {
        return done;
    }
    return writeDecisions(author, act);
}

Result<QString> AnnotationEdit::state(qint64 annotationId)
{
    const auto annotation = m_rows.annotation(annotationId);
    if (!annotation) {
        return failure(annotation.error());
    }
    if (!*annotation) {
        return QString();
    }
    const auto relations = m_rows.relationsFrom(annotationId);
    if (!relations) {
        return failure(relations.error());
    }
    QJsonObject json = toJson(**annotation);
    if (!relations->isEmpty()) {
        QJsonArray list;
        for (const Relation &relation : *relations) {
            list.append(toJson(relation));
        }
        json.insert(u"relations"_s, list);
    }
    return QString::fromUtf8(jsonBytes(json));
}

Result<void> AnnotationEdit::rememberStates()
{
    QList<qint64> touched;
    for (const auto &change : m_edit.annotations) {
        for (const auto &side : {change.before, change.after}) {
            touched.append(side ? side->id : 0);
        }
    }
    // Whose words somebody said is part of the quotation's life.
    for (const auto &change : m_edit.relations) {
        for (const auto &side : {change.before, change.after}) {
            touched.append(side ? side->from : 0);
        }
    }
    for (const qint64 id : touched) {
        if (id <= 0 || m_statesBefore.contains(id)) {
            continue;
        }
        auto before = state(id);
        if (!before) {
            return failure(before.error());
        }
        m_statesBefore.emplace(id, std::move(*before));
    }
    return {};
}

Result<void> AnnotationEdit::checkRow(const Annotation &annotation)
{
    return checkAnnotation(annotation, m_text);
}

Result<void> AnnotationEdit::checkRow(const Relation &relation)
{
    if (relation.from <= 0 || relation.to <= 0 || relation.from == relation.to ||
        !isStorableText(relation.name)) {
        return failure(ErrorCode::Malformed, changeSubject(relation), u"its ends or its name"_s);
    }
    return {};
}

template <typename Row>
Result<void> AnnotationEdit::writeChange(const Change<Row> &change)
{
    if (!change.before && !change.after) {
        return failure(ErrorCode::Malformed, m_edit.name, u"a change of nothing"_s);
    }
    const Row &row = change.after ? *change.after : *change.before;
    const bool isSameRow = !change.before || change.before->id == row.id;
    if (!isSameRow || row.id <= 0 || row.id > m_lastId) {
        return failure(ErrorCode::Malformed, changeSubject(row), u"its id was not given out"_s);
    }
    if (change.after) {
        if (const auto sound = checkRow(row); !sound) {
            return sound;
        }
    }
    const auto stored = m_rows.find(row);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored != change.before) {
        return failure(
            ErrorCode::Conflict, changeSubject(row), u"it is not what the edit expects"_s);
    }
    if (!change.before) {
        return m_rows.insert(row);
    }
    return change.after ? m_rows.update(*change.before, row) : m_rows.remove(row);
}

Result<void> AnnotationEdit::checkEnds()
{
    for (const auto &change : m_edit.relations) {
        if (!change.after) {
            continue;
        }
        for (const qint64 id : {change.after->from, change.after->to}) {
            const auto end = m_rows.annotation(id);
            if (!end) {
                return failure(end.error());
            }
            if (!*end) {
                return failure(
                    ErrorCode::Conflict, changeSubject(*change.after),
                    u"annotation %1 is not there"_s.arg(id));
            }
        }
    }
    for (const auto &change : m_edit.annotations) {
        if (change.after) {
            continue;
        }
        const auto isUsed = m_rows.hasRelations(change.before->id);
        if (!isUsed) {
            return failure(isUsed.error());
        }
        if (*isUsed) {
            return failure(
                ErrorCode::Conflict, changeSubject(*change.before),
                u"a relation that the edit does not know of still ends there"_s);
        }
    }
    return {};
}

Result<void> AnnotationEdit::writeDecisions(const QString &author, const QString &act)
{
    auto statement = m_database.prepare(
        u"INSERT INTO decision (article_id, annotation_id, act, author, decided, from_state,"
        " to_state) VALUES (?, ?, @, @, ?, @, @)"_s);
    if (!statement) {
        return failure(statement.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &[id, before] : m_statesBefore) {
        const auto after = state(id);
        if (!after) {
            return failure(after.error());
        }
        if (*after == before) {
            continue;
        }
        const auto done = statement->run(m_edit.articleId, id, act, author, now, before, *after);
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace Quoth

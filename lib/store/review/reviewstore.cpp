// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewstore.h>

#include <store/annotationrows.h>
#include <store/review/reviewindexreader.h>
#include <store/search/searchstore.h>
#include <store/transaction.h>
#include <text/jsonbytes.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(jsonBytes(json));
}

Result<void> withoutRows(const Result<Statement> &statement)
{
    return statement ? Result<void>() : failure(statement.error());
}

} // namespace

ReviewStore::ReviewStore(Database &database, SearchStore &search)
    : m_database(database)
    , m_search(search)
{
}

Result<ReviewIndex> ReviewStore::index(const ReviewScope &scope)
{
    const auto transaction = Transaction::begin(m_database, Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    std::optional<QList<qint64>> articles;
    if (scope.kind == ReviewScope::Kind::Articles) {
        articles = scope.articles;
    } else if (scope.kind == ReviewScope::Kind::Search) {
        const auto found = m_search.articleIds(parsedQuery(scope.query));
        if (!found) {
            return failure(found.error());
        }
        articles = *found;
    }
    return ReviewIndexReader(m_database).read(articles);
}

Result<QList<PlacedAnnotation>> ReviewStore::annotations(const QList<qint64> &ids)
{
    const auto transaction = Transaction::begin(m_database, Transaction::Kind::Read);
    auto where = m_database.prepare(u"SELECT article_id FROM annotation WHERE id = ?"_s);
    if (!transaction || !where) {
        return failure(transaction ? where.error() : transaction.error());
    }
    QList<qint64> articles; // in the order of their first annotation
    QHash<qint64, QList<qint64>> idsOf;
    for (const qint64 id : ids) {
        const auto done = where->run(id);
        const auto found = done ? where->next() : Result<bool>(failure(done.error()));
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            QList<qint64> &list = idsOf[where->integer(0)];
            if (list.isEmpty()) {
                articles.append(where->integer(0));
            }
            list.append(id);
            where->finish();
        }
    }
    QList<PlacedAnnotation> placed;
    placed.reserve(ids.size());
    for (const qint64 article : std::as_const(articles)) {
        AnnotationRows rows(m_database, article);
        for (const qint64 id : std::as_const(idsOf[article])) {
            const auto annotation = rows.annotation(id);
            if (!annotation) {
                return failure(annotation.error());
            }
            if (*annotation) {
                placed.append({article, **annotation});
            }
        }
    }
    return placed;
}

Result<QList<ReviewSession>>
ReviewStore::sessionsWhere(const QString &condition, const QVariantList &values)
{
    auto row = m_database.prepare(
        u"SELECT id, scope, filter, ordering, started, used, annotation_id, place"
        " FROM review_session"_s +
        condition + u" ORDER BY used DESC, id DESC"_s);
    if (!row) {
        return failure(row.error());
    }
    if (const auto done = row->runWith(values); !done) {
        return failure(done.error());
    }
    QList<ReviewSession> sessions;
    for (;;) {
        const auto found = row->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return sessions;
        }
        const auto scope = reviewScopeFromJson(parsedJson(row->text(1).toUtf8()).object());
        const auto filter = reviewFilterFromJson(parsedJson(row->text(2).toUtf8()).object());
        const auto order = reviewOrder(row->text(3));
        if (!scope || !filter || !order) {
            continue; // of a program that knew more: it loses nothing but where one was
        }
        sessions.append(
            {row->integer(0), *scope, *filter, *order, row->time(4), row->time(5), row->integer(6),
             row->integer(7)});
    }
}

Result<QList<ReviewSession>> ReviewStore::sessions()
{
    return sessionsWhere({}, {});
}

Result<std::optional<ReviewSession>> ReviewStore::session(const ReviewScope &scope)
{
    const auto found = sessionsWhere(u" WHERE scope = @"_s, {boundValue(jsonText(toJson(scope)))});
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<void> ReviewStore::save(ReviewSession &session)
{
    if (session.id != 0) {
        return withoutRows(m_database.run(
            u"UPDATE review_session SET scope = @, filter = @, ordering = @, started = ?,"
            " used = ?, annotation_id = ?, place = ? WHERE id = ?"_s,
            jsonText(toJson(session.scope)), jsonText(toJson(session.filter)),
            identifier(session.order), session.started, session.used, session.annotation,
            session.place, session.id));
    }
    const auto added = m_database.run(
        u"INSERT INTO review_session (scope, filter, ordering, started, used, annotation_id, place)"
        " VALUES (@, @, @, ?, ?, ?, ?)"_s,
        jsonText(toJson(session.scope)), jsonText(toJson(session.filter)),
        identifier(session.order), session.started, session.used, session.annotation,
        session.place);
    if (!added) {
        return failure(added.error());
    }
    session.id = added->lastInsertId();
    return {};
}

Result<void> ReviewStore::remove(qint64 sessionId)
{
    return withoutRows(m_database.run(u"DELETE FROM review_session WHERE id = ?"_s, sessionId));
}

Result<void> ReviewStore::setPlace(qint64 sessionId, qint64 annotation, qint64 place)
{
    return withoutRows(m_database.run(
        u"UPDATE review_session SET annotation_id = ?, place = ?, used = ? WHERE id = ?"_s,
        annotation, place, QDateTime::currentDateTimeUtc(), sessionId));
}

Result<void> ReviewStore::skip(qint64 sessionId, const ReviewSkip &skip)
{
    return withoutRows(m_database.run(
        u"INSERT INTO review_skip (session_id, annotation_id, undo_count) VALUES (?, ?, ?)"_s,
        sessionId, skip.annotation, skip.undoCount));
}

Result<void> ReviewStore::unskip(qint64 skipId)
{
    return withoutRows(m_database.run(u"DELETE FROM review_skip WHERE id = ?"_s, skipId));
}

Result<QList<ReviewSkip>> ReviewStore::skips(qint64 sessionId)
{
    auto row = m_database.run(
        u"SELECT id, annotation_id, undo_count FROM review_skip WHERE session_id = ?"
        " ORDER BY id"_s,
        sessionId);
    if (!row) {
        return failure(row.error());
    }
    QList<ReviewSkip> skips;
    for (;;) {
        const auto found = row->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return skips;
        }
        skips.append({row->integer(0), row->integer(1), row->integer(2)});
    }
}

} // namespace Quoth

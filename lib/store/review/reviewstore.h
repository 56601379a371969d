// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/bulkdecision.h>
#include <store/review/reviewindex.h>
#include <store/review/reviewsession.h>

#include <core/result.h>

namespace Quoth {

class Database;
class SearchStore;

/// What a review reads of a library and keeps in it, beside the decisions: those go through the
/// UndoLog like every other act. Thread of the Library it came from; every call is one transaction.
class ReviewStore
{
public:
    ReviewStore(Database &database, SearchStore &search);

    /// Every proposal of the scope. A query with a fault is Malformed.
    Result<ReviewIndex> index(const ReviewScope &scope);
    /// The annotations of these ids, with their articles; those that are no longer there are left
    /// out. By article, then as asked for.
    Result<QList<PlacedAnnotation>> annotations(const QList<qint64> &ids);

    /// The last used first.
    Result<QList<ReviewSession>> sessions();
    /// The one of this scope, if there is one.
    Result<std::optional<ReviewSession>> session(const ReviewScope &scope);
    /// Stores it, and gives it an id if it has none yet.
    Result<void> save(ReviewSession &session);
    Result<void> remove(qint64 sessionId);
    /// Remembers what is on the desk: cheap enough for every step.
    Result<void> setPlace(qint64 sessionId, qint64 annotation, qint64 place);

    Result<void> skip(qint64 sessionId, const ReviewSkip &skip);
    /// Takes the skip back.
    Result<void> unskip(qint64 skipId);
    /// In the order in which they were passed over.
    Result<QList<ReviewSkip>> skips(qint64 sessionId);

private:
    Result<QList<ReviewSession>>
    sessionsWhere(const QString &condition, const QVariantList &values);

    Database &m_database;
    SearchStore &m_search;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/revisionstore.h>

#include <store/database.h>
#include <store/transaction.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So many texts are signed in one transaction: the reader's own edits do not wait for more.
constexpr int signedAtOnce = 200;
/// A signature that is so far off is not compared word by word.
constexpr double estimateMargin = 0.2;

QJsonObject twoIds(const QString &first, qint64 one, const QString &second, qint64 other)
{
    return {{first, one}, {second, other}};
}

qint64 rowId(const Statement &row)
{
    return row.integer(0);
}

/// With the article that stands today where the one stood that lists it.
const QString orphanQuery =
    u"WITH RECURSIVE onward(listed_by, id, step) AS"
    " (SELECT DISTINCT article_id, article_id, 0 FROM article_orphan"
    " UNION ALL SELECT listed_by, article_revision.article_id, step + 1 FROM onward"
    " JOIN article_revision ON former_id = onward.id WHERE step < 1000),"
    " today(listed_by, id) AS (SELECT listed_by, id FROM onward AS one WHERE NOT EXISTS"
    " (SELECT 1 FROM onward WHERE listed_by = one.listed_by AND step > one.step))"
    " SELECT annotation.id, annotation.article_id, article_orphan.article_id, today.id,"
    " article_row.title, words, annotation.kind, coalesce(tag.name, ''), note FROM article_orphan"
    " JOIN today ON today.listed_by = article_orphan.article_id"
    " JOIN article_row ON article_row.id = today.id"
    " JOIN annotation ON annotation.id = annotation_id"
    " LEFT JOIN tag ON tag.id = tag_id"_s;

OrphanedAnnotation orphanFromRow(const Statement &row)
{
    return {
        row.integer(0),
        row.integer(1),
        row.integer(2),
        row.integer(3),
        row.text(4),
        row.text(5),
        annotationKind(row.text(6)).value_or(AnnotationKind::Highlight),
        row.text(7),
        row.text(8)};
}

/// Where a change of two ids is written, and how the ids are called.
struct PairTable
{
    QString first;
    QString second;
    QString insert;
    QString remove;
};

std::optional<PairTable> pairTable(LibraryTable table)
{
    switch (table) {
    case LibraryTable::Revision:
        return PairTable{
            u"article"_s, u"former"_s,
            u"INSERT OR IGNORE INTO article_revision (article_id, former_id) VALUES (?, ?)"_s,
            u"DELETE FROM article_revision WHERE article_id = ? AND former_id = ?"_s};
    case LibraryTable::Orphan:
        return PairTable{
            u"article"_s, u"annotation"_s,
            u"INSERT OR IGNORE INTO article_orphan (article_id, annotation_id) VALUES (?, ?)"_s,
            u"DELETE FROM article_orphan WHERE article_id = ? AND annotation_id = ?"_s};
    case LibraryTable::Apart:
        return PairTable{
            u"first"_s, u"second"_s,
            u"INSERT OR IGNORE INTO article_apart (first_id, second_id) VALUES (?, ?)"_s,
            u"DELETE FROM article_apart WHERE first_id = ? AND second_id = ?"_s};
    default:
        return std::nullopt;
    }
}

} // namespace

RevisionStore::RevisionStore(Database &database)
    : m_database(database)
{
}

Result<std::optional<qint64>> RevisionStore::knownByAddress(const QString &source, qint64 except)
{
    if (!source.startsWith(u"https://") && !source.startsWith(u"http://")) {
        return std::optional<qint64>();
    }
    // Asked for each article that comes in.
    auto statement = m_database.cached(
        u"SELECT id FROM article_row WHERE source = @ AND id <> ? AND trashed IS NULL"
        " ORDER BY id DESC LIMIT 1"_s);
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = (*statement)->run(source, except); !done) {
        return failure(done.error());
    }
    const auto found = (*statement)->next();
    if (!found) {
        return failure(found.error());
    }
    const auto id = *found ? std::optional(rowId(**statement)) : std::nullopt;
    (*statement)->finish();
    return id;
}

Result<QList<qint64>> RevisionStore::formers(qint64 article)
{
    return listOf(
        m_database.run(
            u"WITH RECURSIVE back(id, step) AS (SELECT former_id, 1 FROM article_revision"
            " WHERE article_id = ? UNION SELECT former_id, step + 1 FROM article_revision"
            " JOIN back ON article_id = back.id WHERE step < 1000)"
            " SELECT id FROM back ORDER BY step"_s,
            article),
        rowId);
}

Result<QList<OrphanedAnnotation>> RevisionStore::orphans(qint64 article)
{
    return listOf(
        m_database.run(
            orphanQuery + u" WHERE article_orphan.article_id = ? ORDER BY span_start,"
                          " annotation.id"_s,
            article),
        orphanFromRow);
}

Result<QList<OrphanedAnnotation>> RevisionStore::allOrphans(int limit)
{
    return listOf(
        m_database.run(
            orphanQuery + u" WHERE article_row.trashed IS NULL ORDER BY article_row.id DESC,"
                          " span_start, annotation.id LIMIT ?"_s,
            limit),
        orphanFromRow);
}

LibraryChange RevisionStore::forgetting(const OrphanedAnnotation &orphan)
{
    return {
        LibraryTable::Orphan,
        twoIds(u"article"_s, orphan.listedBy, u"annotation"_s, orphan.annotation),
        {}};
}

QList<LibraryChange>
RevisionStore::replacing(qint64 former, qint64 article, const QList<qint64> &orphans)
{
    const QJsonObject listed{{u"article"_s, former}};
    const QJsonObject replaced{{u"article"_s, former}, {u"when"_s, -1}};
    QList<LibraryChange> changes{
        {LibraryTable::Trash, listed, replaced},
        {LibraryTable::Revision, {}, twoIds(u"article"_s, article, u"former"_s, former)}};
    for (const qint64 orphan : orphans) {
        changes.append(
            {LibraryTable::Orphan, {}, twoIds(u"article"_s, article, u"annotation"_s, orphan)});
    }
    return changes;
}

LibraryChange RevisionStore::keepingApart(const NearSame &pair)
{
    return {LibraryTable::Apart, {}, twoIds(u"first"_s, pair.first, u"second"_s, pair.second)};
}

Result<void> RevisionStore::write(const LibraryChange &change)
{
    const auto table = pairTable(change.table);
    const bool isMade = change.before.isEmpty();
    const QJsonObject &row = isMade ? change.after : change.before;
    if (!table || row.isEmpty()) {
        return failure(ErrorCode::Malformed, m_database.path(), u"a change of another table"_s);
    }
    const auto done = m_database.run(
        isMade ? table->insert : table->remove, row.value(table->first).toInteger(),
        row.value(table->second).toInteger());
    if (!done) {
        return failure(done.error());
    }
    return done->rowsAffected() == 1
               ? Result<void>()
               : failure(ErrorCode::Conflict, m_database.path(), u"a revision"_s);
}

Result<void> RevisionStore::sign(const StopCallable &stop)
{
    for (;;) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, m_database.path());
        }
        const auto texts = listOf(
            m_database.run(
                u"SELECT id, text FROM article WHERE NOT EXISTS"
                " (SELECT 1 FROM article_signature WHERE article_id = id) ORDER BY id LIMIT ?"_s,
                signedAtOnce),
            [](const Statement &row) {
                return std::pair(row.integer(0), minHashBytes(minHash(row.text(1))));
            });
        if (!texts || texts->isEmpty()) {
            return texts ? Result<void>() : failure(texts.error());
        }
        auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
        if (!transaction) {
            return failure(transaction.error());
        }
        for (const auto &[id, signature] : *texts) {
            const auto done = m_database.run(
                u"INSERT OR IGNORE INTO article_signature (article_id, signature)"
                " SELECT id, ? FROM article WHERE id = ?"_s,
                signature.isNull() ? QByteArray("") : signature, id);
            if (!done) {
                return failure(done.error());
            }
        }
        if (const auto done = transaction->commit(); !done) {
            return done;
        }
    }
}

Result<QList<SignedArticle>> RevisionStore::signatures(const StopCallable &stop)
{
    const bool isKept = m_database.access() == Database::Access::ReadWrite;
    if (const auto done = isKept ? sign(stop) : Result<void>(); !done) {
        return failure(done.error());
    }
    auto rows = m_database.run(
        u"SELECT article_row.id, signature, CASE WHEN signature IS NULL THEN text END"
        " FROM article_row JOIN article ON article.id = article_row.id"
        " LEFT JOIN article_signature ON article_id = article_row.id"
        " WHERE trashed IS NULL ORDER BY article_row.id"_s);
    if (!rows) {
        return failure(rows.error());
    }
    QList<SignedArticle> all;
    for (;;) {
        const auto found = stopRequested(stop)
                               ? Result<bool>(failure(ErrorCode::Stopped, m_database.path()))
                               : rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return all;
        }
        SignedArticle one{
            rows->integer(0),
            rows->isNull(1) ? minHash(rows->text(2)) : minHashFromBytes(rows->bytes(1))};
        if (!one.hash.numbers.isEmpty()) {
            all.append(std::move(one));
        }
    }
}

Result<QList<NearSame>> RevisionStore::nearSame(double least, const StopCallable &stop)
{
    const auto all = signatures(stop);
    const auto apart = listOf(
        m_database.run(u"SELECT first_id, second_id FROM article_apart"_s),
        [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); });
    if (!all || !apart) {
        return failure(all ? apart.error() : all.error());
    }
    QHash<quint64, qsizetype> lastInBand; // chains: each is compared with the one before it
    QSet<std::pair<qint64, qint64>> seen(apart->cbegin(), apart->cend());
    QList<NearSame> pairs;
    auto text = m_database.prepare(u"SELECT text FROM article WHERE id = ?"_s);
    if (!text) {
        return failure(text.error());
    }
    const auto textOf = [&text](qint64 id) {
        const auto run = text->run(id);
        const auto found = run ? text->next() : Result<bool>(false);
        return found && *found ? text->text(0) : QString();
    };
    for (qsizetype i = 0; i < all->size(); ++i) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, m_database.path());
        }
        for (const quint64 key : bandKeys(all->at(i).hash)) {
            const qsizetype other = lastInBand.value(key, -1);
            lastInBand.insert(key, i);
            if (other < 0) {
                continue;
            }
            const std::pair pair(all->at(other).article, all->at(i).article);
            const bool isFar =
                resemblance(all->at(other).hash, all->at(i).hash) < least - estimateMargin;
            if (isFar || seen.contains(pair)) {
                continue;
            }
            seen.insert(pair);
            const double score = sharedShingles(textOf(pair.first), textOf(pair.second));
            if (score >= least) {
                pairs.append({pair.first, pair.second, score});
            }
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const NearSame &a, const NearSame &b) {
        return a.score > b.score;
    });
    return pairs;
}

} // namespace Quoth

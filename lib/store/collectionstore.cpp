// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/collectionstore.h>

#include <store/database.h>
#include <store/transaction.h>
#include <text/storabletext.h>

#include <QDateTime>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString collectionQuery =
    u"SELECT id, name, coalesce(parent_id, 0), place, query FROM collection"_s;

Collection collectionFromRow(const Statement &row)
{
    return {row.integer(0), row.text(1), row.integer(2), int(row.integer(3)), row.text(4)};
}

QJsonObject jsonOf(const Collection &collection)
{
    return {
        {u"id"_s, collection.id},
        {u"name"_s, collection.name},
        {u"parent"_s, collection.parent},
        {u"place"_s, collection.place},
        {u"query"_s, collection.query}};
}

std::optional<Collection> collectionOf(const QJsonObject &json)
{
    const QString name = json.value("name"_L1).toString();
    if (json.value("id"_L1).toInteger() <= 0 || name.isEmpty() || !isStorableText(name)) {
        return std::nullopt;
    }
    return Collection{
        json.value("id"_L1).toInteger(), name, json.value("parent"_L1).toInteger(),
        json.value("place"_L1).toInt(), json.value("query"_L1).toString()};
}

LibraryChange member(qint64 collection, qint64 article, bool isMade)
{
    const QJsonObject row{{u"collection"_s, collection}, {u"article"_s, article}};
    return {LibraryTable::Member, isMade ? QJsonObject() : row, isMade ? row : QJsonObject()};
}

Result<void> outcome(const Result<Statement> &statement)
{
    return statement ? Result<void>() : failure(statement.error());
}

} // namespace

CollectionStore::CollectionStore(Database &database)
    : m_database(database)
{
}

Result<QList<Collection>> CollectionStore::collections()
{
    return listOf(
        m_database.run(collectionQuery + u" ORDER BY place, name, id"_s), collectionFromRow);
}

Result<std::optional<Collection>> CollectionStore::find(qint64 id)
{
    return firstOf(m_database.run(collectionQuery + u" WHERE id = ?"_s, id), collectionFromRow);
}

Result<QHash<qint64, int>> CollectionStore::counts()
{
    QHash<qint64, int> counts;
    auto rows =
        m_database.run(u"SELECT collection_id, count(*) FROM collection_article"
                       " JOIN article_row ON article_row.id = article_id WHERE trashed IS NULL"
                       " GROUP BY collection_id"_s);
    if (!rows) {
        return failure(rows.error());
    }
    const auto read = rows->each(
        [&](const Statement &row) { counts.insert(row.integer(0), int(row.integer(1))); });
    return read ? Result<QHash<qint64, int>>(std::move(counts)) : failure(read.error());
}

Result<QList<qint64>> CollectionStore::articlesIn(qint64 collection)
{
    return listOf(
        m_database.run(
            u"SELECT article_id FROM collection_article WHERE collection_id = ?"
            " ORDER BY article_id"_s,
            collection),
        [](const Statement &row) { return row.integer(0); });
}

Result<qint64> CollectionStore::trashCount()
{
    return m_database.number(u"SELECT count(*) FROM article_row WHERE trashed > 0"_s);
}

Result<LibraryChange>
CollectionStore::making(const QString &name, qint64 parent, const QString &query)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // An id that undo may bring back is never given out again.
    const auto taken =
        m_database.run(u"UPDATE counter SET last = last + 1 WHERE name = 'collection'"_s);
    if (!taken) {
        return failure(taken.error());
    }
    const auto id = m_database.number(u"SELECT last FROM counter WHERE name = 'collection'"_s);
    const auto last = m_database.number(u"SELECT coalesce(max(place), 0) FROM collection"_s);
    if (!id || !last) {
        return failure(id ? last.error() : id.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return LibraryChange{
        LibraryTable::Collection, {}, jsonOf({*id, name, parent, int(*last) + 1, query})};
}

LibraryChange CollectionStore::changing(const Collection &before, const Collection &after)
{
    return {LibraryTable::Collection, jsonOf(before), jsonOf(after)};
}

Result<QList<LibraryChange>> CollectionStore::removing(qint64 collection)
{
    const auto all = collections();
    if (!all) {
        return failure(all.error());
    }
    QList<LibraryChange> changes;
    QList<qint64> going{collection};
    for (qsizetype i = 0; i < going.size(); ++i) { // those below come behind
        for (const Collection &one : *all) {
            if (one.parent == going[i] && !going.contains(one.id)) {
                going.append(one.id);
            }
        }
    }
    std::reverse(going.begin(), going.end());
    for (const qint64 id : std::as_const(going)) {
        const auto articles = articlesIn(id);
        if (!articles) {
            return failure(articles.error());
        }
        for (const qint64 article : *articles) {
            changes.append(member(id, article, false));
        }
        for (const Collection &one : *all) {
            if (one.id == id) {
                changes.append({LibraryTable::Collection, jsonOf(one), {}});
            }
        }
    }
    return changes;
}

Result<QList<LibraryChange>>
CollectionStore::putting(const QList<qint64> &articles, qint64 collection)
{
    const auto there = articlesIn(collection);
    if (!there) {
        return failure(there.error());
    }
    QSet<qint64> known(there->cbegin(), there->cend());
    QList<LibraryChange> changes;
    for (const qint64 article : articles) {
        if (!known.contains(article)) {
            known.insert(article);
            changes.append(member(collection, article, true));
        }
    }
    return changes;
}

Result<QList<LibraryChange>>
CollectionStore::takingOut(const QList<qint64> &articles, qint64 collection)
{
    const auto there = articlesIn(collection);
    if (!there) {
        return failure(there.error());
    }
    QList<LibraryChange> changes;
    for (const qint64 article : articles) {
        if (std::binary_search(there->cbegin(), there->cend(), article)) {
            changes.append(member(collection, article, false));
        }
    }
    return changes;
}

Result<QList<LibraryChange>>
CollectionStore::trashing(const QList<qint64> &articles, bool isTrashed)
{
    auto statement = m_database.prepare(u"SELECT trashed FROM article_row WHERE id = ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<LibraryChange> changes;
    for (const qint64 article : articles) {
        if (const auto done = statement->run(article); !done) {
            return failure(done.error());
        }
        const auto found = statement->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found || statement->isNull(0) != isTrashed) {
            continue;
        }
        QJsonObject in{{u"article"_s, article}};
        in.insert(u"when"_s, isTrashed ? now : statement->integer(0));
        const QJsonObject out{{u"article"_s, article}};
        changes.append({LibraryTable::Trash, isTrashed ? out : in, isTrashed ? in : out});
    }
    return changes;
}

/// Articles of one import mostly have ids in a row: a hundred thousand are a few numbers.
LibraryChange CollectionStore::importing(QList<qint64> articles)
{
    std::sort(articles.begin(), articles.end());
    QJsonArray runs;
    for (qsizetype first = 0; first < articles.size();) {
        qsizetype behind = first + 1;
        while (behind < articles.size() && articles[behind] == articles[behind - 1] + 1) {
            ++behind;
        }
        runs.append(articles[first]);
        runs.append(articles[behind - 1]);
        first = behind;
    }
    return {
        LibraryTable::Import,
        {},
        {{u"runs"_s, runs}, {u"when"_s, QDateTime::currentMSecsSinceEpoch()}}};
}

LibraryChange CollectionStore::importingAll(const QList<LibraryChange> &importing)
{
    QList<std::pair<qint64, qint64>> runs;
    for (const LibraryChange &change : importing) {
        const QJsonArray own = change.after.value("runs"_L1).toArray();
        for (qsizetype i = 0; i + 1 < own.size(); i += 2) {
            runs.append({own[i].toInteger(), own[i + 1].toInteger()});
        }
    }
    std::sort(runs.begin(), runs.end());
    QJsonArray joined;
    for (qsizetype first = 0; first < runs.size();) {
        qsizetype behind = first + 1;
        while (behind < runs.size() && runs[behind].first == runs[behind - 1].second + 1) {
            ++behind;
        }
        joined.append(runs[first].first);
        joined.append(runs[behind - 1].second);
        first = behind;
    }
    LibraryChange whole = importing.value(0);
    whole.after.insert("runs"_L1, joined);
    return whole;
}

qint64 CollectionStore::importedCount(const LibraryChange &importing)
{
    const QJsonObject &row = importing.before.isEmpty() ? importing.after : importing.before;
    const QJsonArray runs = row.value("runs"_L1).toArray();
    qint64 count = 0;
    for (qsizetype i = 0; i + 1 < runs.size(); i += 2) {
        count += runs[i + 1].toInteger() - runs[i].toInteger() + 1;
    }
    return count;
}

Result<void> CollectionStore::write(const LibraryChange &change)
{
    switch (change.table) {
    case LibraryTable::Trash:
        return writeTrash(change);
    case LibraryTable::Import:
        return writeImport(change);
    case LibraryTable::Collection:
        return writeCollection(change);
    case LibraryTable::Member:
        return writeMember(change);
    default:
        return failure(ErrorCode::Malformed, m_database.path(), u"a change of another table"_s);
    }
}

Result<void> CollectionStore::writeTrash(const LibraryChange &change)
{
    const auto time = [](const QJsonObject &json) {
        return json.contains("when"_L1) ? std::optional(json.value("when"_L1).toInteger())
                                        : std::nullopt;
    };
    auto statement =
        m_database.cached(u"UPDATE article_row SET trashed = ? WHERE id = ? AND trashed IS ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    const auto done = (*statement)
                          ->run(
                              time(change.after), change.after.value("article"_L1).toInteger(),
                              time(change.before));
    if (!done) {
        return done;
    }
    return (*statement)->rowsAffected() == 1
               ? Result<void>()
               : failure(ErrorCode::Conflict, m_database.path(), u"an article's trash"_s);
}

/// What became of single ones since is left alone: they may be gone, or lie in the trash already.
Result<void> CollectionStore::writeImport(const LibraryChange &change)
{
    const bool isIn = change.before.isEmpty();
    const QJsonObject &row = isIn ? change.after : change.before;
    const QJsonArray runs = row.value("runs"_L1).toArray();
    const std::optional<qint64> when = row.value("when"_L1).toInteger();
    const std::optional<qint64> none;
    if (runs.isEmpty() || runs.size() % 2 != 0 || *when <= 0) {
        return failure(ErrorCode::Malformed, m_database.path(), u"an import"_s);
    }
    auto statement = m_database.prepare(
        u"UPDATE article_row SET trashed = ? WHERE id BETWEEN ? AND ? AND trashed IS ?"_s);
    if (!statement) {
        return failure(statement.error());
    }
    for (qsizetype i = 0; i < runs.size(); i += 2) {
        const auto done = statement->run(
            isIn ? none : when, runs[i].toInteger(), runs[i + 1].toInteger(), isIn ? when : none);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> CollectionStore::writeCollection(const LibraryChange &change)
{
    const auto before = collectionOf(change.before);
    const auto after = collectionOf(change.after);
    if ((!before && !change.before.isEmpty()) || (!after && !change.after.isEmpty()) ||
        (!before && !after)) {
        return failure(ErrorCode::Malformed, m_database.path(), u"a collection"_s);
    }
    const qint64 id = before ? before->id : after->id;
    const auto stored = find(id);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored != before || (after && after->id != id)) {
        return failure(
            ErrorCode::Conflict, m_database.path(), u"collection %1 is not what it was"_s.arg(id));
    }
    if (!after) {
        return outcome(m_database.run(u"DELETE FROM collection WHERE id = ?"_s, id));
    }
    const auto parent = after->parent == 0 ? std::nullopt : std::optional(after->parent);
    return outcome(m_database.run(
        u"INSERT INTO collection (id, name, parent_id, place, query) VALUES (?, @, ?, ?, @)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent_id = excluded.parent_id,"
        " place = excluded.place, query = excluded.query"_s,
        id, after->name, parent, after->place, after->query));
}

Result<void> CollectionStore::writeMember(const LibraryChange &change)
{
    const bool isMade = change.before.isEmpty();
    const QJsonObject &row = isMade ? change.after : change.before;
    const auto done = m_database.run(
        isMade ? u"INSERT OR IGNORE INTO collection_article (collection_id, article_id)"
                 " SELECT ?, id FROM article_row WHERE id = ?"_s
               : u"DELETE FROM collection_article WHERE collection_id = ? AND article_id = ?"_s,
        row.value("collection"_L1).toInteger(), row.value("article"_L1).toInteger());
    if (!done) {
        return failure(done.error());
    }
    return done->rowsAffected() == 1
               ? Result<void>()
               : failure(ErrorCode::Conflict, m_database.path(), u"an article in a collection"_s);
}

} // namespace Quoth

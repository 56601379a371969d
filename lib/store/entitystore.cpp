// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/entitystore.h>

#include <analysis/names/samenames.h>
#include <store/annotationrows.h>
#include <store/database.h>
#include <store/entityaliases.h>
#include <store/search/annotationconditions.h>
#include <store/transaction.h>
#include <text/storabletext.h>

#include <QHash>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString aliasQuery =
    u"SELECT alias_id, main_id, rule, score, status, author, decided FROM entity_alias"_s;

const QString insertStatement =
    u"INSERT INTO entity_alias (alias_id, main_id, rule, score, status, author, decided)"
    " VALUES (?, ?, @, ?, @, @, ?)"_s;

const QString entityQuery =
    u"SELECT entity.id, name, label, count(*) FROM entity JOIN annotation ON entity_id = entity.id"
    " WHERE status <> 'rejected'"_s;

/// All rows of a query, each made by `make`, which gives nothing for a row that cannot be read.
template <typename T, typename Make>
Result<QList<T>> allRows(Database &database, Result<Statement> rows, const Make &make)
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<T> list;
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return list;
        }
        std::optional<T> one = make(*rows);
        if (!one) {
            return failure(
                ErrorCode::LibraryDamaged, database.path(),
                u"the alias %1 cannot be read"_s.arg(rows->integer(0)));
        }
        list.append(std::move(*one));
    }
}

std::optional<EntityAlias> aliasFromRow(const Statement &row)
{
    const auto status = annotationStatus(row.text(4));
    if (!status) {
        return std::nullopt;
    }
    return EntityAlias{row.integer(0), row.integer(1), row.text(2), row.real(3),
                       *status,        row.text(5),    row.time(6)};
}

std::optional<LibraryEntity> entityFromRow(const Statement &row)
{
    return LibraryEntity{row.integer(0), row.text(1), row.text(2), int(row.integer(3))};
}

Result<void> insert(Statement &statement, const EntityAlias &alias)
{
    return statement.run(
        alias.alias, alias.name, alias.rule, alias.score, identifier(alias.status), alias.author,
        alias.decided);
}

/// What people have decided, as far as proposals must respect it.
struct Decided
{
    QSet<qint64> aliases;         ///< they have a row of a person's
    QSet<qint64> names;           ///< a person made them stand for others
    QHash<qint64, qint64> nameOf; ///< of accepted aliases
};

Decided decidedOf(const QList<EntityAlias> &rows)
{
    Decided decided;
    for (const EntityAlias &row : rows) {
        if (row.status == AnnotationStatus::Proposed) {
            continue;
        }
        decided.aliases.insert(row.alias);
        if (row.status == AnnotationStatus::Accepted) {
            decided.names.insert(row.name);
            decided.nameOf.insert(row.alias, row.name);
        }
    }
    return decided;
}

/// Turns what was found to what people have decided: whom they made the name of others stays it.
QList<EntityAlias> settled(const QList<EntityAlias> &found, const Decided &decided)
{
    QHash<qint64, qint64> nameInstead = decided.nameOf;
    QList<EntityAlias> all = found;
    for (const EntityAlias &one : found) {
        const bool isChosen = decided.names.contains(one.alias);
        if (isChosen && !decided.names.contains(one.name) && !decided.aliases.contains(one.name)) {
            nameInstead.insert(one.name, one.alias);
            all.append(one);
            std::swap(all.last().alias, all.last().name);
        }
    }
    QList<EntityAlias> settled;
    QSet<qint64> seen;
    for (EntityAlias one : std::as_const(all)) {
        one.name = nameInstead.value(one.name, one.name);
        const bool isFree = !decided.aliases.contains(one.alias) &&
                            !decided.names.contains(one.alias) && !seen.contains(one.alias);
        if (isFree && one.alias != one.name) {
            seen.insert(one.alias);
            settled.append(one);
        }
    }
    return settled;
}

QList<EntityAlias> aliasesAmong(const QList<LibraryEntity> &entities, const StopCallable &stop)
{
    QList<UsedName> names;
    names.reserve(entities.size());
    for (const LibraryEntity &entity : entities) {
        names.append({entity.name, entity.label, entity.mentions});
    }
    QList<EntityAlias> found;
    for (const NameAlias &alias : sameNames(names, stop)) {
        found.append(
            {entities[alias.alias].id,
             entities[alias.name].id,
             alias.rule,
             alias.confidence,
             AnnotationStatus::Proposed,
             {},
             {}});
    }
    return found;
}

} // namespace

EntityStore::EntityStore(Database &database)
    : m_database(database)
{
}

Result<QList<LibraryEntity>> EntityStore::entities()
{
    return allRows<LibraryEntity>(
        m_database, m_database.run(entityQuery + u" GROUP BY entity.id ORDER BY entity.id"_s),
        entityFromRow);
}

Result<std::optional<LibraryEntity>> EntityStore::find(const QString &name, const QString &label)
{
    const auto found = allRows<LibraryEntity>(
        m_database,
        m_database.run(
            entityQuery + u" AND name = @ AND label = @ GROUP BY entity.id"_s, name, label),
        entityFromRow);
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<EntityAlias>> EntityStore::aliases()
{
    return allRows<EntityAlias>(
        m_database, m_database.run(aliasQuery + u" ORDER BY alias_id"_s), aliasFromRow);
}

Result<std::optional<EntityAlias>> EntityStore::row(qint64 alias)
{
    const auto found = allRows<EntityAlias>(
        m_database, m_database.run(aliasQuery + u" WHERE alias_id = ?"_s, alias), aliasFromRow);
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<bool> EntityStore::isNewSinceProposed(qint64 last)
{
    auto known = m_database.run(u"SELECT value FROM meta WHERE name = 'aliases_through'"_s);
    if (!known) {
        return failure(known.error());
    }
    const auto found = known->next();
    if (!found) {
        return failure(found.error());
    }
    return !*found || known->text(0).toLongLong() != last;
}

Result<int> EntityStore::proposeAliases(const StopCallable &stop)
{
    const auto last = m_database.number(u"SELECT last FROM counter WHERE name = 'row'"_s);
    if (!last) {
        return failure(last.error());
    }
    const auto isNew = isNewSinceProposed(*last);
    if (!isNew) {
        return failure(isNew.error());
    }
    if (!*isNew) {
        const auto count =
            m_database.number(u"SELECT count(*) FROM entity_alias WHERE status = 'proposed'"_s);
        return count ? Result<int>(int(*count)) : failure(count.error());
    }
    // Read and compared before the transaction: the reader's own edits do not wait for it. What is
    // annotated meanwhile is seen the next time, since `last` is the old one.
    const auto known = entities();
    if (!known) {
        return failure(known.error());
    }
    const QList<EntityAlias> found = aliasesAmong(*known, stop);
    if (stopRequested(stop)) {
        return failure(ErrorCode::Stopped, m_database.path());
    }
    return writeProposed(found, *last);
}

Result<int> EntityStore::writeProposed(const QList<EntityAlias> &found, qint64 last)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto rows = aliases();
    if (!rows) {
        return failure(rows.error());
    }
    const QList<EntityAlias> proposed = settled(found, decidedOf(*rows));
    if (const auto done = replaceProposed(proposed); !done) {
        return failure(done.error());
    }
    const auto noted = m_database.run(
        u"INSERT INTO meta (name, value) VALUES ('aliases_through', @)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        QString::number(last));
    if (!noted) {
        return failure(noted.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return static_cast<int>(proposed.size());
}

Result<void> EntityStore::replaceProposed(const QList<EntityAlias> &proposed)
{
    const auto removed = m_database.run(u"DELETE FROM entity_alias WHERE status = 'proposed'"_s);
    if (!removed) {
        return failure(removed.error());
    }
    auto statement = m_database.prepare(insertStatement);
    if (!statement) {
        return failure(statement.error());
    }
    for (const EntityAlias &alias : proposed) {
        if (const auto done = insert(*statement, alias); !done) {
            return done;
        }
    }
    return {};
}

Result<QList<AliasChange>> EntityStore::joining(qint64 alias, qint64 name, const QString &author)
{
    const auto rows = aliases();
    if (!rows) {
        return failure(rows.error());
    }
    if (alias == name) {
        return failure(ErrorCode::Conflict, m_database.path(), u"a name is no alias of itself"_s);
    }
    EntityAliases changed(*rows, author);
    changed.join(alias, name);
    return changed.changes();
}

Result<QList<AliasChange>> EntityStore::parting(qint64 alias, const QString &author)
{
    const auto before = row(alias);
    if (!before) {
        return failure(before.error());
    }
    if (!*before) {
        return failure(ErrorCode::NotFound, m_database.path(), u"alias %1"_s.arg(alias));
    }
    EntityAliases changed({**before}, author);
    changed.part(alias);
    return changed.changes();
}

Result<qint64> EntityStore::ensure(const QString &name, const QString &label)
{
    if (name.trimmed().isEmpty() || !isStorableText(name)) {
        return failure(ErrorCode::Malformed, m_database.path(), u"an entity without a name"_s);
    }
    const auto id = [&] {
        return firstOf(
            m_database.run(u"SELECT id FROM entity WHERE name = @ AND label = @"_s, name, label),
            [](const Statement &row) { return row.integer(0); });
    };
    const auto known = id();
    if (!known || *known) {
        return known ? Result<qint64>(**known) : failure(known.error());
    }
    const auto added = m_database.run(
        u"INSERT INTO entity (name, label, folded) VALUES (@, @, @)"
        " ON CONFLICT (name, label) DO NOTHING"_s,
        name, label, foldedName(name));
    if (!added) {
        return failure(added.error());
    }
    const auto made = id();
    return made && *made
               ? Result<qint64>(**made)
               : failure(
                     made ? Error{ErrorCode::Database, m_database.path(), name, 0} : made.error());
}

Result<QList<EntityEntry>> EntityStore::list(const QString &text, const QString &label, int limit)
{
    const QString pattern = u'%' + likeEscaped(foldedName(text)) + u'%';
    return listOf(
        m_database.run(
            u"SELECT shown.id, shown.name, shown.label, shown.link, sum(own.mentions),"
            " sum(own.id <> shown.id), sum(own.id <> shown.id AND own.status = 'proposed')"
            " FROM (SELECT entity.id, coalesce(main_id, entity.id) AS main, entity.folded,"
            " entity_alias.status AS status, (SELECT count(*) FROM annotation"
            " WHERE entity_id = entity.id AND annotation.status <> 'rejected') AS mentions"
            " FROM entity LEFT JOIN entity_alias ON alias_id = entity.id"
            " AND entity_alias.status <> 'rejected'"
            // A speaker may have the name of somebody without being said what he is.
            " WHERE entity.label <> '' OR NOT EXISTS (SELECT 1 FROM entity AS known"
            " WHERE known.name = entity.name AND known.label <> '')) AS own"
            " JOIN entity AS shown ON shown.id = own.main"
            " WHERE (@ = '' OR shown.label = @)"
            " GROUP BY shown.id HAVING sum(own.mentions) > 0"
            " AND max(own.folded LIKE @ ESCAPE '\\')"
            " ORDER BY 5 DESC, shown.name LIMIT ?"_s,
            label, label, pattern, limit),
        [](const Statement &row) {
            return EntityEntry{row.integer(0),     row.text(1),         row.text(2),
                               row.text(3),        int(row.integer(4)), int(row.integer(5)),
                               int(row.integer(6))};
        });
}

Result<QList<EntityMember>> EntityStore::members(qint64 entity)
{
    return listOf(
        m_database.run(
            u"SELECT entity.id, name, label, entity_alias.status, rule, score,"
            " (SELECT count(*) FROM annotation WHERE entity_id = entity.id"
            " AND annotation.status <> 'rejected') AS mentions"
            " FROM entity_alias JOIN entity ON entity.id = alias_id"
            " WHERE main_id = ? AND entity_alias.status <> 'rejected'"
            " ORDER BY mentions DESC, name"_s,
            entity),
        [](const Statement &row) {
            return EntityMember{row.integer(0),
                                row.text(1),
                                row.text(2),
                                annotationStatus(row.text(3)).value_or(AnnotationStatus::Proposed),
                                row.text(4),
                                row.real(5),
                                int(row.integer(6))};
        });
}

Result<LibraryChange> EntityStore::linking(qint64 entity, const QString &link)
{
    const auto before = firstOf(
        m_database.run(u"SELECT link FROM entity WHERE id = ?"_s, entity),
        [](const Statement &row) { return row.text(0); });
    if (!before) {
        return failure(before.error());
    }
    if (!*before) {
        return failure(ErrorCode::NotFound, m_database.path(), u"entity %1"_s.arg(entity));
    }
    return LibraryChange{
        LibraryTable::Entity,
        {{u"id"_s, entity}, {u"link"_s, **before}},
        {{u"id"_s, entity}, {u"link"_s, link}}};
}

Result<void> EntityStore::write(const LibraryChange &change)
{
    if (change.table == LibraryTable::Alias) {
        const auto alias = aliasChange(change);
        return alias ? write(*alias)
                     : failure(ErrorCode::Malformed, m_database.path(), u"an alias"_s);
    }
    const QString link = change.after.value("link"_L1).toString();
    if (change.table != LibraryTable::Entity || !isStorableText(link)) {
        return failure(ErrorCode::Malformed, m_database.path(), u"a change of another table"_s);
    }
    const auto done = m_database.run(
        u"UPDATE entity SET link = @ WHERE id = ? AND link = @"_s, link,
        change.after.value("id"_L1).toInteger(), change.before.value("link"_L1).toString());
    if (!done) {
        return failure(done.error());
    }
    return done->rowsAffected() == 1
               ? Result<void>()
               : failure(ErrorCode::Conflict, m_database.path(), u"an entity's link"_s);
}

Result<void> EntityStore::write(const AliasChange &change)
{
    Q_ASSERT(change.before || change.after);
    const qint64 alias = change.before ? change.before->alias : change.after->alias;
    const auto stored = row(alias);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored != change.before || (change.after && change.after->alias != alias)) {
        return failure(
            ErrorCode::Conflict, m_database.path(), u"alias %1 is not what it was"_s.arg(alias));
    }
    const auto done = m_database.run(u"DELETE FROM entity_alias WHERE alias_id = ?"_s, alias);
    if (!done) {
        return failure(done.error());
    }
    if (!change.after) {
        return {};
    }
    auto statement = m_database.prepare(insertStatement);
    return statement ? insert(*statement, *change.after) : failure(statement.error());
}

Result<void> EntityStore::apply(const QList<AliasChange> &changes)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const AliasChange &change : changes) {
        if (const auto done = write(change); !done) {
            return done;
        }
    }
    return transaction->commit();
}

} // namespace Quoth

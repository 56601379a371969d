// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/entitystore.h>

#include <analysis/names/samenames.h>
#include <store/annotationrows.h>
#include <store/database.h>
#include <store/transaction.h>

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

EntityAlias decision(qint64 alias, qint64 name, AnnotationStatus status, const QString &author)
{
    return {alias, name, u"human"_s, 1, status, author, QDateTime::currentDateTimeUtc()};
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
    for (const EntityAlias &row : *rows) {
        // The name is an alias itself: of somebody else, or of the very one that becomes its alias.
        if (row.alias == name && row.status != AnnotationStatus::Rejected && row.name != alias) {
            name = row.name;
        }
    }
    const EntityAlias accepted = decision(alias, name, AnnotationStatus::Accepted, author);
    QList<AliasChange> changes{{std::nullopt, accepted}};
    for (const EntityAlias &row : *rows) {
        if (row.alias == alias) {
            changes.first().before = row;
        } else if (row.name == alias && row.alias == name) {
            changes.append({row, std::nullopt}); // the other way round until now
        } else if (row.name == alias && row.status != AnnotationStatus::Rejected) {
            EntityAlias moved = row;
            moved.name = name;
            changes.append({row, moved});
        }
    }
    return changes;
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
    const EntityAlias after = decision(alias, (*before)->name, AnnotationStatus::Rejected, author);
    return QList<AliasChange>{{*before, after}};
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

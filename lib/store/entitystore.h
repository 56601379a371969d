// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <text/annotation.h>
#include <text/librarychange.h>

namespace Quoth {

class Database;

/// Somebody or something that articles of the library name: one name with one label.
struct LibraryEntity
{
    qint64 id = 0;
    QString name;
    QString label;    ///< PER, ORG, LOC, MISC, or empty where only mentions ("He") mean it
    int mentions = 0; ///< in all articles, without the rejected ones
};

/// That the name of one entity is another way to say a second one. Proposed by a rule, or accepted
/// (they are the same) or rejected (they are not) by a person. A value type.
struct EntityAlias
{
    qint64 alias = 0; ///< an entity's id
    qint64 name = 0;  ///< of the entity that it stands for
    QString rule;     ///< as in NameAlias; "human" for a person's own
    double score = 1;
    AnnotationStatus status = AnnotationStatus::Proposed;
    QString author;
    QDateTime decided; ///< invalid for a proposal

    friend bool operator==(const EntityAlias &, const EntityAlias &) = default;
};

/// A line of the list of entities.
struct EntityEntry
{
    qint64 id = 0;
    QString name;
    QString label;
    QString link;
    int mentions = 0; ///< with those of its aliases, without the rejected ones
    int aliases = 0;
    int proposed = 0; ///< of the aliases, those that nobody has decided on
};

/// An alias of an entity.
struct EntityMember
{
    qint64 id = 0;
    QString name;
    QString label;
    AnnotationStatus status = AnnotationStatus::Proposed;
    QString rule;
    double score = 1;
    int mentions = 0;
};

/// One row that changes, as Change of an Edit: undo is the same with before and after swapped.
struct AliasChange
{
    std::optional<EntityAlias> before;
    std::optional<EntityAlias> after;
};

/// The entities of a library, and which of them are the same. Thread of the Library it came from.
///
/// Joining entities writes down that they are the same and changes no annotation: it can be taken
/// back at any time, and articles keep the names that they were given.
class EntityStore
{
public:
    explicit EntityStore(Database &database);

    /// All that have mentions, in the order of their ids.
    Result<QList<LibraryEntity>> entities();
    Result<std::optional<LibraryEntity>> find(const QString &name, const QString &label);

    /// All rows, in the order of the aliases' ids.
    Result<QList<EntityAlias>> aliases();

    /// Looks for names that mean the same (sameNames) and puts what it finds in the place of the
    /// undecided rows, all at once. Does nothing where nothing was annotated since the last
    /// time. What a person decided stays: no row of theirs changes, and whom a person made the name
    /// of others becomes nobody's alias. Returns the number of proposals. Stopped when asked to.
    Result<int> proposeAliases(const StopCallable &stop = {});

    /// What a person has to change so that both are the same: other aliases of `alias` go along,
    /// and if `name` is an alias itself its own name is taken. Writes nothing.
    Result<QList<AliasChange>> joining(qint64 alias, qint64 name, const QString &author);
    /// What a person has to change so that the alias is by itself again, and stays so.
    Result<QList<AliasChange>> parting(qint64 alias, const QString &author);
    /// The id of the entity of that name and label, which is made where there is none: one that
    /// nothing mentions is in no list.
    Result<qint64> ensure(const QString &name, const QString &label);
    /// What gives an entity another link.
    Result<LibraryChange> linking(qint64 entity, const QString &link);
    /// Those with a name, or an alias, that has the text in it; with that label, or any for an
    /// empty one; the most mentioned first. Aliases stand under their names.
    Result<QList<EntityEntry>> list(const QString &text, const QString &label, int limit);
    /// The aliases of an entity, accepted and proposed.
    Result<QList<EntityMember>> members(qint64 entity);

    /// Writes one row of Alias or Entity, inside a write transaction of the caller.
    Result<void> write(const LibraryChange &change);
    /// Does it all in one transaction, or nothing: Conflict where a row is not what it is expected
    /// to be.
    Result<void> apply(const QList<AliasChange> &changes);

private:
    Result<std::optional<EntityAlias>> row(qint64 alias);
    Result<void> write(const AliasChange &change);
    Result<int> writeProposed(const QList<EntityAlias> &found, qint64 last);
    Result<void> replaceProposed(const QList<EntityAlias> &proposed);
    Result<bool> isNewSinceProposed(qint64 last);

    Database &m_database;
};

} // namespace Quoth

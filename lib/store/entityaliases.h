// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/entitystore.h>
#include <text/librarychange.h>

#include <QHash>

namespace Quoth {

/// Works out what a person changes of the rows that say which entities are the same, one act after
/// the other, before anything is written. A value type; pure.
class EntityAliases
{
public:
    EntityAliases(const QList<EntityAlias> &rows, QString author);

    /// Both are the same from now on: other aliases of `alias` go along, and if `name` is an alias
    /// itself its own name is taken. Nothing changes where they are one already.
    void join(qint64 alias, qint64 name);
    /// The alias is by itself again, and stays so. Nothing changes for what is no alias.
    void part(qint64 alias);

    /// What has changed so far, in its order.
    [[nodiscard]] const QList<AliasChange> &changes() const { return m_changes; }

private:
    void set(qint64 alias, const std::optional<EntityAlias> &after);
    [[nodiscard]] EntityAlias decision(qint64 alias, qint64 name, AnnotationStatus status) const;

    QHash<qint64, EntityAlias> m_rows; // by alias
    QHash<qint64, QList<qint64>> m_aliasesOf;
    QString m_author;
    QList<AliasChange> m_changes;
};

// As the undo log keeps it.
[[nodiscard]] LibraryChange libraryChange(const AliasChange &change);
/// Nothing for one that is not sound.
[[nodiscard]] std::optional<AliasChange> aliasChange(const LibraryChange &change);

} // namespace Quoth

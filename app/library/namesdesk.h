// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/authoritylist.h>
#include <core/error.h>
#include <store/entityaliases.h>
#include <store/entitystore.h>

#include <QObject>

namespace Quoth {

class Session;

/// What a reader does with the names of the library: which are the same, what they are called, and
/// where an authority has them. Everything is a step that can be undone; no article is changed.
class NamesDesk : public QObject
{
    Q_OBJECT

public:
    explicit NamesDesk(Session &session, QObject *parent = nullptr);

    /// All of them mean the one, from now on.
    void merge(const QList<qint64> &entities, qint64 into);
    /// The same into a name that may be new to the library.
    void mergeInto(const QList<qint64> &entities, const QString &name, const QString &label);
    /// Aliases that are not the same as their names.
    void split(const QList<qint64> &aliases);
    void accept(const QList<EntityMember> &proposed, qint64 entity);
    /// The name of it and of its aliases is another one; the old one becomes an alias.
    void rename(const EntityEntry &entity, const QString &name);
    void setLink(const EntityEntry &entity, const QString &link);
    void import(const QList<AuthorityEntry> &entries);

Q_SIGNALS:
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);

private:
    [[nodiscard]] std::optional<EntityAliases> aliases();
    void perform(
        const QString &act, const QString &subject, const EntityAliases &aliases,
        const QList<LibraryChange> &more = {});

    Session &m_session;
};

} // namespace Quoth

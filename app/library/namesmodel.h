// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/entitystore.h>

#include <QStandardItemModel>

namespace Quoth {

/// Names of the library with how often each is mentioned, and below them their aliases, which are
/// read when somebody looks.
class NamesModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        EntityRole = Qt::UserRole, ///< EntityEntry, of a name
        MemberRole,                ///< EntityMember, of an alias
        CountRole,                 ///< qint64 of mentions
        ProposedRole ///< bool: an alias that nobody has decided on, or a name with one
    };

    using Members = std::function<QList<EntityMember>(qint64)>;

    explicit NamesModel(Members members, QObject *parent = nullptr);

    void setEntries(const QList<EntityEntry> &entries);
    [[nodiscard]] static std::optional<EntityEntry> entryAt(const QModelIndex &index);
    [[nodiscard]] static std::optional<EntityMember> memberAt(const QModelIndex &index);
    /// PER, ORG, LOC, MISC or empty, of a name and of its aliases.
    [[nodiscard]] static QString labelAt(const QModelIndex &index);

    [[nodiscard]] bool hasChildren(const QModelIndex &parent) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// A new name is only asked for: whoever keeps it sets it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renameWanted(const Quoth::EntityEntry &entry, const QString &name);

private:
    Members m_members;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::EntityEntry)
Q_DECLARE_METATYPE(Quoth::EntityMember)

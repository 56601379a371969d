// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/namesmodel.h>

#include <QLocale>

namespace Quoth {

NamesModel::NamesModel(Members members, QObject *parent)
    : QStandardItemModel(parent)
    , m_members(std::move(members))
{
}

void NamesModel::setEntries(const QList<EntityEntry> &entries)
{
    clear();
    for (const EntityEntry &entry : entries) {
        auto *item = new QStandardItem(entry.name);
        item->setData(QVariant::fromValue(entry), EntityRole);
        item->setData(qint64(entry.mentions), CountRole);
        item->setData(entry.proposed > 0, ProposedRole);
        item->setToolTip(entry.link);
        appendRow(item);
    }
}

std::optional<EntityEntry> NamesModel::entryAt(const QModelIndex &index)
{
    const QVariant entry = index.data(EntityRole);
    return entry.isValid() ? std::optional(entry.value<EntityEntry>()) : std::nullopt;
}

QString NamesModel::labelAt(const QModelIndex &index)
{
    const auto entry = entryAt(index.parent().isValid() ? index.parent() : index);
    return entry ? entry->label : QString();
}

std::optional<EntityMember> NamesModel::memberAt(const QModelIndex &index)
{
    const QVariant member = index.data(MemberRole);
    return member.isValid() ? std::optional(member.value<EntityMember>()) : std::nullopt;
}

bool NamesModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return rowCount() > 0;
    }
    const auto entry = entryAt(parent);
    return entry && entry->aliases > 0;
}

bool NamesModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && rowCount(parent) == 0 && hasChildren(parent);
}

void NamesModel::fetchMore(const QModelIndex &parent)
{
    const auto entry = entryAt(parent);
    if (!entry || rowCount(parent) > 0) {
        return;
    }
    QStandardItem *above = itemFromIndex(parent);
    for (const EntityMember &member : m_members(entry->id)) {
        const bool isProposed = member.status == AnnotationStatus::Proposed;
        auto *item = new QStandardItem(
            isProposed
                ? tr("%1 · %2", "a name and what is said of it")
                      .arg(
                          member.name,
                          tr("proposed, %1 %").arg(QLocale().toString(int(member.score * 100))))
                : member.name);
        item->setEditable(false);
        item->setData(QVariant::fromValue(member), MemberRole);
        item->setData(qint64(member.mentions), CountRole);
        item->setData(isProposed, ProposedRole);
        above->appendRow(item);
    }
}

bool NamesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole) {
        return QStandardItemModel::setData(index, value, role);
    }
    if (const auto entry = entryAt(index)) {
        Q_EMIT renameWanted(*entry, value.toString());
    }
    return false;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/namesdesk.h>

#include <library/session.h>
#include <library/weblink.h>
#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

NamesDesk::NamesDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

std::optional<EntityAliases> NamesDesk::aliases()
{
    const auto rows = m_session.library().entities().aliases();
    if (!rows) {
        Q_EMIT failed(rows.error());
        return std::nullopt;
    }
    return EntityAliases(*rows, Session::author());
}

void NamesDesk::perform(
    const QString &act, const QString &subject, const EntityAliases &aliases,
    const QList<LibraryChange> &more)
{
    UndoStep step;
    step.name = act;
    step.subject = subject;
    for (const AliasChange &change : aliases.changes()) {
        step.library.append(libraryChange(change));
    }
    step.library.append(more);
    if (!step.isEmpty()) {
        static_cast<void>(m_session.perform(step)); // which tells of a failure
    }
}

void NamesDesk::merge(const QList<qint64> &entities, qint64 into)
{
    auto rows = aliases();
    if (!rows) {
        return;
    }
    for (const qint64 entity : entities) {
        rows->join(entity, into);
    }
    perform(u"entity-merge"_s, tr("%n name(s)", nullptr, int(entities.size())), *rows);
}

void NamesDesk::mergeInto(const QList<qint64> &entities, const QString &name, const QString &label)
{
    const auto into = m_session.library().entities().ensure(name.simplified(), label);
    if (into) {
        merge(entities, *into);
    } else {
        Q_EMIT failed(into.error());
    }
}

void NamesDesk::split(const QList<qint64> &parted)
{
    auto rows = aliases();
    if (!rows) {
        return;
    }
    for (const qint64 alias : parted) {
        rows->part(alias);
    }
    perform(u"entity-split"_s, tr("%n name(s)", nullptr, int(parted.size())), *rows);
}

void NamesDesk::accept(const QList<EntityMember> &proposed, qint64 entity)
{
    auto rows = aliases();
    if (!rows) {
        return;
    }
    for (const EntityMember &member : proposed) {
        rows->join(member.id, entity);
    }
    perform(u"entity-accept"_s, proposed.size() == 1 ? proposed.first().name : QString(), *rows);
}

void NamesDesk::rename(const EntityEntry &entity, const QString &name)
{
    if (name.simplified().isEmpty() || name.simplified() == entity.name) {
        return;
    }
    auto rows = aliases();
    const auto renamed = m_session.library().entities().ensure(name.simplified(), entity.label);
    if (!rows || !renamed) {
        if (!renamed) {
            Q_EMIT failed(renamed.error());
        }
        return;
    }
    rows->join(entity.id, *renamed);
    QList<LibraryChange> links;
    if (!entity.link.isEmpty()) {
        if (const auto link = m_session.library().entities().linking(*renamed, entity.link)) {
            links.append(*link);
        }
    }
    perform(u"entity-rename"_s, name.simplified(), *rows, links);
}

void NamesDesk::setLink(const EntityEntry &entity, const QString &link)
{
    const QString address = link.trimmed();
    if (!address.isEmpty() && !webLink(address)) {
        Q_EMIT hintGiven(tr("A link begins with https://"));
        return;
    }
    const auto change = m_session.library().entities().linking(entity.id, address);
    if (!change) {
        Q_EMIT failed(change.error());
        return;
    }
    if (entity.link != address) {
        perform(u"entity-link"_s, entity.name, EntityAliases({}, {}), {*change});
    }
}

void NamesDesk::import(const QList<AuthorityEntry> &entries)
{
    auto rows = aliases();
    if (!rows) {
        return;
    }
    EntityStore &store = m_session.library().entities();
    QList<LibraryChange> links;
    for (const AuthorityEntry &entry : entries) {
        const auto name = store.ensure(entry.name, entry.label);
        if (!name) {
            Q_EMIT failed(name.error());
            return;
        }
        for (const QString &other : entry.aliases) {
            const auto alias = store.ensure(other, entry.label);
            if (!alias) {
                Q_EMIT failed(alias.error());
                return;
            }
            rows->join(*alias, *name);
        }
        const auto link = store.linking(*name, entry.link);
        if (link && !entry.link.isEmpty() && link->before != link->after) {
            links.append(*link);
        }
    }
    perform(u"authority-import"_s, tr("%n name(s)", nullptr, int(entries.size())), *rows, links);
    Q_EMIT hintGiven(tr("%n name(s) came in.", nullptr, int(entries.size())));
}

} // namespace Quoth

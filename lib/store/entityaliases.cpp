// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/entityaliases.h>

#include <QDateTime>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QJsonObject aliasJson(const EntityAlias &alias)
{
    QJsonObject json{
        {u"alias"_s, alias.alias},
        {u"name"_s, alias.name},
        {u"rule"_s, alias.rule},
        {u"score"_s, alias.score},
        {u"status"_s, identifier(alias.status)},
        {u"author"_s, alias.author}};
    if (alias.decided.isValid()) {
        json.insert(u"decided"_s, alias.decided.toMSecsSinceEpoch());
    }
    return json;
}

bool readAlias(const QJsonObject &json, std::optional<EntityAlias> &alias)
{
    if (json.isEmpty()) {
        return true;
    }
    const auto status = annotationStatus(json.value("status"_L1).toString());
    EntityAlias read;
    read.alias = json.value("alias"_L1).toInteger();
    read.name = json.value("name"_L1).toInteger();
    read.rule = json.value("rule"_L1).toString();
    read.score = json.value("score"_L1).toDouble(-1);
    read.author = json.value("author"_L1).toString();
    if (json.contains("decided"_L1)) {
        read.decided =
            QDateTime::fromMSecsSinceEpoch(json.value("decided"_L1).toInteger(), Qt::UTC);
    }
    if (!status || read.alias <= 0 || read.name <= 0 || read.score < 0 || read.score > 1) {
        return false;
    }
    read.status = *status;
    alias = read;
    return true;
}

} // namespace

EntityAliases::EntityAliases(const QList<EntityAlias> &rows, QString author)
    : m_author(std::move(author))
{
    for (const EntityAlias &row : rows) {
        m_rows.insert(row.alias, row);
        m_aliasesOf[row.name].append(row.alias);
    }
}

EntityAlias EntityAliases::decision(qint64 alias, qint64 name, AnnotationStatus status) const
{
    // The file keeps milliseconds.
    const auto now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    return {alias, name, u"human"_s, 1, status, m_author, now};
}

void EntityAliases::set(qint64 alias, const std::optional<EntityAlias> &after)
{
    std::optional<EntityAlias> before;
    if (const auto known = m_rows.constFind(alias); known != m_rows.cend()) {
        before = *known;
        m_aliasesOf[before->name].removeAll(alias);
    }
    if (after) {
        m_rows.insert(alias, *after);
        m_aliasesOf[after->name].append(alias);
    } else {
        m_rows.remove(alias);
    }
    m_changes.append({before, after});
}

void EntityAliases::join(qint64 alias, qint64 name)
{
    if (alias == name) {
        return;
    }
    // The name is an alias itself: of somebody else, or of the very one that becomes its alias.
    const auto own = m_rows.constFind(name);
    const bool isAlias = own != m_rows.cend() && own->status != AnnotationStatus::Rejected;
    if (isAlias && own->name != alias) {
        name = own->name;
    }
    const auto known = m_rows.constFind(alias);
    const bool isDone = known != m_rows.cend() && known->name == name &&
                        known->status == AnnotationStatus::Accepted;
    if (isDone || alias == name) {
        return;
    }
    const QList<qint64> followers = m_aliasesOf.value(alias);
    set(alias, decision(alias, name, AnnotationStatus::Accepted));
    for (const qint64 follower : followers) {
        EntityAlias row = m_rows.value(follower);
        if (follower == name) {
            set(follower, std::nullopt); // the other way round until now
        } else if (row.status != AnnotationStatus::Rejected) {
            row.name = name;
            set(follower, row);
        }
    }
}

void EntityAliases::part(qint64 alias)
{
    const auto known = m_rows.constFind(alias);
    if (known != m_rows.cend() && known->status != AnnotationStatus::Rejected) {
        set(alias, decision(alias, known->name, AnnotationStatus::Rejected));
    }
}

LibraryChange libraryChange(const AliasChange &change)
{
    return {
        LibraryTable::Alias, change.before ? aliasJson(*change.before) : QJsonObject(),
        change.after ? aliasJson(*change.after) : QJsonObject()};
}

std::optional<AliasChange> aliasChange(const LibraryChange &change)
{
    AliasChange read;
    const bool isSound = readAlias(change.before, read.before) &&
                         readAlias(change.after, read.after) && (read.before || read.after);
    return isSound ? std::optional(read) : std::nullopt;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/interrupter.h>

#include <core/logging.h>

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace Quoth {

struct Interrupter::Connection
{
    std::atomic<sqlite3 *> handle = nullptr;
};

namespace {

/// Qt may have been built with an SQLite of its own, and one must not touch what the other made.
bool isSameSqlite(const QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    return query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
           query.value(0).toByteArray() == sqlite3_sourceid();
}

} // namespace

Interrupter::Interrupter()
    : m_connection(std::make_shared<Connection>())
{
}

void Interrupter::interrupt() const
{
    if (sqlite3 *handle = m_connection->handle) {
        sqlite3_interrupt(handle);
    }
}

void Interrupter::attach(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    const bool isHandle = handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0 &&
                          isSameSqlite(connection);
    if (!isHandle) {
        qCWarning(logStore) << "statements cannot be stopped: Qt has another SQLite";
        return;
    }
    m_connection->handle = *static_cast<sqlite3 *const *>(handle.data());
}

void Interrupter::detach()
{
    m_connection->handle = nullptr;
}

} // namespace Quoth

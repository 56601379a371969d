// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/interrupter.h>

#include <core/logging.h>

#include <QMutex>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <cstring>
#include <sqlite3.h>

namespace Quoth {

struct Interrupter::Connection
{
    QMutex mutex;
    sqlite3 *handle = nullptr;
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
    const QMutexLocker lock(&m_connection->mutex);
    if (m_connection->handle != nullptr) {
        sqlite3_interrupt(m_connection->handle);
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
    const QMutexLocker lock(&m_connection->mutex);
    m_connection->handle = *static_cast<sqlite3 *const *>(handle.data());
}

void Interrupter::detach()
{
    const QMutexLocker lock(&m_connection->mutex);
    m_connection->handle = nullptr;
}

} // namespace Quoth

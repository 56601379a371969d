// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/transaction.h>

#include <core/logging.h>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (database.openTransactions == 0) {
        const auto begun = database.run(kind == Kind::Read ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
        if (!begun) {
            return failure(begun.error());
        }
        database.isRollingBack = false;
    }
    return Transaction(database, kind);
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(&database)
    , m_kind(kind)
{
    ++m_database->openTransactions;
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_kind(other.m_kind)
{
}

Transaction::~Transaction()
{
    if (!m_database) {
        return;
    }
    m_database->isRollingBack = m_database->isRollingBack || m_kind == Kind::Write;
    if (--m_database->openTransactions > 0) {
        return;
    }
    // SQLite has already rolled back by itself after a full disk and the like: that is no fault.
    if (const auto done = m_database->run(u"ROLLBACK"_s); !done) {
        qCDebug(logStore) << "rollback:" << errorText(done.error());
    }
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    if (m_database->isRollingBack) {
        return failure(ErrorCode::Database, m_database->path(), u"a part of it was rolled back"_s);
    }
    if (m_database->openTransactions == 1) {
        if (const auto done = m_database->run(u"COMMIT"_s); !done) {
            return failure(done.error());
        }
    }
    --m_database->openTransactions;
    m_database = nullptr;
    return {};
}

} // namespace Quoth

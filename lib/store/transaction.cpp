// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/transaction.h>

#include <core/logging.h>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const auto begun = database.run(kind == Kind::Read ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
    if (!begun) {
        return failure(begun.error());
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_database) {
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
    if (const auto done = m_database->run(u"COMMIT"_s); !done) {
        return failure(done.error());
    }
    m_database = nullptr;
    return {};
}

} // namespace Quoth

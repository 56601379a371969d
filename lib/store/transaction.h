// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/database.h>

namespace Quoth {

/// Holds a transaction open, and rolls it back when it goes, unless it was committed. They do not
/// nest. Thread of the Database.
class Transaction
{
public:
    enum class Kind
    {
        Read, ///< sees one state of the file
        Write ///< takes the write lock at once, so that it cannot fail for the lock half way
    };

    static Result<Transaction> begin(Database &database, Kind kind);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace Quoth

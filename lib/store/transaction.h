// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/database.h>

namespace Quoth {

/// Holds a transaction open, and rolls it back when it goes, unless it was committed. One that is
/// begun inside another is a part of that: it is kept when the outer one is, and where it is rolled
/// back, the outer one can only be rolled back as well. (SQLite has savepoints for less than that,
/// but at each of them FTS5 writes out what it has gathered, which doubles the cost of an article.)
/// Thread of the Database.
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
    Transaction(Database &database, Kind kind);

    Database *m_database;
    Kind m_kind; ///< one that only reads need not be committed
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/interrupter.h>
#include <store/statement.h>

#include <QSqlDatabase>
#include <QSqlError>

#include <memory>
#include <unordered_map>

namespace Quoth {

/// A failed call of the driver as one of ours: locked, read-only, damaged, not a database.
[[nodiscard]] Error databaseError(const QSqlError &error, const QString &path);

/// One connection to one SQLite file, for the thread that opened it. Knows SQL's manners, nothing
/// of what is in the file.
class Database
{
public:
    enum class Access
    {
        ReadWrite,
        ReadOnly,
        Immutable ///< read only, and nobody can write: no lock, no file beside it is made
    };

    /// Opens the file, and makes it where there is none and `access` may write. The connection
    /// settings that outlive no connection are made: foreign keys are off until enforceForeignKeys.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }
    /// Stops what runs on this connection, which then fails with Stopped.
    [[nodiscard]] Interrupter interrupter() const { return m_interrupter; }

    /// A placeholder is `?`, and `@` where text is bound: text travels as UTF-8 bytes, and `@` is
    /// written out as a cast that makes them text again.
    Result<Statement> prepare(const QString &sql);

    /// The same, kept for the next time: for what is run again and again. Nobody else may be in the
    /// middle of its rows.
    Result<Statement *> cached(const QString &sql);

    /// Prepares, binds and runs in one.
    template <typename... Values>
    Result<Statement> run(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (statement) {
            if (const auto done = statement->run(values...); !done) {
                return failure(done.error());
            }
        }
        return statement;
    }

    /// The first column of the first row; NotFound where there is no row.
    Result<qint64> number(const QString &sql);
    Result<QString> text(const QString &sql);

    // Kept by Transaction: how many there are, one inside another, and whether one has failed.
    int openTransactions = 0;
    bool isRollingBack = false;

    Result<void> enforceForeignKeys(bool enforced);
    /// Write-ahead log, synchronous NORMAL; a commit that makes the log 16 MiB long empties it.
    Result<void> useWriteAheadLog();
    /// Empties the log as far as nobody reads what is older.
    Result<void> checkpoint();
    /// More memory for pages, and a longer log before it is written into the file: rows that come
    /// in order of time are spread over an index for each order of the list, and a page of these is
    /// changed many times before it is full.
    Result<void> expectManyWrites();

private:
    Database(const QString &path, Access access);
    Result<void> connect();
    Result<void> set(const QString &pragma);

    QString m_path;
    Access m_access;
    QString m_name;
    QSqlDatabase m_connection;
    std::unordered_map<QString, Statement> m_statements;
    Interrupter m_interrupter;
};

} // namespace Quoth

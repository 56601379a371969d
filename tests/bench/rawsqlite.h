// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/article.h>

#include <QByteArray>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace Quoth {

/// SQLite by its own calls and nothing between: the limit of what a library can do.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    /// A table of articles with an index of their words, and nothing else.
    bool makeTables();
    /// The memory and the log that a library has for an import.
    bool expectManyWrites();
    /// In transactions as long as those of an import.
    bool add(const QList<Article> &articles);

    /// Runs a statement with texts and numbers bound in their order, and reads every column of
    /// every row; gives the number of rows, negative for an error.
    struct Value
    {
        QByteArray text;
        qint64 number = 0;
        bool isText = true;
    };
    int rows(const QByteArray &sql, const QList<Value> &values);
    [[nodiscard]] qint64 number(const QByteArray &sql);
    [[nodiscard]] QByteArray error() const;

private:
    bool add(const Article &article);
    sqlite3_stmt *prepared(const QByteArray &sql);

    sqlite3 *m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawsqlite.h"

#include <QFile>
#include <QHash>

#include <sqlite3.h>

namespace Quoth {

namespace {

constexpr qsizetype inOneTransaction = 400; // as an import has

} // namespace

RawSqlite::RawSqlite(const QString &path)
{
    if (sqlite3_open(QFile::encodeName(path).constData(), &m_database) != SQLITE_OK) {
        sqlite3_close(m_database);
        m_database = nullptr;
        return;
    }
    sqlite3_exec(m_database, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    sqlite3_exec(m_database, "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
}

RawSqlite::~RawSqlite()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements)) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_database);
}

bool RawSqlite::makeTables()
{
    return sqlite3_exec(
               m_database,
               "CREATE TABLE article (id INTEGER PRIMARY KEY, source TEXT, title TEXT, byline TEXT,"
               " published TEXT, language TEXT, imported INTEGER, text TEXT);"
               "CREATE VIRTUAL TABLE article_word USING fts5(title, text, content = 'article',"
               " content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');",
               nullptr, nullptr, nullptr) == SQLITE_OK;
}

sqlite3_stmt *RawSqlite::prepared(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (statement == nullptr) {
        sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr);
    }
    return statement;
}

int RawSqlite::rows(const QByteArray &sql, const QList<Value> &values)
{
    sqlite3_stmt *statement = prepared(sql);
    if (statement == nullptr) {
        return -1;
    }
    for (int i = 0; i < values.size(); ++i) {
        const Value &value = values[i];
        if (value.isText) {
            sqlite3_bind_text(
                statement, i + 1, value.text.constData(), int(value.text.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(statement, i + 1, value.number);
        }
    }
    int count = 0;
    int outcome = SQLITE_ROW;
    while ((outcome = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            (void)sqlite3_column_text(statement, column);
        }
        ++count;
    }
    sqlite3_reset(statement);
    return outcome == SQLITE_DONE ? count : -1;
}

bool RawSqlite::expectManyWrites()
{
    return sqlite3_exec(
               m_database, "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192", nullptr,
               nullptr, nullptr) == SQLITE_OK;
}

bool RawSqlite::add(const QList<Article> &articles)
{
    bool isGood = true;
    for (qsizetype done = 0; done < articles.size(); done += inOneTransaction) {
        isGood = rows("BEGIN IMMEDIATE", {}) == 0 && isGood;
        for (const Article &article : articles.mid(done, inOneTransaction)) {
            isGood = isGood && add(article);
        }
        isGood = rows("COMMIT", {}) == 0 && isGood;
    }
    return isGood;
}

bool RawSqlite::add(const Article &article)
{
    const QByteArray title = article.title.toUtf8();
    const QByteArray text = article.text.toUtf8();
    return rows(
               "INSERT INTO article (source, title, byline, published, language, imported, text)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)",
               {{article.source.toUtf8(), 0, true},
                {title, 0, true},
                {article.byline.toUtf8(), 0, true},
                {article.published.toString(Qt::ISODate).toUtf8(), 0, true},
                {article.language.toUtf8(), 0, true},
                {{}, article.imported.toMSecsSinceEpoch(), false},
                {text, 0, true}}) == 0 &&
           rows(
               "INSERT INTO article_word (rowid, title, text) VALUES (?, ?, ?)",
               {{{}, sqlite3_last_insert_rowid(m_database), false},
                {title, 0, true},
                {text, 0, true}}) == 0;
}

qint64 RawSqlite::number(const QByteArray &sql)
{
    sqlite3_stmt *statement = prepared(sql);
    if (statement == nullptr) {
        return -1;
    }
    const bool isRow = sqlite3_step(statement) == SQLITE_ROW;
    const qint64 value = isRow ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_reset(statement);
    return value;
}

QByteArray RawSqlite::error() const
{
    return sqlite3_errmsg(m_database);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/database.h>

#include <core/logging.h>

#include <QUrl>

#include <atomic>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// A bulk job commits every few milliseconds: who waits two seconds waits for something else.
constexpr int busyTimeoutMs = 2000;

ErrorCode codeOfSqlite(int nativeCode)
{
    switch (nativeCode & 0xff) { // the upper bits only refine
    case 5:                      // SQLITE_BUSY
    case 6:                      // SQLITE_LOCKED
        return ErrorCode::LibraryLocked;
    case 8:  // SQLITE_READONLY
    case 13: // SQLITE_FULL
        return ErrorCode::FileNotWritable;
    case 14: // SQLITE_CANTOPEN
        return ErrorCode::FileNotReadable;
    case 11: // SQLITE_CORRUPT
        return ErrorCode::LibraryDamaged;
    case 26: // SQLITE_NOTADB
        return ErrorCode::NotALibrary;
    case 9: // SQLITE_INTERRUPT
        return ErrorCode::Stopped;
    default:
        return ErrorCode::Database;
    }
}

QString nextConnectionName()
{
    static std::atomic<quint64> count = 0;
    return u"quoth-library-%1"_s.arg(++count);
}

} // namespace

Error databaseError(const QSqlError &error, const QString &path)
{
    bool isNumber = false;
    const int nativeCode = error.nativeErrorCode().toInt(&isNumber);
    const ErrorCode code = isNumber ? codeOfSqlite(nativeCode) : ErrorCode::Database;
    const QString detail = u"%1 [%2]"_s.arg(error.text(), error.nativeErrorCode());
    qCDebug(logStore) << path << detail;
    return {code, path, detail, 0};
}

Database::Database(const QString &path, Access access)
    : m_path(path)
    , m_access(access)
    , m_name(nextConnectionName())
{
}

Database::~Database()
{
    m_interrupter.detach();
    m_statements.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database(path, access));
    if (const auto connected = database->connect(); !connected) {
        return failure(connected.error());
    }
    return database;
}

Result<void> Database::connect()
{
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!m_connection.isValid()) {
        return failure(ErrorCode::Database, m_path, u"Qt has no driver for SQLite"_s);
    }
    QStringList options = {u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs)};
    QString name = m_path;
    if (m_access != Access::ReadWrite) {
        options.append(u"QSQLITE_OPEN_READONLY"_s);
    }
    if (m_access == Access::Immutable) {
        options.append(u"QSQLITE_OPEN_URI"_s);
        name = QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) + u"?immutable=1"_s;
    }
    m_connection.setConnectOptions(options.join(u';'));
    m_connection.setDatabaseName(name);
    if (!m_connection.open()) {
        return failure(databaseError(m_connection.lastError(), m_path));
    }
    m_interrupter.attach(m_connection);
    // A library may come from anywhere: its schema must not call functions with side effects, and
    // a damaged page must be noticed when it is read.
    for (const auto &pragma : {u"trusted_schema = OFF"_s, u"cell_size_check = ON"_s}) {
        if (const auto done = set(pragma); !done) {
            return done;
        }
    }
    return {};
}

Result<void> Database::set(const QString &pragma)
{
    const auto statement = run(u"PRAGMA "_s + pragma);
    if (!statement) {
        return failure(statement.error());
    }
    return {};
}

Result<void> Database::enforceForeignKeys(bool enforced)
{
    return set(enforced ? u"foreign_keys = ON"_s : u"foreign_keys = OFF"_s);
}

Result<void> Database::useWriteAheadLog()
{
    const auto mode = text(u"PRAGMA journal_mode = WAL"_s);
    if (!mode) {
        return failure(mode.error());
    }
    if (*mode != u"wal") {
        // A network file system without shared memory: the rollback journal is safe there too.
        qCWarning(logStore) << m_path << "has no write-ahead log, but" << *mode;
        return set(u"synchronous = FULL"_s);
    }
    const auto careful = set(u"synchronous = NORMAL"_s);
    return careful ? set(u"wal_autocheckpoint = 4096"_s) : careful; // pages of 4 KiB
}

Result<void> Database::checkpoint()
{
    return set(u"wal_checkpoint(PASSIVE)"_s);
}

Result<void> Database::expectManyWrites()
{
    // 32 MiB each: negative are KiB, positive are pages of 4 KiB.
    const auto remembered = set(u"cache_size = -32768"_s);
    return remembered ? set(u"wal_autocheckpoint = 8192"_s) : remembered;
}

Result<Statement> Database::prepare(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(QString(sql).replace(u'@', u"CAST(? AS TEXT)"_s))) {
        return failure(databaseError(query.lastError(), m_path));
    }
    return Statement(std::move(query), m_path);
}

Result<Statement *> Database::cached(const QString &sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto statement = prepare(sql);
        if (!statement) {
            return failure(statement.error());
        }
        found = m_statements.emplace(sql, std::move(*statement)).first;
    }
    found->second.finish();
    return &found->second;
}

Result<qint64> Database::number(const QString &sql)
{
    auto statement = run(sql);
    if (!statement) {
        return failure(statement.error());
    }
    const auto row = statement->next();
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::NotFound, m_path, sql);
    }
    return statement->integer(0);
}

Result<QString> Database::text(const QString &sql)
{
    auto statement = run(sql);
    if (!statement) {
        return failure(statement.error());
    }
    const auto row = statement->next();
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::NotFound, m_path, sql);
    }
    return statement->text(0);
}

} // namespace Quoth

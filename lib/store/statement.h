// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QDateTime>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace Quoth {

// The forms in which values are handed to a statement. Text goes as its UTF-8 bytes (see
// Database::prepare), so that nothing on the way drops a leading byte order mark, swaps bytes, or
// takes a null string for NULL. Times are milliseconds UTC; what is invalid is NULL.
[[nodiscard]] QVariant boundValue(const QString &text);
[[nodiscard]] QVariant boundValue(const QDateTime &time);
[[nodiscard]] QVariant boundValue(const QDate &date);
[[nodiscard]] inline QVariant boundValue(const QByteArray &bytes)
{
    return bytes;
}
[[nodiscard]] inline QVariant boundValue(qint64 number)
{
    return number;
}
[[nodiscard]] inline QVariant boundValue(int number)
{
    return number;
}
[[nodiscard]] inline QVariant boundValue(double number)
{
    return number;
}
[[nodiscard]] inline QVariant boundValue(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>());
}

/// A prepared statement: `run` it with the values of its placeholders, then `next` through its
/// rows. It may be run again. Gone before its Database is; thread of the Database.
class Statement
{
public:
    Statement(QSqlQuery query, const QString &path);
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement() = default;

    template <typename... Values>
    Result<void> run(const Values &...values)
    {
        int place = 0;
        (m_query.bindValue(place++, boundValue(values)), ...);
        return execute();
    }

    /// The same with values that are counted at run time, each made by boundValue().
    Result<void> runWith(const QVariantList &values)
    {
        for (qsizetype place = 0; place < values.size(); ++place) {
            m_query.bindValue(int(place), values[place]);
        }
        return execute();
    }

    /// Goes to the next row; false after the last one.
    Result<bool> next();
    /// Gives the rows from the next one on to `take`, until it fails where it can.
    template <typename Take>
    Result<void> each(Take take)
    {
        for (;;) {
            const auto found = next();
            if (!found) {
                return failure(found.error());
            }
            if (!*found) {
                return {};
            }
            if constexpr (std::is_void_v<std::invoke_result_t<Take, const Statement &>>) {
                take(static_cast<const Statement &>(*this));
            } else if (const Result<void> taken = take(static_cast<const Statement &>(*this));
                       !taken) {
                return taken;
            }
        }
    }
    /// Lets go of the rows, and of the lock that reading them holds.
    void finish() { m_query.finish(); }

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] QDate date(int column) const;

    [[nodiscard]] qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    Result<void> execute();

    QSqlQuery m_query;
    QString m_path;
};

/// All rows of a statement that was run, each made by `make`.
template <typename Make>
auto listOf(Result<Statement> rows, Make make)
    -> Result<QList<std::invoke_result_t<Make, const Statement &>>>
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<std::invoke_result_t<Make, const Statement &>> list;
    if (const auto done = rows->each([&](const Statement &row) { list.append(make(row)); });
        !done) {
        return failure(done.error());
    }
    return list;
}

/// What `make` makes of the only row of a statement that was run, or of the first; nothing where
/// there is none.
template <typename Make>
auto firstOf(Result<Statement> rows, Make make)
    -> Result<std::optional<std::invoke_result_t<Make, const Statement &>>>
{
    using Value = std::optional<std::invoke_result_t<Make, const Statement &>>;
    if (!rows) {
        return failure(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Value(make(*rows)) : Value();
}

} // namespace Quoth

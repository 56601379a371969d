// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

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

} // namespace Quoth

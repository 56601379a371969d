// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/statement.h>

#include <store/database.h>

namespace Quoth {

QVariant boundValue(const QString &text)
{
    // A null byte array would be bound as NULL.
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
}

QVariant boundValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch())
                          : QVariant(QMetaType::fromType<qint64>());
}

QVariant boundValue(const QDate &date)
{
    const QString text = date.isValid() ? date.toString(Qt::ISODate) : QString();
    return text.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : boundValue(text);
}

Statement::Statement(QSqlQuery query, const QString &path)
    : m_query(std::move(query))
    , m_path(path)
{
}

Result<void> Statement::execute()
{
    if (!m_query.exec()) {
        return failure(databaseError(m_query.lastError(), m_path));
    }
    return {};
}

Result<bool> Statement::next()
{
    if (m_query.next()) {
        return true;
    }
    // The driver says "no more rows" and "the disk failed" with the same false.
    if (m_query.lastError().isValid()) {
        return failure(databaseError(m_query.lastError(), m_path));
    }
    m_query.finish();
    return false;
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QDate Statement::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

} // namespace Quoth

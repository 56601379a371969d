// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/originalstore.h>

#include <store/database.h>
#include <store/transaction.h>

#include <QCryptographicHash>

namespace Quoth {

using namespace Qt::StringLiterals;

PackedOriginal PackedOriginal::of(const QByteArray &bytes, const QString &mediaType)
{
    return {
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), mediaType, bytes.size(),
        qCompress(bytes)};
}

OriginalStore::OriginalStore(Database &database)
    : m_database(database)
{
}

Result<qint64> OriginalStore::keepBytes(const QByteArray &bytes, const QString &mediaType)
{
    return keep(PackedOriginal::of(bytes, mediaType));
}

Result<std::optional<qint64>> OriginalStore::rowOf(const QByteArray &sha256)
{
    auto known = m_database.cached(u"SELECT id FROM original WHERE sha256 = ?"_s);
    if (!known) {
        return failure(known.error());
    }
    if (const auto done = (*known)->run(sha256); !done) {
        return failure(done.error());
    }
    const auto found = (*known)->next();
    if (!found) {
        return failure(found.error());
    }
    const auto row = *found ? std::optional((*known)->integer(0)) : std::nullopt;
    (*known)->finish();
    return row;
}

Result<qint64> OriginalStore::keep(const PackedOriginal &original)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto row = rowOf(original.sha256);
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        auto statement =
            m_database.cached(u"INSERT INTO original (sha256, media_type, byte_count, packed)"
                              " VALUES (?, @, ?, ?)"_s);
        if (!statement) {
            return failure(statement.error());
        }
        const auto done =
            (*statement)
                ->run(original.sha256, original.mediaType, original.byteCount, original.packed);
        if (!done) {
            return failure(done.error());
        }
        row = std::optional((*statement)->lastInsertId());
    }
    const auto done = transaction->commit();
    return done ? Result<qint64>(**row) : failure(done.error());
}

Result<void> OriginalStore::setOriginal(qint64 articleId, qint64 bytesRow, const Original &original)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    // By its row: taking the old one away first would take the bytes with it, if they are the same.
    auto statement = m_database.cached(
        u"INSERT INTO article_original (article_id, original_id, name, reader, encoding, number)"
        " VALUES (?, ?, @, @, @, ?) ON CONFLICT (article_id) DO UPDATE SET"
        " original_id = excluded.original_id, name = excluded.name, reader = excluded.reader,"
        " encoding = excluded.encoding, number = excluded.number"_s);
    if (!statement) {
        return failure(statement.error());
    }
    const auto done = (*statement)
                          ->run(
                              articleId, bytesRow, original.name, original.reader,
                              original.encoding, qint64(original.number));
    if (!done) {
        return failure(done.error());
    }
    return transaction->commit();
}

Result<std::optional<Original>> OriginalStore::original(qint64 articleId)
{
    auto row = m_database.run(
        u"SELECT name, media_type, packed, reader, encoding, number, byte_count"
        " FROM article_original JOIN original ON original.id = original_id WHERE article_id = ?"_s,
        articleId);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<Original>();
    }
    Original original{row->text(0), row->text(1), qUncompress(row->bytes(2)),
                      row->text(3), row->text(4), int(row->integer(5))};
    if (original.bytes.size() != row->integer(6)) {
        return failure(
            ErrorCode::LibraryDamaged, m_database.path(),
            u"the original of article %1 cannot be unpacked"_s.arg(articleId));
    }
    return std::optional(std::move(original));
}

} // namespace Quoth

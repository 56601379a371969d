// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace Quoth {

class Database;

/// The bytes that an article was read from, as they came, and how they were read: which reader,
/// in which encoding, and as which article of several (from 1). A value type.
struct Original
{
    QString name; ///< the path or address that it came by
    QString mediaType;
    QByteArray bytes;
    QString reader;
    QString encoding;
    int number = 0;

    friend bool operator==(const Original &, const Original &) = default;
};

/// Bytes as they are kept: packed, and known by their hash. Packing takes longer than writing, and
/// needs no library. A value type; any thread.
struct PackedOriginal
{
    QByteArray sha256;
    QString mediaType;
    qint64 byteCount = 0;
    QByteArray packed;

    [[nodiscard]] static PackedOriginal of(const QByteArray &bytes, const QString &mediaType);
};

/// The originals of a library's articles, packed; the same bytes are kept once. Thread of the
/// Library it came from. Every call is one transaction.
class OriginalStore
{
public:
    explicit OriginalStore(Database &database);

    /// Keeps bytes and returns their row; the same bytes are kept once. They stay only if an
    /// article is said to be of them.
    Result<qint64> keepBytes(const QByteArray &bytes, const QString &mediaType);
    Result<qint64> keep(const PackedOriginal &original);
    /// Says that the article was read from such bytes, in the place of what was said earlier. The
    /// bytes and the media type of `original` are not looked at.
    Result<void> setOriginal(qint64 articleId, qint64 bytesRow, const Original &original);
    /// Nothing for an article that has none, as one that was pasted or streamed.
    Result<std::optional<Original>> original(qint64 articleId);

private:
    Result<std::optional<qint64>> rowOf(const QByteArray &sha256);

    Database &m_database;
};

} // namespace Quoth

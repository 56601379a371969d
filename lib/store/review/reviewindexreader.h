// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/database.h>
#include <store/review/reviewindex.h>

#include <QSet>

namespace Quoth {

/// Reads the proposals of articles into an index, inside the caller's transaction. Articles come in
/// the order of the list: the newest import first.
class ReviewIndexReader
{
public:
    explicit ReviewIndexReader(Database &database)
        : m_database(database)
    {
    }

    /// Of the whole library, or of these articles only.
    Result<ReviewIndex> read(const std::optional<QList<qint64>> &articles);

private:
    Result<void> readArticles();
    Result<void> readBulkDecisions();
    Result<void> readSpeakers();
    Result<void> readLabels();
    Result<void> readEntities();
    Result<void> readEntries();
    [[nodiscard]] QString restriction(const QString &column) const;

    Database &m_database;
    ReviewIndex m_index;
    QVariantList m_values; ///< of the restriction
    QHash<qint64, qint32> m_articles;
    QSet<qint64> m_bulk;
    QHash<qint64, QString> m_speakers; ///< of quotations that have no name of their own
    QHash<qint64, QString> m_tags;
    QHash<qint64, QString> m_entities;
};

} // namespace Quoth

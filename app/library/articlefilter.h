// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchstore.h>

#include <QHash>
#include <QSortFilterProxyModel>

namespace Quoth {

/// The articles that a search has found, the best first, each with the piece of its text where the
/// words stand; or all of them as they come while nothing is sought.
class ArticleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ArticleFilter(QObject *parent = nullptr);

    void setHits(const QList<SearchHit> &hits);
    void clear();
    [[nodiscard]] bool isSearching() const { return m_isSearching; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool
    filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] qint64 articleId(const QModelIndex &source) const;

    bool m_isSearching = false;
    QList<SearchHit> m_hits;
    QHash<qint64, int> m_ranks; // places in the list above
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articlefilter.h>

#include <library/articlelistmodel.h>

namespace Quoth {

ArticleFilter::ArticleFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ArticleFilter::setHits(const QList<SearchHit> &hits)
{
    m_isSearching = true;
    m_hits = hits;
    m_ranks.clear();
    for (qsizetype i = 0; i < hits.size(); ++i) {
        m_ranks.insert(hits[i].articleId, static_cast<int>(i));
    }
    invalidate();
    sort(0);
    if (rowCount() > 0) { // a row that stays may have another snippet
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

void ArticleFilter::clear()
{
    m_isSearching = false;
    m_hits.clear();
    m_ranks.clear();
    sort(-1);
    invalidate();
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

QVariant ArticleFilter::data(const QModelIndex &index, int role) const
{
    if (role != ArticleListModel::SnippetRole) {
        return QSortFilterProxyModel::data(index, role);
    }
    const auto rank = m_ranks.constFind(articleId(mapToSource(index)));
    return rank == m_ranks.cend() ? QVariant() : QVariant(m_hits[*rank].snippet);
}

bool ArticleFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !m_isSearching ||
           m_ranks.contains(articleId(sourceModel()->index(sourceRow, 0, sourceParent)));
}

bool ArticleFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_ranks.value(articleId(left)) < m_ranks.value(articleId(right));
}

qint64 ArticleFilter::articleId(const QModelIndex &source) const
{
    return source.data(ArticleListModel::IdRole).toLongLong();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articlelistmodel.h>

#include <QFileInfo>
#include <QLocale>

namespace Quoth {

using namespace Qt::StringLiterals;

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ArticleListModel::setArticles(const QList<ArticleSummary> &articles)
{
    beginResetModel();
    m_articles = articles;
    endResetModel();
}

void ArticleListModel::updateArticle(const ArticleSummary &article)
{
    const QModelIndex index = indexOf(article.id);
    if (!index.isValid()) {
        beginInsertRows({}, 0, 0);
        m_articles.prepend(article);
        endInsertRows();
        return;
    }
    if (m_articles[index.row()] != article) {
        m_articles[index.row()] = article;
        Q_EMIT dataChanged(index, index);
    }
}

void ArticleListModel::setBusy(qint64 articleId, bool isBusy)
{
    if (isBusy) {
        m_busy.insert(articleId);
    } else {
        m_busy.remove(articleId);
    }
    if (const QModelIndex index = indexOf(articleId); index.isValid()) {
        Q_EMIT dataChanged(index, index, {BusyRole});
    }
}

QModelIndex ArticleListModel::indexOf(qint64 articleId) const
{
    for (qsizetype row = 0; row < m_articles.size(); ++row) {
        if (m_articles[row].id == articleId) {
            return index(static_cast<int>(row));
        }
    }
    return {};
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ArticleSummary &article = m_articles[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return article.title.isEmpty() ? QFileInfo(article.source).completeBaseName()
                                       : article.title;
    case Qt::ToolTipRole:
        return article.source;
    case Qt::AccessibleDescriptionRole:
    case FactsRole:
        return facts(article);
    case BylineRole:
        return article.byline;
    case IdRole:
        return article.id;
    case ReviewedRole:
        return article.proposalCount == 0
                   ? -1.0
                   : static_cast<double>(article.decidedCount) / article.proposalCount;
    case BusyRole:
        return m_busy.contains(article.id);
    default:
        return {};
    }
}

QString ArticleListModel::facts(const ArticleSummary &article) const
{
    QStringList parts;
    if (article.published.isValid()) {
        parts.append(QLocale().toString(article.published, QLocale::ShortFormat));
    }
    parts.append(tr("%n quote(s)", nullptr, article.quotationCount));
    return parts.join(u" · "_s);
}

} // namespace Quoth

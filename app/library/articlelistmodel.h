// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/articlestore.h>

#include <QAbstractListModel>
#include <QSet>

namespace Quoth {

/// The articles of a library, the newest import first, as the library pane lists them.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole, ///< qint64
        BylineRole,            ///< QString, may be empty
        FactsRole,             ///< QString: "3 Mar 2026 · 9 quotes"
        ReviewedRole,          ///< double from 0 to 1; below 0 where there is nothing to review
        BusyRole,              ///< bool: it is being analysed
        SnippetRole            ///< QString: where what is sought stands; ArticleFilter has it
    };

    explicit ArticleListModel(QObject *parent = nullptr);

    void setArticles(const QList<ArticleSummary> &articles);
    /// Replaces the row of the article, or puts it at the top if it has none.
    void updateArticle(const ArticleSummary &article);
    void setBusy(qint64 articleId, bool isBusy);

    [[nodiscard]] QModelIndex indexOf(qint64 articleId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString facts(const ArticleSummary &article) const;

    QList<ArticleSummary> m_articles;
    QSet<qint64> m_busy;
};

} // namespace Quoth

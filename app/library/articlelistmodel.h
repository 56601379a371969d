// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/list/articlesummary.h>
#include <store/list/listquery.h>

#include <QAbstractTableModel>
#include <QSet>

#include <functional>

namespace Quoth {

/// The articles of a list. It has their ids; what is shown of them it fetches page by page, and
/// keeps some pages, so that a million articles cost what is on the screen.
///
/// Where the list is in groups, each begins with a row of its own and can be folded.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Title,
        Published,
        Outlet,
        Byline,
        Language,
        Length,
        Imported,
        Quotations,
        Open,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role
    {
        IdRole = Qt::UserRole, ///< qint64; 0 for the row of a group
        BylineRole,            ///< QString, may be empty
        FactsRole,             ///< QString: "3 Mar 2026 · 9 quotes"
        ReviewedRole,          ///< double from 0 to 1; below 0 where there is nothing to review
        BusyRole,              ///< bool: it is being analysed
        SnippetRole,           ///< QString: where what is sought stands; empty while nothing is
        GroupRole,             ///< bool: the row is the heading of a group
        FoldedRole             ///< bool: a group whose articles are not shown
    };

    /// Gives the summaries of these articles, in this order, without those that are gone.
    using Fetch = std::function<QList<ArticleSummary>(const QList<qint64> &)>;
    /// Gives what SnippetRole shows of an article.
    using Snippet = std::function<QString(qint64)>;

    explicit ArticleListModel(Fetch fetch, QObject *parent = nullptr);

    void setOrder(const ArticleOrder &order, ArticleGrouping grouping);
    [[nodiscard]] const ArticleOrder &order() const { return m_order; }
    void setSnippets(Snippet snippet);
    /// What is shown of the article is no longer what it was.
    void refresh(qint64 articleId);
    void refreshAll();
    void setBusy(qint64 articleId, bool isBusy);
    void toggleGroup(int row);

    [[nodiscard]] QModelIndex indexOf(qint64 articleId) const;
    [[nodiscard]] bool isGroup(int row) const;
    /// How many of the rows above are headings of groups.
    [[nodiscard]] int groupsBefore(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// Under which the ids of dragged articles travel, as text with commas.
    static QString mimeType() { return QStringLiteral("application/x-quoth-articles"); }

Q_SIGNALS:
    // Around a change of the order: what is current in a view then is nobody's choice.
    void orderAboutToChange();
    void orderChanged();

private:
    struct Place
    {
        int group = -1;         ///< of the row, where there are groups
        qsizetype article = -1; ///< in the order; none for the heading of the group
    };
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] int rowOf(qsizetype article) const;
    [[nodiscard]] const ArticleSummary &summary(qsizetype article) const;
    [[nodiscard]] QString cell(const ArticleSummary &article, int column) const;
    [[nodiscard]] QString groupName(const ListGroup &group) const;
    [[nodiscard]] QVariant groupData(int group, int role) const;
    [[nodiscard]] QString facts(const ArticleSummary &article) const;
    void replaceRows(const QList<qint64> &ids);
    void layOutGroups();

    Fetch m_fetch;
    Snippet m_snippet;
    ArticleOrder m_order;
    ArticleGrouping m_grouping = ArticleGrouping::None;
    QList<int> m_headings;            // rows of the groups
    QList<qsizetype> m_firstArticles; // of the groups, in the order
    QSet<QString> m_folded;           // keys of groups
    int m_rowCount = 0;
    QSet<qint64> m_busy;
    mutable QHash<qsizetype, QList<ArticleSummary>> m_pages;
    mutable QHash<qint64, QString> m_snippets;
};

} // namespace Quoth

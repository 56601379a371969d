// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;

namespace Quoth {

class ArticleFilter;
class ArticleListModel;
struct SearchHit;

/// The left pane: the articles of the library, all of them or those that a search found.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(ArticleListModel &model, QWidget *parent = nullptr);

    void showHits(const QList<SearchHit> &hits);
    void showAll();
    /// Says what is wrong with the search above the list, which stays as it is.
    void showFault(const QString &message);
    /// The articles that the list shows now, in its order.
    [[nodiscard]] QList<qint64> shownArticles() const;
    /// Marks the open article, without opening it again.
    void setCurrentArticle(qint64 articleId);
    void focusList();

Q_SIGNALS:
    void articleChosen(qint64 articleId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateHeading();

    ArticleListModel &m_model;
    ArticleFilter *m_proxy;
    QLabel *m_heading;
    QListView *m_view;
};

} // namespace Quoth

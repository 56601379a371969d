// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QSortFilterProxyModel;

namespace Quoth {

class ArticleListModel;

/// The left pane: the articles of the library, filtered by words of their headline or byline.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(ArticleListModel &model, QWidget *parent = nullptr);

    void setFilter(const QString &words);
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
    QSortFilterProxyModel *m_proxy;
    QLabel *m_heading;
    QListView *m_view;
};

} // namespace Quoth

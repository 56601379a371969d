// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;

namespace Quoth {

class ArticleView;
class LibraryList;
class ListOptions;
class Shelf;
class ShelfPanel;
template <typename Part>
class OnDemand;

/// The left pane: the articles of the library, all of them or those that a search found.
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(LibraryList &list, QWidget *parent = nullptr);

    /// Says what is wrong with the search above the list, which stays as it is.
    void showFault(const QString &message);
    /// Marks the open article, without opening it again.
    void setCurrentArticle(qint64 articleId);
    /// The articles that are selected in the list; not the open one alone if it is elsewhere.
    [[nodiscard]] QList<qint64> selectedArticles() const;
    void focusList();

    /// Puts collections and filters below the list, at first hidden.
    void setShelf(Shelf &shelf);
    void showShelf(bool isShown);

Q_SIGNALS:
    /// The search field should have this.
    void queryWanted(const QString &query);
    void articleChosen(qint64 articleId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectView();
    void markCurrent(bool isScrolling);
    void updateHeading();
    void giveRoom(bool isWide);
    void showMenu(QPoint place);
    bool answerKey(int key, Qt::KeyboardModifiers modifiers, bool isPress);

    LibraryList &m_list;
    QLabel *m_heading;
    QToolButton *m_menu;
    ArticleView *m_view;
    ListOptions *m_options;
    QSplitter *m_splitter;
    Shelf *m_shelf = nullptr;
    OnDemand<ShelfPanel> *m_shelfPanel = nullptr;
    qint64 m_current = 0;
    bool m_isChanging = false; ///< what is current in the view is nobody's choice now
    qsizetype m_count = 0;
    bool m_isWhole = true;
    int m_narrowWidth = 0;
};

} // namespace Quoth

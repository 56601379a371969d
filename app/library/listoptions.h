// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QHeaderView;

namespace Quoth {

class ArticleView;
class LibraryList;

/// The menu of the library pane: by what the articles are sorted and grouped, as a list or a table,
/// and which columns that has. It and the table's head say and do the same.
class ListOptions : public QMenu
{
    Q_OBJECT

public:
    ListOptions(LibraryList &list, ArticleView &view, QWidget *parent);

    [[nodiscard]] QAction *wideAction() const { return m_wide; }

Q_SIGNALS:
    void wideChanged(bool isWide);

private:
    void addSorting();
    void addGrouping();
    void addColumns();
    void sortByColumn(int column);
    void showState();
    void restoreColumns();
    void keepColumns() const;

    LibraryList &m_list;
    ArticleView &m_view;
    QAction *m_wide;
    QAction *m_descending = nullptr;
    QMenu *m_columns = nullptr;
    QList<QAction *> m_sorts;
    QList<QAction *> m_groupings;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/shelf.h>

#include <QPointer>
#include <QWidget>

class QTreeView;

namespace Quoth {

class LibraryList;

/// Below the list of articles: collections, kept searches, what can narrow the list, and the trash.
/// Everything has a key: Enter narrows, Insert makes a collection, F2 renames, Delete removes.
class ShelfPanel : public QWidget
{
    Q_OBJECT

public:
    ShelfPanel(Shelf &shelf, LibraryList &list, QWidget *parent = nullptr);

    /// Whose articles are put into collections by a key.
    using Selection = std::function<QList<qint64>()>;
    void setSelection(Selection selection) { m_selection = std::move(selection); }

Q_SIGNALS:
    /// The search field should have this.
    void queryWanted(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void addCollection();
    void remove();
    void askToEmpty();
    void putSelection();
    void showMenu(QPoint place);
    void edit(qint64 collection);

    Shelf &m_shelf;
    QPointer<Shelf> m_watched;
    LibraryList &m_list;
    QTreeView *m_tree;
    Selection m_selection;
};

} // namespace Quoth

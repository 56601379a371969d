// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace Quoth {

class TagEditor;
class TagForm;
class TagTreeModel;

/// The reader's tags: a tree to find in, to rename, drag and drop in, with the looks of the current
/// one below. Deleting what is in use asks in the panel itself, and holds up nothing.
class TagPanel : public QFrame
{
    Q_OBJECT

public:
    explicit TagPanel(TagEditor &editor, QWidget *parent = nullptr);

    [[nodiscard]] qint64 currentTag() const;
    void setCurrentTag(qint64 id);

    // What the panel's menu and keys do.
    void addTag(bool isBelow);
    void rename();
    void beginMerge();
    void removeTag();

Q_SIGNALS:
    /// The reader wants the selection, or the current highlight, to have this tag.
    void tagChosen(const QString &name);
    void importRequested();
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildMenu();
    void buildQuestion();
    void connectTree();
    void keepExpanded();
    void setFilter(const QString &text);
    void ask(const QString &question, bool isMerge);
    void answer(bool isMerge);
    void showCurrent();
    bool treeKey(int key, Qt::KeyboardModifiers modifiers);

    TagEditor &m_editor;
    TagTreeModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_find;
    QTreeView *m_tree;
    QLabel *m_invitation;
    QFrame *m_question;
    QLabel *m_questionText;
    QLineEdit *m_mergeInto;
    QPushButton *m_merge;
    QPushButton *m_takeOff;
    QPushButton *m_keep;
    TagForm *m_form;
    QList<qint64> m_expanded;
    qint64 m_wanted = 0; // the current one, across a reset of the model
    qint64 m_asked = 0;
};

} // namespace Quoth

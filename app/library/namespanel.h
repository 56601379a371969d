// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/libraryreader.h>
#include <library/namesmodel.h>

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QTreeView;

namespace Quoth {

class NamesDesk;
class Session;

/// Who and what the library names, the most mentioned first, with the aliases that stand for each:
/// to merge, split and rename, to accept or reject what is proposed, by keys. A link is opened by
/// the reader's own click only.
class NamesPanel : public QFrame
{
    Q_OBJECT

public:
    NamesPanel(Session &session, NamesDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Every place of this name is wanted.
    void placesWanted(const QString &name);
    void failed(const Quoth::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildMenu();
    void ask();
    void showEntries(const QList<EntityEntry> &entries);
    void mergeSelected();
    void beginMerge();
    void beginLink();
    void finishInput();
    void decide(bool isAccepted);
    void openLink();
    void wantPlaces();
    void importList();
    bool answerKey(int key);
    [[nodiscard]] std::optional<EntityEntry> current() const;
    [[nodiscard]] QList<qint64> selectedNames() const;

    enum class Input
    {
        None,
        Merge,
        Link
    };

    Session &m_session;
    NamesDesk &m_desk;
    NamesModel *m_model;
    QLineEdit *m_find;
    QComboBox *m_label;
    QTreeView *m_tree;
    QLabel *m_invitation;
    QLineEdit *m_input;
    QMenu *m_menu = nullptr;
    Input m_wanted = Input::None;
    qint64 m_current = 0; ///< to come back to when the list comes anew
    QTimer m_pause;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Quoth {

class Actions;

/// Every action with its key, to be changed. A key that another action has is named, and goes over
/// only when the reader says so. It stays open while the reader works on.
class KeySettings : public QDialog
{
    Q_OBJECT

public:
    KeySettings(Actions &actions, QWidget *parent);

private:
    void fill();
    void filter(const QString &text);
    void showCurrent();
    void check();
    void keep();
    void reset();
    [[nodiscard]] int currentAct() const;

    Actions &m_actions;
    QLineEdit *m_find;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QLabel *m_conflict;
    QPushButton *m_keep;
    QPushButton *m_reset;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace Quoth {

class Actions;
class ReviewDesk;

/// What the keys mean while a review is open: connects its actions, and says which can be used now.
/// What can only be done on the page waits until it is closed.
class ReviewActions : public QObject
{
    Q_OBJECT

public:
    ReviewActions(Actions &actions, ReviewDesk &desk, QObject *parent = nullptr);

    void update();

private:
    void connectActions();
    void updateOpen();
    void updateTwins();

    Actions &m_actions;
    ReviewDesk &m_desk;
    QList<QAction *> m_putAway; ///< actions of the page that could be used before
};

} // namespace Quoth

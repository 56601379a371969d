// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Quoth {

class HistoryModel;
class Session;

/// The list of what was done: click a line, or press Enter on it, to go back or forth to it.
class HistoryPanel : public QListView
{
    Q_OBJECT

public:
    explicit HistoryPanel(Session &session, QWidget *parent = nullptr);

private:
    void goTo(const QModelIndex &index);

    Session &m_session;
    HistoryModel *m_model;
};

} // namespace Quoth

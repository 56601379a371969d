// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/undolog.h>

#include <QAbstractListModel>
#include <QHash>

namespace Quoth {

class Session;

/// All that was done in the library and can be undone, the newest first; the last row stands for
/// "nothing done yet". Reads the log as far as it is looked at, since there is no limit to it.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PlaceRole = Qt::UserRole, ///< qint64: so many steps are done when it is the last
        DoneRole,                 ///< bool: not undone
        CurrentRole               ///< bool: the last that is done
    };

    explicit HistoryModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The row of the last step that is done.
    [[nodiscard]] QModelIndex current() const;

private:
    void update();
    [[nodiscard]] const UndoEntry *entry(qint64 place) const;

    Session &m_session;
    qint64 m_total = 0;
    qint64 m_done = 0;
    mutable QHash<qint64, QList<UndoEntry>> m_pages;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace Quoth {

/// Looks for names of several articles that mean the same, on a thread and a connection of its own,
/// when articles have been analysed. A newer request cancels the older one. Destroying it cancels,
/// then waits.
class NameJoiner : public QObject
{
    Q_OBJECT

public:
    explicit NameJoiner(QString libraryPath, QObject *parent = nullptr);
    ~NameJoiner() override;

    void join();

Q_SIGNALS:
    /// The proposals are in the library.
    void joined();

private:
    QString m_libraryPath;
    QFuture<bool> m_running;
    QThreadPool m_pool;
};

} // namespace Quoth

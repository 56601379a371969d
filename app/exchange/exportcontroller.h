// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <exchange/exportwork.h>

#include <QFuture>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Quoth {

/// Writes articles to a file on a thread and a connection of its own. Destroying it cancels, then
/// waits; a file that is not whole by then is not there.
class ExportController : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(QString libraryPath, QObject *parent = nullptr);
    ~ExportController() override;

    /// Writes these articles, or all of the library where the list is empty.
    void
    exportArticles(const QString &path, const QString &formatId, const QList<qint64> &articles);
    /// Writes what the request asks for; its library is this one.
    void exportRequested(const QString &path, ExportRequest request);
    void cancelAll();
    [[nodiscard]] bool isRunning() const { return m_runningCount > 0; }

Q_SIGNALS:
    void started(const QString &path);
    /// Only once the work has gone on for 300 ms.
    void progressChanged(int done, int total);
    void finished(const QString &path);
    /// Not for one that was cancelled by the reader.
    void failed(const Quoth::Error &error);

private:
    QString m_libraryPath;
    QList<QFuture<Result<void>>> m_futures;
    int m_runningCount = 0;
    QTimer m_delay;
    QThreadPool m_pool;
};

} // namespace Quoth

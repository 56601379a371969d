// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/modelversions.h>
#include <core/stop.h>

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace Quoth {

/// Makes a new version of the model of names from what was reviewed in a library: estimates on
/// articles it did not see, trains, and writes the version beside the library, without choosing it.
/// On a thread of its own, with a connection of its own; destroying it cancels and waits.
class ModelTrainer : public QObject
{
    Q_OBJECT

public:
    explicit ModelTrainer(const QString &libraryPath, QObject *parent = nullptr);
    ~ModelTrainer() override;

    /// Goes on from the model at that path.
    void train(const QString &basePath);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressChanged(int percent);
    void trained(const Quoth::ModelVersion &version);
    void failed(const Quoth::Error &error);
    /// After either, and after a cancel.
    void finished();

private:
    void take(const QFuture<Result<ModelVersion>> &future);

    QString m_libraryPath;
    bool m_isRunning = false;
    QFuture<Result<ModelVersion>> m_future;
    QThreadPool m_pool;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ModelVersion)

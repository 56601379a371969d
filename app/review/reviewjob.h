// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/review/reviewindex.h>
#include <text/undostep.h>

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Quoth {

class Library;

/// What takes longer than a frame is done on a connection of its own: reading the index of a scope,
/// and acts on hundreds of proposals at once. One at a time; a newer reading makes the older one
/// void, an act is always ended. Main thread.
class ReviewJob : public QObject
{
    Q_OBJECT

public:
    explicit ReviewJob(QString libraryPath, QObject *parent = nullptr);
    ~ReviewJob() override;

    /// What was done, or nothing.
    using Act = std::function<Result<std::optional<UndoStep>>(Library &)>;

    void read(const ReviewScope &scope);
    void act(const Act &act);
    [[nodiscard]] bool isActing() const { return m_acts > 0; }

Q_SIGNALS:
    void indexRead(const Quoth::Result<Quoth::ReviewIndex> &index);
    void acted(const Quoth::Result<std::optional<Quoth::UndoStep>> &step);

private:
    QString m_path;
    quint64 m_number = 0; ///< of the last reading
    int m_acts = 0;
    QThreadPool m_pool;
};

/// Decides on all of them in one step, in the library of the caller.
[[nodiscard]] Result<std::optional<UndoStep>> decideOnAll(
    Library &library, const QList<qint64> &ids, AnnotationStatus status, const QString &act,
    const QString &subject, const QString &author);

} // namespace Quoth

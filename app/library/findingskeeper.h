// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <core/result.h>
#include <text/article.h>

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace Quoth {

class Library;

/// Writes what analysis found into the library, in a thread and on a connection of its own: storing
/// a long article's findings takes longer than a frame. In the order in which they came; each is
/// one transaction. Destroying it waits until all are written. Main thread.
class FindingsKeeper : public QObject
{
    Q_OBJECT

public:
    /// Called on the main thread; fails with NotFound where the article is gone.
    using Kept = std::function<void(const Result<void> &)>;

    explicit FindingsKeeper(QString libraryPath, QObject *parent = nullptr);
    ~FindingsKeeper() override;

    void keep(const Article &article, const Analysis &analysis, const Kept &kept);
    /// Whether findings of that article are still being written.
    [[nodiscard]] bool isKeeping(qint64 articleId) const { return m_waiting.contains(articleId); }

private:
    Result<void> write(const Article &article, const Analysis &analysis);

    QString m_libraryPath;
    QHash<qint64, int> m_waiting;
    std::unique_ptr<Library> m_library; // of the thread
    QThreadPool m_pool;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace Quoth {

/// Watches folders for articles that are put into them, once their files no longer grow. Off until
/// it is given a folder; what it watches, and since when, is kept in the settings, so that files
/// that came while the program was not running are found at its next start.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject *parent = nullptr);

    [[nodiscard]] QStringList folders() const { return m_folders; }
    /// Files that lie there already are taken as seen in a folder that is new.
    void setFolders(const QStringList &folders);
    /// Begins with the folders of the settings.
    void restore();
    /// How long a file must have rested.
    void setPatience(int milliseconds);

Q_SIGNALS:
    void filesFound(const QStringList &paths);

private:
    struct Seen
    {
        qint64 size = 0;
        QDateTime modified;
        friend bool operator==(const Seen &, const Seen &) = default;
    };
    void watch();
    void look();
    void save() const;
    [[nodiscard]] QHash<QString, Seen> files(const QStringList &folders) const;

    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QStringList m_folders;
    QHash<QString, Seen> m_seen;    ///< that were told of
    QHash<QString, Seen> m_waiting; ///< as they were when last looked at
};

} // namespace Quoth

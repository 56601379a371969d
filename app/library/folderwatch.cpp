// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/folderwatch.h>

#include <common/articlefiles.h>

#include <QFileInfo>
#include <QSettings>

namespace Quoth {

using namespace Qt::StringLiterals;

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(2000);
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

void FolderWatch::setPatience(int milliseconds)
{
    m_timer.setInterval(milliseconds);
}

void FolderWatch::setFolders(const QStringList &folders)
{
    QStringList added = folders;
    added.removeIf([this](const QString &folder) { return m_folders.contains(folder); });
    m_folders = folders;
    m_folders.removeDuplicates();
    m_seen.insert(files(added));
    watch();
    save();
}

void FolderWatch::restore()
{
    const QSettings settings;
    m_folders = settings.value(u"library/watched"_s).toStringList();
    if (m_folders.isEmpty()) {
        return;
    }
    const QDateTime since = settings.value(u"library/watchedUntil"_s).toDateTime();
    const QHash<QString, Seen> all = files(m_folders);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (since.isValid() && it->modified <= since) {
            m_seen.insert(it.key(), *it);
        }
    }
    watch();
    look();
}

void FolderWatch::watch()
{
    if (const QStringList old = m_watcher.directories(); !old.isEmpty()) {
        m_watcher.removePaths(old);
    }
    QStringList there = m_folders;
    there.removeIf([](const QString &folder) { return !QFileInfo(folder).isDir(); });
    if (!there.isEmpty()) {
        m_watcher.addPaths(there);
    }
}

QHash<QString, FolderWatch::Seen> FolderWatch::files(const QStringList &folders) const
{
    QStringList there = folders;
    there.removeIf([](const QString &folder) { return !QFileInfo(folder).isDir(); });
    QHash<QString, Seen> found;
    for (const QString &path : articleFiles(there)) {
        const QFileInfo info(path);
        found.insert(path, {info.size(), info.lastModified()});
    }
    return found;
}

void FolderWatch::look()
{
    const QHash<QString, Seen> all = files(m_folders);
    QStringList ready;
    QHash<QString, Seen> waiting;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const auto seen = m_seen.constFind(it.key());
        if (seen != m_seen.constEnd() && *seen == *it) {
            continue;
        }
        const auto before = m_waiting.constFind(it.key());
        if (before != m_waiting.constEnd() && *before == *it) {
            ready.append(it.key());
            m_seen.insert(it.key(), *it);
        } else { // it may still be written
            waiting.insert(it.key(), *it);
        }
    }
    m_waiting = waiting;
    if (!m_waiting.isEmpty()) {
        m_timer.start();
    }
    if (!ready.isEmpty()) {
        ready.sort();
        save();
        Q_EMIT filesFound(ready);
    }
}

void FolderWatch::save() const
{
    QSettings settings;
    settings.setValue(u"library/watched"_s, m_folders);
    QDateTime until = QDateTime::currentDateTimeUtc();
    for (const Seen &waiting : m_waiting) { // these are still to be told of
        until = std::min(until, waiting.modified.addMSecs(-1));
    }
    settings.setValue(u"library/watchedUntil"_s, until);
}

} // namespace Quoth

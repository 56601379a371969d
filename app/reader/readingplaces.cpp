// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readingplaces.h>

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A key for the settings that no path's own slashes disturb.
QString settingFor(const QString &library)
{
    const QByteArray hash =
        QCryptographicHash::hash(library.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"reader/places/"_s + QString::fromLatin1(hash);
}

} // namespace

void ReadingHistory::add(const ReadingPlace &left)
{
    m_forward.clear();
    if (!m_back.isEmpty() && m_back.last() == left) {
        return;
    }
    m_back.append(left);
    if (m_back.size() > mostPlaces) {
        m_back.removeFirst();
    }
}

std::optional<ReadingPlace> ReadingHistory::back(const ReadingPlace &here)
{
    while (!m_back.isEmpty()) {
        const ReadingPlace place = m_back.takeLast();
        if (place != here) {
            m_forward.append(here);
            return place;
        }
    }
    return std::nullopt;
}

std::optional<ReadingPlace> ReadingHistory::forward(const ReadingPlace &here)
{
    if (m_forward.isEmpty()) {
        return std::nullopt;
    }
    m_back.append(here);
    return m_forward.takeLast();
}

qsizetype ReadingPlaces::place(const QString &library, qint64 article)
{
    const QString start = QString::number(article) + u':';
    for (const QString &entry : QSettings().value(settingFor(library)).toStringList()) {
        if (entry.startsWith(start)) {
            return entry.mid(start.size()).toLongLong();
        }
    }
    return 0;
}

void ReadingPlaces::setPlace(const QString &library, qint64 article, qsizetype position)
{
    QSettings settings;
    const QString start = QString::number(article) + u':';
    QStringList entries = settings.value(settingFor(library)).toStringList();
    entries.removeIf([&start](const QString &entry) { return entry.startsWith(start); });
    if (position > 0) {
        entries.prepend(start + QString::number(position));
    }
    settings.setValue(settingFor(library), entries.mid(0, mostArticles));
}

} // namespace Quoth
